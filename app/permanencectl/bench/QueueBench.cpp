#include "app/permanencectl/bench/StoreBench.h"

#include "app/permanencectl/bench/RawDatabase.h"
#include "core/store/QueueQueries.h"

namespace permanence::ctl {
namespace {

constexpr int kPage = 100;

QByteArray pageBy(const QByteArray &order, const QByteArray &each)
{
    return "SELECT t.seq, t.id, t.number, t.summary, t.severity, t.status, t.nature, t.customer, "
           "c.name AS customer_name, a.name AS owner_name, t.policy, t.policy_version, t.received, t.taken, "
           "t.resolved, t.closed, t.take_in_charge_due, t.resolution_due, t.next_due, t.product, t.owner, "
           "t.severity_rank, t.asked FROM ticket t LEFT JOIN customer c ON c.id = t.customer "
           "LEFT JOIN agent a ON a.id = t.owner WHERE t.status = 'waiting' ORDER BY " +
           order + "t.received" + each + ", t.seq" + each + " LIMIT ?1";
}

QByteArray orderColumn(QueueOrder order, const QByteArray &each)
{
    switch (order) {
    case QueueOrder::Severity:
        return "t.severity_rank" + each + ", ";
    case QueueOrder::TakeInChargeDue:
        return "coalesce(t.take_in_charge_due, 9223372036854775807)" + each + ", ";
    case QueueOrder::Receipt:
        break;
    }
    return {};
}

} // namespace

Result<std::vector<BenchRow>> benchQueue(const QString &path, QueueOrder order, int rounds,
                                         const std::function<void(int, int)> &progress)
{
    try {
        Database database(path, Database::Mode::ReadOnly);
        Queries queries(database);
        QueueQueries queue(queries);
        QueueFilter filter;
        filter.order = order;
        RawDatabase raw(path, Database::Mode::ReadOnly);
        const QByteArray first = pageBy(orderColumn(order, {}), {});
        const QByteArray last = pageBy(orderColumn(order, " DESC"), " DESC");
        RawStatement rawFirst(raw, first.constData());
        RawStatement rawLast(raw, last.constData());
        std::vector<BenchRow> rows{BenchRow(u"queue_first_page"_s), BenchRow(u"queue_last_page"_s)};
        bool same = true;
        for (int i = 0; i < rounds; ++i) {
            same &= rows[0].round([&] { return static_cast<qint64>(queue.page(filter, kPage).size()); },
                                  [&] { return rawFirst.number(1, kPage).readAll(); });
            same &= rows[1].round([&] { return static_cast<qint64>(queue.pageBack(filter, kPage).size()); },
                                  [&] { return rawLast.number(1, kPage).readAll(); });
            progress(i, rounds);
        }
        if (!same)
            return Error{
                ErrorCode::Internal, {u"the product and the prepared statements read different rows"_s}, {}};
        return rows;
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

} // namespace permanence::ctl
