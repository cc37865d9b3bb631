#include "tests/bench/SyncBench.h"

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

// How long it takes until what one station writes is seen at another, among many others and beside a writer who stalls.

namespace permanence::bench {
namespace {

constexpr Duration kPlain = 20 * kSecond;
constexpr Duration kStalled = 30 * kSecond;

/// When what was written, and when it was seen.
class Sightings
{
public:
    void written(const EventId &id) { note(m_written, id); }
    void seen(const EventId &id) { note(m_seen, id); }

    /// Seconds, of what was written between two instants.
    [[nodiscard]] std::vector<double> between(Instant from, Instant until)
    {
        const std::lock_guard lock(m_mutex);
        std::vector<double> all;
        for (const auto &[id, at] : m_written) {
            const auto found = m_seen.find(id);
            if (at >= from && at < until)
                all.push_back(found == m_seen.end() ? 1e9 : static_cast<double>(found->second - at) / 1000);
        }
        return all;
    }
    [[nodiscard]] bool isComplete()
    {
        const std::lock_guard lock(m_mutex);
        return std::all_of(m_written.begin(), m_written.end(), [&](const auto &one) { return m_seen.contains(one.first); });
    }

private:
    void note(std::map<EventId, Instant> &where, const EventId &id)
    {
        const std::lock_guard lock(m_mutex);
        where.emplace(id, wallClock());
    }
    std::mutex m_mutex;
    std::map<EventId, Instant> m_written, m_seen;
};

/// A whole station: a store, its session, and somebody who writes where `every` is given.
void beStation(const PrivateCluster &cluster, const QString &login, const QString &path, Duration every, Sightings &sightings,
               const std::atomic<bool> &writes, const std::atomic<bool> &ends)
{
    const SystemClock clock;
    const auto store = expectValue(Store::open(path, clock));
    const AgentId agent = expectValue(agentFor(*store, login));
    const auto hub = cluster.connect(login);
    SyncStore memory(*store);
    SyncSession session(memory, *hub, path, u"bench_sync"_s, PrivateCluster::passwordOf(login));
    Stream stream{StreamKind::Ticket, store->newId()};
    qint64 read = 0;
    Instant next = clock.now() + every;
    while (!ends) {
        session.advance();
        for (const qint64 last = store->log().lastSeq(); read < last;) {
            if (const auto event = store->log().event(++read); event && event->author != agent)
                sightings.seen(event->id);
        }
        if (every > 0 && writes && clock.now() >= next) {
            next = clock.now() + every;
            EventId id;
            PrivateCluster::expectDone(store->run([&]() -> Result<void> {
                id = store->append(stream, NoteAdded{u"as it happens"_s}, agent);
                return {};
            }));
            sightings.written(id);
            continue; // the session is told at once
        }
        if (!session.isBusy())
            QThread::msleep(static_cast<unsigned long>(std::min<Duration>(session.wait(), every > 0 ? 5 : 20)));
    }
}

/// What the hub sees of one of the others: it asks every second, and writes now and then.
void beOther(const PrivateCluster &cluster, const AgentId &author, int number, const std::atomic<bool> &ends)
{
    HubStation station(cluster, u"carl"_s);
    station.author = author;
    RandomSource random(static_cast<quint64>(number) + 1);
    QString cursor;
    station.pull(cursor);
    while (!ends) {
        QThread::msleep(800 + random() % 400);
        if (random() % 10 == 0)
            station.push(station.event(u"something else"_s));
        station.pull(cursor);
    }
}

void tell(const char *when, const std::vector<double> &seconds)
{
    std::printf("visible        after %.2f s in the median, %.2f s at p99, %.2f s at most, %s (%zu events; at most 1.00 and 2.50)\n",
                median(seconds), quantile(seconds, 0.99), quantile(seconds, 1), when, seconds.size());
}

} // namespace

void benchLatency(int stations)
{
    PrivateCluster cluster(serverSettings());
    cluster.makeHub();
    for (const QString &login : {u"lea"_s, u"bob"_s, u"carl"_s})
        cluster.addMember(login, u"agent"_s, {u"niort"_s});
    QTemporaryDir folder;
    Sightings sightings;
    std::atomic<bool> writes = false, ends = false;
    const AgentId carl(anyId());
    std::vector<std::thread> threads;
    {
        HubStation first(cluster, u"carl"_s); // whose the author is
        first.author = carl;
        first.push(first.event());
    }
    threads.emplace_back([&] {
        beStation(cluster, u"lea"_s, folder.filePath(u"lea"_s), 250, sightings, writes, ends);
    });
    threads.emplace_back([&] {
        beStation(cluster, u"bob"_s, folder.filePath(u"bob"_s), 0, sightings, writes, ends);
    });
    for (int i = 2; i < stations; ++i)
        threads.emplace_back([&, i] { beOther(cluster, carl, i, ends); });
    QThread::msleep(5000); // all are there
    writes = true;
    const Instant from = wallClock();
    QThread::msleep(kPlain);
    const Instant stalls = wallClock();
    {
        HubStation slow(cluster, u"carl"_s);
        slow.author = carl;
        PrivateCluster::expectDone(slow.hub->run("SET idle_in_transaction_session_timeout = 0"));
        PrivateCluster::expectDone(slow.hub->run("BEGIN"));
        slow.push(slow.event(u"slow"_s));
        QThread::msleep(kStalled);
        writes = false;
        PrivateCluster::expectDone(slow.hub->run("COMMIT"));
    }
    const Instant until = wallClock();
    for (int i = 0; i < 100 && !sightings.isComplete(); ++i)
        QThread::msleep(100);
    ends = true;
    for (std::thread &thread : threads)
        thread.join();
    tell(qPrintable(u"among %1 stations"_s.arg(stations)), sightings.between(from, stalls));
    tell("while a writer's transaction stands open", sightings.between(stalls, until));
}

} // namespace permanence::bench
