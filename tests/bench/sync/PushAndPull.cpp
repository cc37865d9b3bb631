#include "tests/bench/SyncBench.h"

#include <sqlite3.h>

// How fast events go up and come down, in turns with COPY and with SQLite.

namespace permanence::bench {
namespace {

/// A text that is no other one's, so that nothing is gained by repetition.
QString words(int number, int length)
{
    QString text;
    for (int i = 0; text.size() < length; ++i)
        text += QString::number((number + 1) * 7919 * (i + 1) % 99991) + u" l’écran \"noir\" "_s;
    return text.left(length);
}

/// A store in which so many events of its agent wait to go up: tickets with their notes.
void makeFullStore(const QString &path, int events)
{
    const SystemClock clock;
    const auto store = expectValue(Store::open(path, clock));
    const AgentId agent = expectValue(agentFor(*store, u"lea"_s));
    const Instant from = clock.now() - 30 * kDay;
    RandomSource random(1);
    PrivateCluster::expectDone(store->load([&] {
        return store->run([&]() -> Result<void> {
            Stream stream{StreamKind::Ticket, {}};
            for (int i = 0; i < events; ++i) {
                const Instant at = from + i * 20;
                EventBody body = NoteAdded{words(i, 590)};
                if (i % 7 == 0) {
                    stream.id = Uuid::v7(at, random);
                    TicketOpened opened;
                    opened.number = u"2026-%1"_s.arg(i / 7 + 1, 6, 10, QChar(u'0'));
                    opened.policy = u"alias-assistance"_s;
                    opened.policyVersion = 1;
                    opened.summary = words(i, 60);
                    opened.details = words(i, 200);
                    body = opened;
                } else if (i % 7 == 6) {
                    body = Resolved{ResolutionCause::Solved, words(i, 540)};
                }
                store->merge({EventId(Uuid::v7(at, random)), stream, agent, at, Stamp::at(at), 1, 0, body}, true);
            }
            return {};
        });
    }));
}

/// Until nothing waits; seconds.
double pushFrom(const QString &path, const PrivateCluster &cluster, const QString &database)
{
    const SystemClock clock;
    const auto store = expectValue(Store::open(path, clock));
    const auto hub = cluster.connect(u"lea"_s, database);
    SyncStore memory(*store);
    SyncSession session(memory, *hub, u"bench"_s, u"bench_sync"_s, PrivateCluster::passwordOf(u"lea"_s));
    return secondsOf([&] {
        while (!session.facts().hasJoined() || session.facts().waiting() > 0)
            session.advance();
    });
}

/// The same events from memory: what a client without a store would need.
double pushFromMemory(const std::vector<WireEvent> &events, const PrivateCluster &cluster, const QString &database)
{
    HubStation station(cluster.connect(u"lea"_s, database), u"niort"_s);
    station.enrol();
    return secondsOf([&] {
        for (std::size_t i = 0; i < events.size();) {
            PushEvents push{station.id, 1, {}};
            qsizetype bytes = 0;
            while (i < events.size() && push.events.size() < kMostPushedEvents) {
                bytes += events[i].body.size();
                if (bytes > kMostPushedBytes)
                    break;
                push.events.push_back(events[i]);
                push.events.back().oseq = static_cast<qint64>(++i);
            }
            const Pushed pushed = station.ask<Pushed>(push);
            if (pushed.lastOseq != static_cast<qint64>(i) || !pushed.rejected.empty())
                qFatal("not pushed: %s", qPrintable(pushed.fault));
        }
    });
}

/// Until all is here and projected; seconds.
double pullInto(const QString &path, const PrivateCluster &cluster, const QString &login, const QString &database, bool atOnce)
{
    const SystemClock clock;
    const auto store = expectValue(Store::open(path, clock));
    const auto hub = cluster.connect(login, database);
    SyncStore memory(*store);
    SyncSession session(memory, *hub, u"bench"_s, u"bench_sync"_s, PrivateCluster::passwordOf(login));
    const auto pull = [&]() -> Result<void> {
        if (session.catchUp(kHour).kind != SyncStatus::Kind::InStep)
            qFatal("not in step");
        return {};
    };
    return secondsOf([&] { PrivateCluster::expectDone(atOnce ? store->load(pull) : pull()); });
}

/// SQLite alone, without a line of ours: the rows of a store, from memory into tables and indexes like its own.
class BareSqlite
{
public:
    explicit BareSqlite(const QString &from)
    {
        sqlite3 *source = open(from);
        forEachRow(source, "SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY type = 'table' DESC, rowid",
                   [&](sqlite3_stmt *row) {
                       const QByteArray name = text(row, 1), sql = text(row, 2);
                       if (name.startsWith("sqlite_") || sql.startsWith("CREATE TABLE '")) // FTS5 makes its own
                           return;
                       m_schema.push_back(sql);
                       if (sql.startsWith("CREATE VIRTUAL"))
                           m_searches.push_back(name);
                       else if (text(row, 0) == "table")
                           m_tables.push_back({name, 0, {}});
                   });
        for (Table &table : m_tables) {
            forEachRow(source, "SELECT * FROM " + table.name, [&](sqlite3_stmt *row) {
                table.columns = sqlite3_column_count(row);
                for (int i = 0; i < table.columns; ++i)
                    table.cells.push_back(sqlite3_value_dup(sqlite3_column_value(row, i)));
            });
        }
        sqlite3_close(source);
    }
    ~BareSqlite()
    {
        for (const Table &table : m_tables)
            std::for_each(table.cells.begin(), table.cells.end(), sqlite3_value_free);
    }
    BareSqlite(const BareSqlite &) = delete;
    BareSqlite &operator=(const BareSqlite &) = delete;

