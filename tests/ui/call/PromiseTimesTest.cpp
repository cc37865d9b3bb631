#include "ui/call/PromiseTimes.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Until when an answer can be promised by one key (SYS-6), by the desk hours of SYS-14.
class PromiseTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void anHourIsAnHourOfDeskTime()
    {
        // Closed from 12:00 to 13:30.
        QCOMPARE(*times(u"2026-03-02T11:30:00+01:00"_s).inOneHour, at(u"2026-03-02T14:00:00+01:00"_s));
    }
    void theDayEndsWhenTheDeskCloses()
    {
        QCOMPARE(*times(u"2026-03-02T11:30:00+01:00"_s).endOfDay, at(u"2026-03-02T17:30:00+01:00"_s));
        QCOMPARE(*times(u"2026-03-06T11:30:00+01:00"_s).endOfDay,
                 at(u"2026-03-06T17:00:00+01:00"_s)); // Friday
    }
    void afterTheClosingTheDayIsOver()
    {
        QVERIFY(!times(u"2026-03-02T17:30:00+01:00"_s).endOfDay);
        QVERIFY(!times(u"2026-03-07T10:00:00+01:00"_s).endOfDay); // Saturday
    }
    void theNextBusinessDayPassesOverTheWeekend()
    {
        QCOMPARE(*times(u"2026-03-06T11:30:00+01:00"_s).nextBusinessDay, at(u"2026-03-09T17:30:00+01:00"_s));
    }

private:
    static PromiseTimes times(const QString &now)
    {
        return promiseTimes(bundledPolicy(u"systell-maintenance"_s).calendar, at(now));
    }
};

PERMANENCE_TEST(PromiseTimesTest)
#include "PromiseTimesTest.moc"
