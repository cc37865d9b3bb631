#include "core/report/Invoice.h"

#include "core/model/Money.h"
#include "core/rules/Charges.h"
#include "core/rules/WorkTime.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

struct Fixture : TestDesk
{
    Fixture() : acme(customer(u"ACME"_s)) { contract(acme, u"care-solutions"_s); }

    /// A ticket of the customer's; the clock stands on a Monday at 10:00 in Brussels.
    TicketId ticket(const CustomerId &of, const QString &summary = u"No backup"_s)
    {
        IncomingCall incoming;
        incoming.customer = of;
        incoming.problem = problem(summary);
        incoming.override = letIn();
        return expectValue(desk.receiveCall(incoming)).ticket;
    }
    void work(const TicketId &ticket, const char *from, int minutes, const QString &service = u"settings"_s)
    {
        expectValue(desk.logWork(ticket, at(from), minutes, service));
    }
    Invoice invoice(const CustomerId &of, QDate month)
    {
        return invoiceOf(store->queries(), store->policies(), of, month, clock.now());
    }
    /// A pack of two hours, with its licence.
    void prepay(const CustomerId &of)
    {
        LicenceAdded licence;
        licence.product = u"alias-entry"_s;
        licence.from = QDate(2025, 1, 1);
        licence.until = QDate(2028, 12, 31);
        PackBought pack;
        pack.licence = expectValue(desk.addLicence(of, licence));
        pack.code = u"AST02"_s;
        pack.bought = QDate(2026, 1, 1);
        expectValue(desk.buyPack(of, u"alias-assistance"_s, pack));
    }

    CustomerId acme;
};

/// "02.03 16:30 0.5 h settings …": what a reader of the invoice sees of each line.
QStringList lines(const Invoice &invoice)
{
    QStringList texts;
    for (const InvoiceLine &line : invoice.lines) {
        const QTimeZone zone(invoice.timezone.toLatin1());
        texts << QString(line.from.in(zone).toString(u"dd.MM HH:mm"_s) % u'-' %
                         line.until.in(zone).toString(u"HH:mm"_s) % u' ' % factorText(line.factor) % u' ' %
                         decimalText(line.cents) % u' ' % line.currency);
    }
    return texts;
}

QStringList totals(const Invoice &invoice)
{
    QStringList texts;
    for (const InvoiceTotal &total : invoice.totals())
        texts << QString(decimalText(total.cents) % u' ' % total.currency);
    return texts;
}

} // namespace

