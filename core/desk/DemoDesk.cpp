#include "core/desk/DemoDesk.h"

#include "core/desk/DemoCustomers.h"
#include "core/desk/DemoPlan.h"
#include "core/desk/DemoWords.h"
#include "core/time/Iso8601.h"

#include <QElapsedTimer>

#include <cmath>

namespace permanence {
namespace {

/// Steps in one transaction: a desk of some thousand tickets is made whole or not at all, and a large one
/// does not have to fit into the write-ahead log.
constexpr std::size_t kStepsPerTransaction = 20'000;

/// What later steps of a ticket need to know of it.
struct DemoTicket {
    TicketId id;
    AgentId owner;
    qint32 company = -1;
    qint32 contact = -1;
    bool closed = false;
};

struct Company {
    CustomerId id;
    QString language;
    std::vector<ContactAdded> contacts;
    std::vector<std::pair<ContractId, ContractAdded>> contracts;
};

class DemoWriter
{
public:
    DemoWriter(Store &store, const DemoOptions &options)
        : m_store(store), m_options(options), m_random(options.seed),
          m_zone(QByteArrayLiteral("Europe/Paris"))
    {
        if (m_options.until.ms == 0)
            m_options.until = store.now();
        m_start = m_options.until - 740 * kDay;
    }

    Result<DemoSummary> make(const DemoProgress &progress)
    {
        QElapsedTimer timer;
        timer.start();
        const qint64 before = m_store.log().count();
        const PolicyEntry *hours = m_store.policies().latest(u"aplicit-charter"_s);
        PERMANENCE_TRY(desk, m_store.policies().require(u"systell-maintenance"_s));
        const std::vector<DemoStep> steps =
            demoPlan(m_options.tickets, m_options.until, hours ? hours->calendar : desk->calendar, m_random);
        m_tickets.resize(static_cast<std::size_t>(m_options.tickets));
        std::size_t done = 0;
        do {
            PERMANENCE_CHECK(m_store.run([&] { return writeSome(steps, done, progress); }));
        } while (done < steps.size());
        m_summary.events = m_store.log().count() - before;
        m_summary.milliseconds = timer.elapsed();
        return m_summary;
    }

private:
    Result<void> writeSome(const std::vector<DemoStep> &steps, std::size_t &done, const DemoProgress &progress)
    {
        if (done == 0)
            PERMANENCE_CHECK(beginDesk());
        const std::size_t end = std::min(done + kStepsPerTransaction, steps.size());
        for (; done < end; ++done) {
            write(steps[done]);
            if (progress && done % 1000 == 0)
                progress(static_cast<qint64>(done), static_cast<qint64>(steps.size()));
        }
        return {};
    }

    /// As a command at that time would have written it, with ids that the seed decides.
    void add(StreamKind kind, const Uuid &stream, EventBody body, const AgentId &author, Instant at)
    {
        Event event;
        event.id = EventId(m_random.id(at));
        event.stream = {kind, stream};
        event.author = author;
        event.at = at;
        event.stamp = m_stamp = nextStamp(m_stamp, at);
        event.body = std::move(body);
        m_store.merge(std::move(event), true);
    }

    Result<void> beginDesk()
    {
        if (m_store.queries().customerCount() > 0)
            return Error{ErrorCode::Duplicate, {u"demo"_s}, {}};
        add(StreamKind::Desk, Uuid::derived("desk"),
            DeskConfigured{u"Permanence"_s, u"FR"_s, u"Europe/Paris"_s, u"systell-maintenance"_s}, {}, m_start);
        addAgents();
        for (const DemoCompany &company : demoCompanies(m_options.customers, m_random))
            addCompany(company);
        return {};
    }

    void addAgents()
    {
        QString name = m_options.name;
        if (name.isEmpty()) {
            static const QString kLea = u"lea"_s;
            name = m_options.login == kLea ? u"Léa Martin"_s : m_options.login;
            name[0] = name[0].toUpper();
        }
        m_store.setMeta(u"agent"_s, m_options.login);
        addAgent({m_options.login, name, Role::Manager});
        addAgent({u"ines"_s, u"Inès Moreau"_s, Role::Lead});
        addAgent({u"tom"_s, u"Tom De Smet"_s, Role::Agent});
        addAgent({u"karim"_s, u"Karim Benali"_s, Role::Agent});
        addAgent({u"sofie"_s, u"Sofie Vermeulen"_s, Role::Agent});
        addAgent({u"anouk"_s, u"Anouk Lefèvre"_s, Role::Agent});
        addAgent({u"james"_s, u"James Whitfield"_s, Role::Agent});
        addAgent({u"zoe"_s, u"Zoé Garnier"_s, Role::Agent});
        m_summary.agent = m_agents.front();
        m_summary.agents = static_cast<qint64>(m_agents.size());
    }

