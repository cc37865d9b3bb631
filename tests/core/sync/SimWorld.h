#pragma once

#include "core/sync/SyncRunner.h"
#include "tests/core/sync/SimStore.h"

#include <queue>

// A desk of stations and a hub under one clock, with everything that goes wrong between them. One thread; all that
// happens follows from the seed.

namespace permanence::test {

/// Kinds of faults, as bits, so that a failing run can be made smaller.
enum SimFault : unsigned {
    Delays = 1 << 0,     ///< answers come late and out of order, commits stand open
    Drops = 1 << 1,      ///< questions and answers are lost without a word
    Doubles = 1 << 2,    ///< a question arrives twice
    Cuts = 1 << 3,       ///< the connection breaks before or after the commit
    Crashes = 1 << 4,    ///< a station dies at a write of its store
    Restores = 1 << 5,   ///< an old copy of a store comes back
    Clones = 1 << 6,     ///< a copy of a store runs on another machine
    Clocks = 1 << 7,     ///< a clock is off by two hours
    Rights = 1 << 8,     ///< scopes are granted and taken away
    Schemas = 1 << 9,    ///< the hub wants newer programs for a while
    Failovers = 1 << 10, ///< a standby takes over without the last commits
    HubRestores = 1 << 11,
    AllFaults = (1 << 12) - 1
};

struct SimPlan {
    quint64 seed = 0;
    int stations = 3;
    int actions = 50;
    unsigned faults = AllFaults;
    Planted planted = Planted::None;

    [[nodiscard]] static SimPlan of(quint64 seed);
    [[nodiscard]] QString text() const;
};

struct SimOutcome {
    QString broken; ///< which invariant, and how; empty: all hold
    quint64 trace = 0; ///< a fingerprint of all that happened
    int actions = 0, ahead = 0, pushed = 0, pulled = 0, crashes = 0, failovers = 0, clones = 0, restores = 0, refused = 0;
};

/// Makes the store of a station.
using StoreMaker = std::function<std::unique_ptr<SimStore>(RandomSource &random, const Uuid &station, int index)>;

class SimWorld
{
public:
    explicit SimWorld(const SimPlan &plan, const StoreMaker &maker = {});
    ~SimWorld();

    [[nodiscard]] SimOutcome run();

private:
    class Link final : public HubLink
    {
    public:
        Link(SimWorld &world, std::size_t index) : m_world(world), m_index(index) {}

        void ask(const HubQuestion &question) override;
        void hangUp() override;

        int call = 0; ///< answers to others are not told
        std::optional<PushEvents> prepared; ///< while a push is on its way: what comes next
        /// What went out before it was asked for, and as which call.
        std::optional<std::pair<int, PushEvents>> ahead;

    private:
        SimWorld &m_world;
        std::size_t m_index;
    };
    struct Station {
        std::unique_ptr<SimStore> store;
        std::unique_ptr<Link> link;
        std::unique_ptr<SyncRunner> runner;
        QString login, machine;
        std::vector<std::unique_ptr<SimStore>> backups;
        int life = 0;      ///< counts crashes
        int wake = 0;      ///< counts what it waits for
        int crashIn = 0;   ///< commits until it dies; 0: it does not
        qint64 firstUpTo = 0; ///< transactions of the hub that may have been among what it was given first
        bool stopped = false; ///< planted: it never tries again
    };
    /// What somebody wrote, as the writer remembers it.
    struct Saved {
        WireEvent event;
        std::size_t station = 0;
        std::optional<EventId> knew; ///< the last of the stream that was known then
        QByteArray member;           ///< of a setting: what was meant to be set
        QByteArray value;
        bool mayBeGone = false; ///< its store came back without it, or its author dropped it
    };

    void at(Duration when, std::function<void()> what);
    void runUntil(Duration end);
    [[nodiscard]] quint64 below(quint64 n) { return n == 0 ? 0 : m_random() % n; }
    [[nodiscard]] bool chance(int percent) { return below(100) < static_cast<quint64>(percent); }
    [[nodiscard]] bool may(SimFault fault) const { return (m_faultsNow & fault) != 0; }
    void note(const char *what, quint64 a = 0, quint64 b = 0);
    void breakWith(const QString &what);

    // Stations
    std::size_t addStation(std::unique_ptr<SimStore> store, const QString &login, const QString &machine);
    void wake(std::size_t index);
    void tell(std::size_t index, SyncEvent event);
    void crash(std::size_t index);

    // The line and the hub
    void send(std::size_t index, int call, const HubQuestion &question);
    void arrive(std::size_t index, int call, std::shared_ptr<const HubQuestion> question, int life);
    void push(std::size_t index, int call, std::shared_ptr<const HubQuestion> question);
    void prepare(std::size_t index, const HubQuestion &question);
    void answer(std::size_t index, int call, SyncEvent event);
    void breakAllLines();

    // People
    void act();
    void work(std::size_t index);
    void save(std::size_t index, const QString &kind, const Uuid &stream, const QByteArray &body,
              const QByteArray &member = {}, const QByteArray &value = {});
    void settleRefused(std::size_t index);
    void misfortune();
    void restoreStore(std::size_t index);
    void cloneStore(std::size_t index);
    void changeRights();
    void failOver(bool restoredHub);
    void heal();

    // Judging, without a word from the engine
    [[nodiscard]] bool isQuiet();
    void judge();
    void judgeSaved();
    void judgeStores();
    void judgeStates();
    void judgeOrder();
    void judgeAfterCrash(std::size_t index);
    [[nodiscard]] bool isLostAtHub();

    SimPlan m_plan;
    RandomSource m_random;
    SimHub m_hub;
    Duration m_ticks = 0;
    unsigned m_faultsNow = 0;
    int m_hubLife = 0; ///< counts failovers
    int m_calls = 0;
    quint64 m_order = 0;
    struct Happening {
        Duration when;
        quint64 order;
        std::function<void()> what;
        bool operator<(const Happening &other) const
        {
            return std::tie(when, order) > std::tie(other.when, other.order);
        }
    };
    std::priority_queue<Happening> m_happenings;
    std::vector<std::unique_ptr<Station>> m_stations;
    std::map<EventId, Saved> m_saved;
    std::set<EventId> m_lost; ///< by a failover, and not back yet
    std::vector<Uuid> m_tickets, m_customers, m_packs;
    SimOutcome m_outcome;
};

/// Runs a plan; where it fails, finds a smaller one that fails too.
[[nodiscard]] SimOutcome simulate(const SimPlan &plan, const StoreMaker &maker = {});
[[nodiscard]] SimPlan shrunk(SimPlan plan, const StoreMaker &maker = {});

} // namespace permanence::test
