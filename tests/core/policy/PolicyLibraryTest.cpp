#include "core/policy/PolicyLibrary.h"
#include "core/policy/BundledPolicies.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

namespace {

Policy versionOf(const QString &id, int version)
{
    Policy policy = PolicyLibrary::bundled().latest(id)->policy;
    policy.version = version;
    return policy;
}

Instant instant(const QString &text)
{
    return Instant::of(QDateTime::fromString(text, Qt::ISODate));
}

} // namespace

class PolicyLibraryTest : public QObject
{
    Q_OBJECT

private slots:
    void theBundledLibraryHoldsTheFiveServices()
    {
        const PolicyLibrary library = PolicyLibrary::bundled();
        QCOMPARE(library.ids(), QStringList({u"alias-assistance"_s, u"aplicit-charter"_s, u"c4t-basic"_s,
                                             u"care-solutions"_s, u"systell-maintenance"_s}));
        QCOMPARE(library.find(u"c4t-basic"_s, 1)->policy.id, u"c4t-basic"_s);
        QCOMPARE(library.find(u"c4t-basic"_s, 2), nullptr);
        QCOMPARE(library.find(u"c5t"_s, 1), nullptr);
    }

    void anOlderVersionStaysBesideTheNewerOne()
    {
        PolicyLibrary library = PolicyLibrary::bundled();
        const PolicyEntry *first = library.latest(u"c4t-basic"_s);
        QVERIFY(library.add(versionOf(u"c4t-basic"_s, 3)));
        QVERIFY(library.add(versionOf(u"c4t-basic"_s, 2)));
        QCOMPARE(library.latest(u"c4t-basic"_s)->policy.version, 3);
        QCOMPARE(library.find(u"c4t-basic"_s, 1), first);
        QVERIFY(library.versions(u"c4t-basic"_s) == (std::vector{1, 2, 3}));
        QVERIFY(library.versions(u"c5t"_s).empty());
    }

    void aVersionIsNeverReplaced()
    {
        PolicyLibrary library = PolicyLibrary::bundled();
        const Policy known = library.latest(u"c4t-basic"_s)->policy;
        QVERIFY(library.add(known));
        Policy other = known;
        other.title.en = u"Other"_s;
        const Result<void> added = library.add(other);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Duplicate);
        QVERIFY(library.latest(u"c4t-basic"_s)->policy == known);
    }

    void anUnknownPolicyIsAnErrorThatNamesTheKnownOnes()
    {
        const auto found = PolicyLibrary::bundled().require(u"c5t"_s);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NoSuchPolicy);
        QVERIFY(found.error().text().contains(u"\"c5t\""_s) && found.error().text().contains(u"c4t-basic"_s));
    }

    // C4T-7, CARE-1, ALIAS-2, SYS-14, APL-8: half-open hours, asked at their edges
    void theCalendarIsOpenAsTheDocumentsSay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("open");
        const auto row = [](const char *id, const char *at, bool open) {
            QTest::addRow("%s %s", id, at) << QString::fromLatin1(id) << QString::fromLatin1(at) << open;
        };
        for (const char *office : {"c4t-basic", "care-solutions", "alias-assistance"}) {
            row(office, "2026-03-02T08:59:59+01:00", false); // a Monday
            row(office, "2026-03-02T09:00:00+01:00", true);
            row(office, "2026-03-02T16:59:59+01:00", true);
            row(office, "2026-03-02T17:00:00+01:00", false);
            row(office, "2026-03-07T10:00:00+01:00", false); // a Saturday
            row(office, "2026-05-01T10:00:00+02:00", false); // Labour Day in France and in Belgium
        }
        row("care-solutions", "2026-07-21T10:00:00+02:00", false); // Belgian national day, a Tuesday
        row("c4t-basic", "2026-07-21T10:00:00+02:00", true);
        row("care-solutions", "2026-07-14T10:00:00+02:00", true);
        row("c4t-basic", "2026-07-14T10:00:00+02:00", false); // French national day, a Tuesday
        row("aplicit-charter", "2026-03-06T17:59:59+01:00", true);
        row("aplicit-charter", "2026-03-06T18:00:00+01:00", false);
        row("systell-maintenance", "2026-03-05T12:00:00+01:00", false); // a Thursday
        row("systell-maintenance", "2026-03-05T13:30:00+01:00", true);
        row("systell-maintenance", "2026-03-05T17:29:59+01:00", true);
        row("systell-maintenance", "2026-03-06T17:29:59+01:00", false); // a Friday
        row("systell-maintenance", "2026-03-06T08:00:00+01:00", true);
    }

    void theCalendarIsOpenAsTheDocumentsSay()
    {
        QFETCH(QString, id);
        QFETCH(QString, at);
        QFETCH(bool, open);
        const PolicyLibrary library = PolicyLibrary::bundled();
        QCOMPARE(library.latest(id)->calendar.isOpen(instant(at)), open);
    }
};

PERMANENCE_TEST(PolicyLibraryTest)
#include "PolicyLibraryTest.moc"
