#include "core/rules/Charges.h"

#include "core/policy/PolicyReading.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace permanence {
namespace {

/// A day lasts until the next one first begins, so that days never come twice.
QDate dayOf(const BusinessCalendar &desk, Instant at)
{
    QDate day = desk.dateAt(at);
    while (desk.startOfDay(day.addDays(1)) <= at)
        day = day.addDays(1);
    return day;
}

int factorWhileClosed(const Factors &factors, const BusinessCalendar &desk, QDate day)
{
    if (desk.holidayName(day, u"en"_s))
        return factors.holiday;
    if (day.dayOfWeek() == Qt::Sunday)
        return factors.sunday;
    if (day.dayOfWeek() == Qt::Saturday)
        return factors.saturday;
    return factors.outsideHours;
}

void append(std::vector<FactorSpan> &spans, const FactorSpan &span)
{
    if (span.from >= span.until)
        return;
    if (!spans.empty() && spans.back().factor == span.factor)
        spans.back().until = span.until;
    else
        spans.push_back(span);
}

/// Work on one service without a break.
struct Stretch
{
    const Service *service = nullptr;
    Instant from;
    Instant until;
};

std::vector<Stretch> soldWork(const TicketState &ticket, const Policy &policy, Instant now)
{
    std::vector<Stretch> sold;
    for (const Work &work : ticket.works) {
        const Service *service = policy.service(work.service);
        const Duration length = work.lengthAt(now);
        if (service && length > 0)
            sold.push_back({service, work.from, work.from + length});
    }
    std::sort(sold.begin(), sold.end(), [](const Stretch &a, const Stretch &b) {
        return std::tie(a.from, a.until, a.service->id) < std::tie(b.from, b.until, b.service->id);
    });
    return sold;
}

/// Joins work that begins where other work on the same service ends. Expects the work in order of time.
std::vector<Stretch> joined(const std::vector<Stretch> &work)
{
    std::vector<Stretch> stretches;
    std::multimap<std::pair<const Service *, Instant>, std::size_t> ends;
    for (const Stretch &next : work) {
        const auto [before, behind] = ends.equal_range({next.service, next.from});
        std::size_t index = stretches.size();
        if (before == behind) {
            stretches.push_back(next);
        } else {
            index = before->second;
            stretches[index].until = next.until;
            ends.erase(before);
        }
        ends.emplace(std::pair{next.service, next.until}, index);
    }
    return stretches;
}

} // namespace

Factors factorsOf(const Policy &policy, const QJsonObject &contractFactors)
{
    Factors factors = policy.factors;
    const auto replace = [&](QLatin1StringView key, int &factor) {
        Errors errors;
        const JsonReader own(contractFactors[key], errors);
        const int value = own.isGiven() ? readFactor(own) : factor;
        if (errors.empty())
            factor = value;
    };
    replace("outside_hours"_L1, factors.outsideHours);
    replace("saturday"_L1, factors.saturday);
    replace("sunday"_L1, factors.sunday);
    replace("holiday"_L1, factors.holiday);
    return factors;
}

int factorAt(const Factors &factors, const BusinessCalendar &desk, Instant at)
{
    return desk.isOpen(at) ? 100 : factorWhileClosed(factors, desk, dayOf(desk, at));
}

std::vector<FactorSpan> factorSpans(const Factors &factors, const BusinessCalendar &desk, Instant from,
                                    Instant until)
{
    std::vector<FactorSpan> spans;
    Instant at = from;
    const auto closedUntil = [&](Instant end) {
        while (at < end) {
            const QDate day = dayOf(desk, at);
            const Instant next = std::min(end, desk.startOfDay(day.addDays(1)));
            append(spans, {at, next, factorWhileClosed(factors, desk, day)});
            at = next;
        }
    };
    for (const OpenSpan &open : desk.spans(from, until)) {
        closedUntil(open.from);
        append(spans, {open.from, open.until, 100});
        at = open.until;
    }
    closedUntil(until);
    return spans;
}

qint64 amountOf(qint64 centsPerHour, int factor, Duration length)
{
    if (length <= 0)
        return 0;
    // price * length would need more than 64 bits, so hours, and what is left of the last one, are priced
    // apart: price * rest / kHour = (price / kHour) * rest + (price % kHour) * rest / kHour.
    const qint64 price = centsPerHour * factor; // hundredths of cents per hour
    const qint64 rest = length % kHour;
    const qint64 remainders = price % kHour * rest;
    const qint64 hundredths = length / kHour * price + price / kHour * rest + remainders / kHour;
    // What is smaller than a hundredth never makes a half: half is reached with whole hundredths.
    return hundredths / 100 + (hundredths % 100 >= 50 ? 1 : 0);
}

std::vector<Charge> chargesOf(const TicketState &ticket, const Policy &policy, const BusinessCalendar &desk,
                              Instant now)
{
    const Factors factors = factorsOf(policy, ticket.factors);
    std::vector<Charge> charges;
    for (const Stretch &stretch : joined(soldWork(ticket, policy, now))) {
        const Service &service = *stretch.service;
        for (const FactorSpan &span : factorSpans(factors, desk, stretch.from, stretch.until)) {
            const qint64 cents = amountOf(service.centsPerHour, span.factor, span.until - span.from);
            charges.push_back({service.id, span.from, span.until, span.factor, cents, ticket.extra});
        }
    }
    std::stable_sort(charges.begin(), charges.end(), [](const Charge &a, const Charge &b) {
        return std::tie(a.from, a.until, a.service) < std::tie(b.from, b.until, b.service);
    });
    return charges;
}

qint64 totalOf(const std::vector<Charge> &charges)
{
    qint64 sum = 0;
    for (const Charge &charge : charges)
        sum += charge.cents;
    return sum;
}

} // namespace permanence
