#include "core/store/AgendaQueries.h"

#include "core/rules/CallbackTimes.h"
#include "core/store/Judgement.h"

#include <algorithm>

// The columns of an agenda, said once.
#define PERMANENCE_AGENDA                                                                                        \
    "SELECT a.id, a.kind, a.due, a.done, a.outcome, a.agent, g.name AS agent_name, a.ticket, "                   \
    "t.number AS ticket_number, t.summary AS ticket_summary, a.customer, c.name AS customer_name, a.contact, "  \
    "p.name AS contact_name, a.number, a.reason FROM activity a LEFT JOIN ticket t ON t.id = a.ticket "          \
    "LEFT JOIN customer c ON c.id = a.customer LEFT JOIN contact p ON p.id = a.contact "                         \
    "LEFT JOIN agent g ON g.id = a.agent "

namespace permanence {
namespace {

/// Puts the agendas of several agents into one.
std::vector<AgendaItem> inOrder(std::vector<AgendaItem> items, int limit)
{
    std::sort(items.begin(), items.end(),
              [](const AgendaItem &a, const AgendaItem &b) { return std::tie(a.due, a.id) < std::tie(b.due, b.id); });
    if (items.size() > static_cast<std::size_t>(limit))
        items.resize(static_cast<std::size_t>(limit));
    return items;
}

} // namespace

CallbackHours hoursOf(const CallbackSubject &subject, const DeskView &desk, const PolicyLibrary &policies, Instant now)
{
    const PolicyEntry *judge =
        subject.ticket ? policies.find(subject.ticket->policy, subject.ticket->policyVersion) : nullptr;
    if (!judge)
        judge = judgementOf(subject.contracts, desk, policies, now).policy;
    const BusinessCalendar hours = judge ? judge->calendar : BusinessCalendar();
    return {hours, subject.customer ? likelyHoursOf(*subject.customer, hours) : hours};
}

std::vector<AgendaItem> AgendaQueries::between(const Agenda &agenda, Instant from, Instant until, int limit)
{
    static constexpr char kAll[] =
        PERMANENCE_AGENDA "WHERE a.done IS NULL AND a.due >= ? AND a.due < ? ORDER BY a.due, a.id LIMIT ?";
    static constexpr char kOf[] = PERMANENCE_AGENDA
        "WHERE a.agent IS ? AND a.done IS NULL AND a.due >= ? AND a.due < ? ORDER BY a.due, a.id LIMIT ?";
    if (agenda.agents.empty())
        return Query(m_database, kAll, from, until, limit).rows<AgendaItem>();
    std::vector<AgendaItem> items;
    for (const AgentId &agent : agenda.agents) {
        Query query(m_database, kOf, agent, from, until, limit);
        while (query.next())
            items.push_back(query.row<AgendaItem>());
    }
    return agenda.agents.size() == 1 ? items : inOrder(std::move(items), limit);
}

std::vector<AgendaItem> AgendaQueries::overdue(const Agenda &agenda, Instant now, int limit)
{
    return between(agenda, {std::numeric_limits<qint64>::min()}, now, limit);
}

int AgendaQueries::countUntil(const Agenda &agenda, Instant until, int most)
{
    static constexpr char kAll[] =
        "SELECT count(*) FROM (SELECT 1 FROM activity WHERE done IS NULL AND due < ? LIMIT ?)";
    static constexpr char kOf[] =
        "SELECT count(*) FROM (SELECT 1 FROM activity WHERE agent IS ? AND done IS NULL AND due < ? LIMIT ?)";
    const auto counted = [](Query &query) { return query.next() ? query.get<int>(0) : 0; };
    if (agenda.agents.empty()) {
        Query query(m_database, kAll, until, most);
        return counted(query);
    }
    int sum = 0;
    for (const AgentId &agent : agenda.agents) {
        Query query(m_database, kOf, agent, until, most);
        sum += counted(query);
    }
    return sum;
}

std::optional<AgendaItem> AgendaQueries::next(const Agenda &agenda, Instant from)
{
    const std::vector<AgendaItem> first = between(agenda, from, {std::numeric_limits<qint64>::max()}, 1);
    return first.empty() ? std::nullopt : std::optional(first.front());
}

std::optional<AgendaItem> AgendaQueries::item(const ActivityId &activity)
{
    static constexpr char kSql[] = PERMANENCE_AGENDA "WHERE a.id = ?";
    return Query(m_database, kSql, activity).first<AgendaItem>();
}

std::vector<Instant> AgendaQueries::busy(const AgentId &agent, Instant from, const ActivityId &except)
{
    static constexpr char kSql[] = "SELECT due FROM activity WHERE agent = ? AND done IS NULL AND due > ? AND id IS NOT ? "
                                   "ORDER BY due LIMIT ?";
    std::vector<Instant> dues;
    if (!agent.isValid())
        return dues;
    Query query(m_database, kSql, agent, from - kBusyAround, except, kMost);
    while (query.next())
        dues.push_back(query.get<Instant>(0));
    return dues;
}

CallbackSubject AgendaQueries::subject(const CustomerId &customer, const TicketId &ticket, const AgentId &agent,
                                       Instant from, const ActivityId &except)
{
    CallbackSubject subject;
    subject.ticket = m_queries.ticket(ticket);
    const CustomerId whose = subject.ticket ? subject.ticket->customer : customer;
    if (whose.isValid()) {
        subject.customer = m_queries.customer(whose);
        subject.contacts = m_queries.contacts(whose);
        subject.contracts = m_queries.contracts(whose);
    }
    subject.busy = busy(agent, from, except);
    return subject;
}

} // namespace permanence
