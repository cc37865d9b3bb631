#pragma once

#include "core/policy/Policy.h"
#include "core/rules/TicketState.h"
#include "core/time/BusinessCalendar.h"

#include <QJsonObject>

#include <vector>

namespace permanence {

/// Time that is priced with one factor, in hundredths.
struct FactorSpan
{
    Instant from;
    Instant until;
    int factor = 100;

    bool operator==(const FactorSpan &) const = default;
};

/// A line of the invoice: one service at one factor over an unbroken stretch of time.
struct Charge
{
    QString service;
    Instant from;
    Instant until;
    int factor = 100;   ///< in hundredths
    qint64 cents = 0;   ///< in the policy's currency
    bool extra = false; ///< of a ticket that was admitted with `extra_charge` (CARE-4)

    bool operator==(const Charge &) const = default;
};

/// The policy's factors with a contract's own over them, key by key: `outside_hours`, `saturday`, `sunday`,
/// `holiday`, from 0 to 100 with at most two decimals, as numbers or decimal texts (CARE-2). One that cannot
/// be read is left out.
[[nodiscard]] Factors factorsOf(const Policy &policy, const QJsonObject &contractFactors);

/// The factor at an instant in hundredths: 100 while the desk is open; else holiday before sunday before
/// saturday before outside hours, by the desk's own day (CARE-2). Where clocks go back over midnight the new
/// day goes on.
[[nodiscard]] int factorAt(const Factors &factors, const BusinessCalendar &desk, Instant at);

/// [from, until) cut where the factor changes: in order, without gaps, no two neighbours alike.
[[nodiscard]] std::vector<FactorSpan> factorSpans(const Factors &factors, const BusinessCalendar &desk,
                                                  Instant from, Instant until);

/// What `length` milliseconds cost in cents, half-up. Exact up to a year at 1e9 per hour and a factor of 100;
/// nothing for no length.
[[nodiscard]] qint64 amountOf(qint64 centsPerHour, int factor, Duration length);

/// What is invoiced for a ticket, in order of time, running timers up to `now` (CARE-2, CARE-8). Entries of
/// one service that touch are one stretch, whoever worked; those that overlap are priced each for itself.
/// Work without a service, or with one that the policy does not sell, costs nothing.
[[nodiscard]] std::vector<Charge> chargesOf(const TicketState &ticket, const Policy &policy,
                                            const BusinessCalendar &desk, Instant now);

/// The sum of the lines in cents.
[[nodiscard]] qint64 totalOf(const std::vector<Charge> &charges);

} // namespace permanence
