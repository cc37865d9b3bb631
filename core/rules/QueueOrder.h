#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/rules/TicketState.h"

namespace permanence {

/// A waiting ticket with what its place in the queue depends on.
struct QueueItem {
    TicketId ticket;
    Instant received;
    int severityRank = 0;                   ///< in the policy that judges it; 0 is the most urgent
    std::optional<Instant> takeInChargeDue; ///< none: nothing is promised
};

/// The order in which waiting tickets are to be taken: by severity, by take-in-charge due time (those without one
/// last) or by receipt; ties by receipt, then as they came (C4T-4, SYS-3, APL-1).
void sortQueue(std::vector<QueueItem> &queue, QueueOrder order);

} // namespace permanence
