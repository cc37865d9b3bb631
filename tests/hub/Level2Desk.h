#pragma once

#include "tests/support/FaultProxy.h"
#include "tests/support/Places.h"
#include "tests/support/PrivateCluster.h"

namespace permanence::test {

/// A desk of real processes: for each station a `permanencectl sync --watch`, a program that works on the same store, and a
/// line of its own to each server. PERMANENCE_SYNC_PROGRAM: another build that is put to the proof.
class Level2Desk
{
public:
    struct Station {
        QString name, login, store, address;
        QStringList ledgers;
        std::unique_ptr<QProcess> sync, worker;
        std::vector<std::unique_ptr<FaultProxy>> lines; ///< to the first server, and to the one that is to take over
    };

    explicit Level2Desk(quint64 seed) : m_random(seed), m_seed(seed) {}
    ~Level2Desk() { killAll(); }
    Level2Desk(const Level2Desk &) = delete;
    Level2Desk &operator=(const Level2Desk &) = delete;

    [[nodiscard]] std::vector<std::unique_ptr<Station>> &stations() { return m_stations; }
    [[nodiscard]] Station &operator[](std::size_t i) { return *m_stations[i]; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] int below(int n) { return static_cast<int>(m_random() % static_cast<quint64>(n)); }

    Station &add(const QString &name, const QString &login, const std::vector<int> &servers, const QString &authority)
    {
        auto made = std::make_unique<Station>();
        made->name = name;
        made->login = login;
        made->store = path(name + u".permanence"_s);
        QStringList places;
        for (const int server : servers) {
            made->lines.push_back(std::make_unique<FaultProxy>(server, ++m_seed));
            places << u"localhost:"_s + QString::number(made->lines.back()->port());
        }
        const QString passwords = path(login + u".pgpass"_s);
        QFile file(passwords);
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            qFatal("no password file");
        file.write(QString(u"*:*:*:"_s % login % u':' % PrivateCluster::passwordOf(login) % u'\n').toUtf8());
        made->address = QString(u"postgresql://"_s % login % u'@' % places.join(u',') % u"/desk?sslrootcert="_s % authority %
                                u"&passfile="_s % passwords);
        m_stations.push_back(std::move(made));
        return *m_stations.back();
    }

    /// A command on a station's store that must succeed.
    void command(const Station &station, const QStringList &words) const
    {
        const Said said = PrivateCluster::run(syncProgram(), QStringList{u"--store"_s, station.store, u"--as"_s, station.login} + words);
        if (said.status != 0)
            qFatal("%s: %s: %s", qPrintable(station.name), qPrintable(words.join(u' ')), qPrintable(said.error));
    }
    void joinHub(const Station &station) const { command(station, {u"sync"_s, u"--hub"_s, station.address, u"--once"_s}); }

