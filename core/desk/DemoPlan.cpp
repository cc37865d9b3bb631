#include "core/desk/DemoPlan.h"

#include <algorithm>
#include <cmath>

namespace permanence {
namespace {

using Kind = DemoStep::Kind;

class Planner
{
public:
    Planner(Instant until, const BusinessCalendar &hours, DemoRandom &random)
        : m_until(until), m_hours(hours), m_random(random)
    {
    }

    std::vector<DemoStep> plan(qint64 tickets)
    {
        const qint64 open = demoOpenTickets(tickets);
        m_steps.reserve(static_cast<std::size_t>(tickets * 5));
        for (qint64 ticket = 0; ticket < tickets; ++ticket)
            ticket < tickets - open ? addDone(ticket) : addOpen(ticket);
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const DemoStep &a, const DemoStep &b) { return a.at < b.at; });
        return std::move(m_steps);
    }

private:
    Instant someTime(Instant from, Instant to)
    {
        // A desk that grew: twice as many a day at the end as at the beginning.
        const double part = std::sqrt(1.0 + 3.0 * m_random.fraction()) - 1.0;
        const Instant at = from + static_cast<Duration>(part * static_cast<double>(to - from));
        if (m_random.chance(4))
            return at; // a call at night or on a Sunday
        // Spread within the open time that follows, so that mornings are not crowded.
        const Instant opening = m_hours.nextOpening(at).value_or(at);
        if (opening == at)
            return at;
        return m_hours.add(opening, m_random.number(7 * kHour)).value_or(opening);
    }

    Instant later(Instant from, Duration least, Duration most)
    {
        const double part = std::pow(m_random.fraction(), 3.0); // most things are done soon
        const auto length = least + static_cast<Duration>(part * static_cast<double>(most - least));
        return m_hours.add(from, length).value_or(from + length);
    }

    void add(Instant at, qint64 ticket, Kind kind) { m_steps.push_back({std::min(at, m_until), ticket, kind}); }

    void addDone(qint64 ticket)
    {
        Instant at = someTime(m_until - 730 * kDay, m_until - 6 * kDay);
        add(at, ticket, Kind::Open);
        at = later(at, kMinute, 90 * kMinute);
        add(at, ticket, Kind::Take); // counts only where nobody answered at once
        for (qint64 notes = m_random.number(4); notes > 0; --notes) {
            at = later(at, 5 * kMinute, 6 * kHour);
            add(at, ticket, m_random.chance(20) ? Kind::CallAgain : Kind::Note);
        }
        at = later(at, 2 * kMinute, 9 * kHour);
        add(at, ticket, Kind::Resolve);
        if (m_random.chance(4) && m_until - at > 15 * kDay) {
            at = later(at, kHour, 30 * kHour);
            add(at, ticket, Kind::Reopen);
            add(later(at, kMinute, 4 * kHour), ticket, Kind::Note);
            add(later(at, 5 * kHour, 12 * kHour), ticket, Kind::Resolve);
        }
    }

    void addOpen(qint64 ticket)
    {
        // Within the last two days of open time, most of them today.
        const auto back = static_cast<Duration>(std::pow(m_random.fraction(), 2.0) * static_cast<double>(17 * kHour));
        Instant at = m_hours.sub(m_until, back + kMinute).value_or(m_until - back);
        add(at, ticket, Kind::Open);
        for (qint64 steps = m_random.number(3); steps > 0; --steps) {
            at = later(at, 5 * kMinute, 5 * kHour);
            if (at < m_until)
                add(at, ticket, m_random.chance(25) ? Kind::CallAgain : Kind::Note);
        }
    }

    Instant m_until;
    const BusinessCalendar &m_hours;
    DemoRandom &m_random;
    std::vector<DemoStep> m_steps;
};

} // namespace

qint64 demoOpenTickets(qint64 tickets)
{
    return std::min(tickets, std::max<qint64>(tickets * 3 / 100, 12));
}

std::vector<DemoStep> demoPlan(qint64 tickets, Instant until, const BusinessCalendar &hours, DemoRandom &random)
{
    return Planner(until, hours, random).plan(tickets);
}

} // namespace permanence
