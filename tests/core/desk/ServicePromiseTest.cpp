#include "core/rules/ServiceClock.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

LoggedCall byPortal(TestDesk &t, const CustomerId &customer, const QString &severity)
{
    IncomingCall call;
    call.channel = Channel::Portal;
    call.customer = customer;
    call.problem = problem(u"By portal"_s, severity);
    return expectValue(t.desk.receiveCall(call));
}

TicketClocks clocks(TestDesk &t, const TicketId &id)
{
    const auto ticket = t.desk.queries().ticket(id);
    const PolicyEntry *judge = t.store->policies().find(ticket->policy, ticket->policyVersion);
    return clocksOf(*ticket, judge->policy, judge->calendar, t.clock.now());
}

} // namespace

/// What the services promise, from the command to the clock.
class ServicePromiseTest : public QObject
{
    Q_OBJECT

private slots:
    /// APL-1, APL-2: by severity, in business time of the desk (Monday to Friday 09:00-18:00, APL-8).
    void takeInChargeIsDueByTheSeverityInBusinessTime_data()
    {
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QByteArray>("received");
        QTest::addColumn<QByteArray>("due");
        QTest::newRow("blocking") << u"blocking"_s << QByteArray("2026-03-02T10:00:00+01:00")
                                  << QByteArray("2026-03-02T10:30:00+01:00");
        QTest::newRow("hindering") << u"hindering"_s << QByteArray("2026-03-02T10:00:00+01:00")
                                   << QByteArray("2026-03-02T11:00:00+01:00");
        QTest::newRow("informative over the weekend") << u"informative"_s << QByteArray("2026-03-06T17:30:00+01:00")
                                                      << QByteArray("2026-03-09T10:30:00+01:00");
    }
    void takeInChargeIsDueByTheSeverityInBusinessTime()
    {
        QFETCH(QString, severity);
        QFETCH(QByteArray, received);
        QFETCH(QByteArray, due);
        TestDesk t;
        t.clock.set(at(received.constData()));
        const CustomerId acme = t.customer(u"ACME"_s);
        t.contract(acme, u"aplicit-charter"_s);
        const LoggedCall logged = byPortal(t, acme, severity);
        QCOMPARE(logged.takeInChargeDue.value(), at(due.constData()));
    }

    /// SYS-3: 48 elapsed hours, the weekend included; done exactly at the due time is met.
    void aMaintenanceCallIsDueAfter48HoursAndMetExactlyThen()
    {
        TestDesk t;
        t.clock.set(at("2026-03-06T16:00:00+01:00"));
        const CustomerId acme = t.customer(u"ACME"_s);
        t.contract(acme, u"systell-maintenance"_s);
        const TicketId inTime = byPortal(t, acme, {}).ticket;
        const TicketId late = byPortal(t, acme, {}).ticket;
        const TicketId last = byPortal(t, acme, {}).ticket;
        QCOMPARE(clocks(t, inTime).takeInCharge.due.value(), at("2026-03-08T16:00:00+01:00"));
        QCOMPARE(clocks(t, inTime).takeInCharge.state, ClockState::Running);
        t.clock.set(at("2026-03-08T16:00:00+01:00"));
        QVERIFY(t.desk.take(inTime));
        QCOMPARE(clocks(t, inTime).takeInCharge.state, ClockState::Met);
        QVERIFY(clocks(t, last).takeInCharge.state != ClockState::Overdue);
        t.clock.advance(1);
        QCOMPARE(clocks(t, last).takeInCharge.state, ClockState::Overdue);
        QVERIFY(t.desk.take(late));
        QCOMPARE(clocks(t, late).takeInCharge.state, ClockState::Missed);
    }

