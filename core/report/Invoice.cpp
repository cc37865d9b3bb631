#include "core/report/Invoice.h"

#include "core/base/Literals.h"
#include "core/rules/Charges.h"
#include "core/rules/WorkTime.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace permanence {
namespace {

bool runsAt(const TicketState &ticket, const Charge &charge, Instant now)
{
    return charge.until == now && std::any_of(ticket.works.begin(), ticket.works.end(), [&](const Work &work) {
               return work.isRunning() && work.service == charge.service;
           });
}

/// Minutes are counted in the order in which work was entered, for a slice begun by one entry is used up by the next.
int minutesIn(const MonthSpan &month, const TicketState &ticket, const Policy &policy, Instant now)
{
    if (policy.packs.empty() || isGivenBack(ticket, policy))
        return 0;
    MinuteCounter counter(policy.counting);
    int minutes = 0;
    for (const Work &work : ticket.works) {
        const int more = isCounted(work, policy) ? counter.add(work.lengthAt(now)) : 0;
        minutes += month.holds(work.from) ? more : 0;
    }
    return minutes;
}

void addTicket(Invoice &invoice, const TicketRecord &ticket, const PolicyLibrary &policies, const MonthSpan &month,
               Instant now)
{
    const PolicyEntry *judge = policies.find(ticket.policy, ticket.policyVersion);
    if (!judge) {
        invoice.unknownPolicy << ticket.number;
        return;
    }
    const Policy &policy = judge->policy;
    for (const Charge &charge : chargesOf(ticket, policy, judge->calendar, now)) {
        const Service *service = policy.service(charge.service);
        if (!service || !month.holds(charge.from))
            continue;
        invoice.lines.push_back({ticket.number, ticket.summary, service->title, charge.from, charge.until,
                                 charge.factor, service->centsPerHour, charge.cents, policy.currency, charge.extra,
                                 runsAt(ticket, charge, now)});
    }
    if (const int minutes = minutesIn(month, ticket, policy, now); minutes > 0)
        invoice.packs.push_back({ticket.number, ticket.summary, minutes});
}

/// Tickets of unknown callers have no customer.
Invoice invoiceFor(const CustomerId &customer, const QString &name, QDate month, const DeskView &desk)
{
    Invoice invoice;
    invoice.customer = customer;
    invoice.customerName = name;
    invoice.month = QDate(month.year(), month.month(), 1);
    invoice.timezone = desk.timezone;
    return invoice;
}

Invoice filled(Invoice invoice, const std::vector<TicketRecord> &tickets, const PolicyLibrary &policies,
               const MonthSpan &month, Instant now)
{
    for (const TicketRecord &ticket : tickets)
        addTicket(invoice, ticket, policies, month, now);
    std::stable_sort(invoice.lines.begin(), invoice.lines.end(),
                     [](const InvoiceLine &a, const InvoiceLine &b) { return a.from < b.from; });
    return invoice;
}

} // namespace

std::vector<InvoiceTotal> Invoice::totals() const
{
    std::vector<InvoiceTotal> sums;
    for (const InvoiceLine &line : lines) {
        const auto sum = std::find_if(sums.begin(), sums.end(),
                                      [&](const InvoiceTotal &one) { return one.currency == line.currency; });
        if (sum == sums.end())
            sums.push_back({line.currency, line.cents});
        else
            sum->cents += line.cents;
    }
    return sums;
}

int Invoice::packMinutes() const
{
    int sum = 0;
    for (const PackMinutes &ticket : packs)
        sum += ticket.minutes;
    return sum;
}

MonthSpan monthSpan(QDate day, const QTimeZone &zone)
{
    const QDate first(day.year(), day.month(), 1);
    return {Instant::of(first.startOfDay(zone)), Instant::of(first.addMonths(1).startOfDay(zone))};
}

Invoice invoiceOf(Queries &queries, const PolicyLibrary &policies, const CustomerId &customer, QDate month, Instant now)
{
    const DeskView desk = queries.desk();
    const MonthSpan span = monthSpan(month, QTimeZone(desk.timezone.toLatin1()));
    const auto known = queries.customer(customer);
    std::vector<TicketRecord> tickets = queries.workedTickets(customer, span.from, span.until);
    std::erase_if(tickets, [&](const TicketRecord &ticket) { return ticket.customer != customer; });
    return filled(invoiceFor(customer, known ? known->name : QString(), month, desk), tickets, policies, span, now);
}

std::vector<Invoice> invoicesOf(Queries &queries, const PolicyLibrary &policies, QDate month, Instant now)
{
    const DeskView desk = queries.desk();
    const MonthSpan span = monthSpan(month, QTimeZone(desk.timezone.toLatin1()));
    std::map<CustomerId, std::vector<TicketRecord>> tickets;
    for (TicketRecord &ticket : queries.workedTickets({}, span.from, span.until))
        tickets[ticket.customer].push_back(std::move(ticket));
    std::vector<Invoice> invoices;
    for (const auto &[customer, theirs] : tickets) {
        const auto known = queries.customer(customer);
        Invoice invoice = filled(invoiceFor(customer, known ? known->name : QString(), month, desk), theirs, policies,
                                 span, now);
        if (!invoice.isEmpty())
            invoices.push_back(std::move(invoice));
    }
    std::sort(invoices.begin(), invoices.end(), [](const Invoice &a, const Invoice &b) {
        if (a.customer.isValid() != b.customer.isValid())
            return a.customer.isValid();
        const int order = a.customerName.localeAwareCompare(b.customerName);
        return order != 0 ? order < 0 : a.customer < b.customer;
    });
    return invoices;
}

QDate parseMonth(const QString &written)
{
    static const QRegularExpression form(u"^\\d{4}-\\d{2}$"_s);
    return form.match(written).hasMatch() ? QDate::fromString(QString(written % u"-01"_s), Qt::ISODate) : QDate();
}

} // namespace permanence
