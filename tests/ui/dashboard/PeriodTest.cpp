#include "ui/dashboard/Period.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

class PeriodTest : public QObject
{
    Q_OBJECT

private slots:
    void aPeriodByNameMeansItsDays_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        const auto row = [](const char *name, Period period, QDate from, QDate until) {
            QTest::newRow(name) << static_cast<int>(period) << from << until;
        };
        // On Friday, 1 January 2027, which is of week 53 of 2026.
        row("this week", Period::ThisWeek, {2026, 12, 28}, {2027, 1, 3});
        row("last week", Period::LastWeek, {2026, 12, 21}, {2026, 12, 27});
        row("this month", Period::ThisMonth, {2027, 1, 1}, {2027, 1, 31});
        row("last month", Period::LastMonth, {2026, 12, 1}, {2026, 12, 31});
        row("this quarter", Period::ThisQuarter, {2027, 1, 1}, {2027, 3, 31});
        row("this year", Period::ThisYear, {2027, 1, 1}, {2027, 12, 31});
    }
    void aPeriodByNameMeansItsDays()
    {
        QFETCH(int, period);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        const auto days = daysOf(static_cast<Period>(period), QDate(2027, 1, 1));
        QVERIFY(days);
        QCOMPARE(days->from, from);
        QCOMPARE(days->until, until);
    }

    void thePeriodBeforeIsOfTheSameKind_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<QDate>("fromBefore");
        QTest::addColumn<QDate>("untilBefore");
        QTest::newRow("March: all of February") << QDate(2026, 3, 1) << QDate(2026, 3, 31) << QDate(2026, 2, 1) << QDate(2026, 2, 28);
        QTest::newRow("a quarter") << QDate(2026, 1, 1) << QDate(2026, 3, 31) << QDate(2025, 10, 1) << QDate(2025, 12, 31);
        QTest::newRow("a year after a leap year") << QDate(2025, 1, 1) << QDate(2025, 12, 31) << QDate(2024, 1, 1) << QDate(2024, 12, 31);
        QTest::newRow("a week") << QDate(2026, 3, 2) << QDate(2026, 3, 8) << QDate(2026, 2, 23) << QDate(2026, 3, 1);
        QTest::newRow("one day") << QDate(2026, 3, 1) << QDate(2026, 3, 1) << QDate(2026, 2, 28) << QDate(2026, 2, 28);
    }
    void thePeriodBeforeIsOfTheSameKind()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        QFETCH(QDate, fromBefore);
        QFETCH(QDate, untilBefore);
        QCOMPARE(daysBefore({from, until}), (Days{fromBefore, untilBefore}));
        QCOMPARE(daysAfter({fromBefore, untilBefore}).from, from);
    }

    void aYearIsToldByWeeksAndADecadeByMonths()
    {
        QCOMPARE(groupingOf({QDate(2026, 1, 1), QDate(2026, 12, 31)}), FigureGrouping::Weeks);
        QCOMPARE(groupingOf({QDate(2020, 1, 1), QDate(2029, 12, 31)}), FigureGrouping::Months);
    }
};

PERMANENCE_TEST(PeriodTest)
#include "PeriodTest.moc"