    /// C4T-6: a contract overrides key by key; what it does not name stays the policy's.
    void aContractOverridesTargetsKeyByKey()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        t.contract(acme, u"aplicit-charter"_s,
                   {{u"blocking"_s, QJsonObject{{u"take_in_charge"_s, u"PT15M"_s}, {u"resolution"_s, u"PT4H"_s}}},
                    {u"hindering"_s, QJsonObject{{u"resolution"_s, u"PT8H"_s}}}});
        const TicketClocks blocking = clocks(t, byPortal(t, acme, u"blocking"_s).ticket);
        QCOMPARE(blocking.takeInCharge.due.value(), at("2026-03-02T10:15:00+01:00"));
        QCOMPARE(blocking.resolution.due.value(), at("2026-03-02T14:00:00+01:00"));
        const TicketClocks hindering = clocks(t, byPortal(t, acme, u"hindering"_s).ticket);
        QCOMPARE(hindering.takeInCharge.due.value(), at("2026-03-02T11:00:00+01:00")); // the policy's hour
        QCOMPARE(hindering.resolution.due.value(), at("2026-03-02T18:00:00+01:00"));
        const TicketClocks informative = clocks(t, byPortal(t, acme, u"informative"_s).ticket);
        QCOMPARE(informative.takeInCharge.due.value(), at("2026-03-02T12:00:00+01:00"));
        QVERIFY(!informative.resolution.due);
    }

    /// Architecture, rule 4: judged by the policy version and the contract of its opening, for good.
    void aTicketKeepsThePolicyVersionItWasOpenedUnder()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        t.contract(acme, u"aplicit-charter"_s);
        const TicketId before = byPortal(t, acme, u"blocking"_s).ticket;
        QFile file(u":/policies/aplicit-charter.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray document = file.readAll();
        document.replace("\"version\": 1", "\"version\": 2");
        QVERIFY(document.contains("PT30M"));
        document.replace("PT30M", "PT10M");
        QVERIFY(t.desk.publishPolicy(document));
        const TicketId after = byPortal(t, acme, u"blocking"_s).ticket;
        QCOMPARE(clocks(t, before).takeInCharge.due.value(), at("2026-03-02T10:30:00+01:00"));
        QCOMPARE(clocks(t, after).takeInCharge.due.value(), at("2026-03-02T10:10:00+01:00"));
        QVERIFY(t.desk.take(before));
        QCOMPARE(t.desk.queries().ticket(before)->takeInChargeDue.value(), at("2026-03-02T10:30:00+01:00"));
    }

    /// SYS-6, ALIAS-3: by phone it is owned and orange at once; by portal it waits, red; closed, green.
    void aTicketGoesFromRedToOrangeToGreen()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        const TicketId portal = byPortal(t, acme, {}).ticket;
        QCOMPARE(codeOf(t.desk.queries().ticket(portal)->status), u"waiting"_s);
        QVERIFY(!t.desk.queries().ticket(portal)->owner.isValid());
        QVERIFY(t.desk.take(portal));
        QCOMPARE(codeOf(t.desk.queries().ticket(portal)->status), u"in_progress"_s);
        QVERIFY(t.desk.resolve(portal, ResolutionCause::Solved, u"Done"_s));
        QCOMPARE(codeOf(t.desk.queries().ticket(portal)->status), u"resolved"_s);
        const TicketId phone = t.call({}, problem(u"By phone"_s)).ticket;
        QCOMPARE(t.desk.queries().ticket(phone)->owner, t.desk.agent());
        QCOMPARE(codeOf(t.desk.queries().ticket(phone)->status), u"in_progress"_s);
    }

    /// The first take owns; one that was made elsewhere at the same time is kept and changes nothing.
    void aSecondTakeStaysInTheHistoryAndChangesNothing()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        const TicketId ticket = byPortal(t, acme, {}).ticket;
        QVERIFY(t.desk.take(ticket));
        const AgentId max = expectValue(t.desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}));
        QVERIFY(t.store->run([&]() -> Result<void> {
            t.store->append({StreamKind::Ticket, ticket.uuid}, Taken{}, max);
            return {};
        }));
        QCOMPARE(t.desk.queries().ticket(ticket)->owner, t.desk.agent());
        const auto history = t.desk.queries().history(ticket, {}, 10);
        QCOMPARE(history.front().kind, u"taken"_s);
        QCOMPARE(history.front().authorName, u"Max"_s);
    }

    /// APL-5: calls, notes and changes of a case stand in one timeline.
    void everythingAboutACaseIsInOnePlace()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        const TicketId ticket = byPortal(t, acme, {}).ticket;
        QVERIFY(t.desk.take(ticket));
        QVERIFY(t.desk.note(ticket, u"Asked for the log"_s));
        IncomingCall again;
        again.customer = acme;
        again.about = ticket;
        QCOMPARE(expectValue(t.desk.receiveCall(again)).ticket, ticket);
        QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, u"Restarted"_s));
        QVERIFY(t.desk.reopen(ticket, u"It is back"_s));
        QStringList kinds;
        for (const HistoryEntry &entry : t.desk.queries().history(ticket, {}, 20))
            kinds.prepend(entry.kind);
        QCOMPARE(kinds, QStringList({u"call_received"_s, u"ticket_opened"_s, u"taken"_s, u"note"_s, u"call_received"_s,
                                     u"resolved"_s, u"closed"_s, u"reopened"_s}));
        QCOMPARE(t.desk.queries().history(acme, {}, 20).size(), 8U);
        QVERIFY(!clocks(t, ticket).resolution.done); // undone by reopening
    }

    /// USE-1: who is calling, what they have and what is open, by the number alone.
    void theCardOfACallerIsCompleteByTheNumberAlone()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        const ContactId zoe = t.contact(acme, u"Zoé"_s, u"05 49 00 00 01"_s);
        t.contract(acme, u"aplicit-charter"_s);
        const LoggedCall call = t.call(u"05 49 00 00 01"_s, problem(u"Open one"_s));
        const auto found = t.desk.queries().callers(u"0033549000001"_s, u"FR"_s);
        QCOMPARE(found.size(), 1U);
        const auto card = t.desk.queries().callerCard(found.front().customer, found.front().contact);
        QVERIFY(card && card->contact);
        QCOMPARE(card->contact->id, zoe);
        QCOMPARE(card->customer.name, u"ACME"_s);
        QCOMPARE(card->contracts.size(), 1U);
        QCOMPARE(card->openTickets.front().id, call.ticket);
        QCOMPARE(card->lately.size(), 2U);
    }
};

PERMANENCE_TEST(ServicePromiseTest)
#include "ServicePromiseTest.moc"
