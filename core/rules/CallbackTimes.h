#pragma once

#include "core/time/BusinessCalendar.h"

namespace permanence {

/// What a person who plans a callback looks for.
struct CallbackSearch {
    Instant now;                     ///< nothing earlier is offered
    std::optional<Instant> wished{}; ///< offered are the times nearest to it; none: the first ones
    std::vector<Instant> busy{};     ///< when the agent has something else to do, in any order
    std::size_t count = 8;           ///< so many are offered
    Duration step = 30 * kMinute;    ///< between them, by the desk's wall clock
};

/// Why no time is offered.
enum class NoCallbackTime {
    DeskNeverOpens,
    HoursNeverMeet, ///< within a year
    AgentNeverFree
};

struct CallbackOffers {
    std::vector<Instant> times;         ///< earliest first
    std::optional<NoCallbackTime> none; ///< given where there are no times
};

/// How long before and after another activity an agent is not offered for a callback.
inline constexpr Duration kBusyAround = 15 * kMinute;

/// Times at which the desk and the customer are open and the agent has nothing else to do: the half hours of the desk's
/// wall clock (`step`), and the beginning of a shared span that holds none. Searched within a year of now or of the wish.
[[nodiscard]] CallbackOffers offerCallbackTimes(const BusinessCalendar &desk, const BusinessCalendar &customer,
                                                const CallbackSearch &search);

/// One day of the desk, and in it the open hours of both: for drawing them beside each other.
struct SharedDay {
    Instant from, until; ///< the desk's midnights; 23 or 25 hours where its clock changes
    std::vector<OpenSpan> desk, customer, both;
};
[[nodiscard]] SharedDay sharedDay(const BusinessCalendar &desk, const BusinessCalendar &customer, QDate day);

} // namespace permanence
