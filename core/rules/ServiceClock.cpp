#include "core/rules/ServiceClock.h"

#include "core/time/Iso8601.h"

namespace permanence {
namespace {

/// Time as one kind of clock counts it.
class Counter
{
public:
    Counter(ClockKind kind, const BusinessCalendar &calendar) : m_kind(kind), m_calendar(calendar) {}

    [[nodiscard]] Duration between(Instant from, Instant to) const
    {
        return m_kind == ClockKind::Elapsed ? to - from : m_calendar.between(from, to);
    }
    [[nodiscard]] std::optional<Instant> add(Instant start, Duration length) const
    {
        return m_kind == ClockKind::Elapsed ? start + length : m_calendar.add(start, length);
    }

private:
    ClockKind m_kind;
    const BusinessCalendar &m_calendar;
};

/// When `length` will have passed since `start`, not counting pauses; one that is still open reaches to `now`.
std::optional<Instant> dueAfter(Instant start, Duration length, const std::vector<Pause> &pauses, Instant now,
                                const Counter &counter)
{
    Instant from = start;
    Duration left = length;
    for (const Pause &pause : pauses) {
        const Duration before = counter.between(from, std::max(from, pause.from));
        if (before >= left)
            break;
        left -= before;
        from = std::max({from, pause.from, pause.until.value_or(now)});
    }
    return counter.add(from, left);
}

bool isPaused(const std::vector<Pause> &pauses, Instant now)
{
    return !pauses.empty() && pauses.back().from <= now && !pauses.back().until;
}

ServiceClock makeClock(const std::optional<Target> &target, const TicketState &ticket,
                       const std::optional<Instant> &done, const std::vector<Pause> &pauses,
                       const BusinessCalendar &calendar, Instant now)
{
    ServiceClock clock;
    clock.target = target;
    clock.start = ticket.received;
    clock.done = done;
    if (!target)
        return clock;

    const Counter counter(target->clock, calendar);
    const Instant asOf = done ? *done : ticket.closed.value_or(now);
    clock.due = dueAfter(ticket.received, target->length, pauses, asOf, counter);
    if (!clock.due)
        return clock;
    clock.left = counter.between(asOf, *clock.due);

    if (done) {
        clock.met = *done <= *clock.due;
        clock.state = *clock.met ? ClockState::Met : ClockState::Missed;
    } else if (asOf > *clock.due) {
        clock.met = false;
        clock.state = ticket.isClosed() ? ClockState::Missed : ClockState::Overdue;
    } else if (ticket.isClosed()) {
        clock.state = ClockState::Stopped;
    } else if (isPaused(pauses, now)) {
        clock.state = ClockState::Paused;
    } else {
        clock.state = clock.left * 4 <= target->length ? ClockState::Warning : ClockState::Running;
    }
    return clock;
}

std::optional<Target> overridden(const std::optional<Target> &target, const QJsonValue &written)
{
    const auto length = parseDuration(written.toString());
    if (!length)
        return target;
    return Target{*length, target ? target->clock : ClockKind::Business};
}

} // namespace

TicketTargets targetsOf(const TicketState &ticket, const Policy &policy)
{
    TicketTargets targets;
    if (const Severity *severity = policy.severity(ticket.severity)) {
        targets.takeInCharge = severity->takeInCharge;
        targets.resolution = severity->resolution;
    }
    const QJsonObject own = ticket.targets.value(ticket.severity).toObject();
    targets.takeInCharge = overridden(targets.takeInCharge, own.value("take_in_charge"_L1));
    targets.resolution = overridden(targets.resolution, own.value("resolution"_L1));
    return targets;
}

TicketClocks clocksOf(const TicketState &ticket, const Policy &policy, const BusinessCalendar &calendar, Instant now)
{
    const TicketTargets targets = targetsOf(ticket, policy);
    return {makeClock(targets.takeInCharge, ticket, ticket.taken, {}, calendar, now),
            makeClock(targets.resolution, ticket, ticket.resolved, ticket.pauses, calendar, now)};
}

std::optional<Instant> nextDue(const TicketClocks &clocks)
{
    std::optional<Instant> next;
    for (const ServiceClock *clock : {&clocks.takeInCharge, &clocks.resolution}) {
        if (clock->due && !clock->done && (!next || *clock->due < *next))
            next = clock->due;
    }
    return next;
}

} // namespace permanence
