#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"
#include "app/permanencectl/Words.h"
#include "core/exchange/InvoiceSheet.h"
#include "core/model/Money.h"

#include <QFileInfo>

namespace permanence::ctl {
namespace {

/// What a customer owes for a month (CARE-2, CARE-8).
class InvoiceCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"invoice"_s},
            Ctl::tr("Shows what a customer owes for a month, line by line; without a customer, all who owe something."),
            StoreUse::Existing,
            {},
            {{u"month"_s, u"MONTH"_s, Ctl::tr("the month, as 2026-03"), true},
             {u"customer"_s, u"NAME"_s, Ctl::tr("the customer, by name or id")},
             {u"csv"_s, u"FILE"_s, Ctl::tr("writes a CSV sheet")},
             {u"xlsx"_s, u"FILE"_s, Ctl::tr("writes an Excel sheet")}},
            {u"--store desk.permanence invoice --customer \"ACME\" --month 2026-03 --xlsx march.xlsx"_s},
            Ctl::tr("A line belongs to the month in which it begins, by the desk's time. Timers that run count up to "
                    "now."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const QDate month = parseMonth(arguments.value(u"month"_s));
        if (!month.isValid())
            return Error{ErrorCode::Expected, {Ctl::tr("a month, as 2026-03")}, u"--month"_s};
        PERMANENCE_CHECK(checkSuffix(arguments));
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(invoices, invoicesFor(session, *store, month));
        const QLocale plain = QLocale::c();
        for (const QString &option : {u"csv"_s, u"xlsx"_s}) {
            if (arguments.has(option))
                PERMANENCE_CHECK(writeInvoices(invoices, arguments.value(option), plain));
        }
        if (session.out().wantsJson())
            session.out().json(document(invoices, JsonWriter(store->queries().desk())));
        else
            print(session.out(), invoices, arguments);
        return {};
    }

private:
    /// The suffix decides what is written, so that one is not taken for the other.
    static Result<void> checkSuffix(const Arguments &arguments)
    {
        const bool isWorkbook = arguments.value(u"xlsx"_s).endsWith(u".xlsx"_s, Qt::CaseInsensitive);
        if (arguments.has(u"xlsx"_s) && !isWorkbook)
            return Error{ErrorCode::Expected, {Ctl::tr("a file name that ends in .xlsx")}, u"--xlsx"_s};
        if (arguments.value(u"csv"_s).endsWith(u".xlsx"_s, Qt::CaseInsensitive))
            return Error{ErrorCode::Expected, {Ctl::tr("a file name that does not end in .xlsx")}, u"--csv"_s};
        return {};
    }

    static Result<std::vector<Invoice>> invoicesFor(Session &session, Store &store, QDate month)
    {
        Queries &queries = store.queries();
        if (!session.arguments().has(u"customer"_s))
            return invoicesOf(queries, store.policies(), month, session.now());
        PERMANENCE_TRY(customer, findCustomer(queries, session.arguments().value(u"customer"_s)));
        return std::vector<Invoice>{invoiceOf(queries, store.policies(), customer.id, month, session.now())};
    }

    static QJsonObject document(const std::vector<Invoice> &invoices, const JsonWriter &writer)
    {
        QJsonArray all;
        for (const Invoice &invoice : invoices)
            all.append(document(invoice, writer));
        return {{u"invoices"_s, all}};
    }

    static QJsonObject document(const Invoice &invoice, const JsonWriter &writer)
    {
        QJsonArray lines, packs, totals;
        for (const InvoiceLine &line : invoice.lines) {
            lines.append(QJsonObject{{u"ticket"_s, line.ticketNumber},
                                     {u"summary"_s, line.summary},
                                     {u"service"_s, line.service.in(QLocale().name())},
                                     {u"from"_s, writer.value(line.from)},
                                     {u"until"_s, writer.value(line.until)},
                                     {u"hours"_s, decimalHours(line.length(), QLocale::c())},
                                     {u"price_per_hour"_s, decimalText(line.centsPerHour)},
                                     {u"factor"_s, factorText(line.factor)},
                                     {u"amount"_s, decimalText(line.cents)},
                                     {u"currency"_s, line.currency},
                                     {u"extra"_s, line.extra},
                                     {u"running"_s, line.running}});
        }
        for (const PackMinutes &ticket : invoice.packs)
            packs.append(QJsonObject{{u"ticket"_s, ticket.ticketNumber}, {u"minutes"_s, ticket.minutes}});
        for (const InvoiceTotal &total : invoice.totals())
            totals.append(QJsonObject{{u"currency"_s, total.currency}, {u"amount"_s, decimalText(total.cents)}});
        return {{u"customer"_s, writer.value(invoice.customer)},
                {u"customer_name"_s, invoice.customerName},
                {u"month"_s, invoice.month.toString(u"yyyy-MM"_s)},
                {u"lines"_s, lines},
                {u"pack_minutes"_s, packs},
                {u"not_priced"_s, QJsonArray::fromStringList(invoice.unknownPolicy)},
                {u"totals"_s, totals}};
    }

    static void print(Output &out, const std::vector<Invoice> &invoices, const Arguments &arguments)
    {
        if (invoices.empty())
            out.line(Ctl::tr("Nobody owes anything for this month."));
        for (const Invoice &invoice : invoices)
            print(out, invoice);
        for (const QString &option : {u"csv"_s, u"xlsx"_s}) {
            if (arguments.has(option))
                out.line(Ctl::tr("Written to %1.").arg(QFileInfo(arguments.value(option)).absoluteFilePath()));
        }
    }

    static void print(Output &out, const Invoice &invoice)
    {
        const QTimeZone zone(invoice.timezone.toLatin1());
        out.line(QString((invoice.customer.isValid() ? invoice.customerName : Ctl::tr("Unknown callers")) % u", "_s %
                         QLocale().toString(invoice.month, u"MMMM yyyy"_s)));
        std::vector<QStringList> rows;
        for (const InvoiceLine &line : invoice.lines) {
            rows.push_back({line.ticketNumber, timeText(line.from, zone), line.service.in(QLocale().name()),
                            decimalHours(line.length(), QLocale::c()), factorText(line.factor), decimalText(line.cents),
                            line.currency, line.extra ? Ctl::tr("extra") : QString()});
        }
        if (rows.empty())
            out.line(Ctl::tr("Nothing to pay."));
        else
            out.table({Ctl::tr("Ticket"), Ctl::tr("From"), Ctl::tr("Service"), Ctl::tr("Hours"), Ctl::tr("Factor"),
                       Ctl::tr("Amount"), Ctl::tr("Currency"), QString()},
                      rows);
        for (const InvoiceTotal &total : invoice.totals())
            out.line(Ctl::tr("Total: %1 %2").arg(decimalText(total.cents), total.currency));
        if (const int minutes = invoice.packMinutes(); minutes > 0)
            out.line(Ctl::tr("Counted against packs: %1 min").arg(minutes));
        if (!invoice.unknownPolicy.isEmpty())
            out.line(Ctl::tr("Not priced, for their policy version is not known here: %1")
                         .arg(invoice.unknownPolicy.join(u", "_s)));
        out.line();
    }
};

PERMANENCE_COMMAND(InvoiceCommand)

} // namespace
} // namespace permanence::ctl