    void addAgent(const AgentAdded &agent)
    {
        if (!m_agents.empty() && agent.login == m_options.login)
            return;
        const AgentId id(m_random.id(m_start));
        add(StreamKind::Agent, id.uuid, agent, {}, m_start);
        m_agents.push_back(id);
    }

    void addCompany(const DemoCompany &from)
    {
        Company company;
        company.id = CustomerId(m_random.id(m_start));
        company.language = from.customer.language;
        add(StreamKind::Customer, company.id.uuid, from.customer, m_agents[1], m_start);
        for (ContactAdded contact : from.contacts) {
            contact.contact = ContactId(m_random.id(m_start));
            add(StreamKind::Customer, company.id.uuid, contact, m_agents[1], m_start);
            company.contacts.push_back(contact);
        }
        for (ContractAdded contract : from.contracts) {
            const ContractId id(m_random.id(m_start));
            contract.customer = company.id;
            contract.targets = targetsFor(contract.policy);
            add(StreamKind::Contract, id.uuid, contract, m_agents[1], m_start);
            company.contracts.emplace_back(id, contract);
        }
        m_summary.customers += 1;
        m_summary.contacts += static_cast<qint64>(company.contacts.size());
        m_summary.contracts += static_cast<qint64>(company.contracts.size());
        m_companies.push_back(std::move(company));
    }

    /// Two contracts of three promise resolutions of their own (C4T-6), longer for what is less urgent.
    QJsonObject targetsFor(const QString &policyId)
    {
        QJsonObject targets;
        const PolicyEntry *entry = m_store.policies().latest(policyId);
        if (!entry || m_random.chance(33))
            return targets;
        qint64 hours = m_random.between(1, 3) * 4;
        for (const Severity &severity : entry->policy.severities) {
            targets.insert(severity.id, QJsonObject{{u"resolution"_s, formatDuration(hours * kHour)}});
            hours *= 2;
        }
        return targets;
    }

    void write(const DemoStep &step)
    {
        DemoTicket &ticket = m_tickets[static_cast<std::size_t>(step.ticket)];
        DemoWords words(m_random, ticket.company < 0 ? u"fr"_s : companyOf(ticket).language);
        switch (step.kind) {
        case DemoStep::Kind::Open:
            open(ticket, step.at);
            break;
        case DemoStep::Kind::Take:
            if (!ticket.owner.isValid() && !ticket.closed) {
                ticket.owner = someAgent();
                addToTicket(ticket, Taken{}, step.at);
            }
            break;
        case DemoStep::Kind::Note:
            addToTicket(ticket, NoteAdded{words.note()}, step.at);
            break;
        case DemoStep::Kind::CallAgain:
            receive(ticket, words.note(), Channel::Phone, step.at);
            break;
        case DemoStep::Kind::Resolve:
            addToTicket(ticket, Resolved{someCause(), words.resolution()}, step.at);
            addToTicket(ticket, Closed{}, step.at);
            m_summary.openTickets -= ticket.closed ? 0 : 1;
            ticket.closed = true;
            break;
        case DemoStep::Kind::Reopen:
            addToTicket(ticket, Reopened{words.reopening()}, step.at);
            ticket.closed = false;
            m_summary.openTickets += 1;
            break;
        }
    }

    void open(DemoTicket &ticket, Instant at)
    {
        ticket.id = TicketId(m_random.id(at));
        if (!m_random.chance(2) && !m_companies.empty()) // else an unknown caller
            chooseCaller(ticket);
        DemoWords words(m_random, ticket.company < 0 ? u"fr"_s : companyOf(ticket).language);
        TicketOpened opened;
        opened.number = m_store.newTicketNumber(at.in(m_zone).date().year());
        opened.policy = u"systell-maintenance"_s;
        if (ticket.company >= 0)
            judge(opened, companyOf(ticket), at);
        const Policy &policy = m_store.policies().latest(opened.policy)->policy;
        opened.policyVersion = policy.version;
        opened.channel = someChannel(policy);
        opened.nature = someNature();
        opened.severity = someSeverity(policy);
        if (!policy.categories.empty())
            opened.category = someCategory(policy);
        opened.product = words.product();
        opened.summary = words.summary();
        opened.details = words.details();
        for (const IntakeField &field : policy.intake) {
            if (m_random.chance(80))
                opened.intake.insert(field.id, words.intake());
        }
        if (opened.channel == Channel::Phone)
            opened.owner = ticket.owner = someAgent();
        opened.call = receive(ticket, opened.summary, opened.channel, at);
        if (ticket.company >= 0) {
            opened.customer = companyOf(ticket).id;
            opened.contact = contactIdOf(ticket);
        }
        add(StreamKind::Ticket, ticket.id.uuid, opened, ticket.owner, at);
        m_summary.tickets += 1;
        m_summary.openTickets += 1;
    }

