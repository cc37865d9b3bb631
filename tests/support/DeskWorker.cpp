// An agent at work on a store, for tests that kill: does what agents do, by chance from a seed, and says each event on
// standard output once it is committed: `ID KIND`. Ends between two commands at SIGTERM.
//     desk_worker STORE LOGIN SEED COUNT PAUSE_MS    works
//     desk_worker STORE LOGIN prepare                a few customers with prepaid time, for others to work for
//     desk_worker STORE LOGIN packs                  says of each customer `NAME BOUGHT USED LEFT`, in minutes

#include "core/base/Literals.h"
#include "core/desk/Desk.h"
#include "core/store/Entitlement.h"

#include <csignal>
#include <cstdio>
#include <thread>

using namespace permanence;

namespace {

volatile std::sig_atomic_t ended = 0;

class Worker
{
public:
    Worker(Store &store, const AgentId &agent, quint64 seed) : m_store(store), m_desk(store, agent), m_random(seed)
    {
        m_seen = m_store.log().lastSeq();
    }

    void work()
    {
        const int dice = below(100);
        if (dice < 40)
            call();
        else if (dice < 44)
            buy();
        else if (const TicketId ticket = anyTicket(); ticket.isValid())
            workOn(ticket, dice);
        tell();
    }

    void prepare()
    {
        for (int i = 0; i < 3; ++i) {
            const auto customer = m_desk.addCustomer({u"Customer %1"_s.arg(i), u"fr"_s, u"Europe/Paris"_s, {}});
            if (!customer)
                return;
            ContactAdded contact;
            contact.name = u"Contact %1"_s.arg(i);
            contact.phones = {u"+3354900010%1"_s.arg(i)};
            ContractAdded contract;
            contract.customer = *customer;
            contract.policy = kPolicy;
            LicenceAdded licence;
            licence.product = u"entry"_s;
            licence.from = QDate(2020, 1, 1);
            [[maybe_unused]] const auto a = m_desk.addContact(*customer, contact);
            [[maybe_unused]] const auto b = m_desk.addContract(contract);
            [[maybe_unused]] const auto c = m_desk.addLicence(*customer, licence);
        }
        buy();
        tell();
    }

    void packs()
    {
        const QTimeZone zone("Europe/Paris");
        for (const CustomerView &customer : m_desk.queries().customers({}, 0, 100)) {
            int bought = 0, used = 0, left = 0;
            for (const PackBalance &pack :
                 balancesOf(m_desk.queries().prepaid(customer.id), m_store.policies(), zone, m_store.now())) {
                bought += pack.minutes;
                used += pack.used;
                left += pack.left();
            }
            std::printf("%s\t%d\t%d\t%d\n", qPrintable(customer.id.text()), bought, used, left);
        }
    }

private:
    static inline const QString kPolicy = u"alias-assistance"_s;

    [[nodiscard]] int below(int n) { return static_cast<int>(m_random() % static_cast<quint64>(n)); }

    [[nodiscard]] CustomerId anyCustomer()
    {
        const auto customers = m_desk.queries().customers({}, 0, 100);
        return customers.empty() ? CustomerId{} : customers[static_cast<std::size_t>(below(static_cast<int>(customers.size())))].id;
    }
    [[nodiscard]] TicketId anyTicket()
    {
        static constexpr char kCount[] = "SELECT count(*) FROM ticket";
        static constexpr char kOne[] = "SELECT id FROM ticket ORDER BY id LIMIT 1 OFFSET ?";
        const auto count = static_cast<int>(m_store.database().number(kCount));
        if (count == 0)
            return {};
        Query query(m_store.database(), kOne, below(count));
        return query.next() ? query.get<TicketId>(0) : TicketId{};
    }

    void call()
    {
        IncomingCall call;
        call.channel = below(2) == 0 ? Channel::Phone : Channel::Portal;
        call.customer = below(3) == 0 ? CustomerId{} : anyCustomer();
        call.problem = Problem{};
        call.problem->summary = u"Export fails %1"_s.arg(below(1'000'000));
        call.problem->details = QString(u'x').repeated(below(2000));
        call.override = Override{m_desk.agent(), u"known to the team"_s};
        [[maybe_unused]] const auto done = m_desk.receiveCall(call);
    }
    void buy()
    {
        PackBought pack;
        pack.bought = m_store.now().utc().date();
        pack.code = below(2) == 0 ? u"AST01"_s : u"AST05"_s;
        const CustomerId customer = anyCustomer();
        const auto prepaid = m_desk.queries().prepaid(customer);
        if (prepaid.licences.empty())
            return;
        pack.licence = prepaid.licences.front().id;
        [[maybe_unused]] const auto done = m_desk.buyPack(customer, kPolicy, pack);
    }
    void workOn(const TicketId &ticket, int dice)
    {
        if (dice < 60) {
            [[maybe_unused]] const auto done = m_desk.note(ticket, u"Asked for the log %1"_s.arg(below(1'000'000)));
        } else if (dice < 72) {
            [[maybe_unused]] const auto done = m_desk.take(ticket);
        } else if (dice < 82) {
            const auto view = m_desk.queries().ticket(ticket);
            const PolicyEntry *judge = view ? m_store.policies().find(view->policy, view->policyVersion) : nullptr;
            if (judge && !judge->policy.severities.empty()) {
                const auto &all = judge->policy.severities;
                [[maybe_unused]] const auto done =
                    m_desk.setSeverity(ticket, all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].id);
            }
        } else if (dice < 89) {
            [[maybe_unused]] const auto done = m_desk.resolve(ticket, ResolutionCause::Solved, u"Solved"_s);
        } else if (dice < 92) {
            [[maybe_unused]] const auto done = m_desk.reopen(ticket, u"Again"_s);
        } else {
            const int minutes = 1 + below(40);
            [[maybe_unused]] const auto done =
                m_desk.logWork(ticket, m_store.now() - minutes * kMinute, minutes, {}, Overlap::Accepted);
        }
    }

    /// What is committed: its own events alone, for what comes from elsewhere was saved elsewhere.
    void tell()
    {
        static constexpr char kSql[] = "SELECT seq, id, kind FROM event WHERE seq > ? AND author = ? ORDER BY seq";
        for (Query query(m_store.database(), kSql, m_seen, m_desk.agent()); query.next();) {
            m_seen = query.get<qint64>(0);
            std::printf("%s %s\n", qPrintable(query.get<EventId>(1).text()), qPrintable(query.get<QString>(2)));
        }
        std::fflush(stdout);
    }

    Store &m_store;
    Desk m_desk;
    RandomSource m_random;
    qint64 m_seen = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    std::signal(SIGTERM, [](int) { ended = 1; });
    const SystemClock clock;
    StoreOptions options;
    options.create = false;
    options.busyTimeout = 20'000;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]), clock, options);
    if (!store)
        return 1;
    const auto agent = agentFor(**store, QString::fromLocal8Bit(argv[2]));
    if (!agent)
        return 1;
    const QByteArray what = argv[3];
    Worker worker(**store, *agent, what.toULongLong());
    try {
        if (what == "prepare") {
            worker.prepare();
        } else if (what == "packs") {
            worker.packs();
        } else {
            for (int i = 0; i < QByteArray(argv[4]).toInt() && ended == 0; ++i) {
                worker.work();
                std::this_thread::sleep_for(std::chrono::milliseconds(QByteArray(argv[5]).toInt()));
            }
        }
    } catch (const DatabaseError &failure) {
        std::fprintf(stderr, "%s\n", qPrintable(failure.error.text()));
        return 1;
    }
    return 0;
}
