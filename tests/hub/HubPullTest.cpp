#include "tests/support/HubStation.h"
#include "tests/support/TestRegistry.h"

#include <atomic>
#include <map>
#include <thread>

using namespace permanence;
using namespace permanence::test;

namespace {

std::map<Uuid, int> countsOf(const std::vector<WireEvent> &events)
{
    std::map<Uuid, int> counts;
    for (const WireEvent &event : events)
        ++counts[event.id.uuid];
    return counts;
}

} // namespace

/// A reader who asks for what his last snapshot did not show gets everything, and waits for nobody.
class HubPullTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cluster.makeHub();
        for (const QString &login : m_logins)
            m_cluster.addMember(login, u"agent"_s, {u"niort"_s});
        m_cluster.addMember(u"pia"_s, u"lead"_s, {u"niort"_s, u"paris"_s});
    }

    void aStalledWriterHoldsNobodyBackAndIsSeenWhenHeIsDone()
    {
        HubStation slow = station(0), quick = station(1), reader = station(2);
        QString cursor;
        reader.pull(cursor);
        // He took his number first; the quick one's is larger and seen first. A cursor on numbers would now lose him.
        PrivateCluster::expectDone(slow.hub->run("BEGIN"));
        const WireEvent late = slow.event(u"late"_s);
        QCOMPARE(slow.push(late).lastOseq, 1);
        const WireEvent early = quick.event(u"early"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(quick.push(early).lastOseq, 1);
        QCOMPARE(reader.pull(cursor), std::vector<WireEvent>{early});
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // who waits, waits 3 s
        QCOMPARE(reader.pull(cursor).size(), std::size_t(0));
        PrivateCluster::expectDone(slow.hub->run("COMMIT"));
        const std::vector<WireEvent> then = reader.pull(cursor);
        QCOMPARE(then.size(), std::size_t(1));
        QCOMPARE(then.front().id, late.id);
        QCOMPARE(reader.pull(cursor).size(), std::size_t(0));
    }

    void eightWritersWithOneThatStallsLoseNothing()
    {
        constexpr int kWriters = 8, kPushes = 40;
        HubStation reader = station(0), stalled = station(0);
        QString cursor;
        reader.pull(cursor);
        std::vector<HubStation> writers;
        for (int i = 0; i < kWriters; ++i) {
            writers.push_back(station(i));
            writers.back().hub.reset(); // connections belong to the thread that makes them
        }
        std::mutex mutex;
        std::map<Uuid, int> sent;
        PrivateCluster::expectDone(stalled.hub->run("BEGIN"));
        const std::vector<WireEvent> held = stalled.events(3);
        stalled.push(held);

        std::atomic<int> running = kWriters;
        std::vector<std::thread> threads;
        for (int i = 0; i < kWriters; ++i) {
            threads.emplace_back([&, i] {
                HubStation &writer = writers[static_cast<std::size_t>(i)];
                writer.hub = m_cluster.connect(m_logins[i]);
                for (int n = 0; n < kPushes; ++n) {
                    const std::vector<WireEvent> batch = writer.events(1 + n % 5);
                    // A transaction that is open for a moment, so that numbers and commits come in different orders.
                    PrivateCluster::expectDone(writer.hub->run("BEGIN"));
                    if (const Pushed pushed = writer.push(batch); !pushed.fault.isEmpty() || !pushed.rejected.empty())
                        qFatal("refused");
                    if (n % 3 == 0)
                        PrivateCluster::expectDone(writer.hub->run("SELECT pg_sleep(0.01)"));
                    PrivateCluster::expectDone(writer.hub->run("COMMIT"));
                    const std::lock_guard lock(mutex);
                    for (const WireEvent &event : batch)
                        ++sent[event.id.uuid];
                }
                writer.hub.reset();
                --running;
            });
        }
        std::vector<WireEvent> got;
        qint64 largest = 0;
        int lostByNumber = 0; // what a reader who keeps the largest number would never have seen
        const auto read = [&] {
            const std::vector<WireEvent> part = reader.pull(cursor, 7);
            for (const WireEvent &event : part) {
                got.push_back(event);
                const qint64 number = numberOf(event);
                lostByNumber += number < largest ? 1 : 0;
                largest = std::max(largest, number);
            }
            return !part.empty();
        };
        const auto readAll = [&] {
            while (read()) {
            }
        };
        while (running > 0)
            read();
        for (std::thread &thread : threads)
            thread.join();
        readAll();
        const std::map<Uuid, int> beforeTheEnd = countsOf(got);
        QCOMPARE(beforeTheEnd, sent); // all but the stalled one's, each once, though he stands open
        PrivateCluster::expectDone(stalled.hub->run("COMMIT"));
        readAll();
        for (const WireEvent &event : held)
            ++sent[event.id.uuid];
        QCOMPARE(countsOf(got), sent);
        QVERIFY(lostByNumber >= 3); // the proof that there was something to lose
        // Whoever begins later sees the same.
        QCOMPARE(countsOf(onlyOf(reader.pullAll(), sent)), sent);
    }

    void farBehindItComesInPagesInTheOrderOfTheHub()
    {
        HubStation writer = station(0), reader = station(1);
        for (int i = 0; i < 5; ++i)
            writer.push(writer.events(50));
        const std::vector<WireEvent> all = reader.pullAll();
        QString cursor;
        HubPosition page;
        std::vector<WireEvent> paged;
        int pages = 0;
        while (true) {
            const Pulled pulled = reader.ask<Pulled>(PullEvents{cursor, page, 60});
            paged.insert(paged.end(), pulled.events.begin(), pulled.events.end());
            QVERIFY(pulled.page.has_value() != pulled.cursor.has_value());
            if (!pulled.page) {
                cursor = *pulled.cursor;
                break;
            }
            QVERIFY(pulled.events.size() <= 60);
            QVERIFY(page < *pulled.page);
            page = *pulled.page;
            ++pages;
        }
        QVERIFY(pages >= 4);
        QCOMPARE(paged, all);
        QCOMPARE(reader.pull(cursor).size(), std::size_t(0));
        // A station that was away for long goes on from its old cursor in the same way.
        const QString old = cursor;
        for (int i = 0; i < 5; ++i)
            writer.push(writer.events(50));
        QString again = old;
        const std::vector<WireEvent> since = reader.pull(again, 60);
        QCOMPARE(since.size(), std::size_t(250));
        QCOMPARE(countsOf(since).size(), std::size_t(250));
    }

    void aLongTailBehindAStalledWriterComesInPartsWithoutLoss()
    {
        HubStation slow = station(0), writer = station(1), reader = station(2);
        QString cursor;
        reader.pull(cursor);
        PrivateCluster::expectDone(slow.hub->run("BEGIN"));
        slow.push(slow.event());
        std::map<Uuid, int> sent;
        for (int i = 0; i < 10; ++i) {
            const std::vector<WireEvent> batch = writer.events(20);
            writer.push(batch);
            for (const WireEvent &event : batch)
                ++sent[event.id.uuid];
        }
        std::vector<WireEvent> got;
        for (int i = 0; i < 10; ++i) { // by whole transactions of 20
            const Pulled pulled = reader.ask<Pulled>(PullEvents{cursor, {}, 10});
            QVERIFY(pulled.cursor.has_value());
            QCOMPARE(pulled.events.size(), std::size_t(20));
            got.insert(got.end(), pulled.events.begin(), pulled.events.end());
            cursor = *pulled.cursor;
        }
        QCOMPARE(countsOf(got), sent);
        QCOMPARE(reader.pull(cursor).size(), std::size_t(0));
        PrivateCluster::expectDone(slow.hub->run("COMMIT"));
        QCOMPARE(reader.pull(cursor).size(), std::size_t(1));
    }

    void aMemberReadsTheScopesHeHasNow()
    {
        HubStation pia(m_cluster, u"pia"_s, u"paris"_s);
        const WireEvent inParis = pia.event();
        QCOMPARE(pia.refusal(inParis), QString());
        HubStation reader = station(3);
        const auto sees = [&] { return countsOf(reader.pullAll()).contains(inParis.id.uuid); };
        QVERIFY(!sees());
        const int before = reader.ask<Member>(AskWhoAmI{}).head.scopeVersion;
        m_cluster.addMember(m_logins[3], u"agent"_s, {u"niort"_s, u"paris"_s});
        QVERIFY(sees());
        const Member now = reader.ask<Member>(AskWhoAmI{});
        QCOMPARE(now.scopes, QStringList({u"niort"_s, u"paris"_s}));
        QCOMPARE(now.head.scopeVersion, before + 1);
        m_cluster.addMember(m_logins[3], u"agent"_s, {u"niort"_s});
        QVERIFY(!sees());
    }

    void aRestoredHubHasAnotherEpochAndLeavesOutNumbers()
    {
        HubStation reader = station(4);
        const int year = QDate::currentDate().year();
        const NumberBlock before = reader.ask<NumberBlock>(TakeNumberBlock{reader.id, year});
        const Uuid epoch = reader.ask<Member>(AskWhoAmI{}).head.epoch;
        const std::vector<WireEvent> all = reader.pullAll();
        // As after a dump was loaded into a new cluster: the rows are of transactions that this one has yet to see.
        m_cluster.sql(u"update hub.event set xid = (xid::text::bigint + 1000000)::text::xid8; "
                      "update hub.event_id set xid = (xid::text::bigint + 1000000)::text::xid8"_s);
        const auto owner = m_cluster.connect(u"postgres"_s);
        const QString now = expectValue(beginEpoch(*owner));
        QVERIFY(now != epoch.text());
        QCOMPARE(reader.ask<Member>(AskWhoAmI{}).head.epoch.text(), now);
        QString cursor;
        QCOMPARE(countsOf(reader.pull(cursor)), countsOf(all));
        QCOMPARE(reader.pull(cursor).size(), std::size_t(0));
        const NumberBlock after = reader.ask<NumberBlock>(TakeNumberBlock{reader.id, year});
        QVERIFY(after.first >= before.first + 1000);
    }

private:
    HubStation station(int index) const
    {
        HubStation made(m_cluster, m_logins[index]);
        const QString known =
            m_cluster.sql(u"select agent from hub.agent where login = '%1' limit 1"_s.arg(m_logins[index]));
        if (!known.isEmpty())
            made.author = AgentId(*Uuid::fromText(known));
        return made;
    }
    /// The number that the hub gave a row when it was written.
    qint64 numberOf(const WireEvent &event)
    {
        if (!m_owner)
            m_owner = m_cluster.connect(u"postgres"_s);
        return expectValue(m_owner->value("SELECT seq FROM hub.event_id WHERE id = ?::uuid", {event.id.text()})).toLongLong();
    }
    static std::vector<WireEvent> onlyOf(const std::vector<WireEvent> &events, const std::map<Uuid, int> &ids)
    {
        std::vector<WireEvent> found;
        std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                     [&](const WireEvent &event) { return ids.contains(event.id.uuid); });
        return found;
    }

    PrivateCluster m_cluster;
    std::unique_ptr<HubConnection> m_owner;
    const QStringList m_logins{u"ana"_s, u"ben"_s, u"cyr"_s, u"dan"_s, u"eva"_s, u"fay"_s, u"guy"_s, u"han"_s};
};

PERMANENCE_TEST(HubPullTest)
#include "HubPullTest.moc"
