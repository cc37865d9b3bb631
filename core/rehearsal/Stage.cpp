#include "core/rehearsal/Stage.h"

// Leaves the function with the error of `expression` at the place of an item, or goes on with `name` as its
// value.
#define PERMANENCE_TRY_AT(item, name, expression)                                                            \
    auto name##Result = (expression);                                                                        \
    if (!name##Result)                                                                                       \
        return placed((item).place, name##Result.error());                                                   \
    auto &name = *name##Result

namespace permanence {

Error placed(const QString &place, Error error)
{
    error.place = error.place.isEmpty() ? place : QString(place % u'.' % error.place);
    return error;
}

Result<std::unique_ptr<Stage>> Stage::set(const Scenario &scenario)
{
    const Instant start = scenario.steps.empty() ? Instant{} : scenario.steps.front().at;
    std::unique_ptr<Stage> stage(new Stage(start));
    StoreOptions options;
    options.randomSeed = 1; // the same file gives the same document
    PERMANENCE_TRY(store, Store::open(u":memory:"_s, stage->m_clock, options));
    stage->m_store = std::move(store);
    PERMANENCE_CHECK(stage->configure(scenario));
    for (const ScenarioAgent &agent : scenario.agents)
        PERMANENCE_CHECK(stage->addAgent(agent));
    PERMANENCE_TRY(maker, stage->makerOf(scenario));
    for (const ScenarioCustomer &customer : scenario.customers)
        PERMANENCE_CHECK(stage->addCustomer(maker, customer));
    return stage;
}

Result<void> Stage::configure(const Scenario &scenario)
{
    Desk desk(*m_store, {});
    for (const QByteArray &document : scenario.documents) {
        if (const Result<void> published = desk.publishPolicy(document); !published)
            return placed(u"policy"_s, published.error());
    }
    PERMANENCE_TRY(policy, m_store->policies().require(scenario.policy));
    DeskConfigured settings;
    settings.policy = scenario.policy;
    settings.timezone = policy->policy.hours.timezone;
    settings.region = scenario.region;
    return desk.configure(settings);
}

Result<void> Stage::addAgent(const ScenarioAgent &agent)
{
    Desk desk(*m_store, {});
    PERMANENCE_TRY_AT(agent, id, desk.addAgent({agent.key, agent.name, agent.role}));
    m_agents.insert(agent.key, id);
    for (const QString &skill : agent.skills) {
        if (const Result<void> trained = desk.train(id, {skill, {}}); !trained)
            return placed(agent.place, trained.error());
    }
    return {};
}

/// Who sets the desk up: somebody who leads it, or anybody; where nobody is there, one who is not of the
/// scenario.
Result<Desk> Stage::makerOf(const Scenario &scenario)
{
    const ScenarioAgent *maker = nullptr;
    for (const ScenarioAgent &agent : scenario.agents) {
        if (!maker || (!mayLead(maker->role) && mayLead(agent.role)))
            maker = &agent;
    }
    if (maker)
        return deskOf(maker->key);
    PERMANENCE_TRY(id, Desk(*m_store, {}).addAgent({u"desk"_s, u"desk"_s, Role::Manager}));
    return Desk(*m_store, id);
}

Result<void> Stage::addCustomer(Desk &maker, const ScenarioCustomer &customer)
{
    PERMANENCE_TRY_AT(customer, id,
                      maker.addCustomer({customer.name, customer.language, customer.timezone, customer.hours,
                                         customer.holidays}));
    m_customers.insert(customer.key, id);
    for (const ScenarioContact &contact : customer.contacts) {
        ContactAdded added;
        added.name = contact.name;
        added.email = contact.email;
        if (!contact.phone.isEmpty())
            added.phones << contact.phone;
        added.outOfHours = contact.outOfHours;
        PERMANENCE_TRY_AT(contact, person, maker.addContact(id, added));
        m_contacts.insert({customer.key, contact.key}, person);
    }
    PERMANENCE_CHECK(addContracts(maker, customer, id));
    return addPacks(maker, customer, id);
}

Result<void> Stage::addContracts(Desk &maker, const ScenarioCustomer &customer, const CustomerId &id)
{
    for (const ScenarioContract &contract : customer.contracts) {
        ContractAdded added;
        added.customer = id;
        added.policy = contract.policy;
        added.tier = contract.tier;
        added.from = contract.from;
        added.until = contract.until;
        added.supportModule = contract.supportModule;
        added.targets = contract.targets;
        added.factors = contract.factors;
        if (const auto made = maker.addContract(added); !made)
            return placed(contract.place, made.error());
    }
    return {};
}

Result<void> Stage::addPacks(Desk &maker, const ScenarioCustomer &customer, const CustomerId &id)
{
    QHash<QString, LicenceId> licences;
    for (const ScenarioLicence &licence : customer.licences) {
        LicenceAdded added;
        added.product = licence.product;
        added.kind = licence.kind;
        added.from = licence.from;
        added.until = licence.until;
        PERMANENCE_TRY_AT(licence, held, maker.addLicence(id, added));
        licences.insert(licence.key, held);
    }
    for (const ScenarioPack &pack : customer.packs) {
        PackBought bought;
        bought.code = pack.code;
        bought.licence = licences.value(pack.licence);
        bought.bought = pack.bought;
        PERMANENCE_TRY_AT(pack, id2, maker.buyPack(id, pack.policy, bought));
        m_packs.insert(pack.key, id2);
    }
    return {};
}

Result<void> Stage::passTimeUntil(Instant at)
{
    while (const auto next = queries().nextToClose(at)) {
        const auto ticket = queries().ticket(*next);
        m_clock.set(std::max(m_clock.now(), ticket->closesAt.value_or(at)));
        PERMANENCE_TRY(closed, deskOf({}).applyTimedRules());
        if (closed == 0)
            return Error{ErrorCode::Internal, {u"a rule that is due closes nothing"_s}, {}};
    }
    m_clock.set(at);
    return {};
}

Result<TicketId> Stage::ticket(const QString &key) const
{
    const auto found = m_tickets.find(key);
    return found == m_tickets.end() ? Result<TicketId>(Error{ErrorCode::NoSuchTicket, {key}, {}}) : *found;
}

Result<ReviewId> Stage::review(const QString &key) const
{
    for (const auto &[name, review] : m_reviews) {
        if (name == key)
            return review;
    }
    return Error{ErrorCode::NoSuchReview, {key}, {}};
}

void Stage::nameTicket(const TicketId &ticket, const QString &key, const QString &number)
{
    if (!key.isEmpty())
        m_tickets.insert(key, ticket);
    if (m_ticketKeys.contains(ticket))
        return;
    m_ticketKeys.insert(ticket, key.isEmpty() ? number : key);
    m_ticketOrder.push_back(ticket);
}

void Stage::nameReview(const ReviewId &review, const QString &key)
{
    m_reviews.emplace_back(key, review);
}

} // namespace permanence
