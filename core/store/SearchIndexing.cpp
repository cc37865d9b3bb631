#include "core/store/SearchIndexing.h"

#include <QDir>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace permanence {
namespace {

constexpr std::size_t kChangesInBatch = 512;
/// As many as come while others are written.
constexpr std::size_t kBatchesWaiting = 192;

/// FTS5 wants its documents in the order of their numbers, and writes out what it has gathered where that order is broken.
/// They come stream by stream, so that they are sorted in parts as large as the memory allows.
constexpr std::size_t kDocumentsInPart = 131'072;
constexpr qsizetype kBytesInPart = 64 * 1024 * 1024;

/// A private file of SQLite's own, removed when it is closed.
const QString kTemporary;

/// Copies what FTS5 keeps in a table of its own, row by row.
void copyRows(Database &from, const char *select, Database &to, const char *insert)
{
    Query rows(from, select);
    while (rows.next())
        Query(to, insert).bindRow(rows).run();
}

} // namespace

SearchIndexing::SearchIndexing(Database &store)
    : m_store(store), m_file(kTemporary, Database::Mode::Temporary), m_batches(kBatchesWaiting)
{
    m_file.run(m_store.text("SELECT sql FROM sqlite_master WHERE name = 'search'").toUtf8()); // with the same words
    m_thread = std::thread([this] { run(); });
}

SearchIndexing::~SearchIndexing()
{
    m_stopped = true;
    m_batches.stop();
    sqlite3_interrupt(m_file.handle());
    if (m_thread.joinable())
        m_thread.join();
    m_file.takeOver();
}

void SearchIndexing::give(Change change)
{
    m_batch.push_back(std::move(change));
    if (m_batch.size() >= kChangesInBatch)
        m_batches.put(std::exchange(m_batch, {}));
}

void SearchIndexing::begin()
{
    m_batches.put(std::exchange(m_batch, {}));
    m_complete = true;
    m_batches.end();
}

void SearchIndexing::run()
{
    m_file.takeOver();
    try {
        make();
    } catch (const DatabaseError &failure) {
        // It is the folder for temporary files where there was no room.
        m_failure = std::make_exception_ptr(DatabaseError{{failure.error.code, {QDir::tempPath()}, {}}});
        m_batches.stop();
    }
}

void SearchIndexing::make()
{
    m_file.run("BEGIN");
    // What FTS5 gathers before it writes, in bytes: more of it leaves less to merge.
    m_file.run("INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)");
    while (std::optional<Batch> batch = m_batches.take()) {
        for (Change &change : *batch)
            take(std::move(change));
        if (m_gathered.size() >= kDocumentsInPart || m_bytes >= kBytesInPart)
            write();
    }
    if (!m_complete)
        return;
    write();
    m_file.run("COMMIT");
}

void SearchIndexing::take(Change &&change)
{
    static constexpr char kRemove[] = "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)";
    if (change.before.seq != 0) {
        // A document changes within its own stream, and is among those that came last.
        const auto known = std::find_if(m_gathered.rbegin(), m_gathered.rend(),
                                        [&](const SearchText &one) { return one.seq == change.before.seq; });
        if (known != m_gathered.rend())
            m_gathered.erase(std::next(known).base());
        else
            Query(m_file, kRemove, change.before.seq, change.before.title, change.before.body).run();
    }
    if (change.after.seq != 0) {
        m_bytes += change.after.title.size() + change.after.body.size();
        m_gathered.push_back(std::move(change.after));
    }
}

void SearchIndexing::write()
{
    static constexpr char kAdd[] = "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)";
    std::sort(m_gathered.begin(), m_gathered.end(),
              [](const SearchText &a, const SearchText &b) { return a.seq < b.seq; });
    for (const SearchText &document : m_gathered) {
        if (m_stopped)
            return;
        Query(m_file, kAdd, document.seq, document.title, document.body).run();
    }
    m_gathered.clear();
    m_bytes = 0;
}

void SearchIndexing::finish()
{
    m_thread.join();
    if (m_failure)
        std::rethrow_exception(m_failure);
    m_file.takeOver();
    // FTS5 forgets what it remembers of its tables, and they are written behind its back.
    m_store.run("INSERT INTO search (search) VALUES ('delete-all')");
    m_store.run("DELETE FROM search_data");
    static constexpr char kData[] = "SELECT id, block FROM search_data ORDER BY id";
    static constexpr char kPutData[] = "INSERT INTO search_data (id, block) VALUES (?, ?)";
    static constexpr char kTerms[] = "SELECT segid, term, pgno FROM search_idx ORDER BY segid, term";
    static constexpr char kPutTerms[] = "INSERT INTO search_idx (segid, term, pgno) VALUES (?, ?, ?)";
    static constexpr char kSizes[] = "SELECT id, sz FROM search_docsize ORDER BY id";
    static constexpr char kPutSizes[] = "INSERT INTO search_docsize (id, sz) VALUES (?, ?)";
    copyRows(m_file, kData, m_store, kPutData);
    copyRows(m_file, kTerms, m_store, kPutTerms);
    copyRows(m_file, kSizes, m_store, kPutSizes);
}

} // namespace permanence
