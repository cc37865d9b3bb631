#include "core/rules/CallbackTimes.h"

#include <algorithm>

namespace permanence {
namespace {

constexpr int kSearchedDays = 366;

std::vector<OpenSpan> intersection(const std::vector<OpenSpan> &a, const std::vector<OpenSpan> &b)
{
    std::vector<OpenSpan> both;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        const OpenSpan shared{std::max(x->from, y->from), std::min(x->until, y->until)};
        if (shared.from < shared.until)
            both.push_back(shared);
        if (x->until < y->until)
            ++x;
        else
            ++y;
    }
    return both;
}

/// The first instant from `at` on that is a multiple of `step` by the wall clock.
Instant nextStep(Instant at, Duration step, const QTimeZone &zone)
{
    const qint64 local = at.ms + zone.offsetFromUtc(at.utc()) * kSecond;
    const qint64 over = ((local % step) + step) % step;
    return over == 0 ? at : at + (step - over);
}

/// The times of one day after another, and what kept it from being more of them.
class Offering
{
public:
    Offering(const BusinessCalendar &desk, const BusinessCalendar &customer, const CallbackSearch &search)
        : m_desk(desk), m_customer(customer), m_search(search), m_busy(search.busy)
    {
        std::sort(m_busy.begin(), m_busy.end());
    }

    [[nodiscard]] std::vector<Instant> on(QDate day)
    {
        const SharedDay shared = sharedDay(m_desk, m_customer, day);
        std::vector<Instant> times;
        for (const OpenSpan &span : shared.both) {
            Instant at = nextStep(span.from, m_search.step, m_desk.zone());
            if (at >= span.until)
                at = span.from;
            for (; at < span.until; at = at + m_search.step) {
                if (at < m_search.now)
                    continue;
                m_met = true;
                if (isFree(at))
                    times.push_back(at);
            }
        }
        return times;
    }

    [[nodiscard]] NoCallbackTime reason() const
    {
        if (m_met)
            return NoCallbackTime::AgentNeverFree;
        return m_desk.nextOpening(m_search.now) ? NoCallbackTime::HoursNeverMeet : NoCallbackTime::DeskNeverOpens;
    }

private:
    [[nodiscard]] bool isFree(Instant at) const
    {
        const auto next = std::upper_bound(m_busy.begin(), m_busy.end(), at - kBusyAround);
        return next == m_busy.end() || *next >= at + kBusyAround;
    }

    const BusinessCalendar &m_desk;
    const BusinessCalendar &m_customer;
    const CallbackSearch &m_search;
    std::vector<Instant> m_busy;
    bool m_met = false;
};

} // namespace

CallbackOffers offerCallbackTimes(const BusinessCalendar &desk, const BusinessCalendar &customer,
                                  const CallbackSearch &search)
{
    Offering offering(desk, customer, search);
    const Instant wished = std::max(search.now, search.wished.value_or(search.now));
    const QDate today = desk.dateAt(search.now);
    const QDate middle = desk.dateAt(wished);
    const auto distance = [&](Instant at) { return at < wished ? wished - at : at - wished; };
    std::vector<Instant> after, before;
    for (int i = 0; i <= kSearchedDays && after.size() < search.count; ++i) {
        for (const Instant at : offering.on(middle.addDays(i)))
            (at < wished ? before : after).push_back(at);
    }
    for (int i = 1; i <= kSearchedDays && before.size() < search.count && middle.addDays(-i) >= today; ++i) {
        const std::vector<Instant> earlier = offering.on(middle.addDays(-i));
        before.insert(before.begin(), earlier.begin(), earlier.end());
    }
    CallbackOffers offers;
    offers.times = before;
    offers.times.insert(offers.times.end(), after.begin(), after.end());
    std::stable_sort(offers.times.begin(), offers.times.end(),
                     [&](Instant a, Instant b) { return distance(a) < distance(b); });
    if (offers.times.size() > search.count)
        offers.times.resize(search.count);
    std::sort(offers.times.begin(), offers.times.end());
    if (offers.times.empty() && search.count > 0)
        offers.none = offering.reason();
    return offers;
}

SharedDay sharedDay(const BusinessCalendar &desk, const BusinessCalendar &customer, QDate day)
{
    SharedDay shared;
    shared.from = desk.startOfDay(day);
    shared.until = desk.startOfDay(day.addDays(1));
    shared.desk = desk.spans(shared.from, shared.until);
    shared.customer = customer.spans(shared.from, shared.until);
    shared.both = intersection(shared.desk, shared.customer);
    return shared;
}

} // namespace permanence
