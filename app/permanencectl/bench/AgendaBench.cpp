#include "app/permanencectl/bench/AgendaBench.h"

namespace permanence::ctl {
namespace {

constexpr int kWeeks = 200;

} // namespace

AgendaBench::AgendaBench(Queries &queries, RawDatabase &raw)
    : m_agenda(queries),
      m_raw(raw, "SELECT a.id, a.kind, a.due, a.done, a.outcome, a.agent, g.name AS agent_name, a.ticket, "
                 "t.number AS ticket_number, t.summary AS ticket_summary, a.customer, c.name AS customer_name, a.contact, "
                 "p.name AS contact_name, a.number, a.reason FROM activity a LEFT JOIN ticket t ON t.id = a.ticket "
                 "LEFT JOIN customer c ON c.id = a.customer LEFT JOIN contact p ON p.id = a.contact "
                 "LEFT JOIN agent g ON g.id = a.agent WHERE a.agent IS ?1 AND a.done IS NULL AND a.due >= ?2 "
                 "AND a.due < ?3 ORDER BY a.due, a.id LIMIT ?4")
{
    static constexpr char kSql[] =
        "SELECT agent, due FROM activity WHERE done IS NULL AND agent IS NOT NULL ORDER BY due DESC LIMIT ?";
    Query query(queries.database(), kSql, kWeeks);
    while (query.next())
        m_weeks.push_back({query.get<AgentId>(0), query.get<Instant>(1) - 7 * kDay + 1});
}

bool AgendaBench::round(int number)
{
    if (m_weeks.empty())
        return true;
    const Week &week = m_weeks[static_cast<std::size_t>(number) % m_weeks.size()];
    const Instant until = week.from + 7 * kDay;
    const QByteArray agent(reinterpret_cast<const char *>(week.agent.uuid.data()), Uuid::kSize);
    return m_row.round(
        [&] { return static_cast<qint64>(m_agenda.between({{week.agent}}, week.from, until).size()); },
        [&] {
            return m_raw.id(1, agent)
                .number(2, week.from.ms)
                .number(3, until.ms)
                .number(4, AgendaQueries::kMost)
                .readAll();
        });
}

} // namespace permanence::ctl
