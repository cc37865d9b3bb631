#include "core/store/Database.h"

#include "core/store/SqliteSetup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <stdexcept>

namespace permanence {
namespace {

Error errorOf(sqlite3 *handle, int code, const QString &path)
{
    const QString words = handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString::fromUtf8(sqlite3_errstr(code));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StoreBusy, {path}, {}};
    case SQLITE_FULL:
        return {ErrorCode::StoreFull, {path}, {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorCode::StoreReadOnly, {path}, {}};
    case SQLITE_IOERR:
        // A quota or a full file system can also answer a write with a plain I/O error.
        if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_SHMSIZE)
            return {ErrorCode::StoreFull, {path}, {}};
        if (code == SQLITE_IOERR_SHORT_READ)
            return {ErrorCode::StoreDamaged, {path, words}, {}};
        return {ErrorCode::StoreFailed, {path, words}, {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::StoreDamaged, {path, words}, {}};
    default:
        return {ErrorCode::StoreFailed, {path, words}, {}};
    }
}

/// SQLite takes such a file for one that nobody changes, and sets no locks.
QByteArray unlockedAddress(const QString &path)
{
    return "file://" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + "?immutable=1";
}

} // namespace

Database::Database(const QString &path, Mode mode, int busyTimeout)
    : m_path(path), m_thread(std::this_thread::get_id())
{
    setSqliteUp();
    const bool isUnlocked = mode == Mode::Unlocked;
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (isUnlocked ? SQLITE_OPEN_URI : 0)
                      | (mode == Mode::ReadOnly || isUnlocked ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2((isUnlocked ? unlockedAddress(path) : path.toUtf8()).constData(), &m_handle, flags, nullptr);
    try {
        if (code != SQLITE_OK)
            fail(code);
        configure(mode, busyTimeout);
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database()
{
    for (const auto &[key, entry] : m_prepared)
        sqlite3_finalize(entry->statement);
    sqlite3_close_v2(m_handle);
}

void Database::configure(Mode mode, int busyTimeout)
{
    sqlite3_busy_timeout(m_handle, busyTimeout);
    run("PRAGMA foreign_keys=ON");
    run("PRAGMA temp_store=MEMORY");
    run("PRAGMA cache_size=-32768");
    if (mode == Mode::Temporary) {
        run("PRAGMA journal_mode=OFF");
        run("PRAGMA synchronous=OFF");
        return;
    }
    const bool inMemory = m_path == u":memory:"_s;
    if (mode == Mode::ReadWrite) {
        // The answer to journal_mode tells whether the file system can do it (some network drives refuse).
        const QString journal = text("PRAGMA journal_mode=WAL");
        if (journal != (inMemory ? u"memory"_s : u"wal"_s))
            throw DatabaseError{{ErrorCode::StoreFailed, {m_path, u"journal_mode "_s + journal}, {}}};
        run("PRAGMA synchronous=FULL");
        run("PRAGMA journal_size_limit=67108864");
        if (number("PRAGMA synchronous") != 2)
            throw DatabaseError{{ErrorCode::StoreFailed, {m_path, u"synchronous"_s}, {}}};
    } else {
        run("PRAGMA query_only=ON");
    }
    if (number("PRAGMA busy_timeout") != busyTimeout)
        throw DatabaseError{{ErrorCode::StoreFailed, {m_path, u"busy_timeout"_s}, {}}};
    if (number("PRAGMA foreign_keys") != 1)
        throw DatabaseError{{ErrorCode::StoreFailed, {m_path, u"foreign_keys"_s}, {}}};
}

void Database::fail(int code) const
{
    throw DatabaseError{errorOf(m_handle, code, m_path)};
}

void Database::run(const char *sql)
{
    assertThread();
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

QString Database::text(const char *sql)
{
    assertThread();
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    QString answer;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            column::read(statement, 0, answer);
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail(code);
    return answer;
}

qint64 Database::number(const char *sql)
{
    return text(sql).toLongLong();
}

qint64 Database::dataVersion()
{
    static constexpr char kSql[] = "PRAGMA data_version";
    Query query(*this, kSql);
    return query.next() ? query.get<qint64>(0) : 0;
}

void Database::assertThread() const
{
    Q_ASSERT_X(m_thread == std::this_thread::get_id(), "Database", "a connection belongs to one thread");
}

Database::Prepared &Database::prepared(const char *sql)
{
    assertThread();
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end())
        return *known->second;
    sqlite3_stmt *made = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return *m_prepared.emplace(sql, std::make_unique<Prepared>(made)).first->second;
}

Query::Query(Database &database, const char *sql) : m_database(database), m_prepared(database.prepared(sql))
{
    if (m_prepared.inUse)
        throw DatabaseError{{ErrorCode::Internal, {u"statement started twice: "_s + QString::fromUtf8(sql)}, {}}};
    m_prepared.inUse = true;
}

Query::~Query()
{
    sqlite3_reset(m_prepared.statement);
    m_prepared.bound.clear();
    m_prepared.inUse = false;
}

bool Query::next()
{
    const int code = sqlite3_step(m_prepared.statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.fail(code);
    return false;
}

void Query::run()
{
    while (next()) {
    }
}

qint64 Query::changes() const
{
    return sqlite3_changes64(m_database.handle());
}

qint64 Query::newRow() const
{
    return sqlite3_last_insert_rowid(m_database.handle());
}

Query &Query::bindRow(const Query &from)
{
    const int count = sqlite3_column_count(from.m_prepared.statement);
    for (int i = 0; i < count; ++i)
        sqlite3_bind_value(m_prepared.statement, i + 1, sqlite3_column_value(from.m_prepared.statement, i));
    return *this;
}

void Query::resolveColumns(const void *type, const std::vector<const char *> &names)
{
    std::vector<int> columns;
    const int count = sqlite3_column_count(m_prepared.statement);
    for (const char *name : names) {
        int found = -1;
        for (int i = 0; i < count && found < 0; ++i) {
            if (qstrcmp(sqlite3_column_name(m_prepared.statement, i), name) == 0)
                found = i;
        }
        if (found < 0)
            throw DatabaseError{{ErrorCode::Internal, {u"no column "_s + QString::fromUtf8(name)}, {}}};
        columns.push_back(found);
    }
    m_prepared.columns = std::move(columns);
    m_prepared.rowType = type;
}

void Query::resolveParameters(const void *type, const std::vector<const char *> &names)
{
    std::vector<int> parameters;
    for (const char *name : names) {
        const QByteArray written = QByteArray(":") + name;
        const int index = sqlite3_bind_parameter_index(m_prepared.statement, written.constData());
        if (index == 0)
            throw DatabaseError{{ErrorCode::Internal, {u"no parameter "_s + QString::fromUtf8(name)}, {}}};
        parameters.push_back(index);
    }
    m_prepared.parameters = std::move(parameters);
    m_prepared.boundType = type;
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // A failed COMMIT may have rolled back already; then there is nothing left to undo.
    if (m_open && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_open = false;
}

} // namespace permanence