/// What a customer owes for a month (CARE-2, CARE-4, CARE-8, ALIAS-5).
class InvoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void workOverClosingTimeIsTwoLinesAtTheirOwnFactors()
    {
        // CARE-8: 82.18 an hour. 16:30-17:00 is 41.09; 17:00-17:30 at 1.5 is 61.635, half-up 61.64.
        Fixture f;
        const TicketId ticket = f.ticket(f.acme);
        f.clock.set(at("2026-03-02T20:00:00+01:00"));
        f.work(ticket, "2026-03-02T16:30:00+01:00", 60);
        const Invoice march = f.invoice(f.acme, QDate(2026, 3, 17));
        QCOMPARE(lines(march), QStringList({u"02.03 16:30-17:00 1.0 41.09 EUR"_s, u"02.03 17:00-17:30 1.5 61.64 EUR"_s}));
        QCOMPARE(totals(march), QStringList(u"102.73 EUR"_s));
        QCOMPARE(march.month, QDate(2026, 3, 1));
        QCOMPARE(march.customerName, u"ACME"_s);
        QCOMPARE(march.lines[0].ticketNumber, f.store->queries().ticket(ticket)->number);
        QCOMPARE(march.lines[0].service.en, f.store->policies().latest(u"care-solutions"_s)->policy.service(u"settings"_s)->title.en);
        QCOMPARE(march.lines[0].centsPerHour, 8218);
    }

    void aLineBelongsToTheMonthInWhichItBegins()
    {
        // Tuesday 31 March 23:30 to Wednesday 00:30 is one stretch outside office hours: an hour at 1.5 is 123.27.
        Fixture f;
        const TicketId ticket = f.ticket(f.acme);
        f.clock.set(at("2026-04-02T12:00:00+02:00"));
        f.work(ticket, "2026-03-31T23:30:00+02:00", 60);
        f.work(ticket, "2026-04-01T09:00:00+02:00", 30); // in office hours: 41.09
        QCOMPARE(lines(f.invoice(f.acme, QDate(2026, 3, 1))), QStringList(u"31.03 23:30-00:30 1.5 123.27 EUR"_s));
        QCOMPARE(lines(f.invoice(f.acme, QDate(2026, 4, 1))), QStringList(u"01.04 09:00-09:30 1.0 41.09 EUR"_s));
    }

    void theMonthIsThatOfTheDesksZone()
    {
        // 00:10 on 1 April in Paris is still March in UTC.
        Fixture f;
        const TicketId ticket = f.ticket(f.acme);
        f.clock.set(at("2026-04-02T12:00:00+02:00"));
        f.work(ticket, "2026-03-31T22:10:00Z", 60);
        QVERIFY(f.invoice(f.acme, QDate(2026, 3, 1)).isEmpty());
        QCOMPARE(totals(f.invoice(f.acme, QDate(2026, 4, 1))), QStringList(u"123.27 EUR"_s));
    }

    void theMonthsAddUpToTheChargesOfTheTickets()
    {
        Fixture f;
        const TicketId one = f.ticket(f.acme);
        const TicketId other = f.ticket(f.acme, u"Another"_s);
        f.clock.set(at("2026-05-10T12:00:00+02:00"));
        f.work(one, "2026-03-07T11:07:00+01:00", 47, u"repair"_s);
        f.work(one, "2026-03-31T23:00:00+02:00", 13 * 60, u"remote_assistance"_s); // over night, into Wednesday
        f.work(other, "2026-04-05T10:00:00+02:00", 61, u"database"_s);             // Easter Sunday
        f.work(other, "2026-05-01T08:00:00+02:00", 600);                           // a holiday
        qint64 charged = 0;
        for (const TicketId &id : {one, other}) {
            const PolicyEntry *judge = f.store->policies().latest(u"care-solutions"_s);
            charged += totalOf(chargesOf(*f.store->queries().ticket(id), judge->policy, judge->calendar, f.clock.now()));
        }
        qint64 invoiced = 0;
        for (int month = 1; month <= 12; ++month) {
            for (const InvoiceTotal &total : f.invoice(f.acme, QDate(2026, month, 1)).totals())
                invoiced += total.cents;
        }
        QVERIFY(charged > 0);
        QCOMPARE(invoiced, charged);
    }

    void aTimerThatRunsCountsUpToNowAndIsMarked()
    {
        Fixture f;
        const TicketId ticket = f.ticket(f.acme);
        expectValue(f.desk.startWork(ticket, u"settings"_s));
        f.clock.advance(30 * kMinute);
        const Invoice march = f.invoice(f.acme, QDate(2026, 3, 1));
        QCOMPARE(lines(march), QStringList(u"02.03 10:00-10:30 1.0 41.09 EUR"_s));
        QVERIFY(march.lines[0].running);
        QVERIFY(f.desk.stopWork(ticket));
        QVERIFY(!f.invoice(f.acme, QDate(2026, 3, 1)).lines[0].running);
    }

    void aContractsFactorsAreInvoicedAndExtraChargesMarked()
    {
        // Saturday at a factor of 1.25 instead of 1.5: 82.18 * 1.25 = 102.725, half-up 102.73. The contract has no
        // support module, so the call out of hours is charged extra (CARE-4).
        Fixture f;
        const CustomerId own = f.customer(u"Own terms"_s);
        ContractAdded contract;
        contract.customer = own;
        contract.policy = u"care-solutions"_s;
        contract.factors = {{u"saturday"_s, 1.25}};
        expectValue(f.desk.addContract(contract));
        f.clock.set(at("2026-03-07T11:00:00+01:00"));
        const TicketId ticket = f.ticket(own);
        f.clock.set(at("2026-03-07T15:00:00+01:00"));
        f.work(ticket, "2026-03-07T11:00:00+01:00", 60);
        const Invoice march = f.invoice(own, QDate(2026, 3, 1));
        QCOMPARE(lines(march), QStringList(u"07.03 11:00-12:00 1.25 102.73 EUR"_s));
        QVERIFY(march.lines[0].extra);
    }

    void minutesThatPacksPayAreToldAndCostNothing()
    {
        // ALIAS-5: 20 and 20 minutes on one ticket are 40, in slices of 15 begun 45; split over the months in which
        // the work begins: 30, and 15 more.
        Fixture f;
        const CustomerId owner = f.customer(u"Prepaid"_s);
        f.contract(owner, u"alias-assistance"_s);
        f.prepay(owner);
        const TicketId ticket = f.ticket(owner);
        f.clock.set(at("2026-04-02T12:00:00+02:00"));
        f.work(ticket, "2026-03-31T10:00:00+02:00", 20, {});
        f.work(ticket, "2026-04-01T10:00:00+02:00", 20, {});
        const Invoice march = f.invoice(owner, QDate(2026, 3, 1));
        QVERIFY(march.lines.empty() && march.totals().empty());
        QCOMPARE(march.packMinutes(), 30);
        QCOMPARE(f.invoice(owner, QDate(2026, 4, 1)).packMinutes(), 15);
        // ALIAS-6: a product defect gives it all back.
        QVERIFY(f.desk.resolve(ticket, ResolutionCause::ProductDefect, u"A defect"_s));
        QVERIFY(f.invoice(owner, QDate(2026, 3, 1)).isEmpty());
    }

    void everyCustomerWhoOwesIsListedByNameAndUnknownCallersLast()
    {
        Fixture f;
        const CustomerId zebra = f.customer(u"Zebra"_s);
        const CustomerId idle = f.customer(u"Idle"_s);
        for (const CustomerId &one : {zebra, idle})
            f.contract(one, u"care-solutions"_s);
        DeskConfigured settings;
        settings.policy = u"care-solutions"_s;
        QVERIFY(f.desk.configure(settings));
        const TicketId last = f.ticket(zebra), first = f.ticket(f.acme), unknown = f.ticket({});
        f.ticket(idle);
        f.clock.set(at("2026-03-02T17:00:00+01:00"));
        f.work(last, "2026-03-02T11:00:00+01:00", 30);
        f.work(first, "2026-03-02T12:00:00+01:00", 60);
        f.work(unknown, "2026-03-02T14:00:00+01:00", 60);
        const auto all = invoicesOf(f.store->queries(), f.store->policies(), QDate(2026, 3, 1), f.clock.now());
        QStringList texts;
        for (const Invoice &invoice : all)
            texts << QString(invoice.customerName % u' ' % totals(invoice).join(u' '));
        QCOMPARE(texts, QStringList({u"ACME 82.18 EUR"_s, u"Zebra 41.09 EUR"_s, u" 82.18 EUR"_s}));
        QCOMPARE(all[0], f.invoice(f.acme, QDate(2026, 3, 1)));
        QCOMPARE(all[2], f.invoice({}, QDate(2026, 3, 1)));
    }

    void aMonthIsReadAndNothingElse()
    {
        QCOMPARE(parseMonth(u"2026-03"_s), QDate(2026, 3, 1));
        for (const QString &wrong : {u"2026-13"_s, u"2026-3"_s, u"2026-03-01"_s, u"March"_s, QString()})
            QVERIFY2(!parseMonth(wrong).isValid(), qPrintable(wrong));
    }
};

PERMANENCE_TEST(InvoiceTest)
#include "InvoiceTest.moc"
