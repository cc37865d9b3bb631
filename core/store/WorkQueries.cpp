#include "core/store/Queries.h"

// The columns of a timer, said once.
#define PERMANENCE_WORK                                                                                      \
    "SELECT w.id, w.ticket, w.\"from\", w.service, t.number AS ticket_number, w.customer FROM work w "         \
    "JOIN ticket t ON t.id = w.ticket "

namespace permanence {

std::vector<TicketRecord> Queries::waitingTickets()
{
    static constexpr char kSql[] = "SELECT id FROM ticket WHERE status = 'waiting' ORDER BY received, seq";
    std::vector<TicketRecord> waiting;
    std::vector<TicketId> ids;
    {
        Query query(m_database, kSql);
        while (query.next())
            ids.push_back(query.get<TicketId>(0));
    }
    for (const TicketId &id : ids) {
        if (auto record = ticket(id))
            waiting.push_back(std::move(*record));
    }
    return waiting;
}

std::optional<TicketId> Queries::nextToClose(Instant until)
{
    static constexpr char kSql[] = "SELECT id FROM ticket WHERE closes_at <= ? AND closes_at IS NOT NULL "
                                   "AND closed IS NULL ORDER BY closes_at, seq LIMIT 1";
    Query query(m_database, kSql, until);
    return query.next() ? std::optional(query.get<TicketId>(0)) : std::nullopt;
}

std::vector<ActivityView> Queries::activities(const TicketId &ticket)
{
    static constexpr char kAll[] = "SELECT * FROM activity WHERE ticket IS NOT NULL ORDER BY due, id";
    static constexpr char kOfTicket[] =
        "SELECT * FROM activity WHERE ticket = ? ORDER BY due, id";
    return ticket.isValid() ? Query(m_database, kOfTicket, ticket).rows<ActivityView>()
                            : Query(m_database, kAll).rows<ActivityView>();
}

std::vector<MailView> Queries::mails(const TicketId &ticket)
{
    static constexpr char kAll[] = "SELECT * FROM mail ORDER BY at, seq";
    static constexpr char kOfTicket[] = "SELECT * FROM mail WHERE ticket = ? ORDER BY at, seq";
    return ticket.isValid() ? Query(m_database, kOfTicket, ticket).rows<MailView>()
                            : Query(m_database, kAll).rows<MailView>();
}

std::optional<RunningWork> Queries::runningWork(const AgentId &agent)
{
    static constexpr char kSql[] = PERMANENCE_WORK "WHERE w.agent = ? AND w.until IS NULL LIMIT 1";
    return Query(m_database, kSql, agent).first<RunningWork>();
}

std::optional<RunningWork> Queries::overlappingWork(const AgentId &agent, Instant from, Instant until,
                                                    const WorkId &except)
{
    static constexpr char kSql[] = PERMANENCE_WORK
        "WHERE w.agent = ? AND w.\"from\" < ? AND (w.until IS NULL OR w.until > ?) AND w.id IS NOT ? "
        "AND (w.until IS NULL OR w.until > w.\"from\") ORDER BY w.\"from\" LIMIT 1";
    return Query(m_database, kSql, agent, until, from, except).first<RunningWork>();
}

} // namespace permanence
