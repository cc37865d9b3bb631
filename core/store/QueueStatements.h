#pragma once

#include "core/store/QueueQueries.h"

// The statements of the queue: each view, in each order, narrowed in each way.

#define PERMANENCE_QUEUE_ROW                                                                                 \
    "SELECT t.seq, t.id, t.number, t.summary, t.severity, t.status, t.nature, t.customer, "                  \
    "c.name AS customer_name, a.name AS owner_name, t.policy, t.policy_version, t.received, t.taken, "       \
    "t.resolved, t.closed, t.take_in_charge_due, t.resolution_due, t.next_due, t.product, t.owner, "         \
    "t.severity_rank, t.asked FROM ticket t "
#define PERMANENCE_QUEUE_NAMES                                                                               \
    "LEFT JOIN customer c ON c.id = t.customer LEFT JOIN agent a ON a.id = t.owner "

namespace permanence {

/// What the rows of a queue are ordered by.
enum class QueueSorting
{
    ByDue,
    ByReceipt,
    BySeverity,
    ByLimit
};
/// What is asked.
enum class QueueAsk
{
    Spine,
    Count,
    Page,
    PageBack,
    Next
};

/// What tells two statements apart.
struct QueueShape
{
    QueueAsk kind = QueueAsk::Spine;
    QueueScope scope = QueueScope::Waiting;
    QueueSorting sorting = QueueSorting::ByDue;
    bool product = false;
    bool customer = false;
    auto operator<=>(const QueueShape &) const = default;
};

/// The statement, at an address that lasts. Its parameters: 1 the agent, 2 the product, 3 the customer, 4 the
/// end of the day, 5 to 7 the key, 8 the number of rows.
[[nodiscard]] const char *queueStatement(const QueueShape &shape);

} // namespace permanence
