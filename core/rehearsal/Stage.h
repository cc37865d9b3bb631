#pragma once

#include "core/desk/Desk.h"
#include "core/rehearsal/Scenario.h"

#include <QHash>

namespace permanence {

/// What a scenario is played on: a store of its own, its clock, and who is who in it.
class Stage
{
public:
    /// A desk as the scenario describes it, at the instant of its first step. Errors: as rehearse().
    [[nodiscard]] static Result<std::unique_ptr<Stage>> set(const Scenario &scenario);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Queries &queries() { return m_store->queries(); }
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    /// The desk as this agent gives commands to it; an empty key: as nobody.
    [[nodiscard]] Desk deskOf(const QString &agent) { return {*m_store, m_agents.value(agent)}; }
    /// Lets time pass up to `at`: rules that fall due on the way are applied at their own times.
    [[nodiscard]] Result<void> passTimeUntil(Instant at);

    [[nodiscard]] AgentId agent(const QString &key) const { return m_agents.value(key); }
    [[nodiscard]] CustomerId customer(const QString &key) const { return m_customers.value(key); }
    [[nodiscard]] ContactId contact(const QString &customer, const QString &key) const
    {
        return m_contacts.value({customer, key});
    }
    [[nodiscard]] PackId pack(const QString &key) const { return m_packs.value(key); }
    /// Errors: NoSuchTicket, where the step that was to open it opened none.
    [[nodiscard]] Result<TicketId> ticket(const QString &key) const;
    /// Errors: NoSuchReview, likewise.
    [[nodiscard]] Result<ReviewId> review(const QString &key) const;

    /// From now on `key` is this ticket; without one it goes by its number. The first key is the one that is
    /// told.
    void nameTicket(const TicketId &ticket, const QString &key, const QString &number);
    void nameReview(const ReviewId &review, const QString &key);

    // Keys as the document tells them; empty: none.
    [[nodiscard]] QString keyOf(const AgentId &agent) const { return m_agents.key(agent); }
    [[nodiscard]] QString keyOf(const CustomerId &customer) const { return m_customers.key(customer); }
    [[nodiscard]] QString keyOf(const TicketId &ticket) const { return m_ticketKeys.value(ticket); }
    [[nodiscard]] const std::vector<TicketId> &tickets() const
    {
        return m_ticketOrder;
    } ///< as they were named
    [[nodiscard]] const std::vector<std::pair<QString, ReviewId>> &reviews() const { return m_reviews; }

private:
    explicit Stage(Instant start) : m_clock(start) {}
    Result<void> configure(const Scenario &scenario);
    Result<void> addAgent(const ScenarioAgent &agent);
    Result<void> addCustomer(Desk &maker, const ScenarioCustomer &customer);
    Result<void> addContracts(Desk &maker, const ScenarioCustomer &customer, const CustomerId &id);
    Result<void> addPacks(Desk &maker, const ScenarioCustomer &customer, const CustomerId &id);
    Result<Desk> makerOf(const Scenario &scenario);

    VirtualClock m_clock;
    std::unique_ptr<Store> m_store;
    QHash<QString, AgentId> m_agents;
    QHash<QString, CustomerId> m_customers;
    QHash<std::pair<QString, QString>, ContactId> m_contacts; ///< by the keys of customer and contact
    QHash<QString, PackId> m_packs;
    QHash<QString, TicketId> m_tickets;
    QHash<TicketId, QString> m_ticketKeys;
    std::vector<TicketId> m_ticketOrder;
    std::vector<std::pair<QString, ReviewId>> m_reviews;
};

/// The error with the place of what it is about in front of its own.
[[nodiscard]] Error placed(const QString &place, Error error);

} // namespace permanence
