#include "core/sync/RejectedEvents.h"
#include "tests/hub/Level2Desk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

using Fault = FaultProxy::Fault;

/// A fault of a line, and how one sees that it happened.
struct Trouble {
    Fault fault;
    qint64 amount;
    std::function<bool(const FaultProxy::Counts &, qint64 ms)> seen;
};

/// What the lines of four stations go through, one after the other.
const std::vector<std::vector<Trouble>> &troubles()
{
    using Counts = FaultProxy::Counts;
    static const std::vector<std::vector<Trouble>> all{
        {{Fault::CutAnswer, 900, [](const Counts &c, qint64) { return c.answersCut >= 2; }},
         {Fault::Stall, 0, [](const Counts &c, qint64 ms) { return c.stalled >= 1 && ms > 3000; }}},
        {{Fault::CutAfter, 6000, [](const Counts &c, qint64) { return c.cut >= 3; }},
         {Fault::Refuse, 0, [](const Counts &c, qint64) { return c.refused >= 2; }}},
        {{Fault::HalfOpen, 0, [](const Counts &c, qint64) { return c.halfOpen >= 2; }}},
        {{Fault::Delay, 25, [](const Counts &c, qint64 ms) { return c.delayed >= 20 && ms > 2000; }},
         {Fault::Loss, 15, [](const Counts &c, qint64) { return c.lost >= 1; }}}};
    return all;
}

QString folderOf(const PrivateCluster &cluster)
{
    return QFileInfo(cluster.data()).path();
}

} // namespace

