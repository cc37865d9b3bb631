#include "core/store/SearchIndexing.h"

#include <QDir>

#include <sqlite3.h>

#include <utility>

namespace permanence {
namespace {

constexpr std::size_t kChangesInBatch = 512;
constexpr std::size_t kBatchesAhead = 16;

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
    : m_store(store), m_file(kTemporary, Database::Mode::Temporary), m_batches(kBatchesAhead)
{
    m_file.run("CREATE TABLE search_doc (seq INTEGER PRIMARY KEY, title TEXT, body TEXT)");
    m_file.run(m_store.text("SELECT sql FROM sqlite_master WHERE name = 'search'").toUtf8()); // with the same words
    m_thread = std::thread([this] { run(); });
}

SearchIndexing::~SearchIndexing()
{
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
    static constexpr char kAdd[] = "INSERT OR REPLACE INTO search_doc (seq, title, body) VALUES (?, ?, ?)";
    static constexpr char kRemove[] = "DELETE FROM search_doc WHERE seq = ?";
    m_file.run("BEGIN");
    while (std::optional<Batch> batch = m_batches.take()) {
        for (const Change &change : *batch) {
            if (const auto *document = std::get_if<SearchText>(&change))
                Query(m_file, kAdd, document->seq, document->title, document->body).run();
            else
                Query(m_file, kRemove, std::get<qint64>(change)).run();
        }
    }
    if (!m_complete)
        return;
    // What FTS5 gathers before it writes, in bytes: more of it leaves less to merge.
    m_file.run("INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)");
    m_file.run("INSERT INTO search (search) VALUES ('rebuild')");
    m_file.run("COMMIT");
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
