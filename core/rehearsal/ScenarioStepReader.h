#pragma once

#include "core/rehearsal/ScenarioReading.h"

#include <QSet>

namespace permanence {

/// Reads steps in their order and knows what those before have named.
class StepReader
{
public:
    StepReader(const Scenario &scenario, const PolicyNames &policies);

    [[nodiscard]] ScenarioStep read(const JsonReader &reader);

    // The parts of steps; each adds an error where the key names nothing.
    [[nodiscard]] step::Receive receive(const JsonReader &reader);
    [[nodiscard]] QString agent(const JsonReader &reader) const;
    /// The key of a ticket that a step before has as its own.
    [[nodiscard]] QString ticket(const JsonReader &reader) const;
    [[nodiscard]] QString review(const JsonReader &reader) const;
    [[nodiscard]] QString newReview(const JsonReader &reader);
    /// A service that one of the scenario's policies sells; empty where none is given.
    [[nodiscard]] QString service(const JsonReader &reader) const;

private:
    /// Never before that of the step before.
    [[nodiscard]] Instant nextInstant(const JsonReader &reader);
    void readCaller(const JsonReader &reader, step::Receive &call) const;
    [[nodiscard]] QString category(const JsonReader &reader, const QString &customer) const;
    /// The policies that may judge a call: the scenario's, and those of the customer's contracts; of all
    /// contracts where the customer is not yet known.
    [[nodiscard]] std::vector<const Policy *> judges(const QString &customer = {}) const;

    const Scenario &m_scenario;
    const PolicyNames &m_policies;
    QSet<QString> m_agents, m_tickets, m_reviews;
    QHash<QString, const ScenarioCustomer *> m_customers;
    Instant m_last{std::numeric_limits<qint64>::min()};
};

} // namespace permanence
