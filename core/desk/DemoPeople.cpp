#include "core/desk/DemoPeople.h"

#include "core/desk/DemoChoices.h"
#include "core/desk/DemoCustomers.h"
#include "core/desk/DemoWords.h"
#include "core/time/Iso8601.h"

namespace permanence {
namespace {

class PeopleWriter
{
public:
    PeopleWriter(Store &store, DemoLog &log, const DemoOptions &options, const QTimeZone &zone, Instant start)
        : m_store(store), m_log(log), m_options(options), m_zone(zone), m_start(start)
    {
    }

    DemoPeople write()
    {
        m_log.add(StreamKind::Desk, Uuid::derived("desk"),
                  DeskConfigured{u"Permanence"_s, u"FR"_s, u"Europe/Paris"_s, u"systell-maintenance"_s}, {}, m_start);
        addAgents();
        for (const DemoCompany &company : demoCompanies(m_options.customers, m_log.random))
            addCompany(company);
        return std::move(m_people);
    }

private:
    void addAgents()
    {
        QString name = m_options.name;
        if (name.isEmpty()) {
            static const QString kLea = u"lea"_s;
            name = m_options.login == kLea ? u"Léa Martin"_s : m_options.login;
            name[0] = name[0].toUpper();
        }
        m_store.setMeta(u"agent"_s, m_options.login);
        addAgent({m_options.login, name, Role::Manager, u"CAM"_s});
        addAgent({u"ines"_s, u"Inès Moreau"_s, Role::Lead, u"CAM"_s});
        addAgent({u"tom"_s, u"Tom De Smet"_s, Role::Agent, u"CAM"_s});
        addAgent({u"karim"_s, u"Karim Benali"_s, Role::Agent, u"CAM"_s});
        addAgent({u"sofie"_s, u"Sofie Vermeulen"_s, Role::Agent, u"ERP"_s});
        addAgent({u"anouk"_s, u"Anouk Lefèvre"_s, Role::Agent, u"ERP"_s});
        addAgent({u"james"_s, u"James Whitfield"_s, Role::Agent, u"ERP"_s});
        addAgent({u"zoe"_s, u"Zoé Garnier"_s, Role::Agent, u"CAM"_s});
    }

    void addAgent(const AgentAdded &agent)
    {
        if (!m_people.agents.empty() && agent.login == m_options.login)
            return;
        const AgentId id(m_log.random.id(m_start));
        m_log.add(StreamKind::Agent, id.uuid, agent, {}, m_start);
        m_people.agents.push_back(id);
    }

    void addCompany(const DemoCompany &from)
    {
        DemoCustomer company;
        company.id = CustomerId(m_log.random.id(m_start));
        company.language = from.customer.language;
        m_log.add(StreamKind::Customer, company.id.uuid, from.customer, m_people.agents[1], m_start);
        for (ContactAdded contact : from.contacts) {
            contact.contact = ContactId(m_log.random.id(m_start));
            m_log.add(StreamKind::Customer, company.id.uuid, contact, m_people.agents[1], m_start);
            company.contacts.push_back(contact);
        }
        for (ContractAdded contract : from.contracts) {
            const ContractId id(m_log.random.id(m_start));
            contract.customer = company.id;
            contract.targets = targetsFor(contract.policy);
            m_log.add(StreamKind::Contract, id.uuid, contract, m_people.agents[1], m_start);
            company.contracts.emplace_back(id, contract);
            addPrepaid(company.id, contract.policy);
        }
        m_people.customers.push_back(std::move(company));
    }

    /// Where the policy sells assistance in packs: a licence, and time bought with it.
    void addPrepaid(const CustomerId &customer, const QString &policyId)
    {
        const PolicyEntry *entry = m_store.policies().latest(policyId);
        if (!entry || entry->policy.packs.empty())
            return;
        LicenceAdded licence = demoLicence(m_log.random, DemoWords(m_log.random, u"fr"_s).product(), m_start.in(m_zone).date());
        licence.licence = LicenceId(m_log.random.id(m_start));
        m_log.add(StreamKind::Customer, customer.uuid, licence, m_people.agents[1], m_start);
        for (qint64 packs = m_log.random.between(1, 3); packs > 0; --packs) {
            const PackProduct &offer = m_log.random.oneOf(entry->policy.packs);
            PackBought pack;
            pack.pack = PackId(m_log.random.id(m_start));
            pack.licence = licence.licence;
            pack.code = offer.code;
            pack.minutes = offer.minutes;
            pack.validMonths = entry->policy.packRules.validMonthsAfterLicence;
            pack.bought = licence.from.addDays(m_log.random.number(200));
            m_log.add(StreamKind::Customer, customer.uuid, pack, m_people.agents[1], m_start);
        }
    }

    /// Two contracts of three promise resolutions of their own (C4T-6), longer for what is less urgent.
    QJsonObject targetsFor(const QString &policyId)
    {
        QJsonObject targets;
        const PolicyEntry *entry = m_store.policies().latest(policyId);
        if (!entry || m_log.random.chance(33))
            return targets;
        qint64 hours = m_log.random.between(1, 3) * 4;
        for (const Severity &severity : entry->policy.severities) {
            targets.insert(severity.id, QJsonObject{{u"resolution"_s, formatDuration(hours * kHour)}});
            hours *= 2;
        }
        return targets;
    }

    Store &m_store;
    DemoLog &m_log;
    const DemoOptions &m_options;
    const QTimeZone &m_zone;
    Instant m_start;
    DemoPeople m_people;
};

} // namespace

DemoPeople makeDemoPeople(Store &store, DemoLog &log, const DemoOptions &options, const QTimeZone &zone, Instant start)
{
    return PeopleWriter(store, log, options, zone, start).write();
}

} // namespace permanence
