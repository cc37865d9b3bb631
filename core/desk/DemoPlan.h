#pragma once

#include "core/desk/DemoRandom.h"
#include "core/time/BusinessCalendar.h"

#include <vector>

namespace permanence {

/// One step of one ticket's life.
struct DemoStep {
    enum class Kind { Open, Take, Note, CallAgain, Resolve, Reopen };
    Instant at;
    qint64 ticket = 0; ///< its number within the demo
    Kind kind = Kind::Open;
};

/// When what happens to `tickets` tickets in the two years before `until`, in the order of time. All but the
/// newest (about 3 in 100, opened within the last days) are resolved by then. Work is done while `hours` are
/// open, apart from a few calls at night.
[[nodiscard]] std::vector<DemoStep> demoPlan(qint64 tickets, Instant until, const BusinessCalendar &hours,
                                             DemoRandom &random);

/// How many of them stay open.
[[nodiscard]] qint64 demoOpenTickets(qint64 tickets);

} // namespace permanence