    /// Seconds for all tables, or the log alone.
    [[nodiscard]] double insertInto(const QString &path, bool logAlone) const
    {
        sqlite3 *target = open(path);
        for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"})
            run(target, pragma);
        for (const QByteArray &sql : m_schema)
            run(target, sql);
        const double seconds = secondsOf([&] {
            run(target, "BEGIN");
            for (const Table &table : m_tables) {
                if (!logAlone || table.name == "event")
                    insert(target, table);
            }
            for (const QByteArray &search : logAlone ? std::vector<QByteArray>() : m_searches)
                run(target, "INSERT INTO " + search + " (" + search + ") VALUES ('rebuild')");
            run(target, "COMMIT");
        });
        sqlite3_close(target);
        return seconds;
    }

private:
    struct Table {
        QByteArray name;
        int columns;
        std::vector<sqlite3_value *> cells;
    };
    static sqlite3 *open(const QString &path)
    {
        sqlite3 *database = nullptr;
        if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
        return database;
    }
    static void run(sqlite3 *database, const QByteArray &sql)
    {
        if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
    }
    static QByteArray text(sqlite3_stmt *row, int column)
    {
        return reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    }
    static void forEachRow(sqlite3 *database, const QByteArray &sql, const std::function<void(sqlite3_stmt *)> &visit)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW)
            visit(statement);
        sqlite3_finalize(statement);
    }
    static void insert(sqlite3 *database, const Table &table)
    {
        if (table.cells.empty())
            return;
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = "INSERT INTO " + table.name + " VALUES (" + QByteArray("?,").repeated(table.columns).chopped(1) + ')';
        sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr);
        for (std::size_t cell = 0; cell < table.cells.size(); cell += static_cast<std::size_t>(table.columns)) {
            for (int i = 0; i < table.columns; ++i)
                sqlite3_bind_value(statement, i + 1, table.cells[cell + static_cast<std::size_t>(i)]);
            if (sqlite3_step(statement) != SQLITE_DONE)
                qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
    }

    std::vector<QByteArray> m_schema, m_searches;
    std::vector<Table> m_tables;
};

void removeStore(const QString &path)
{
    for (const QString &side : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + side);
}

struct Rounds {
    std::vector<double> push, memory, copy, pull, pages, bare, log;
    [[nodiscard]] static double ratio(const std::vector<double> &theirs, const std::vector<double> &ours)
    {
        std::vector<double> each;
        for (std::size_t i = 0; i < ours.size(); ++i)
            each.push_back(theirs[i] / ours[i]);
        return median(each);
    }
};

} // namespace

