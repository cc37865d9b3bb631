#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/Queries.h"

namespace permanence {

/// A charge of a ticket with what its reader needs to follow it (CARE-2, CARE-4, CARE-8).
struct InvoiceLine
{
    QString ticketNumber;
    QString summary;       ///< of the ticket
    LocalizedText service; ///< its title in the policy that judges the ticket
    Instant from;
    Instant until;
    int factor = 100;        ///< in hundredths
    qint64 centsPerHour = 0; ///< before the factor
    qint64 cents = 0;
    QString currency; ///< ISO 4217
    bool extra = false;
    bool running = false; ///< its timer still runs: the line grows

    [[nodiscard]] Duration length() const { return until - from; }
    bool operator==(const InvoiceLine &) const = default;
};

/// Minutes of a ticket that are counted against the customer's packs: for information, they cost nothing more.
struct PackMinutes
{
    QString ticketNumber;
    QString summary;
    int minutes = 0;

    bool operator==(const PackMinutes &) const = default;
};

/// A sum in one currency.
struct InvoiceTotal
{
    QString currency;
    qint64 cents = 0;

    bool operator==(const InvoiceTotal &) const = default;
};

/// What a customer owes for a month, and what its packs paid.
struct Invoice
{
    CustomerId customer;  ///< none: callers whom nobody has tied to a customer
    QString customerName; ///< empty: likewise
    QDate month;          ///< its first day
    QString timezone;     ///< the desk's, which tells days
    std::vector<InvoiceLine> lines; ///< in order of time
    std::vector<PackMinutes> packs; ///< in the order in which the tickets were received
    QStringList unknownPolicy;      ///< numbers of tickets whose policy version has not arrived here: not priced

    [[nodiscard]] bool isEmpty() const { return lines.empty() && packs.empty() && unknownPolicy.isEmpty(); }
    /// One sum per currency, in the order of the lines; none where nothing is charged.
    [[nodiscard]] std::vector<InvoiceTotal> totals() const;
    [[nodiscard]] int packMinutes() const;
    bool operator==(const Invoice &) const = default;
};

/// The first and the last instant (not included) of the month that holds `day`, in a zone.
struct MonthSpan
{
    Instant from;
    Instant until;

    [[nodiscard]] bool holds(Instant at) const { return from <= at && at < until; }
};
[[nodiscard]] MonthSpan monthSpan(QDate day, const QTimeZone &zone);

/// The invoice of a customer for the month that holds `month`, in the desk's zone; without a customer, that of
/// unknown callers. A line belongs to the month in which it begins, so that the invoices of all months add up to the
/// charges of the tickets; so do minutes with the work that they count. Running timers go up to `now`.
[[nodiscard]] Invoice invoiceOf(Queries &queries, const PolicyLibrary &policies, const CustomerId &customer, QDate month,
                                Instant now);
/// Those of all customers who have something on it, by name; unknown callers last.
[[nodiscard]] std::vector<Invoice> invoicesOf(Queries &queries, const PolicyLibrary &policies, QDate month, Instant now);

/// "2026-03" as its first day; invalid for anything else.
[[nodiscard]] QDate parseMonth(const QString &written);

} // namespace permanence
