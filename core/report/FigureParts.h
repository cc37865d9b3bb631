#pragma once

#include "core/report/FigureKeys.h"
#include "core/report/FigurePeriod.h"

#include <QHash>
#include <QSet>

namespace permanence {

/// By what tickets can be told apart, and what filters ask of.
struct FigureFacets
{
    QString severity, product;
    QString policy;
    ContractId contract;
    CustomerId customer; ///< as the events name it
    AgentId owner;
};

/// Whom and what a filter lets through, and in which row of its grouping it counts.
class FigureParts
{
public:
    /// Reads what the filter and its grouping need to know: agents of teams, merged customers, tiers.
    FigureParts(Queries &queries, const FigureFilter &filter, const FigurePeriod &period);

    /// Whether a ticket has to be looked at; without, all count and rows are told by time.
    [[nodiscard]] bool asksForFacets() const { return m_asksForTicket || m_grouping == FigureGrouping::Agents || m_agents; }
    /// The same of what belongs to a ticket without being one: who worked or called is told by itself.
    [[nodiscard]] bool asksForTicket() const { return m_asksForTicket; }
    [[nodiscard]] bool asksForCustomer() const
    {
        return !m_customers.isEmpty() || m_grouping == FigureGrouping::Customers;
    }
    [[nodiscard]] bool asksForMore() const
    {
        return !m_severities.isEmpty() || !m_contracts.isEmpty() || !m_products.isEmpty() ||
               m_grouping == FigureGrouping::Severities || m_grouping == FigureGrouping::Contracts ||
               m_grouping == FigureGrouping::Products;
    }
    /// Agents are filtered: what belongs to none of them is left out.
    [[nodiscard]] bool isOfAgents() const { return m_agents.has_value(); }

    /// Whether what an agent did counts at all; a ticket by its owner.
    [[nodiscard]] bool holdsAgent(const AgentId &agent) const { return !m_agents || m_agents->contains(agent.uuid); }
    [[nodiscard]] bool holdsCustomer(const CustomerId &customer) const
    {
        return m_customers.isEmpty() || m_customers.contains(rootOf(customer).uuid);
    }
    /// But for its agent.
    [[nodiscard]] bool holds(const FigureFacets &facets) const;

    /// The row of something that happened at an instant, was done by an agent and belongs to a ticket (or to none).
    [[nodiscard]] int rowOf(Instant at, const FigureFacets &facets, const AgentId &agent)
    {
        return m_period.isCut() ? m_period.pieceAt(at) : groupOf(facets, agent);
    }
    /// The same where rows are not told by time.
    [[nodiscard]] int groupOf(const FigureFacets &facets, const AgentId &agent);

    /// The groups met so far.
    [[nodiscard]] FigureKeys &groups() { return m_groups; }
    [[nodiscard]] CustomerId rootOf(const CustomerId &customer) const
    {
        return m_merged.isEmpty() ? customer : CustomerId(m_merged.value(customer.uuid, customer.uuid));
    }

private:
    [[nodiscard]] QString contractKey(const FigureFacets &facets) const;
    int rowOfId(const Uuid &id);

    const FigurePeriod &m_period;
    FigureGrouping m_grouping;
    bool m_asksForTicket = false;
    QSet<QString> m_severities, m_contracts, m_products;
    QSet<Uuid> m_customers;
    std::optional<QSet<Uuid>> m_agents;
    QHash<Uuid, Uuid> m_merged;
    QHash<Uuid, QString> m_tiers;
    FigureKeys m_groups;
    QHash<Uuid, int> m_rowsOfIds;
};

} // namespace permanence