    void judge(TicketOpened &opened, const Company &company, Instant at)
    {
        const QDate day = at.in(m_zone).date();
        for (const auto &[id, contract] : company.contracts) {
            if ((contract.from.isValid() && day < contract.from) || (contract.until.isValid() && contract.until < day))
                continue;
            opened.contract = id;
            opened.policy = contract.policy;
            opened.targets = contract.targets;
            return;
        }
    }

    CallId receive(const DemoTicket &ticket, const QString &summary, Channel channel, Instant at)
    {
        const CallId id(m_random.id(at));
        CallReceived call;
        call.channel = channel;
        call.ticket = ticket.id;
        call.summary = summary;
        if (ticket.company >= 0) {
            call.customer = companyOf(ticket).id;
            call.contact = contactIdOf(ticket);
        }
        if (channel == Channel::Phone) {
            call.seconds = m_random.between(40, 1200);
            call.number = numberOf(ticket);
        }
        add(StreamKind::Call, id.uuid, call, ticket.owner.isValid() ? ticket.owner : someAgent(), at);
        m_summary.calls += 1;
        return id;
    }

    QString numberOf(const DemoTicket &ticket)
    {
        if (ticket.contact >= 0) {
            const QStringList &phones = companyOf(ticket).contacts[static_cast<std::size_t>(ticket.contact)].phones;
            return phones.isEmpty() || m_random.chance(8) ? QString() : phones.front();
        }
        return u"+3319900"_s + QString::number(m_random.number(10000)).rightJustified(4, u'0');
    }

    void addToTicket(const DemoTicket &ticket, EventBody body, Instant at)
    {
        const bool byOwner = std::holds_alternative<Taken>(body) || (ticket.owner.isValid() && !m_random.chance(10));
        add(StreamKind::Ticket, ticket.id.uuid, std::move(body), byOwner ? ticket.owner : someAgent(), at);
    }

    void chooseCaller(DemoTicket &ticket)
    {
        // A few customers call often, most seldom.
        const double part = std::pow(m_random.fraction(), 2.0);
        ticket.company = static_cast<qint32>(part * static_cast<double>(m_companies.size()));
        const auto contacts = static_cast<qint64>(companyOf(ticket).contacts.size());
        if (contacts > 0)
            ticket.contact = static_cast<qint32>(m_random.number(contacts));
    }

    [[nodiscard]] const Company &companyOf(const DemoTicket &ticket) const
    {
        return m_companies[static_cast<std::size_t>(ticket.company)];
    }
    [[nodiscard]] ContactId contactIdOf(const DemoTicket &ticket) const
    {
        return ticket.contact < 0 ? ContactId{} : companyOf(ticket).contacts[static_cast<std::size_t>(ticket.contact)].contact;
    }
    AgentId someAgent() { return m_random.chance(22) ? m_agents.front() : m_random.oneOf(m_agents); }
    Channel someChannel(const Policy &policy)
    {
        const qint64 dice = m_random.number(100);
        if (dice >= 22)
            return Channel::Phone;
        return dice < 10 && policy.accepts(Channel::Email) ? Channel::Email : Channel::Portal;
    }
    Nature someNature()
    {
        const qint64 dice = m_random.number(100);
        return dice < 55   ? Nature::Incident
               : dice < 85 ? Nature::Question
               : dice < 93 ? Nature::ServiceRequest
               : dice < 97 ? Nature::ChangeRequest
                           : Nature::FeatureRequest;
    }
    QString someSeverity(const Policy &policy)
    {
        const auto count = static_cast<qint64>(policy.severities.size());
        const qint64 rank = m_random.chance(15) ? 0 : m_random.number(count);
        return policy.severities[static_cast<std::size_t>(rank)].id;
    }
    QString someCategory(const Policy &policy)
    {
        const Category &first = m_random.oneOf(policy.categories);
        return first.included || m_random.chance(15) ? first.id : policy.categories.front().id;
    }
    ResolutionCause someCause()
    {
        static constexpr std::array kOthers{ResolutionCause::ProductDefect, ResolutionCause::Misuse,
                                            ResolutionCause::WrongData, ResolutionCause::ComputerProblem};
        return m_random.chance(70) ? ResolutionCause::Solved : kOthers[static_cast<std::size_t>(m_random.number(4))];
    }

    Store &m_store;
    DemoOptions m_options;
    DemoRandom m_random;
    QTimeZone m_zone;
    Instant m_start;
    Stamp m_stamp;
    std::vector<AgentId> m_agents;
    std::vector<Company> m_companies;
    std::vector<DemoTicket> m_tickets;
    DemoSummary m_summary;
};

} // namespace

Result<DemoSummary> makeDemo(Store &store, const DemoOptions &options, const DemoProgress &progress)
{
    return DemoWriter(store, options).make(progress);
}

} // namespace permanence
