#include "core/rules/QueueOrder.h"

#include <algorithm>
#include <limits>

namespace permanence {
namespace {

qint64 urgency(const QueueItem &item, QueueOrder order)
{
    switch (order) {
    case QueueOrder::Severity:
        return item.severityRank;
    case QueueOrder::TakeInChargeDue:
        return item.takeInChargeDue ? item.takeInChargeDue->ms : std::numeric_limits<qint64>::max();
    case QueueOrder::Receipt:
        break;
    }
    return 0;
}

} // namespace

void sortQueue(std::vector<QueueItem> &queue, QueueOrder order)
{
    std::stable_sort(queue.begin(), queue.end(), [order](const QueueItem &a, const QueueItem &b) {
        return std::pair(urgency(a, order), a.received) < std::pair(urgency(b, order), b.received);
    });
}

} // namespace permanence
