#include "core/store/Queries.h"

namespace permanence {

DeskView Queries::desk()
{
    static constexpr char kSql[] = "SELECT name, region, timezone, policy FROM desk";
    Query query(m_database, kSql);
    return query.first<DeskView>().value_or(DeskView{});
}

std::vector<AgentView> Queries::agents()
{
    static constexpr char kSql[] = "SELECT id, login, name, role, team FROM agent ORDER BY name COLLATE NOCASE";
    return Query(m_database, kSql).rows<AgentView>();
}

std::optional<AgentView> Queries::agent(const AgentId &id)
{
    static constexpr char kSql[] = "SELECT id, login, name, role, team FROM agent WHERE id = ?";
    return Query(m_database, kSql, id).first<AgentView>();
}

std::optional<AgentView> Queries::agentByLogin(const QString &login)
{
    static constexpr char kSql[] = "SELECT id, login, name, role, team FROM agent WHERE login = ? ORDER BY seq LIMIT 1";
    return Query(m_database, kSql, login).first<AgentView>();
}

std::vector<TrainingView> Queries::trainings()
{
    static constexpr char kSql[] = "SELECT agent, product, until FROM training ORDER BY product COLLATE NOCASE, agent";
    return Query(m_database, kSql).rows<TrainingView>();
}

std::vector<AgentView> Queries::trainedAgents(const QString &product, QDate day)
{
    static constexpr char kSql[] =
        "SELECT a.id, a.login, a.name, a.role, a.team FROM training t JOIN agent a ON a.id = t.agent "
        "WHERE t.product = ? COLLATE NOCASE AND (t.until IS NULL OR t.until >= ?) ORDER BY a.seq";
    return Query(m_database, kSql, product, day).rows<AgentView>();
}

QString Queries::meta(const QString &key)
{
    static constexpr char kSql[] = "SELECT value FROM meta WHERE key = ?";
    Query query(m_database, kSql, key);
    return query.next() ? query.get<QString>(0) : QString();
}

QString Queries::draft(const QString &key)
{
    static constexpr char kSql[] = "SELECT body FROM draft WHERE key = ?";
    Query query(m_database, kSql, key);
    return query.next() ? query.get<QString>(0) : QString();
}

} // namespace permanence
