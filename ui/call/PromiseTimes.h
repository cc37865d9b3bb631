#pragma once

#include "core/time/BusinessCalendar.h"

namespace permanence {

/// When a promised answer can be due (SYS-6).
struct PromiseTimes
{
    std::optional<Instant> inOneHour;       ///< of desk time
    std::optional<Instant> endOfDay;        ///< when the desk closes today; none where it has closed
    std::optional<Instant> nextBusinessDay; ///< when the desk closes on the next business day
};

[[nodiscard]] PromiseTimes promiseTimes(const BusinessCalendar &desk, Instant now);

} // namespace permanence