    void startSync(Station &station) const
    {
        station.sync = start(syncProgram(), {u"--store"_s, station.store, u"--as"_s, station.login, u"--json"_s, u"sync"_s,
                                             u"--hub"_s, station.address, u"--watch"_s},
                             path(station.name + u".sync"_s));
    }
    /// Begins to work; `pause` in ms between two commands.
    void startWork(Station &station, int pause)
    {
        station.ledgers << path(u"%1.%2.ledger"_s.arg(station.name).arg(station.ledgers.size()));
        station.worker = start(builtProgram(u"desk_worker"),
                               {station.store, station.login, QString::number(++m_seed), u"100000"_s, QString::number(pause)},
                               station.ledgers.back());
    }
    /// After the command that it is at.
    static void endWork(Station &station)
    {
        if (station.worker)
            station.worker->terminate();
        if (station.worker && !station.worker->waitForFinished(30'000))
            qFatal("%s does not end", qPrintable(station.name));
        station.worker.reset();
    }
    void endAllWork() const
    {
        for (const auto &station : m_stations)
            endWork(*station);
    }
    static void kill(std::unique_ptr<QProcess> &process)
    {
        if (!process)
            return;
        process->kill();
        process->waitForFinished();
        process.reset();
    }
    void killAll() const
    {
        for (const auto &station : m_stations) {
            kill(station->worker);
            kill(station->sync);
        }
    }
    [[nodiscard]] bool everybodyRuns() const
    {
        return std::all_of(m_stations.begin(), m_stations.end(), [](const auto &station) {
            return station->sync && station->sync->state() == QProcess::Running;
        });
    }
    /// What the processes said last, for a person who looks for what went wrong.
    [[nodiscard]] QString sayings() const
    {
        QString all;
        for (const auto &station : m_stations) {
            all += u"%1: %2"_s.arg(station->name, PrivateCluster::read(path(station->name + u".sync"_s)).right(300));
            all += PrivateCluster::read(path(station->name + u".sync.error"_s)).right(300);
        }
        return all;
    }

    void heal() const
    {
        for (const auto &station : m_stations) {
            for (const auto &line : station->lines)
                line->set(FaultProxy::Fault::None);
        }
    }
    void setTarget(std::size_t line, int port) const
    {
        for (const auto &station : m_stations)
            station->lines[line]->setTarget(port);
    }
    /// The server at the end of these lines is gone with its host.
    void lose(std::size_t line) const
    {
        for (const auto &station : m_stations)
            station->lines[line]->disappear();
    }
    /// The store as it is, of a station of which nothing runs.
    void copyStore(const QString &from, const QString &to) const
    {
        for (const QString &part : {QString(), u"-wal"_s}) {
            QFile::remove(to + part);
            if (QFile::exists(from + part) && !QFile::copy(from + part, to + part))
                qFatal("cannot copy %s", qPrintable(from));
        }
        QFile::remove(to + u"-shm"_s);
    }

    /// The judge in level2_judge.py, about the hub of the cluster.
    [[nodiscard]] Said judge(const PrivateCluster &cluster, const QStringList &words) const
    {
        QJsonArray stores, ledgers, packs;
        for (const auto &station : m_stations) {
            stores << QJsonObject{{u"path"_s, station->store}, {u"login"_s, station->login}};
            for (const QString &ledger : station->ledgers)
                ledgers << ledger;
            if (words.first() == u"judge"_s) {
                const Said said = PrivateCluster::run(builtProgram(u"desk_worker"), {station->store, station->login, u"packs"_s});
                const QString file = path(station->name + u".packs"_s);
                QFile told(file);
                if (said.status != 0 || !told.open(QIODevice::WriteOnly) || told.write(said.out.toUtf8()) < 0)
                    qFatal("no packs of %s: %s", qPrintable(station->name), qPrintable(said.error));
                packs << file;
            }
        }
        const QJsonArray psql{PrivateCluster::program(u"psql"_s), u"-X"_s, u"-q"_s, u"-At"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s,
                              u"-h"_s, QFileInfo(cluster.data()).path(), u"-p"_s, QString::number(cluster.port()), u"-U"_s,
                              u"postgres"_s, u"-d"_s, u"desk"_s};
        QFile file(path(u"case.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no case");
        file.write(QJsonDocument(QJsonObject{{u"psql"_s, psql}, {u"stores"_s, stores}, {u"ledgers"_s, ledgers}, {u"packs"_s, packs}})
                       .toJson());
        file.close();
        constexpr int kLimit = 600'000; // it reads all of every store
        return PrivateCluster::run(u"python3"_s,
                                   QStringList{sourceFile(u"tests/hub/level2_judge.py")} + words + QStringList{file.fileName()},
                                   false, kLimit);
    }

    [[nodiscard]] static QString syncProgram()
    {
        return qEnvironmentVariable("PERMANENCE_SYNC_PROGRAM", builtProgram(u"permanencectl"));
    }

private:
    /// What it says goes to a file, so that a process that is killed has said it.
    static std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments, const QString &output)
    {
        auto process = std::make_unique<QProcess>();
        process->setStandardOutputFile(output, QIODevice::Append);
        process->setStandardErrorFile(output + u".error"_s, QIODevice::Append);
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(program, arguments);
        if (!process->waitForStarted())
            qFatal("%s does not start", qPrintable(program));
        return process;
    }

    QTemporaryDir m_folder{QDir::tempPath() + u"/desk-XXXXXX"_s};
    RandomSource m_random;
    quint64 m_seed;
    std::vector<std::unique_ptr<Station>> m_stations;
};

} // namespace permanence::test
