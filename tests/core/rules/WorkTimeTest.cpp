#include "core/rules/WorkTime.h"

#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

const Instant kMorning = at(u"2026-03-02T10:00:00+01:00"_s);
const Instant kEvening = at(u"2026-03-02T20:00:00+01:00"_s);

/// Work of these lengths in milliseconds, an hour apart.
TicketState ticketOf(const QList<qint64> &lengths)
{
    std::vector<Work> works;
    for (qsizetype i = 0; i < lengths.size(); ++i)
        works.push_back(worked(static_cast<int>(i) + 1, kMorning + i * kHour, lengths[i]));
    return ticketWith(std::move(works));
}

/// Packs of the one and services of the other.
Policy mixedPolicy()
{
    Policy policy = bundledPolicy(u"alias-assistance"_s).policy;
    policy.services = bundledPolicy(u"care-solutions"_s).policy.services;
    return policy;
}

} // namespace

class WorkTimeTest : public QObject
{
    Q_OBJECT

private slots:
    /// ALIAS-5
    void everySliceBegunCounts_data()
    {
        QTest::addColumn<QList<qint64>>("lengths");
        QTest::addColumn<int>("perTicket");
        QTest::addColumn<int>("perSession");
        const auto minutes = [](const QList<qint64> &lengths) {
            QList<qint64> inMs;
            for (const qint64 length : lengths)
                inMs << length * kMinute;
            return inMs;
        };
        QTest::newRow("no work") << QList<qint64>() << 0 << 0;
        QTest::newRow("0 min") << minutes({0}) << 0 << 0;
        QTest::newRow("1 ms") << QList<qint64>{1} << 15 << 15;
        QTest::newRow("1 min") << minutes({1}) << 15 << 15;
        QTest::newRow("15 min") << minutes({15}) << 15 << 15;
        QTest::newRow("15 min and 1 ms") << QList<qint64>{15 * kMinute + 1} << 30 << 30;
        QTest::newRow("16 min") << minutes({16}) << 30 << 30;
        QTest::newRow("59 min") << minutes({59}) << 60 << 60;
        QTest::newRow("three of 5 min") << minutes({5, 5, 5}) << 15 << 45;
        QTest::newRow("two of 8 min") << minutes({8, 8}) << 30 << 30;
        QTest::newRow("1, 15 and 16 min") << minutes({1, 15, 16}) << 45 << 60;
        QTest::newRow("15 s four times") << QList<qint64>(4, 15 * kSecond) << 15 << 60;
        QTest::newRow("corrected to nothing") << minutes({15, 0}) << 15 << 15;
        QTest::newRow("a year") << minutes({365 * 24 * 60}) << 525600 << 525600;
    }
    void everySliceBegunCounts()
    {
        QFETCH(QList<qint64>, lengths);
        Policy policy = bundledPolicy(u"alias-assistance"_s).policy;
        QCOMPARE(policy.counting, (Counting{15, CountingScope::Ticket}));
        QTEST(countedMinutes(ticketOf(lengths), policy, kEvening), "perTicket");
        policy.counting.scope = CountingScope::Session;
        QTEST(countedMinutes(ticketOf(lengths), policy, kEvening), "perSession");
    }

    void withoutPacksAllWorkIsCountedByTheMinute()
    {
        TicketState ticket = ticketOf({90 * kSecond});
        ticket.works.front().service = u"settings"_s;
        QCOMPARE(countedMinutes(ticket, bundledPolicy(u"care-solutions"_s).policy, kEvening), 2);
    }

    void aRunningTimerCountsUpToNow()
    {
        const Policy &policy = bundledPolicy(u"alias-assistance"_s).policy;
        TicketState ticket = ticketOf({10 * kMinute});
        ticket.works.push_back(running(9, kMorning + kHour));
        QCOMPARE(workedTime(ticket, kMorning + kHour + 6 * kMinute), 16 * kMinute);
        QCOMPARE(countedMinutes(ticket, policy, kMorning + kHour + 5 * kMinute), 15);
        QCOMPARE(countedMinutes(ticket, policy, kMorning + kHour + 6 * kMinute), 30);
        QCOMPARE(workedTime(ticket, kMorning), 10 * kMinute); // a clock that is behind takes nothing away
    }

