#include "core/store/RollbackJournal.h"

#include "core/store/SetMeanwhile.h"

namespace permanence {
namespace {

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
    const SetMeanwhile withoutWaiting(database, "busy_timeout", 0); // who has the file open keeps it open
    try {
        database.run("PRAGMA locking_mode=EXCLUSIVE");
        m_isUsed = database.text("PRAGMA journal_mode=DELETE") == u"delete"_s;
    } catch (const DatabaseError &failure) {
        if (failure.error.code != ErrorCode::StoreBusy)
            throw;
    }
    if (!m_isUsed)
        backToLog(database);
}

RollbackJournal::~RollbackJournal()
{
    if (m_isUsed)
        backToLog(m_database);
}

bool RollbackJournal::isUsedBy(Database &database)
{
    return database.text("PRAGMA journal_mode") == u"delete"_s;
}

} // namespace permanence
