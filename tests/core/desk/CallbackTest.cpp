#include "core/store/AgendaQueries.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

const Agenda kEverybodys = Agenda::ofAll();

struct CallbackDesk : TestDesk
{
    CallbackDesk()
    {
        acme = customer(u"ACME"_s);
        anne = contact(acme, u"Anne"_s, u"05 49 00 00 01"_s);
        contract(acme, u"systell-maintenance"_s);
    }
    Scheduled ask(Instant due, const QString &reason = u"licence"_s)
    {
        return expectValue(desk.askCallback(acme, {due, reason}));
    }
    AgendaItem item(const ActivityId &id) { return AgendaQueries(store->queries()).item(id).value_or(AgendaItem{}); }
    std::vector<AgendaItem> open() { return AgendaQueries(store->queries()).overdue(kEverybodys, {INT64_MAX}); }
    QStringList historyKinds()
    {
        QStringList kinds;
        for (const HistoryEntry &entry : store->queries().history(acme, {}, 100))
            kinds << entry.kind;
        return kinds;
    }

    CustomerId acme;
    ContactId anne;
};

ErrorCode codeOfError(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

/// Issue 4, section 2: callbacks with and without a ticket.
class CallbackTest : public QObject
{
    Q_OBJECT

private slots:
    void aCallbackHasADueTimeAReasonANumberAndAContact()
    {
        CallbackDesk t;
        const Instant due = at("2026-03-04T14:00:00+01:00");
        CallbackPlan plan{due, u"  which licence?  "_s};
        plan.number = u"05 49 00 00 77"_s;
        plan.contact = t.anne;
        const Scheduled scheduled = expectValue(t.desk.askCallback(t.acme, plan));
        const AgendaItem item = t.item(scheduled.activity);
        QCOMPARE(item.due, due);
        QCOMPARE(item.reason, u"which licence?"_s);
        QCOMPARE(item.number, u"+33549000077"_s);
        QCOMPARE(item.contactName, u"Anne"_s);
        QCOMPARE(item.customerName, u"ACME"_s);
        QCOMPARE(item.agentName, u"Léa"_s);
        QVERIFY(!item.ticket.isValid() && !item.done);
        QVERIFY(scheduled.insideCustomerHours);
        QCOMPARE(t.historyKinds().first(), u"callback_asked"_s);
    }

    void aTicketsCallbackCarriesTheSameAndStandsInItsAgenda()
    {
        CallbackDesk t;
        const TicketId ticket = t.call(u"0549000001"_s, problem(u"Export fails"_s)).ticket;
        CallbackPlan plan{at("2026-03-02T12:30:00+01:00"), u"tells the version"_s};
        plan.number = u"05 49 00 00 77"_s;
        plan.contact = t.anne;
        const Scheduled scheduled = expectValue(t.desk.scheduleCallback(ticket, plan));
        QVERIFY(!scheduled.insideCustomerHours); // the lunch break of SYS-14
        const AgendaItem item = t.item(scheduled.activity);
        QCOMPARE(item.ticket, ticket);
        QCOMPARE(item.ticketSummary, u"Export fails"_s);
        QCOMPARE(item.reason, u"tells the version"_s);
        QCOMPARE(item.number, u"+33549000077"_s);
        QCOMPARE(item.contact, t.anne);
    }

    void whatCannotBeCalledIsRefused()
    {
        CallbackDesk t;
        const Instant due = at("2026-03-04T14:00:00+01:00");
        QCOMPARE(codeOfError(t.desk.askCallback({}, {due})), ErrorCode::Expected); // an unknown caller without a number
        CallbackPlan plan{due};
        plan.number = u"no number"_s;
        QCOMPARE(codeOfError(t.desk.askCallback(t.acme, plan)), ErrorCode::NotPhoneNumber);
        plan.number = u"0549000009"_s;
        QVERIFY(t.desk.askCallback({}, plan));
        plan.contact = t.contact(t.customer(u"Other"_s), u"Max"_s, u"0549000002"_s);
        QCOMPARE(codeOfError(t.desk.askCallback(t.acme, plan)), ErrorCode::NoSuchContact);
        plan.contact = {};
        plan.agent = AgentId(Uuid::derived("nobody"));
        QCOMPARE(codeOfError(t.desk.askCallback(t.acme, plan)), ErrorCode::NoSuchAgent);
        QCOMPARE(codeOfError(t.desk.askCallback(CustomerId(Uuid::derived("nobody")), {due})),
                 ErrorCode::NoSuchCustomer);
        QCOMPARE(t.open().size(), 1U);
    }

    void movedItStandsAtItsNewTimeAndInTheOtherAgenda()
    {
        CallbackDesk t;
        const AgentId max = expectValue(t.desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}));
        const ActivityId plain = t.ask(at("2026-03-04T14:00:00+01:00")).activity;
        const TicketId ticket = t.call(u"0549000001"_s, problem(u"Export fails"_s)).ticket;
        const ActivityId promised = expectValue(t.desk.promise(ticket, at("2026-03-04T15:00:00+01:00")));
        const Instant later = at("2026-03-05T09:00:00+01:00");
        for (const ActivityId &one : {plain, promised}) {
            QVERIFY(t.desk.moveActivity(one, later));
            QCOMPARE(t.item(one).due, later);
            QCOMPARE(t.item(one).agentName, u"Léa"_s); // it stays in its own agenda
            QVERIFY(t.desk.moveActivity(one, later, max));
            QCOMPARE(t.item(one).agent, max);
        }
        QCOMPARE(codeOfError(t.desk.moveActivity(ActivityId(Uuid::derived("none")), later)), ErrorCode::NoSuchActivity);
        QVERIFY(t.desk.endCallback(plain, AttemptOutcome::Reached));
        QCOMPARE(codeOfError(t.desk.moveActivity(plain, later)), ErrorCode::ActivityDone);
    }

    void onePutBackWhereItWasIsNoEvent()
    {
        CallbackDesk t;
        const Scheduled scheduled = t.ask(at("2026-03-04T14:00:00+01:00"));
        const qint64 before = t.store->log().count();
        QVERIFY(t.desk.moveActivity(scheduled.activity, scheduled.due));
        QCOMPARE(t.store->log().count(), before);
    }

    void whoWasReachedIsNotCalledAgain()
    {
        CallbackDesk t;
        const ActivityId callback = t.ask(t.clock.now()).activity;
        QVERIFY(!expectValue(t.desk.endCallback(callback, AttemptOutcome::Reached, u"told the version"_s)));
        QVERIFY(t.open().empty());
        QCOMPARE(t.item(callback).outcome.value(), ActivityOutcome::Reached);
        QCOMPARE(codeOfError(t.desk.endCallback(callback, AttemptOutcome::Reached)), ErrorCode::ActivityDone);
        const HistoryEntry entry = t.store->queries().history(t.acme, {}, 1).front();
        QCOMPARE(entry.kind, u"callback_done"_s);
        QCOMPARE(entry.text, u"told the version"_s);
        QCOMPARE(entry.authorName, u"Léa"_s); // given by the person who called
    }

    /// Monday 10:00; SYS-5: the first moment of the next business day of the desk that lies in both hours.
    void oneThatReachedNobodyComesBackOnTheNextBusinessDay_data()
    {
        QTest::addColumn<AttemptOutcome>("outcome");
        QTest::newRow("no answer") << AttemptOutcome::NoAnswer;
        QTest::newRow("busy") << AttemptOutcome::Busy;
        QTest::newRow("voicemail") << AttemptOutcome::Voicemail;
    }
    void oneThatReachedNobodyComesBackOnTheNextBusinessDay()
    {
        QFETCH(const AttemptOutcome, outcome);
        CallbackDesk t;
        CustomerEdited edit;
        edit.timezone = u"America/New_York"_s;
        edit.hours = QJsonObject{{u"tue"_s, QJsonArray{QJsonArray{u"09:00"_s, u"17:00"_s}}}};
        QVERIFY(t.desk.editCustomer(t.acme, edit));
        const Scheduled asked = t.ask(t.clock.now());
        const auto back = expectValue(t.desk.endCallback(asked.activity, outcome));
        QVERIFY(back && back->insideCustomerHours);
        QCOMPARE(back->activity, asked.activity); // the same one: it can come back only once
        QCOMPARE(back->due, at("2026-03-03T15:00:00+01:00"));
        QCOMPARE(t.open().size(), 1U);
        QCOMPARE(t.open().front().due, back->due);
        QCOMPARE(t.open().front().agentName, u"Léa"_s);
        QCOMPARE(t.historyKinds().first(3),
                 QStringList({u"callback_moved"_s, u"callback_done"_s, u"callback_asked"_s}));
    }

    void aTicketsCallbackEndsOnTheTicket()
    {
        CallbackDesk t;
        const TicketId ticket = t.call(u"0549000001"_s, problem(u"Export fails"_s)).ticket;
        const ActivityId callback =
            expectValue(t.desk.scheduleCallback(ticket, at("2026-03-02T11:00:00+01:00"))).activity;
        QCOMPARE(codeOfError(t.desk.endCallback(callback, AttemptOutcome::Reached)), ErrorCode::NoSuchActivity);
        QVERIFY(t.desk.attempt(ticket, AttemptOutcome::Reached, false));
        QVERIFY(t.item(callback).done);
    }

    /// Two stations that did not know of each other: whoever was reached stays reached, whatever came first.
    void whatAnotherStationDidInIgnoranceDoublesNothing_data()
    {
        QTest::addColumn<bool>("reachedFirst");
        QTest::newRow("reached, then no answer") << true;
        QTest::newRow("no answer, then reached") << false;
    }
    void whatAnotherStationDidInIgnoranceDoublesNothing()
    {
        QFETCH(const bool, reachedFirst);
        CallbackDesk t;
        const ActivityId callback = t.ask(t.clock.now()).activity;
        VirtualClock clock(t.clock.now());
        const auto other = expectValue(Store::open(u":memory:"_s, clock, {true, 7, {}}));
        const auto pass = [](Store &from, Store &to) {
            const std::vector<Event> events = eventsOf(from);
            QVERIFY(to.run([&]() -> Result<void> {
                for (const Event &event : events)
                    to.merge(event, false);
                return {};
            }));
        };
        pass(*t.store, *other);
        Desk there(*other, t.desk.agent());
        t.clock.advance(reachedFirst ? kMinute : kHour);
        clock.advance(reachedFirst ? kHour : kMinute);
        QVERIFY(t.desk.endCallback(callback, AttemptOutcome::Reached));
        QVERIFY(there.endCallback(callback, AttemptOutcome::NoAnswer));
        pass(*t.store, *other);
        pass(*other, *t.store);
        for (Store *store : {t.store.get(), other.get()}) {
            AgendaQueries agenda(store->queries());
            QCOMPARE(agenda.item(callback)->outcome.value(), ActivityOutcome::Reached);
            QVERIFY(agenda.overdue(kEverybodys, {INT64_MAX}).empty());
        }
    }

    void anAgendaShowsWhatIsDueInItsDaysAndOverdueOnesApart()
    {
        CallbackDesk t;
        const AgentId max = expectValue(t.desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}));
        const auto askFor = [&](const char *due, const AgentId &agent) {
            CallbackPlan plan{at(due), u"why"_s};
            plan.agent = agent;
            return expectValue(t.desk.askCallback(t.acme, plan)).activity;
        };
        const ActivityId early = askFor("2026-03-02T09:00:00+01:00", t.desk.agent());
        const ActivityId today = askFor("2026-03-02T11:00:00+01:00", t.desk.agent());
        const ActivityId his = askFor("2026-03-02T11:30:00+01:00", max);
        const ActivityId atMidnight = askFor("2026-03-03T00:00:00+01:00", t.desk.agent());
        const ActivityId nobodys = askFor("2026-03-02T10:30:00+01:00", max);
        t.store->database().run("UPDATE activity SET agent = NULL WHERE due = 1772443800000");
        AgendaQueries agenda(t.store->queries());
        const Agenda mine = Agenda::of(t.desk.agent());
        const Instant from = at("2026-03-02T00:00:00+01:00"), until = at("2026-03-03T00:00:00+01:00");
        const auto ids = [](const std::vector<AgendaItem> &items) {
            std::vector<ActivityId> all;
            for (const AgendaItem &item : items)
                all.push_back(item.id);
            return all;
        };
        QVERIFY(ids(agenda.between(mine, from, until)) == std::vector({early, nobodys, today}));
        QVERIFY(ids(agenda.between(Agenda::ofNobody(), from, until)) == std::vector({nobodys}));
        QVERIFY(ids(agenda.between(kEverybodys, from, until)) == std::vector({early, nobodys, today, his}));
        QVERIFY(ids(agenda.between(mine, from, until, 2)) == std::vector({early, nobodys}));
        QVERIFY(ids(agenda.overdue(mine, t.clock.now())) == std::vector({early}));
        QCOMPARE(agenda.countUntil(mine, until), 3);
        QCOMPARE(agenda.countUntil(kEverybodys, until + 1), 5);
        QCOMPARE(agenda.countUntil(kEverybodys, until + 1, 2), 2);
        QCOMPARE(agenda.next(mine, t.clock.now() + 31 * kMinute)->id, today);
        QCOMPARE(agenda.next(mine, at("2026-03-02T11:00:00.001+01:00"))->id, atMidnight);
        // What keeps an agent busy from 11:14 on: the callback at 11:00 lasts until 11:15.
        QCOMPARE(agenda.busy(t.desk.agent(), at("2026-03-02T11:14:00+01:00")).size(), 2U);
        QCOMPARE(agenda.busy(t.desk.agent(), at("2026-03-02T11:15:00+01:00")).size(), 1U);
        QCOMPARE(agenda.busy(t.desk.agent(), at("2026-03-02T11:14:00+01:00"), today).size(), 1U);
    }

    /// None is ever lost or doubled.
    void whateverHappensEveryCallbackIsOpenOrDoneAndComesBackWhereNobodyWasReached_data()
    {
        QTest::addColumn<quint64>("seed");
        const quint64 fresh = std::random_device{}();
        for (const quint64 seed : {quint64(1), quint64(2), quint64(3), fresh})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void whateverHappensEveryCallbackIsOpenOrDoneAndComesBackWhereNobodyWasReached()
    {
        QFETCH(const quint64, seed);
        RandomSource random(seed);
        CallbackDesk t;
        std::vector<ActivityId> asked;
        int reached = 0;
        for (int i = 0; i < 400; ++i) {
            t.clock.advance(static_cast<Duration>(random() % 200) * kMinute);
            const ActivityId one = asked.empty() ? ActivityId() : asked[random() % asked.size()];
            const Instant due = t.clock.now() + static_cast<Duration>(random() % 9000) * kMinute;
            const quint64 dice = random() % 5;
            if (dice == 0) {
                asked.push_back(t.ask(due).activity);
            } else if (dice == 1) {
                [[maybe_unused]] const auto moved = t.desk.moveActivity(one, due);
            } else {
                const auto outcome = static_cast<AttemptOutcome>(random() % 4);
                const auto ended = t.desk.endCallback(one, outcome);
                reached += ended && outcome == AttemptOutcome::Reached;
                if (ended && outcome != AttemptOutcome::Reached) {
                    QVERIFY(*ended && (*ended)->due > t.clock.now());
                    QVERIFY(!t.item(one).done);
                    QCOMPARE(t.item(one).due, (*ended)->due);
                }
            }
            QCOMPARE(t.open().size() + static_cast<std::size_t>(reached), asked.size());
        }
        // In the log: each that reached nobody is followed by its next time.
        for (const ActivityId &id : asked) {
            const std::vector<Event> events = t.store->log().stream(id.uuid);
            for (std::size_t i = 0; i < events.size(); ++i) {
                const auto *done = std::get_if<CallbackDone>(&events[i].body);
                if (!done)
                    continue;
                const bool isLast = i + 1 == events.size();
                QCOMPARE(isLast, done->outcome == ActivityOutcome::Reached);
                QVERIFY(isLast || std::holds_alternative<CallbackMoved>(events[i + 1].body));
            }
        }
        QVERIFY(reached > 5);
    }
};

PERMANENCE_TEST(CallbackTest)
#include "CallbackTest.moc"
