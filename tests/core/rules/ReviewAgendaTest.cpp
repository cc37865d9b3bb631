#include "core/policy/PolicyLibrary.h"
#include "core/rules/ReviewAgenda.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Issue 6: what matters of a ticket in a review.
class ReviewAgendaTest : public QObject
{
    Q_OBJECT

private slots:
    void theAgeOfATicketCountsBusinessDaysOnly()
    {
        const PolicyLibrary policies = PolicyLibrary::bundled();
        const BusinessCalendar &desk = policies.latest(u"systell-maintenance"_s)->calendar;
        const Instant friday = at("2026-04-03T16:59:00+02:00");
        QCOMPARE(businessDaysSince(desk, friday, friday), 0);
        QCOMPARE(businessDaysSince(desk, friday, at("2026-04-06T12:00:00+02:00")), 0); // weekend and Easter Monday
        QCOMPARE(businessDaysSince(desk, friday, at("2026-04-07T08:00:00+02:00")), 1);
        QCOMPARE(businessDaysSince(desk, friday, at("2026-04-02T08:00:00+02:00")), 0); // a clock that is wrong
    }

    void agesStandInTheGroupsOfTheBacklog()
    {
        const std::vector<std::pair<int, int>> expected{{0, 0}, {1, 0}, {2, 1}, {3, 1}, {4, 2},
                                                        {5, 2}, {6, 3}, {10, 3}, {11, 4}, {4000, 4}};
        for (const auto &[days, group] : expected)
            QCOMPARE(ageGroupOf(days), group);
    }

    void aPromiseIsKeptLateOrBroken()
    {
        const Instant due = at("2026-03-06T17:00:00+01:00");
        Activity step{ActivityId{}, ActivityKind::NextStep, {}, due, {}};
        QCOMPARE(promiseStateOf(step, {}, due), PromiseState::Open);
        QCOMPARE(promiseStateOf(step, {}, due + 1), PromiseState::Broken);
        step.done = due;
        step.outcome = ActivityOutcome::Done;
        QCOMPARE(promiseStateOf(step, {}, due + kDay), PromiseState::Kept);
        step.done = due + 1;
        QCOMPARE(promiseStateOf(step, {}, due + kDay), PromiseState::Late);
        step.outcome = ActivityOutcome::Cancelled;
        QCOMPARE(promiseStateOf(step, {}, due + kDay), PromiseState::Dropped);
        QCOMPARE(promiseStateOf(step, step.done, due + kDay), PromiseState::Late); // its ticket closed too late
        step.done = due - 1;
        QCOMPARE(promiseStateOf(step, step.done, due + kDay), PromiseState::Kept);
        QCOMPARE(promiseStateOf(step, due, due + kDay), PromiseState::Dropped); // taken back before its ticket closed
    }

    void aCallThatComesALittleLateIsNoBrokenPromise()
    {
        TicketState ticket;
        const Instant due = at("2026-03-06T10:00:00+01:00");
        for (const ActivityKind kind : {ActivityKind::Callback, ActivityKind::Promise, ActivityKind::NextStep})
            ticket.activities.push_back({ActivityId{}, kind, {}, due, {}});
        QCOMPARE(brokenPromises(ticket, due), 0);
        QCOMPARE(brokenPromises(ticket, due + kMinute), 2);
    }

    void whoMovesNextIsTheCustomerWhoWasAskedThenTheOneWithTheStep()
    {
        TicketState ticket;
        QCOMPARE(nextMoverOf(ticket).move, NextMove::Nobody);
        ticket.owner = AgentId(Uuid::derived("owner"));
        QCOMPARE(nextMoverOf(ticket), (NextMover{NextMove::Agent, ticket.owner}));
        ticket.defectAccepted = true;
        QCOMPARE(nextMoverOf(ticket).move, NextMove::QualityControl);
        const AgentId hugo(Uuid::derived("hugo"));
        ticket.activities.push_back({ActivityId{}, ActivityKind::NextStep, hugo, {}, {}});
        QCOMPARE(nextMoverOf(ticket), (NextMover{NextMove::Agent, hugo}));
        ticket.question = Question{};
        QCOMPARE(nextMoverOf(ticket).move, NextMove::Customer);
        ticket.closed = Instant{1};
        QCOMPARE(nextMoverOf(ticket).move, NextMove::Nobody);
    }
};

PERMANENCE_TEST(ReviewAgendaTest)
#include "ReviewAgendaTest.moc"
