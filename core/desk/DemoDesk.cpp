#include "core/desk/DemoDesk.h"

#include "core/desk/DemoArticles.h"
#include "core/desk/DemoChoices.h"
#include "core/desk/DemoPeople.h"
#include "core/desk/DemoPlan.h"
#include "core/desk/DemoWords.h"

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
    Instant opened;
    qint32 company = -1;
    qint32 contact = -1;
    bool closed = false;
};

class DemoWriter
{
public:
    DemoWriter(Store &store, const DemoOptions &options)
        : m_store(store), m_options(options), m_zone(QByteArrayLiteral("Europe/Paris")), m_log(store, options.seed)
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
            demoPlan(m_options.tickets, m_options.until, hours ? hours->calendar : desk->calendar, m_log.random);
        m_tickets.resize(static_cast<std::size_t>(m_options.tickets));
        if (m_store.queries().customerCount() > 0)
            return Error{ErrorCode::Duplicate, {u"demo"_s}, {}};
        PERMANENCE_CHECK(m_store.load([&] { return writeAll(steps, progress); }, [&](qint64 done) {
            if (progress)
                progress(done, m_store.log().lastSeq());
        }));
        m_summary.events = m_store.log().count() - before;
        m_summary.milliseconds = timer.elapsed();
        return m_summary;
    }

