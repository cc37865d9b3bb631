#include "core/base/Literals.h"
#include "core/rehearsal/Rehearsal.h"
#include "core/rehearsal/ScenarioReader.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

/// The sixth service at work: what its document says is what happens, worked out by hand from its words. The desk is
/// open 08:30-12:30 and 13:30-17:00 in Brussels; 2 March 2026 is a Monday.
class SixthServicePlayTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString folder = sourceFile(u"tests/data/scenarios");
        QFile file(folder + u"/sixth-service.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const LoadedScenario loaded = readScenario(file.readAll(), folder);
        QVERIFY2(loaded.isValid(), qPrintable(loaded.isValid() ? QString() : loaded.errors.front().text()));
        const Result<QJsonObject> played = rehearse(loaded.scenario);
        QVERIFY2(played.has_value(), qPrintable(played ? QString() : played.error().text()));
        m_result = *played;
        for (const QJsonValue step : m_result[u"steps"_s].toArray())
            QVERIFY2(step[u"ok"_s].toBool(), qPrintable(step[u"error"_s][u"message"_s].toString()));
    }

    // Received 12:20: ten minutes before lunch and ten after it; four hours end on Tuesday, twenty minutes after opening.
    void targetsCountTheOpenTimeOfItsOwnWeek()
    {
        const QJsonValue taken = ticket(u"t1"_s)[u"take_in_charge"_s];
        QCOMPARE(taken[u"due"_s].toString(), u"2026-03-02T13:40:00+01:00"_s);
        QVERIFY(taken[u"met"_s].toBool()); // exactly at the due time
        const QJsonValue solved = ticket(u"t1"_s)[u"resolution"_s];
        QCOMPARE(solved[u"due"_s].toString(), u"2026-03-03T08:50:00+01:00"_s);
        QVERIFY(solved[u"met"_s].toBool());
        // A wish has 24 hours of real time.
        QCOMPARE(ticket(u"t3"_s)[u"take_in_charge"_s][u"due"_s].toString(), u"2026-03-06T09:00:00+01:00"_s);
    }

    // 16:50-17:00 in desk hours: 10/60 of 90.00 is 15.00. 17:00-17:15 outside: 15/60 of 112.50 is 28.125, so 28.13.
    void workIsPricedByTheHourAtWhichItIsDone()
    {
        const QJsonArray charges = ticket(u"t1"_s)[u"charges"_s].toArray();
        QCOMPARE(charges.size(), 2);
        QCOMPARE(charges[0][u"amount"_s].toString(), u"15.00"_s);
        QCOMPARE(charges[1][u"factor"_s].toString(), u"1.25"_s);
        QCOMPARE(charges[1][u"amount"_s].toString(), u"28.13"_s);
        QCOMPARE(ticket(u"t1"_s)[u"charge_total"_s].toString(), u"43.13"_s);
    }

    // Work is paid once: by the hour where it is a service, else by packs. 25 minutes are three slices of ten. The 15 of
    // t4 would be two more, but a product defect gives them back.
    void prepaidTimeIsCountedInItsSlicesAndGivenBackForADefect()
    {
        QCOMPARE(ticket(u"t1"_s)[u"counted_minutes"_s].toInt(), 30);
        const QJsonValue pack = m_result[u"packs"_s][u"p1"_s];
        QCOMPARE(pack[u"used"_s].toInt(), 30);
        QCOMPARE(pack[u"left"_s].toInt(), 30);
        QCOMPARE(pack[u"valid_until"_s].toString(), u"2027-06-30"_s); // six months after 31 December
        QCOMPARE(ticket(u"t4"_s)[u"fix_delivery"_s].toString(), u"next_patch_update"_s);
    }

    // Two failed attempts on one business day; an answer awaited since Thursday: Friday is the first business day after
    // it, Monday the second, which closes at 17:00.
    void casesFinishByItsOwnNumbers()
    {
        QCOMPARE(ticket(u"t2"_s)[u"closed"_s][u"reason"_s].toString(), u"no_contact"_s);
        QCOMPARE(ticket(u"t2"_s)[u"closed"_s][u"at"_s].toString(), u"2026-03-04T16:00:00+01:00"_s);
        QCOMPARE(ticket(u"t3"_s)[u"closed"_s][u"reason"_s].toString(), u"no_answer"_s);
        QCOMPARE(ticket(u"t3"_s)[u"closed"_s][u"at"_s].toString(), u"2026-03-09T17:00:00+01:00"_s);
    }

    void whatItsCategoriesLeaveOutOpensNoTicket()
    {
        const QJsonValue admission = m_result[u"steps"_s].toArray().last()[u"result"_s][u"admission"_s];
        QCOMPARE(admission[u"decision"_s].toString(), u"refused"_s);
        QCOMPARE(admission[u"reasons"_s].toArray(), QJsonArray{u"category_not_covered"_s});
        QVERIFY(!m_result[u"tickets"_s].toObject().contains(u"t5"_s));
    }

private:
    [[nodiscard]] QJsonValue ticket(const QString &key) const { return m_result[u"tickets"_s][key]; }

    QJsonObject m_result;
};

PERMANENCE_TEST(SixthServicePlayTest)
#include "SixthServicePlayTest.moc"
