#include "core/store/ReadBeside.h"

#include <sqlite3.h>

namespace permanence {
namespace {

constexpr int kTries = 5;

bool isBusy(const Database &database)
{
    return sqlite3_get_autocommit(database.handle()) == 0 ||
           sqlite3_txn_state(database.handle(), nullptr) != SQLITE_TXN_NONE;
}

} // namespace

std::unique_ptr<ReadBeside> ReadBeside::of(Database &first)
{
    if (first.path() == u":memory:"_s || isBusy(first))
        return nullptr;
    try {
        std::unique_ptr<ReadBeside> both(new ReadBeside(first));
        for (int i = 0; i < kTries; ++i) {
            if (both->begin())
                return both;
        }
    } catch (const DatabaseError &) {
        // What is wrong with the file, the first one will say.
    }
    return nullptr;
}

ReadBeside::ReadBeside(Database &first) : m_first(first), m_second(first.path(), Database::Mode::ReadOnly)
{
    m_second.run("PRAGMA cache_size=-4096"); // KiB; it goes before it could keep pages for the next question
}

ReadBeside::~ReadBeside()
{
    end();
}

bool ReadBeside::begin()
{
    end();
    // The second one looks before and after the first: where nothing was committed in between, all three looks saw the
    // same. To ask for the number is to look at the file, and after BEGIN what was seen stays.
    const qint64 before = m_second.dataVersion();
    m_first.run("BEGIN");
    (void)m_first.dataVersion();
    m_second.run("BEGIN");
    return m_second.dataVersion() == before;
}

void ReadBeside::end()
{
    // Nothing was written, so that this cannot fail but where nothing was begun.
    for (sqlite3 *handle : {m_first.handle(), m_second.handle()})
        sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace permanence