/// Level 2 of the proof of sync: real processes, a real server, lines that fail, `kill -9`, a standby, a backup, copies of
/// stores; judged by a program that shares nothing with the one that is judged. One story, told in steps.
/// PERMANENCE_STATIONS, PERMANENCE_ROUNDS (of bad lines and of killing), PERMANENCE_SEED.
class Level2Test : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        const int stations = std::max(4, qEnvironmentVariableIntValue("PERMANENCE_STATIONS"));
        m_rounds = std::max(1, qEnvironmentVariableIntValue("PERMANENCE_ROUNDS"));
        quint64 seed = static_cast<quint64>(qEnvironmentVariableIntValue("PERMANENCE_SEED"));
        if (seed == 0)
            seed = systemRandom()() % 1'000'000 + 1;
        qInfo("PERMANENCE_SEED=%llu", static_cast<unsigned long long>(seed));
        m_desk = std::make_unique<Level2Desk>(seed);
        m_first = std::make_unique<PrivateCluster>(QStringList{u"wal_keep_size = 256MB"_s});
        m_first->makeHub();
        for (int i = 0; i < stations; ++i) {
            // The last but one has two desks, the last one another than all others.
            QStringList scopes{u"niort"_s};
            if (i == stations - 2)
                scopes << u"paris"_s;
            else if (i == stations - 1)
                scopes = QStringList{u"paris"_s};
            m_first->addMember(loginOf(i), u"lead"_s, scopes);
        }
        m_standby = std::make_unique<PrivateCluster>(QStringList{}, [&](PrivateCluster &cluster) {
            cluster.succeed(u"pg_basebackup"_s, {u"-D"_s, cluster.data(), u"-R"_s, u"-N"_s, u"-c"_s, u"fast"_s, u"-d"_s, connection(*m_first)});
        });
        m_now = m_first.get();
        for (int i = 0; i < stations; ++i) {
            auto &station = m_desk->add(loginOf(i), loginOf(i), {m_first->port(), m_standby->port()}, m_first->path(u"root.crt"_s));
            m_desk->joinHub(station);
            if (i == 0) {
                m_desk->command(station, {u"call"_s, u"log"_s, u"--from"_s, u"+33549000001"_s, u"--summary"_s, u"Export fails"_s});
                QCOMPARE(PrivateCluster::run(builtProgram(u"desk_worker"), {station.store, station.login, u"prepare"_s}).status, 0);
            }
            m_desk->startSync(station);
        }
        workOn();
        QTRY_VERIFY_WITH_TIMEOUT(eventsAt(*m_first) >= 60, 30'000);
        m_first->succeed(u"pg_basebackup"_s, {u"-D"_s, m_first->path(u"yesterday"_s), u"-N"_s, u"-c"_s, u"fast"_s, u"-d"_s, connection(*m_first)});
    }

    void linesThatFailInEveryWayCostNothing()
    {
        for (int round = 0; round < m_rounds; ++round) {
            std::vector<std::size_t> at(m_desk->stations().size(), 0);
            std::vector<QElapsedTimer> since(at.size());
            const auto begin = [&](std::size_t i) {
                const auto &mine = troubles()[i % troubles().size()];
                FaultProxy &line = *(*m_desk)[i].lines.front();
                if (at[i] < mine.size())
                    line.set(mine[at[i]].fault, mine[at[i]].amount);
                else
                    line.set(Fault::None);
                since[i].start();
            };
            std::vector<FaultProxy::Counts> before;
            for (std::size_t i = 0; i < at.size(); ++i) {
                before.push_back((*m_desk)[i].lines.front()->counts());
                begin(i);
            }
            const auto allSeen = [&] {
                bool all = m_desk->everybodyRuns();
                for (std::size_t i = 0; i < at.size(); ++i) {
                    const auto &mine = troubles()[i % troubles().size()];
                    if (at[i] == mine.size())
                        continue;
                    if (mine[at[i]].seen(difference((*m_desk)[i].lines.front()->counts(), before[i]), since[i].elapsed())) {
                        ++at[i];
                        begin(i);
                    }
                    all = all && at[i] == mine.size();
                }
                return all;
            };
            const int limit = 15'000 * static_cast<int>(at.size()); // they share the machine
            const bool isAllSeen = QTest::qWaitFor(allSeen, limit);
            QString left;
            for (std::size_t i = 0; i < at.size(); ++i) {
                if (at[i] < troubles()[i % troubles().size()].size())
                    left += u"line %1 has not seen trouble %2; "_s.arg(i).arg(at[i] + 1);
            }
            QVERIFY2(isAllSeen, qPrintable(left + m_desk->sayings()));
        }
    }

    void killedProgramsAndAKilledServerLoseNothing()
    {
        for (int round = 0; round < m_rounds; ++round) {
            for (std::size_t i = 0; i < m_desk->stations().size(); ++i) {
                auto &station = (*m_desk)[i];
                const bool kills = m_desk->below(2) == 0 || i < 2;
                if (i % 2 == 0 || kills) {
                    Level2Desk::kill(station.sync);
                    m_desk->startSync(station);
                }
                if (i % 2 == 1 || kills) {
                    m_desk->endWork(station);
                    m_desk->startWork(station, 0); // it is nearly always writing
                    const int enough = 5 + m_desk->below(20);
                    QTRY_VERIFY_WITH_TIMEOUT(linesOf(station.ledgers.back()) >= enough, 60'000);
                    Level2Desk::kill(station.worker);
                    m_desk->startWork(station, pause());
                }
            }
            const int before = eventsAt(*m_first);
            QTRY_VERIFY_WITH_TIMEOUT(eventsAt(*m_first) > before + 3, 30'000); // in the middle of pushes
            m_first->killAtOnce();
            m_first->start();
        }
        quietAgain();
    }

    void aStandbyTakesOverWithoutTheLastCommits()
    {
        // It follows no more, and the first server goes on taking in what will be lost with it.
        m_first->write(u"data/pg_hba.conf"_s, "local all postgres trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
        m_first->reload();
        m_first->sql(u"select pg_terminate_backend(pid) from pg_stat_replication"_s, u"postgres"_s);
        workOn();
        QTRY_VERIFY_WITH_TIMEOUT(eventsAt(*m_first) >= eventsAt(*m_standby) + 10, 30'000);
        m_first->killAtOnce();
        m_desk->lose(0);
        m_standby->succeed(u"pg_ctl"_s, {u"promote"_s, u"-D"_s, m_standby->data(), u"-w"_s});
        m_now = m_standby.get();
        quietAgain();
    }

    void aHubRestoredFromYesterdayOnAnotherHostGetsBackWhatItLacks()
    {
        workOn();
        m_standby->stop();
        m_restored = std::make_unique<PrivateCluster>(QStringList{}, [&](PrivateCluster &cluster) {
            cluster.succeed(u"/bin/cp"_s, {u"-a"_s, m_first->path(u"yesterday"_s), cluster.data()});
        });
        const int held = eventsAt(*m_restored);
        expectValue(beginEpoch(*m_restored->connect(u"postgres"_s)), "hub epoch");
        m_desk->setTarget(0, m_restored->port());
        m_now = m_restored.get();
        quietAgain();
        QVERIFY(eventsAt(*m_restored) > held + 50);
    }

    void whoeverGainsADeskGetsAllOfItAndWhoeverLosesOneKeepsNothing()
    {
        const auto count = static_cast<int>(m_desk->stations().size());
        m_now->addMember(loginOf(count - 1), u"lead"_s, {u"niort"_s, u"paris"_s});
        m_now->addMember(loginOf(count - 2), u"lead"_s, {u"niort"_s});
        quietAgain();
    }

    void aCopiedStoreAndAnOldOneGoOnAsTheirOwn()
    {
        // Of the first station a copy runs beside it; of the second an old store comes back.
        auto &original = (*m_desk)[0];
        auto &setBack = (*m_desk)[1];
        for (auto *station : {&original, &setBack})
            Level2Desk::kill(station->sync);
        const QString old = m_desk->path(u"old"_s);
        m_desk->copyStore(setBack.store, old);
        auto &copy = m_desk->add(u"copy"_s, original.login, {m_now->port()}, m_first->path(u"root.crt"_s));
        m_desk->copyStore(original.store, copy.store);
        for (auto &station : m_desk->stations()) {
            if (!station->sync)
                m_desk->startSync(*station);
        }
        workOn();
        QTRY_VERIFY_WITH_TIMEOUT(linesOf((*m_desk)[1].ledgers.back()) >= 20, 30'000);
        quietAgain();
        Level2Desk::kill((*m_desk)[1].sync);
        m_desk->copyStore(old, (*m_desk)[1].store);
        m_desk->startWork((*m_desk)[1], pause()); // before it hears of the hub
        QTRY_VERIFY_WITH_TIMEOUT(linesOf((*m_desk)[1].ledgers.back()) >= 10, 30'000);
        m_desk->startSync((*m_desk)[1]);
        quietAgain();
        // The copy and the old store gave ticket numbers that were given already: their authors give others.
        settleRefused({0, 1, m_desk->stations().size() - 1});
        quietAgain();
        QCOMPARE(m_now->sql(u"select count(distinct station) from hub.station where login = '%1'"_s.arg(loginOf(0))), u"2"_s);
        QCOMPARE(m_now->sql(u"select max(incarnation) from hub.incarnation join hub.station using (station) where login = '%1'"_s
                                .arg(loginOf(1))),
                 u"2"_s);
    }

    void theInvariantsHold()
    {
        m_desk->killAll();
        const Said judged = m_desk->judge(*m_now, {u"judge"_s});
        QVERIFY2(judged.status == 0, qPrintable(judged.out + judged.error));
        qInfo("%s", qPrintable(judged.out.trimmed()));
        for (auto &station : m_desk->stations())
            m_desk->command(*station, {u"store"_s, u"check"_s});
        const QJsonObject counted = QJsonDocument::fromJson(judged.out.toUtf8()).object();
        QVERIFY(counted[u"saved"_s].toInt() > 300);
        QVERIFY(counted[u"bought"_s].toInt() > 1);
    }

    /// A judge that finds nothing is of no use: each of these is found.
    void theJudgeFindsWhatIsBroken_data()
    {
        QTest::addColumn<QString>("invariant");
        QTest::addColumn<QString>("statement");
        const auto row = [](const char *invariant, const char *statement) {
            QTest::newRow(statement) << QString::fromLatin1(invariant) << QString::fromLatin1(statement);
        };
        row("I2:", "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event WHERE kind = 'note')");
        row("I2:", "UPDATE event SET body = body || ' ' WHERE seq = (SELECT max(seq) FROM event WHERE kind = 'note')");
        row("I2:", "UPDATE call SET summary = 'another' WHERE seq = (SELECT max(seq) FROM call)");
        row("I4:", "UPDATE ticket SET owner = (SELECT max(id) FROM agent WHERE id <> owner) WHERE owner IS NOT NULL");
        row("I5:", "UPDATE pack SET minutes = minutes + 60");
        row("I7:", "UPDATE event SET scope = 'lyon' WHERE seq = (SELECT max(seq) FROM event WHERE kind = 'note')");
        row("I8:", "UPDATE hub SET acknowledged = acknowledged - 1");
    }
    void theJudgeFindsWhatIsBroken()
    {
        QFETCH(QString, invariant);
        QFETCH(QString, statement);
        auto &station = (*m_desk)[1];
        const QString sound = std::exchange(station.store, m_desk->path(u"broken"_s));
        m_desk->copyStore(sound, station.store);
        Database(station.store, Database::Mode::ReadWrite).run(QByteArray("PRAGMA foreign_keys=OFF; " + statement.toUtf8()));
        const Said judged = m_desk->judge(*m_now, {u"judge"_s});
        station.store = sound;
        QCOMPARE(judged.status, 1);
        QVERIFY2(judged.out.contains(invariant), qPrintable(judged.out));
    }
    void theJudgeFindsWhatTheHubLost()
    {
        const QString id = PrivateCluster::read((*m_desk)[0].ledgers.front()).section(u' ', 0, 0);
        m_now->sql(u"create table kept as select * from hub.event where id = '%1'; delete from hub.event where id = '%1'"_s.arg(id));
        const Said lost = m_desk->judge(*m_now, {u"judge"_s});
        QVERIFY2(lost.out.contains(u"I1: "_s + id), qPrintable(lost.out));
        m_now->sql(u"insert into hub.event select * from kept; insert into hub.event select * from kept; "_s
                   u"update hub.event set body = jsonb_set(body, '{number}', '\"2026-000001\"'), "_s
                   u"written = jsonb_set(body, '{number}', '\"2026-000001\"')::text where kind = 'ticket_opened'"_s);
        const Said twice = m_desk->judge(*m_now, {u"judge"_s});
        QVERIFY2(twice.out.contains(u"is at the hub twice"_s), qPrintable(twice.out));
        QVERIFY2(twice.out.contains(u"I6: "_s), qPrintable(twice.out));
    }

    void cleanupTestCase()
    {
        m_desk.reset();
    }

private:
    static QString loginOf(int i) { return u"agent%1"_s.arg(i); }
    static QString connection(const PrivateCluster &cluster)
    {
        return u"host=%1 port=%2 user=postgres"_s.arg(folderOf(cluster)).arg(cluster.port());
    }
    static int eventsAt(const PrivateCluster &cluster) { return cluster.sql(u"select count(*) from hub.event"_s).toInt(); }
    static int linesOf(const QString &file) { return static_cast<int>(PrivateCluster::read(file).count(u'\n')); }
    static FaultProxy::Counts difference(FaultProxy::Counts now, const FaultProxy::Counts &before)
    {
        now.refused -= before.refused;
        now.cut -= before.cut;
        now.answersCut -= before.answersCut;
        now.stalled -= before.stalled;
        now.halfOpen -= before.halfOpen;
        now.lost -= before.lost;
        now.delayed -= before.delayed;
        return now;
    }

    /// Between two commands, in ms: many stations write no more than four do, for all of them take in what each writes.
    [[nodiscard]] int pause() const { return 10 * static_cast<int>(m_desk->stations().size()); }
    void workOn()
    {
        for (auto &station : m_desk->stations()) {
            if (!station->worker)
                m_desk->startWork(*station, pause());
        }
    }
    /// The faults are over and nobody writes: within 30 s everything is at the hub (I8). To take over all of it once more, as
    /// after a failover, takes the longer the more stations share the machine.
    void quietAgain()
    {
        m_desk->heal();
        m_desk->endAllWork();
        const Said waited = m_desk->judge(*m_now, {u"wait"_s, u"30"_s, QString::number(15 * m_desk->stations().size())});
        QVERIFY2(waited.status == 0, qPrintable(waited.out + waited.error + m_desk->sayings()));
        qInfo("%s", qPrintable(waited.out.trimmed()));
        QVERIFY2(m_desk->everybodyRuns(), qPrintable(m_desk->sayings()));
    }

    /// Nothing is refused but ticket numbers, and of those stations alone.
    void settleRefused(const std::set<std::size_t> &stations)
    {
        for (std::size_t i = 0; i < m_desk->stations().size(); ++i) {
            const SystemClock clock;
            const auto store = expectValue(Store::open((*m_desk)[i].store, clock, {false, 0, {}, 20'000}));
            for (const RejectedEvent &one : rejectedEvents(store->database())) {
                QCOMPARE(one.reason, u"number_used"_s);
                QVERIFY2(stations.contains(i), qPrintable((*m_desk)[i].name));
                QJsonObject body = QJsonDocument::fromJson(one.body).object();
                body[u"number"_s] = expectValue(store->write<QString>([&](Store &) -> Result<QString> {
                    return store->newTicketNumber(body[u"number"_s].toString().left(4).toInt());
                }));
                PrivateCluster::expectDone(
                    changeRejected(*store, one.event, QJsonDocument(body).toJson(QJsonDocument::Compact)));
            }
        }
    }

    int m_rounds = 1;
    std::unique_ptr<PrivateCluster> m_first, m_standby, m_restored;
    PrivateCluster *m_now = nullptr;
    std::unique_ptr<Level2Desk> m_desk;
};

PERMANENCE_TEST(Level2Test)
#include "Level2Test.moc"