private:
    Result<void> writeAll(const std::vector<DemoStep> &steps, const DemoProgress &progress)
    {
        std::size_t done = 0;
        do {
            PERMANENCE_CHECK(m_store.run([&] { return writeSome(steps, done, progress); }));
        } while (done < steps.size());
        return {};
    }

    Result<void> writeSome(const std::vector<DemoStep> &steps, std::size_t &done, const DemoProgress &progress)
    {
        if (done == 0)
            beginDesk();
        const std::size_t end = std::min(done + kStepsPerTransaction, steps.size());
        for (; done < end; ++done) {
            write(steps[done]);
            if (progress && done % 1000 == 0)
                progress(static_cast<qint64>(done), static_cast<qint64>(steps.size()));
        }
        if (done == steps.size())
            askForCallbacks();
        return {};
    }

    void beginDesk()
    {
        m_people = makeDemoPeople(m_store, m_log, m_options, m_zone, m_start);
        makeDemoArticles(m_log, m_people.agents[1], m_start);
        m_summary.agent = m_people.agents.front();
        m_summary.agents = static_cast<qint64>(m_people.agents.size());
        m_summary.customers = static_cast<qint64>(m_people.customers.size());
        for (const DemoCustomer &customer : m_people.customers) {
            m_summary.contacts += static_cast<qint64>(customer.contacts.size());
            m_summary.contracts += static_cast<qint64>(customer.contracts.size());
        }
    }

    void write(const DemoStep &step)
    {
        DemoTicket &ticket = m_tickets[static_cast<std::size_t>(step.ticket)];
        DemoWords words(m_log.random, ticket.company < 0 ? u"fr"_s : companyOf(ticket).language);
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
            if (!ticket.closed && m_log.random.chance(12)) // a call that nobody answered
                callInVain(ticket, step.at);
            else if (!ticket.closed && m_log.random.chance(15))
                addToTicket(ticket, Attempted{AttemptOutcome::Reached}, step.at);
            addToTicket(ticket, NoteAdded{words.note()}, step.at);
            break;
        case DemoStep::Kind::CallAgain:
            receive(ticket, words.note(), Channel::Phone, step.at);
            break;
        case DemoStep::Kind::Resolve:
            if (ticket.owner.isValid() && m_log.random.chance(40))
                work(ticket, step.at);
            addToTicket(ticket, Resolved{demoCause(m_log.random), words.resolution()}, step.at);
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

    void callInVain(const DemoTicket &ticket, Instant at)
    {
        addToTicket(ticket, Attempted{demoFailure(m_log.random)}, at);
        if (m_log.random.chance(50))
            addToTicket(ticket, CallbackScheduled{ActivityId(m_log.random.id(at)), demoCallbackTime(m_log.random, at, m_zone)},
                        at);
    }

    /// What stands in the agendas today: for each agent a few of the coming days, and one of this morning.
    void askForCallbacks()
    {
        const Instant at = m_options.until;
        for (const AgentId &agent : m_people.agents) {
            for (qint64 left = m_people.customers.empty() ? 0 : m_log.random.between(4, 10); left > 0; --left) {
                DemoTicket someone;
                chooseCaller(someone);
                CallbackAsked asked;
                asked.customer = companyOf(someone).id;
                asked.contact = contactIdOf(someone);
                asked.number = numberOf(someone);
                asked.reason = DemoWords(m_log.random, companyOf(someone).language).summary();
                asked.due = left == 1 ? at - m_log.random.between(20, 200) * kMinute
                                      : demoCallbackTime(m_log.random, at, m_zone);
                asked.agent = agent;
                m_log.add(StreamKind::Callback, m_log.random.id(at), asked, agent, at);
            }
        }
    }

    /// Time that the owner has spent by then.
    void work(const DemoTicket &ticket, Instant until)
    {
        const Instant from = std::max(ticket.opened, until - demoWorkMinutes(m_log.random) * kMinute);
        const WorkLogged work{WorkId(m_log.random.id(until)), ticket.owner, from, until, {}};
        m_log.add(StreamKind::Ticket, ticket.id.uuid, work, ticket.owner, until);
    }

    void open(DemoTicket &ticket, Instant at)
    {
        ticket.id = TicketId(m_log.random.id(at));
        ticket.opened = at;
        if (!m_log.random.chance(2) && !m_people.customers.empty()) // else an unknown caller
            chooseCaller(ticket);
        DemoWords words(m_log.random, ticket.company < 0 ? u"fr"_s : companyOf(ticket).language);
        TicketOpened opened;
        opened.number = m_store.newTicketNumber(at.in(m_zone).date().year());
        opened.policy = u"systell-maintenance"_s;
        if (ticket.company >= 0)
            judge(opened, companyOf(ticket), at);
        const Policy &policy = m_store.policies().latest(opened.policy)->policy;
        opened.policyVersion = policy.version;
        opened.channel = demoChannel(m_log.random, policy);
        opened.nature = demoNature(m_log.random);
        opened.severity = demoSeverity(m_log.random, policy);
        if (!policy.categories.empty())
            opened.category = demoCategory(m_log.random, policy);
        opened.product = words.product();
        opened.summary = words.summary();
        opened.details = words.details();
        for (const IntakeField &field : policy.intake) {
            if (m_log.random.chance(80))
                opened.intake.insert(field.id, words.intake());
        }
        if (opened.channel == Channel::Phone)
            opened.owner = ticket.owner = someAgent();
        opened.call = receive(ticket, opened.summary, opened.channel, at);
        if (ticket.company >= 0) {
            opened.customer = companyOf(ticket).id;
            opened.contact = contactIdOf(ticket);
        }
        m_log.add(StreamKind::Ticket, ticket.id.uuid, opened, ticket.owner, at);
        m_summary.tickets += 1;
        m_summary.openTickets += 1;
    }

    void judge(TicketOpened &opened, const DemoCustomer &company, Instant at)
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
        const CallId id(m_log.random.id(at));
        CallReceived call;
        call.channel = channel;
        call.ticket = ticket.id;
        call.summary = summary;
        if (ticket.company >= 0) {
            call.customer = companyOf(ticket).id;
            call.contact = contactIdOf(ticket);
        }
        if (channel == Channel::Phone) {
            call.seconds = m_log.random.between(40, 1200);
            call.number = numberOf(ticket);
        }
        m_log.add(StreamKind::Call, id.uuid, call, ticket.owner.isValid() ? ticket.owner : someAgent(), at);
        m_summary.calls += 1;
        return id;
    }

    QString numberOf(const DemoTicket &ticket)
    {
        if (ticket.contact >= 0) {
            const QStringList &phones = companyOf(ticket).contacts[static_cast<std::size_t>(ticket.contact)].phones;
            return phones.isEmpty() || m_log.random.chance(8) ? QString() : phones.front();
        }
        return u"+3319900"_s + QString::number(m_log.random.number(10000)).rightJustified(4, u'0');
    }

    void addToTicket(const DemoTicket &ticket, EventBody body, Instant at)
    {
        const bool byOwner = std::holds_alternative<Taken>(body) || (ticket.owner.isValid() && !m_log.random.chance(10));
        m_log.add(StreamKind::Ticket, ticket.id.uuid, std::move(body), byOwner ? ticket.owner : someAgent(), at);
    }

    void chooseCaller(DemoTicket &ticket)
    {
        // A few customers call often, most seldom.
        const double part = std::pow(m_log.random.fraction(), 2.0);
        ticket.company = static_cast<qint32>(part * static_cast<double>(m_people.customers.size()));
        const auto contacts = static_cast<qint64>(companyOf(ticket).contacts.size());
        if (contacts > 0)
            ticket.contact = static_cast<qint32>(m_log.random.number(contacts));
    }

    [[nodiscard]] const DemoCustomer &companyOf(const DemoTicket &ticket) const
    {
        return m_people.customers[static_cast<std::size_t>(ticket.company)];
    }
    [[nodiscard]] ContactId contactIdOf(const DemoTicket &ticket) const
    {
        return ticket.contact < 0 ? ContactId{} : companyOf(ticket).contacts[static_cast<std::size_t>(ticket.contact)].contact;
    }
    AgentId someAgent() { return m_log.random.chance(22) ? m_people.agents.front() : m_log.random.oneOf(m_people.agents); }

    Store &m_store;
    DemoOptions m_options;
    QTimeZone m_zone;
    Instant m_start;
    DemoLog m_log;
    DemoPeople m_people;
    std::vector<DemoTicket> m_tickets;
    DemoSummary m_summary;
};

} // namespace

Result<DemoSummary> makeDemo(Store &store, const DemoOptions &options, const DemoProgress &progress)
{
    return DemoWriter(store, options).make(progress);
}

} // namespace permanence
