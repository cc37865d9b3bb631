#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

class CallTest : public QObject
{
    Q_OBJECT

private slots:
    /// SYS-6: whoever answers the call owns the problem; APL-1: blocking is taken in charge within 30 minutes.
    void aKnownCallersCallBecomesATicketWithOwnerAndDueTime()
    {
        TestDesk t;
        const CustomerId noel = t.customer(u"Établissements Noël"_s);
        const ContactId zoe = t.contact(noel, u"Zoé Çelik"_s, u"05 49 00 00 01"_s);
        t.contract(noel, u"aplicit-charter"_s);
        const LoggedCall call = t.call(u"+33 5 49 00 00 01"_s, problem(u"Export fails"_s, u"blocking"_s));
        QCOMPARE(call.customer, noel);
        QCOMPARE(call.contact, zoe);
        QCOMPARE(call.ticketNumber, u"2026-000001"_s);
        const auto ticket = t.desk.queries().ticketView(call.ticket);
        QVERIFY(ticket);
        QCOMPARE(ticket->ticket.status, Status::InProgress);
        QCOMPARE(ticket->ownerName, u"Léa"_s);
        QCOMPARE(ticket->ticket.takeInChargeDue.value(), at("2026-03-02T10:30:00+01:00"));
        QCOMPARE(ticket->ticket.taken.value(), at("2026-03-02T10:00:00+01:00"));
        const auto history = t.desk.queries().history(noel, {}, 10);
        QCOMPARE(history.size(), 2U);
        QCOMPARE(history[0].kind, u"ticket_opened"_s);
        QCOMPARE(history[1].kind, u"call_received"_s);
    }

    void anUnknownCallerIsLoggedAndTiedToACustomerLater()
    {
        TestDesk t;
        const LoggedCall call = t.call(u"05 49 00 00 77"_s, problem(u"Who are you?"_s));
        QVERIFY(!call.customer.isValid());
        QCOMPARE(t.desk.queries().history(CustomerId{}, {}, 10).size(), 2U);
        QCOMPARE(t.desk.queries().unknownCalls(10).size(), 1U);
        const CustomerId acme = t.customer(u"ACME"_s);
        expectValue(t.store->write<int>([&](Store &) -> Result<int> {
            const Result<void> tied = t.desk.tieCall(call.call, acme, {});
            return tied ? Result<int>(0) : Result<int>(tied.error());
        }));
        QCOMPARE(t.desk.queries().unknownCalls(10).size(), 0U);
        QCOMPARE(t.desk.queries().history(CustomerId{}, {}, 10).size(), 0U);
        QCOMPARE(t.desk.queries().history(acme, {}, 10).size(), 2U);
        QCOMPARE(t.desk.queries().ticket(call.ticket)->customer, acme);
    }

    void aNumberOfTwoCustomersShowsBothAndChoosesNone()
    {
        TestDesk t;
        const CustomerId one = t.customer(u"One"_s);
        const CustomerId two = t.customer(u"Two"_s);
        t.contact(one, u"Anne"_s, u"+33549000001"_s);
        t.contact(two, u"Bob"_s, u"+33549000001"_s);
        const LoggedCall call = t.call(u"0549000001"_s, problem(u"Shared line"_s));
        QCOMPARE(call.matches.size(), 2U);
        QVERIFY(!call.customer.isValid());
    }

    void theCallerIsFoundByAnyWritingByLastDigitsByNameAndByMail()
    {
        TestDesk t;
        const CustomerId noel = t.customer(u"Établissements Noël"_s);
        ContactAdded zoe;
        zoe.name = u"Zoé Çelik"_s;
        zoe.email = u"zoe@noel.example"_s;
        zoe.phones = QStringList{u"05 49 00 00 01"_s};
        expectValue(t.desk.addContact(noel, zoe));
        for (const QString &typed : {u"05.49.00.00.01"_s, u"0033 549 00 00 01"_s, u"+33 (0)5 49 00 00 01"_s, u"05 49"_s,
                                     u"0001"_s, u"zoe celik"_s, u"CELIK"_s, u"noel"_s, u"etab"_s, u"ZOE@noel"_s}) {
            const auto found = t.desk.queries().callers(typed, u"FR"_s);
            QVERIFY2(!found.empty() && found.front().customer == noel, qPrintable(typed));
        }
        QVERIFY(t.desk.queries().callers(u"xyz"_s, u"FR"_s).empty());
        const LoggedCall call = t.call(u"0549000001"_s, problem(u"By number"_s));
        const auto byNumber = t.desk.queries().callers(call.ticketNumber, u"FR"_s);
        QCOMPARE(byNumber.size(), 1U);
        QCOMPARE(byNumber.front().ticket, call.ticket);
    }

    void aContactWhoIsNamedIsKeptWhereTheNumberIsASwitchboards()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        t.contact(acme, u"Anne"_s, u"05 49 00 00 01"_s);
        const ContactId bruno = t.contact(acme, u"Bruno"_s, u"05 49 00 00 01"_s);
        IncomingCall call;
        call.number = u"05 49 00 00 01"_s;
        call.contact = bruno;
        call.problem = problem(u"Printer"_s);
        const LoggedCall logged = expectValue(t.desk.receiveCall(call));
        QCOMPARE(logged.customer, acme);
        QCOMPARE(logged.contact, bruno);
    }

    void takingAndClosingFollowTheRules()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = acme;
        mail.problem = problem(u"By portal"_s);
        const LoggedCall logged = expectValue(t.desk.receiveCall(mail));
        QCOMPARE(t.desk.queries().ticket(logged.ticket)->status, Status::Waiting);
        QVERIFY(t.desk.take(logged.ticket));
        const Result<void> again = t.desk.take(logged.ticket);
        QVERIFY(!again);
        QCOMPARE(codeText(again.error().code), u"already_owned"_s);
        QVERIFY(t.desk.resolve(logged.ticket, ResolutionCause::Solved, u"Restarted"_s));
        const Result<void> twice = t.desk.resolve(logged.ticket, ResolutionCause::Solved, {});
        QCOMPARE(codeText(twice.error().code), u"already_closed"_s);
        QVERIFY(t.desk.reopen(logged.ticket, u"It is back"_s));
        QCOMPARE(t.desk.queries().ticket(logged.ticket)->status, Status::InProgress);
        QCOMPARE(codeText(t.desk.reopen(logged.ticket, {}).error().code), u"not_closed"_s);
    }

    void aRefusedCommandLeavesNothingBehindNotEvenANumber()
    {
        TestDesk t;
        const qint64 before = t.store->log().count();
        IncomingCall call;
        call.problem = problem(u"Bad severity"_s, u"apocalyptic"_s);
        const auto refused = t.desk.receiveCall(call);
        QVERIFY(!refused);
        QCOMPARE(codeText(refused.error().code), u"unknown_severity"_s);
        QCOMPARE(t.store->log().count(), before);
        QCOMPARE(t.call({}, problem(u"Good"_s)).ticketNumber, u"2026-000001"_s);
    }
};

PERMANENCE_TEST(CallTest)
#include "CallTest.moc"
