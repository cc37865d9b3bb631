#include "core/report/FigureParts.h"

#include "core/store/Database.h"

#include <algorithm>

namespace permanence {
namespace {

QSet<QString> setOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

/// The agents that a filter names, by themselves, by their team, or by both.
std::optional<QSet<Uuid>> agentsOf(Queries &queries, const FigureFilter &filter)
{
    if (filter.agents.empty() && filter.team.isEmpty())
        return std::nullopt;
    QSet<Uuid> all;
    for (const AgentView &agent : queries.agents()) {
        const bool isNamed = filter.agents.empty() ||
                             std::find(filter.agents.begin(), filter.agents.end(), agent.id) != filter.agents.end();
        if (isNamed && (filter.team.isEmpty() || agent.team == filter.team))
            all.insert(agent.id.uuid);
    }
    return all;
}

} // namespace

FigureParts::FigureParts(Queries &queries, const FigureFilter &filter, const FigurePeriod &period)
    : m_period(period), m_grouping(filter.grouping), m_severities(setOf(filter.severities)),
      m_contracts(setOf(filter.contracts)), m_products(setOf(filter.products)), m_agents(agentsOf(queries, filter))
{
    Database &database = queries.database();
    static constexpr char kMerged[] = "SELECT id, \"into\" FROM merged WHERE kind = 'customer'";
    for (Query query(database, kMerged); query.next();)
        m_merged.insert(query.get<Uuid>(0), query.get<Uuid>(1));
    for (const CustomerId &customer : filter.customers)
        m_customers.insert(rootOf(customer).uuid);
    if (m_grouping == FigureGrouping::Contracts || !m_contracts.isEmpty()) {
        static constexpr char kTiers[] = "SELECT id, tier FROM contract WHERE tier <> ''";
        for (Query query(database, kTiers); query.next();)
            m_tiers.insert(query.get<Uuid>(0), query.get<QString>(1));
    }
    m_asksForTicket = asksForMore() || asksForCustomer();
}

bool FigureParts::holds(const FigureFacets &facets) const
{
    return (m_severities.isEmpty() || m_severities.contains(facets.severity)) &&
           (m_products.isEmpty() || m_products.contains(facets.product)) && holdsCustomer(facets.customer) &&
           (m_contracts.isEmpty() ||
            (facets.contract.isValid() &&
             (m_contracts.contains(facets.policy) || m_contracts.contains(contractKey(facets)))));
}

QString FigureParts::contractKey(const FigureFacets &facets) const
{
    if (!facets.contract.isValid())
        return {};
    const QString tier = m_tiers.value(facets.contract.uuid);
    return tier.isEmpty() ? facets.policy : QString(facets.policy % u'/' % tier);
}

int FigureParts::groupOf(const FigureFacets &facets, const AgentId &agent)
{
    switch (m_grouping) {
    case FigureGrouping::Severities:
        return m_groups.rowOf(facets.severity);
    case FigureGrouping::Contracts:
        return m_groups.rowOf(contractKey(facets));
    case FigureGrouping::Products:
        return m_groups.rowOf(facets.product);
    case FigureGrouping::Customers:
        return rowOfId(rootOf(facets.customer).uuid);
    case FigureGrouping::Agents:
        return rowOfId(agent.uuid);
    default:
        return 0;
    }
}

int FigureParts::rowOfId(const Uuid &id)
{
    const auto known = m_rowsOfIds.constFind(id);
    if (known != m_rowsOfIds.constEnd())
        return *known;
    const int row = m_groups.rowOf(id.isNull() ? QString() : id.text());
    m_rowsOfIds.insert(id, row);
    return row;
}

} // namespace permanence
