#include "core/store/RollbackJournal.h"

#include "core/store/Database.h"

namespace permanence {
namespace {

/// Who has the file open keeps it open: there is nothing to wait for.
class WithoutWaiting
{
public:
    explicit WithoutWaiting(Database &database)
        : m_database(database), m_usual(QByteArray::number(database.number("PRAGMA busy_timeout")))
    {
        m_database.run("PRAGMA busy_timeout=0");
    }
    ~WithoutWaiting() { m_database.run("PRAGMA busy_timeout=" + m_usual); }
    WithoutWaiting(const WithoutWaiting &) = delete;
    WithoutWaiting &operator=(const WithoutWaiting &) = delete;

private:
    Database &m_database;
    const QByteArray m_usual;
};

void backToLog(Database &database)
{
    try {
        database.run("PRAGMA locking_mode=NORMAL");
        database.run("SELECT count(*) FROM sqlite_master"); // gives the lock back
        database.run("PRAGMA journal_mode=WAL");
    } catch (const DatabaseError &) {
        // Somebody opens the file at this moment, and brings the log back.
    }
}

} // namespace

RollbackJournal::RollbackJournal(Database &database) : m_database(database)
{
    if (database.path() == u":memory:"_s)
        return;
    const WithoutWaiting now(database);
    try {
        database.run("PRAGMA locking_mode=EXCLUSIVE");
        if (database.text("PRAGMA journal_mode=DELETE") == u"delete"_s)
            return;
    } catch (const DatabaseError &failure) {
        if (failure.error.code != ErrorCode::StoreBusy)
            throw;
    }
    backToLog(database);
}

RollbackJournal::~RollbackJournal()
{
    if (isUsedBy(m_database))
        backToLog(m_database);
}

bool RollbackJournal::isUsedBy(Database &database)
{
    return database.text("PRAGMA journal_mode") == u"delete"_s;
}

} // namespace permanence