void benchPushAndPull(int events, int rounds)
{
    PrivateCluster cluster(serverSettings());
    QTemporaryDir folder;
    const QString full = folder.filePath(u"full.permanence"_s);
    makeFullStore(full, events);
    const QString rows = folder.filePath(u"rows.copy"_s);
    std::vector<WireEvent> sent;
    qint64 bytes = 0;
    Rounds all;
    for (int round = 0; round < rounds; ++round) {
        const QString database = u"round%1"_s.arg(round);
        cluster.makeHub(database);
        for (const QString &login : {u"lea"_s, u"bob"_s}) {
            if (round == 0)
                cluster.addMember(login, u"agent"_s, {u"niort"_s}, database);
            else // the server knows the login and its password
                cluster.sql(u"select hub.member_add('%1', 'agent', array['niort'])"_s.arg(login), database);
        }
        const QString up = folder.filePath(u"up.permanence"_s), down = folder.filePath(u"down.permanence"_s);
        QFile::copy(full, up);
        all.push.push_back(pushFrom(up, cluster, database));
        removeStore(up);
        if (sent.empty()) { // what went up is what is measured with
            HubStation reader(cluster.connect(u"bob"_s, database), u"niort"_s);
            QFile file(rows);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            qint64 seq = 0;
            const QByteArray station = anyId().text().toUtf8();
            for (WireEvent &event : reader.pullAll()) {
                bytes += event.body.size();
                file.write(copied(event, ++seq, station));
                if (event.kind != u"agent_added"_s)
                    sent.push_back(std::move(event));
            }
        }
        const auto empty = [&](const QString &tables) { cluster.sql(u"truncate "_s + tables, database); };
        empty(u"hub.event, hub.event_id, hub.ticket_number"_s);
        all.memory.push_back(pushFromMemory(sent, cluster, database));
        empty(u"hub.event, hub.event_id, hub.ticket_number"_s);
        all.copy.push_back(secondsOf([&] { copyIn(cluster, database, rows); }));

        all.pages.push_back(pullInto(down, cluster, u"bob"_s, database, false));
        removeStore(down);
        cluster.sql(u"delete from hub.incarnation; delete from hub.number_block; delete from hub.station"_s, database);
        all.pull.push_back(pullInto(down, cluster, u"bob"_s, database, true));
        {
            const BareSqlite bare(down);
            const QString beside = folder.filePath(u"bare.sqlite"_s);
            all.bare.push_back(bare.insertInto(beside, false));
            removeStore(beside);
            all.log.push_back(bare.insertInto(beside, true));
            removeStore(beside);
        }
        removeStore(down);
        cluster.sql(u"drop database "_s + database, u"postgres"_s);
    }
    const auto rate = [&](const std::vector<double> &seconds) { return static_cast<double>(sent.size()) / median(seconds); };
    std::printf("events         %zu with bodies of %lld bytes on average, median of %d rounds\n", sent.size(),
                static_cast<long long>(bytes / static_cast<qint64>(sent.size())), rounds);
    std::printf("push           %6.0f events a second from a store, COPY %6.0f: %.2f of COPY (at least 0.50)\n", rate(all.push),
                rate(all.copy), Rounds::ratio(all.copy, all.push));
    std::printf("push, bare     %6.0f events a second from memory: %.2f of COPY\n", rate(all.memory),
                Rounds::ratio(all.copy, all.memory));
    std::printf("pull           %6.0f events a second into a new store, SQLite alone %6.0f with all tables, %6.0f the log alone: "
                "%.2f of all tables (at least 0.50), %.2f of the log\n",
                rate(all.pull), rate(all.bare), rate(all.log), Rounds::ratio(all.bare, all.pull),
                Rounds::ratio(all.log, all.pull));
    std::printf("pull, in use   %6.0f events a second page by page, beside somebody who works at the store: %.2f of all tables\n",
                rate(all.pages), Rounds::ratio(all.bare, all.pages));
    std::printf("replicate      %6.0f records a second, up from one store and down into another\n",
                static_cast<double>(sent.size()) / (median(all.push) + median(all.pull)));
}

} // namespace permanence::bench
