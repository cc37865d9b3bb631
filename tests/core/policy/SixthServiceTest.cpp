#include "core/policy/PolicyLibrary.h"
#include "core/policy/PolicyLoader.h"
#include "core/policy/PolicyWords.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

/// A service that nobody thought of when the program was written: prepaid time in slices, prices by the hour, cases that
/// finish by themselves and targets, with severities, categories and packs of its own. Its document is all it needs.
class SixthServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void itsDocumentLoadsBesideTheFive()
    {
        const LoadedPolicy loaded = loadPolicy(document());
        QVERIFY2(loaded.isValid(), qPrintable(loaded.isValid() ? QString() : loaded.errors.front().text()));
        PolicyLibrary library = PolicyLibrary::bundled();
        QVERIFY(library.add(loaded.policy));
        QCOMPARE(library.ids().size(), 6);
        const PolicyEntry *entry = library.latest(u"print-studio-care"_s);
        QVERIFY(entry);
        // Wednesday 15:00 is in the hours of its own week; the lunch break and Belgium's day off are not.
        const QTimeZone zone("Europe/Brussels");
        const auto at = [&](QDate day, int hour, int minute = 0) {
            return Instant::of(QDateTime(day, QTime(hour, minute), zone));
        };
        QVERIFY(entry->calendar.isOpen(at({2026, 7, 22}, 15)));
        QVERIFY(!entry->calendar.isOpen(at({2026, 7, 22}, 12, 45)));
        QVERIFY(!entry->calendar.isOpen(at({2026, 7, 21}, 15)));
    }

    void itsWordsTellAllFourOfItsFeatures()
    {
        const QString text =
            plainText(policyInWords(loadPolicy(document()).policy, u"en"_s, QDate(2026, 3, 2)));
        for (const QString &part : {u"Standstill | Nothing can be printed. | 20 minutes of desk hours"_s, // targets
                                    u"24 hours around the clock"_s,
                                    u"Remote help | 90.00 EUR | 112.50 EUR | 135.00 EUR | 180.00 EUR | 270.00 EUR"_s,
                                    u"One hour, PS01: 1 hour"_s, // prepaid time
                                    u"2 failed attempts within 1 business day"_s}) // closure
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

private:
    static QByteArray document()
    {
        QFile file(sourceFile(u"tests/data/policies/sixth-service.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

PERMANENCE_TEST(SixthServiceTest)
#include "SixthServiceTest.moc"
