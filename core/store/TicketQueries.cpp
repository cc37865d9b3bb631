#include "core/store/Numbers.h"
#include "core/store/Queries.h"

// The columns of a list of tickets, said once.
#define PERMANENCE_TICKET_LIST                                                                               \
    "SELECT t.seq, t.id, t.number, t.summary, t.severity, t.status, t.nature, t.customer, "                 \
    "c.name AS customer_name, a.name AS owner_name, t.policy, t.policy_version, t.received, t.taken, "      \
    "t.resolved, t.closed, t.take_in_charge_due, t.resolution_due, t.next_due "                             \
    "FROM ticket t LEFT JOIN customer c ON c.id = t.customer LEFT JOIN agent a ON a.id = t.owner "

namespace permanence {

std::optional<TicketView> Queries::ticketView(const TicketId &id)
{
    std::optional<TicketRecord> ticket = readTicket(m_database, id);
    if (!ticket)
        return std::nullopt;
    TicketView view{*ticket, customer(ticket->customer), contact(ticket->contact), contract(ticket->contract), {}};
    if (const auto owner = agent(ticket->owner))
        view.ownerName = owner->name;
    return view;
}

std::optional<TicketId> Queries::ticketByNumber(const QString &number)
{
    static constexpr char kSql[] = "SELECT id FROM ticket WHERE number = ? ORDER BY seq LIMIT 1";
    Query query(m_database, kSql, number);
    return query.next() ? std::optional(query.get<TicketId>(0)) : std::nullopt;
}

std::vector<TicketListItem> Queries::myTickets(const AgentId &owner, int limit)
{
    static constexpr char kSql[] = PERMANENCE_TICKET_LIST
        "WHERE t.owner = ? AND t.closed IS NULL ORDER BY t.next_due, t.seq LIMIT ?";
    return Query(m_database, kSql, owner, limit).rows<TicketListItem>();
}

std::vector<qint64> Queries::myTicketSeqs(const AgentId &owner)
{
    static constexpr char kSql[] = "SELECT seq FROM ticket WHERE owner = ? AND closed IS NULL ORDER BY next_due, seq";
    Query query(m_database, kSql, owner);
    return numbersOf(query);
}

std::vector<qint64> Queries::openTicketSeqs()
{
    static constexpr char kSql[] = "SELECT seq FROM ticket WHERE closed IS NULL ORDER BY next_due, seq";
    Query query(m_database, kSql);
    return numbersOf(query);
}

std::vector<TicketId> Queries::openTicketsByReceipt()
{
    static constexpr char kSql[] = "SELECT id FROM ticket WHERE closed IS NULL ORDER BY received, seq";
    std::vector<TicketId> ids;
    Query query(m_database, kSql);
    while (query.next())
        ids.push_back(query.get<TicketId>(0));
    return ids;
}

std::vector<TicketListItem> Queries::ticketsBySeq(const std::vector<qint64> &seqs)
{
    static constexpr char kSql[] = PERMANENCE_TICKET_LIST "WHERE t.seq = ?";
    std::vector<TicketListItem> items;
    for (const qint64 seq : seqs) {
        Query query(m_database, kSql, seq);
        if (auto item = query.first<TicketListItem>())
            items.push_back(std::move(*item));
    }
    return items;
}

std::vector<TicketListItem> Queries::openTickets(const CustomerId &customer, int limit)
{
    static constexpr char kSql[] = PERMANENCE_TICKET_LIST
        "WHERE t.customer = ? AND t.closed IS NULL ORDER BY t.next_due, t.seq LIMIT ?";
    return Query(m_database, kSql, customer, limit).rows<TicketListItem>();
}

std::vector<TicketListItem> Queries::tickets(const CustomerId &customer, qint64 beforeSeq, int limit)
{
    static constexpr char kSql[] = PERMANENCE_TICKET_LIST
        "WHERE t.customer = ? AND t.seq < ? ORDER BY t.seq DESC LIMIT ?";
    return Query(m_database, kSql, customer, beforeSeq, limit).rows<TicketListItem>();
}

std::optional<TicketListItem> Queries::openTicketWithout(const QString &policy, const QStringList &severities)
{
    static constexpr char kSql[] = PERMANENCE_TICKET_LIST
        "WHERE t.closed IS NULL AND t.policy = ? AND t.severity NOT IN (SELECT value FROM json_each(?)) LIMIT 1";
    return Query(m_database, kSql, policy, severities).first<TicketListItem>();
}

std::vector<std::pair<int, qint64>> Queries::openTicketsByVersion(const QString &policy)
{
    static constexpr char kSql[] = "SELECT policy_version, count(*) FROM ticket WHERE closed IS NULL AND policy = ? "
                                   "GROUP BY policy_version ORDER BY policy_version DESC";
    std::vector<std::pair<int, qint64>> counts;
    Query query(m_database, kSql, policy);
    while (query.next())
        counts.emplace_back(query.get<int>(0), query.get<qint64>(1));
    return counts;
}

std::vector<TicketListItem> Queries::recentTickets(qint64 beforeSeq, int limit)
{
    static constexpr char kSql[] = PERMANENCE_TICKET_LIST "WHERE t.seq < ? ORDER BY t.seq DESC LIMIT ?";
    return Query(m_database, kSql, beforeSeq, limit).rows<TicketListItem>();
}

} // namespace permanence
