#include "core/store/Queries.h"

// The columns of a history, said once.
#define PERMANENCE_HISTORY                                                                                   \
    "SELECT h.seq, h.stamp, h.at, h.kind, h.text, h.data, a.name AS author_name, h.ticket, t.number AS ticket_number " \
    "FROM history h LEFT JOIN agent a ON a.id = h.author LEFT JOIN ticket t ON t.id = h.ticket "

namespace permanence {

std::vector<HistoryEntry> Queries::history(const CustomerId &customer, const HistoryKey &below, int limit)
{
    // IS, not =, so that "no customer" is the unknown callers' history.
    static constexpr char kSql[] = PERMANENCE_HISTORY
        "WHERE h.customer IS ? AND (h.stamp, h.seq) < (?, ?) ORDER BY h.stamp DESC, h.seq DESC LIMIT ?";
    return Query(m_database, kSql, customer, below.stamp, below.seq, limit).rows<HistoryEntry>();
}

std::vector<HistoryEntry> Queries::history(const TicketId &ticket, const HistoryKey &below, int limit)
{
    static constexpr char kSql[] = PERMANENCE_HISTORY
        "WHERE h.ticket = ? AND (h.stamp, h.seq) < (?, ?) ORDER BY h.stamp DESC, h.seq DESC LIMIT ?";
    return Query(m_database, kSql, ticket, below.stamp, below.seq, limit).rows<HistoryEntry>();
}

} // namespace permanence