    void twoAgentsAtTheSameTimeHaveBothWorked()
    {
        TicketState ticket =
            ticketWith({worked(1, kMorning, 10 * kMinute), worked(2, kMorning, 10 * kMinute)});
        ticket.works.back().agent = numbered<AgentId>(2);
        QCOMPARE(workedTime(ticket, kEvening), 20 * kMinute);
        QCOMPARE(countedMinutes(ticket, bundledPolicy(u"alias-assistance"_s).policy, kEvening), 30);
    }

    /// ALIAS-6
    void aProductDefectCountsNothing()
    {
        const Policy &policy = bundledPolicy(u"alias-assistance"_s).policy;
        TicketState ticket = ticketOf({59 * kMinute});
        for (const auto &row : CodeTable<ResolutionCause>::rows) {
            resolve(ticket, row.value, kEvening);
            QCOMPARE(countedMinutes(ticket, policy, kEvening),
                     row.value == ResolutionCause::ProductDefect ? 0 : 60);
        }
        resolve(ticket, ResolutionCause::ProductDefect, kEvening);
        QCOMPARE(workedTime(ticket, kEvening), 59 * kMinute);
        ticket.cause.reset(); // as reopening does
        QCOMPARE(countedMinutes(ticket, policy, kEvening), 60);
    }

    void aDefectGivesNothingBackWhereThePolicyDoesNotSaySo()
    {
        TicketState ticket = ticketOf({59 * kMinute});
        resolve(ticket, ResolutionCause::ProductDefect, kEvening);
        Policy policy = bundledPolicy(u"alias-assistance"_s).policy;
        policy.packRules.givenBackForDefect = false;
        QCOMPARE(countedMinutes(ticket, policy, kEvening), 60);
        QCOMPARE(countedMinutes(ticket, bundledPolicy(u"systell-maintenance"_s).policy, kEvening), 59);
    }

    void workIsPaidOnceWhereHoursAndPacksAreSold()
    {
        TicketState ticket = ticketOf({20 * kMinute, 40 * kMinute, 5 * kMinute});
        ticket.works[1].service = u"settings"_s;
        ticket.works[2].service = u"no_such_service"_s;
        QCOMPARE(countedMinutes(ticket, mixedPolicy(), kEvening), 30);
        QCOMPARE(workedTime(ticket, kEvening), 65 * kMinute);
        // packs alone pay whatever the work was called
        QCOMPARE(countedMinutes(ticket, bundledPolicy(u"alias-assistance"_s).policy, kEvening), 75);
    }

    void theCountIsTheLeastNumberOfSlicesThatHoldsTheWorkInWhateverOrder()
    {
        everyRandom(500, [](Random &random, const QByteArray &told) {
            Policy policy = bundledPolicy(u"alias-assistance"_s).policy;
            policy.counting.sliceMinutes = pick(random, 1, 90);
            QList<qint64> lengths;
            for (int count = pick(random, 0, 8); count > 0; --count)
                lengths << pick(random, 0, 2 * kHour);
            TicketState ticket = ticketOf(lengths);
            const int counted = countedMinutes(ticket, policy, kEvening);
            const Duration sum = workedTime(ticket, kEvening);
            QVERIFY2(counted % policy.counting.sliceMinutes == 0, told.constData());
            QVERIFY2(counted * kMinute >= sum, told.constData());
            QVERIFY2(sum == 0 ? counted == 0 : (counted - policy.counting.sliceMinutes) * kMinute < sum,
                     told.constData());
            std::shuffle(ticket.works.begin(), ticket.works.end(), random);
            QVERIFY2(countedMinutes(ticket, policy, kEvening) == counted, told.constData());
        });
    }
};

PERMANENCE_TEST(WorkTimeTest)
#include "WorkTimeTest.moc"
