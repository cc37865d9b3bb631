#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/Queries.h"

#include <functional>

namespace permanence {

/// Which open tickets a queue shows.
enum class QueueScope
{
    Waiting, ///< for somebody to take them: the queue in the order of the desk's policy
    Mine,
    Team,     ///< of everybody in the agent's team; of the agent alone where it is in none
    Asked,    ///< the customer owes an answer
    DueToday, ///< limits that pass before the day is over, or have passed
    Unowned,
    AllOpen
};

template <>
struct CodeTable<QueueScope>
{
    static constexpr std::array rows{
        CodeRow{QueueScope::Waiting, QLatin1StringView("waiting")},
        CodeRow{QueueScope::Mine, QLatin1StringView("mine")},
        CodeRow{QueueScope::Team, QLatin1StringView("team")},
        CodeRow{QueueScope::Asked, QLatin1StringView("asked")},
        CodeRow{QueueScope::DueToday, QLatin1StringView("due-today")},
        CodeRow{QueueScope::Unowned, QLatin1StringView("unowned")},
        CodeRow{QueueScope::AllOpen, QLatin1StringView("open")},
    };
};

/// A part of the open tickets, and in which order: Waiting by `order`, all others by their nearest limit.
struct QueueFilter
{
    QueueScope scope = QueueScope::Waiting;
    AgentId agent;       ///< of Mine, Team and next()
    QString product;     ///< exactly this one; empty: all
    CustomerId customer; ///< none: all
    Instant dayEnd;      ///< of DueToday: limits before it
    QueueOrder order = QueueOrder::Receipt;
    bool operator==(const QueueFilter &) const = default;

    /// The order by which a reason is told; none: the nearest limit of any kind.
    [[nodiscard]] std::optional<QueueOrder> reasonOrder() const
    {
        return scope == QueueScope::Waiting ? std::optional(order) : std::nullopt;
    }
};

/// A row of a queue.
struct QueueRow : TicketListItem
{
    QString product;
    AgentId owner;
    int severityRank = 0;         ///< in the judging policy; 0 is the most urgent
    std::optional<Instant> asked; ///< since when the customer owes an answer
    static constexpr auto fields()
    {
        return std::tuple_cat(
            TicketListItem::fields(),
            std::tuple{field("product", &QueueRow::product), field("owner", &QueueRow::owner),
                       field("severity_rank", &QueueRow::severityRank), field("asked", &QueueRow::asked)});
    }
};

/// Where a row stands in the order of its filter: what a page goes on from.
struct QueueKey
{
    qint64 first = 0, second = 0, seq = 0;
    bool operator==(const QueueKey &) const = default;

    /// Before and behind all rows.
    [[nodiscard]] static QueueKey begin();
    [[nodiscard]] static QueueKey end();
};
[[nodiscard]] QueueKey keyOf(const QueueRow &row, const QueueFilter &filter);

/// How long people have been waiting, for those who lead.
struct QueueWaits
{
    qint64 waiting = 0;
    qint64 passed = 0;              ///< longer than kLongestWait (SYS-3)
    qint64 near = 0;                ///< kLongestWait passes within kWaitWarning
    std::optional<Instant> longest; ///< receipt of the ticket that waits longest
};

/// The questions of the queue, on a connection of Queries. Every page is read from an index, at the end as at
/// the beginning; with a product or a customer, from the index of that.
class QueueQueries
{
public:
    explicit QueueQueries(Queries &queries) : m_database(queries.database()) {}

    /// Seqs of all rows in order: the spine of the table.
    [[nodiscard]] std::vector<qint64> spine(const QueueFilter &filter);
    [[nodiscard]] qint64 count(const QueueFilter &filter);
    /// The first `limit` rows behind `after`.
    [[nodiscard]] std::vector<QueueRow> page(const QueueFilter &filter, int limit,
                                             const QueueKey &after = QueueKey::begin());
    /// The last `limit` rows before `before`, in the same order.
    [[nodiscard]] std::vector<QueueRow> pageBack(const QueueFilter &filter, int limit,
                                                 const QueueKey &before = QueueKey::end());
    /// All rows in order, as of one moment; answers with their number.
    qint64 each(const QueueFilter &filter, const std::function<void(const QueueRow &)> &take);
    [[nodiscard]] std::vector<QueueRow> rows(const std::vector<qint64> &seqs);

    /// The ticket that the rules give `agent` next: the first that waits and is nobody else's.
    [[nodiscard]] std::optional<TicketId> next(QueueOrder order, const AgentId &agent);

    /// Products of open tickets, in the order of their codes.
    [[nodiscard]] std::vector<QString> products();
    [[nodiscard]] QueueWaits waits(Instant now);

private:
    Database &m_database;
};

/// The order in which this desk's waiting tickets are to be taken (C4T-4, SYS-3, APL-1).
[[nodiscard]] QueueOrder queueOrderOf(const DeskView &desk, const PolicyLibrary &policies);
/// The first instant of the desk's next day.
[[nodiscard]] Instant deskDayEnd(const DeskView &desk, Instant now);

} // namespace permanence
