#pragma once

#include "core/policy/Policy.h"
#include "core/rules/TicketState.h"
#include "core/time/BusinessCalendar.h"

#include <optional>

namespace permanence {

/// How a promised time stands.
enum class ClockState {
    None,    ///< nothing is promised
    Running, ///< time is left
    Warning, ///< three quarters of the time are gone
    Paused,  ///< the customer owes an answer
    Overdue, ///< the due time has passed undone
    Met,     ///< done in time
    Missed,  ///< done too late
    Stopped  ///< closed without being done
};

/// A promised time on a ticket, computed from its events (APL-1, SYS-3, C4T-6).
struct ServiceClock {
    std::optional<Target> target;
    Instant start;
    std::optional<Instant> due;  ///< as of now where the clock stands still
    std::optional<Instant> done; ///< given with or without a target
    std::optional<bool> met;     ///< none while undecided; done exactly at the due time is met
    ClockState state = ClockState::None;
    Duration left = 0; ///< in the clock's own time (business or elapsed) until due; negative when overdue

    bool operator==(const ServiceClock &) const = default;
};

struct TicketClocks {
    ServiceClock takeInCharge;
    ServiceClock resolution;

    bool operator==(const TicketClocks &) const = default;
};

/// The targets that judge a ticket: its policy's for its severity, overridden key by key by its contract's
/// (C4T-6). An override keeps the kind of clock of the target it replaces; business where there was none.
struct TicketTargets {
    std::optional<Target> takeInCharge;
    std::optional<Target> resolution;
};
[[nodiscard]] TicketTargets targetsOf(const TicketState &ticket, const Policy &policy);

/// Both clocks of a ticket at `now`, under the policy version it was opened with and that policy's calendar.
[[nodiscard]] TicketClocks clocksOf(const TicketState &ticket, const Policy &policy,
                                    const BusinessCalendar &calendar, Instant now);

/// The instant by which a ticket needs attention next: the earliest due time that is still undone.
[[nodiscard]] std::optional<Instant> nextDue(const TicketClocks &clocks);

} // namespace permanence
