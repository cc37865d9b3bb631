#include "core/store/QueueQueries.h"

#include "core/rules/QueueReason.h"
#include "core/store/Judgement.h"
#include "core/store/QueueStatements.h"

#include <algorithm>

namespace permanence {
namespace {

constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kMost = std::numeric_limits<qint64>::max();

QueueSorting sortingOf(const QueueFilter &filter)
{
    if (filter.scope != QueueScope::Waiting)
        return QueueSorting::ByDue;
    switch (filter.order) {
    case QueueOrder::Severity:
        return QueueSorting::BySeverity;
    case QueueOrder::TakeInChargeDue:
        return QueueSorting::ByLimit;
    case QueueOrder::Receipt:
        break;
    }
    return QueueSorting::ByReceipt;
}

Query asked(Database &database, QueueAsk kind, const QueueFilter &filter, qint64 limit,
            const QueueKey &key = {})
{
    const QueueShape shape{kind, filter.scope, sortingOf(filter), !filter.product.isEmpty(),
                           filter.customer.isValid()};
    return Query(database, queueStatement(shape), filter.agent, filter.product, filter.customer,
                 filter.dayEnd, key.first, key.second, key.seq, limit);
}

} // namespace

QueueKey QueueKey::begin()
{
    return {kLeast, kLeast, kLeast};
}

QueueKey QueueKey::end()
{
    return {kMost, kMost, kMost};
}

QueueKey keyOf(const QueueRow &row, const QueueFilter &filter)
{
    switch (sortingOf(filter)) {
    case QueueSorting::ByLimit:
        return {row.takeInChargeDue.value_or(kNoLimit).ms, row.received.ms, row.seq};
    case QueueSorting::BySeverity:
        return {row.severityRank, row.received.ms, row.seq};
    case QueueSorting::ByReceipt:
        return {row.received.ms, 0, row.seq};
    case QueueSorting::ByDue:
        break;
    }
    return {row.nextDue.ms, 0, row.seq};
}

std::vector<qint64> QueueQueries::spine(const QueueFilter &filter)
{
    std::vector<qint64> seqs;
    Query query = asked(m_database, QueueAsk::Spine, filter, -1);
    while (query.next())
        seqs.push_back(query.get<qint64>(0));
    return seqs;
}

qint64 QueueQueries::count(const QueueFilter &filter)
{
    Query query = asked(m_database, QueueAsk::Count, filter, 1);
    return query.next() ? query.get<qint64>(0) : 0;
}

std::vector<QueueRow> QueueQueries::page(const QueueFilter &filter, int limit, const QueueKey &after)
{
    return asked(m_database, QueueAsk::Page, filter, limit, after).rows<QueueRow>();
}

std::vector<QueueRow> QueueQueries::pageBack(const QueueFilter &filter, int limit, const QueueKey &before)
{
    std::vector<QueueRow> rows =
        asked(m_database, QueueAsk::PageBack, filter, limit, before).rows<QueueRow>();
    std::reverse(rows.begin(), rows.end());
    return rows;
}

qint64 QueueQueries::each(const QueueFilter &filter, const std::function<void(const QueueRow &)> &take)
{
    qint64 count = 0;
    Query query = asked(m_database, QueueAsk::Page, filter, -1, QueueKey::begin());
    for (; query.next(); ++count)
        take(query.row<QueueRow>());
    return count;
}

std::vector<QueueRow> QueueQueries::rows(const std::vector<qint64> &seqs)
{
    static constexpr char kSql[] = PERMANENCE_QUEUE_ROW PERMANENCE_QUEUE_NAMES "WHERE t.seq = ?";
    std::vector<QueueRow> rows;
    for (const qint64 seq : seqs) {
        Query query(m_database, kSql, seq);
        if (auto row = query.first<QueueRow>())
            rows.push_back(std::move(*row));
    }
    return rows;
}

std::optional<TicketId> QueueQueries::next(QueueOrder order, const AgentId &agent)
{
    QueueFilter filter;
    filter.order = order;
    filter.agent = agent;
    Query query = asked(m_database, QueueAsk::Next, filter, 1);
    return query.next() ? std::optional(query.get<TicketId>(0)) : std::nullopt;
}

std::vector<QString> QueueQueries::products()
{
    // From product to product through the index, however many tickets each has.
    static constexpr char kSql[] =
        "WITH RECURSIVE p (name) AS (SELECT min(product) FROM ticket WHERE closed IS NULL AND product > '' "
        "UNION ALL "
        "SELECT (SELECT min(product) FROM ticket WHERE closed IS NULL AND product > p.name) FROM p "
        "WHERE p.name IS NOT NULL) SELECT name FROM p WHERE name IS NOT NULL";
    std::vector<QString> names;
    Query query(m_database, kSql);
    while (query.next())
        names.push_back(query.get<QString>(0));
    return names;
}

QueueWaits QueueQueries::waits(Instant now)
{
    static constexpr char kWaiting[] = "SELECT count(*), min(received) FROM ticket WHERE status = 'waiting'";
    static constexpr char kSince[] = "SELECT count(*) FROM ticket WHERE status = 'waiting' AND received < ?";
    const auto receivedBefore = [this](Instant at) {
        Query query(m_database, kSince, at);
        return query.next() ? query.get<qint64>(0) : 0;
    };
    QueueWaits waits;
    Query all(m_database, kWaiting);
    if (all.next()) {
        waits.waiting = all.get<qint64>(0);
        waits.longest = all.get<std::optional<Instant>>(1);
    }
    waits.passed = receivedBefore(now - kLongestWait);
    waits.near = receivedBefore(now - (kLongestWait - kWaitWarning) + 1) - waits.passed;
    return waits;
}

QueueOrder queueOrderOf(const DeskView &desk, const PolicyLibrary &policies)
{
    const Judgement judge = judgementOf({}, desk, policies, {});
    return judge.policy ? judge.policy->policy.queueOrder : QueueOrder::Receipt;
}

Instant deskDayEnd(const DeskView &desk, Instant now)
{
    const QTimeZone zone(desk.timezone.toLatin1());
    return Instant::of(now.in(zone).date().addDays(1).startOfDay(zone));
}

} // namespace permanence
