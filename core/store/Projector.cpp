#include "core/store/Projector.h"

#include "core/store/CallbackProjection.h"
#include "core/store/FoldedTicket.h"
#include "core/store/MergeProjection.h"
#include "core/store/ReadAhead.h"
#include "core/store/ReportProjection.h"
#include "core/store/RollbackJournal.h"
#include "core/store/SetMeanwhile.h"
#include "core/store/TellingProjection.h"

#include <QCryptographicHash>
#include <QFile>
#include <QScopeGuard>

#include <sqlite3.h>
#include <unistd.h>

namespace permanence {

namespace {

constexpr qint64 kInFile = 1;           ///< of temp_store
constexpr qint64 kSortedPart = -32'768; ///< KiB of an index's rows that are sorted at once, as SQLite wants them: negative

/// The indexes of the large tables by which nothing is looked up while everything is computed anew; by report_ticket_id work
/// finds whose it is. Those of the few tickets and calls that wait for somebody cost less row by row than to look through
/// all of the table for each.
constexpr char kTheirIndexes[] =
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL AND tbl_name IN ('history', 'call', 'ticket', "
    "'report_ticket', 'activity', 'work', 'report_work', 'customer', 'contact', 'contact_phone', 'contract') "
    "AND name NOT IN ('report_ticket_id', 'call_unknown') AND NOT (tbl_name = 'ticket' AND sql LIKE '% WHERE %') ORDER BY name";

/// Takes the indexes of the large tables away, to make them again from sorted rows: a small part of the work of adding to
/// each of them row by row.
class IndexesMadeAtEnd
{
public:
    explicit IndexesMadeAtEnd(Database &database) : m_database(database)
    {
        struct Index {
            QString name;
            QByteArray sql;
        };
        std::vector<Index> indexes;
        {
            Query query(m_database, kTheirIndexes);
            while (query.next())
                indexes.push_back({query.get<QString>(0), query.get<QByteArray>(1)});
        }
        for (const Index &index : indexes) {
            m_database.run("DROP INDEX " + index.name.toUtf8());
            m_statements.push_back(index.sql);
        }
    }
    void make()
    {
        // What is sorted is kept in one piece of memory, and beyond its size in a file, rather than each row by itself.
        const SetMeanwhile sorting(m_database, "temp_store", kInFile);
        const SetMeanwhile inParts(m_database, "cache_size", kSortedPart);
        const SetMeanwhile beside(m_database, "threads", 1); // which sorts a part while the next one is read
        for (const QByteArray &sql : m_statements)
            m_database.run(sql);
    }

private:
    Database &m_database;
    std::vector<QByteArray> m_statements;
};

/// Room for the pages that are written again and again: each one that does not stay is looked for in a write-ahead log of
/// gigabytes. In KiB, which SQLite wants as a negative number.
constexpr qint64 kMoreMemory = -393'216;

/// Reads a file from its end to its beginning, so that the system has its pages in memory when they are asked for one by one:
/// of a cold file of gigabytes that takes ten times as long. What is read from the beginning on Linux keeps in large pieces,
/// in which it costs more to write a page. Not where the memory would not hold them.
void readThrough(const QString &path)
{
    constexpr qint64 kPiece = 128 * 1024;
    QFile file(path);
    const qint64 memory = qint64(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
    if (file.size() > memory / 2 || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (qint64 from = file.size() / kPiece * kPiece; from >= 0 && file.seek(from); from -= kPiece)
        file.read(piece.data(), kPiece);
}

/// Pages that get free are left as they are: what stood in them stands in the tables again afterwards.
constexpr qint64 kLeaveFreePages = 0;

} // namespace

void Projection::applyTicket(const WholeStream &ticket)
{
    for (const Event &event : ticket.events)
        apply(event);
}

void Projection::clearAll()
{
    for (const QByteArray &table : tables())
        m_database.run("DELETE FROM " + table);
}

Projector::Projector(Database &database, EventLog &log, PolicyLibrary &policies)
    : m_database(database), m_log(log), m_policies(policies)
{
    m_projections.push_back(std::make_unique<DeskProjection>(database, policies));
    m_projections.push_back(std::make_unique<CustomerProjection>(database));
    m_projections.push_back(std::make_unique<ReportProjection>(database));
    m_projections.push_back(std::make_unique<TicketProjection>(database, policies));
    m_projections.push_back(std::make_unique<CallbackProjection>(database));
    m_projections.push_back(std::make_unique<HistoryProjection>(database));
    m_projections.push_back(std::make_unique<ReviewProjection>(database));
    m_projections.push_back(std::make_unique<TellingProjection>(database));
    m_projections.push_back(std::make_unique<MailProjection>(database));
    m_projections.push_back(std::make_unique<ArticleProjection>(database));
    m_projections.push_back(std::make_unique<SearchProjection>(database));
    m_projections.push_back(std::make_unique<MergeProjection>(database));
}

void Projector::project(const Event &event, bool late)
{
    if (late)
        rebuildStream(event.stream);
    else
        applyToAll(event);
    if (const auto *policy = std::get_if<PolicyPublished>(&event.body))
        judgeAgain(*policy);
}

void Projector::projectTogether(const std::vector<Event> &added, bool isWhole, bool isLate)
{
    if (isWhole) {
        applyWhole({added, m_policies});
    } else if (isLate) {
        rebuildStream(added.front().stream);
    } else {
        for (const Event &event : added)
            applyToAll(event);
    }
    for (const Event &event : added) {
        if (const auto *policy = std::get_if<PolicyPublished>(&event.body))
            judgeAgain(*policy);
    }
}

void Projector::applyToAll(const Event &event)
{
    for (const auto &projection : m_projections)
        projection->apply(event);
}

void Projector::rebuildStream(const Stream &stream)
{
    for (const auto &projection : m_projections)
        projection->clear(stream);
    applyWhole({m_log.stream(stream.id), m_policies});
}

void Projector::applyWhole(const WholeStream &stream)
{
    if (stream.events.empty())
        return;
    if (stream.events.front().stream.kind == StreamKind::Ticket) {
        for (const auto &projection : m_projections)
            projection->applyTicket(stream);
    } else {
        for (const Event &event : stream.events)
            applyToAll(event);
    }
}

void Projector::judgeAgain(const PolicyPublished &policy)
{
    // A ticket may arrive before the policy that judges it: only then does it have its due times.
    static constexpr char kSql[] = "SELECT id FROM ticket WHERE policy = ? AND policy_version = ?";
    std::vector<Uuid> tickets;
    {
        Query query(m_database, kSql, policy.policy, policy.version);
        while (query.next())
            tickets.push_back(query.get<Uuid>(0));
    }
    for (const Uuid &ticket : tickets)
        rebuildStream({StreamKind::Ticket, ticket});
}

void Projector::empty()
{
    const SetMeanwhile freePages(m_database, "secure_delete", kLeaveFreePages);
    clearAll();
}

void Projector::clearAll()
{
    static constexpr char kSomething[] = "SELECT 1 FROM history LIMIT 1";
    if (m_database.path() != u":memory:"_s && Query(m_database, kSomething).next())
        readThrough(m_database.path());
    for (const auto &projection : m_projections)
        projection->clearAll();
}

void Projector::rebuild(const std::function<void(qint64)> &progress)
{
    const SetMeanwhile memory(m_database, "cache_size", kMoreMemory);
    const auto left = qScopeGuard([this] {
        for (const auto &projection : m_projections)
            projection->leaveRebuild();
    });
    std::optional<ReadAhead> ahead;
    if (m_database.path() != QLatin1StringView(":memory:"))
        ahead.emplace(m_database.path(), RollbackJournal::isUsedBy(m_database));
    // Else this transaction has written or removed some, which nobody else sees yet, and nobody shall find again.
    if (ahead && ahead->seen() != ReadAhead::Seen{m_log.lastSeq(), m_log.count()})
        ahead.reset();
    std::optional<SetMeanwhile> freePages;
    if (ahead)
        freePages.emplace(m_database, "secure_delete", kLeaveFreePages);
    clearAll();
    IndexesMadeAtEnd indexes(m_database);
    for (const auto &projection : m_projections)
        projection->beginRebuild();
    qint64 done = 0, told = 0;
    const auto apply = [&](const WholeStream &stream) {
        applyWhole(stream);
        done += static_cast<qint64>(stream.events.size());
        if (progress && done - told >= 1000)
            progress(told = done);
    };
    if (ahead) {
        apply({ahead->policies(), m_policies});
        ahead->judgeBy(m_policies);
        ahead->forEachStream(apply);
    } else {
        forEachStream(apply);
    }
    for (const auto &projection : m_projections)
        projection->streamsEnded();
    indexes.make();
    for (const auto &projection : m_projections)
        projection->endRebuild();
}

/// As ReadAhead gives them: the policies first, for they judge tickets.
void Projector::forEachStream(const std::function<void(const WholeStream &)> &visit)
{
    std::vector<Event> policies;
    m_log.forEach(StreamKind::Policy, [&](const Event &event) { policies.push_back(event); });
    visit({std::move(policies), m_policies});
    m_log.forEachStream([&](std::vector<Event> &&stream) {
        if (stream.front().stream.kind != StreamKind::Policy)
            visit({std::move(stream), m_policies});
    });
}

namespace {

/// Visits all rows of a table in the order of its key, and their cells.
template <class OnCell, class OnRow>
void visitRows(Database &database, const QByteArray &table, OnCell onCell, OnRow onRow)
{
    const QByteArray sql = "SELECT * FROM " + table;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr);
    const int columns = sqlite3_column_count(statement);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW)
            break;
        for (int i = 0; i < columns; ++i) {
            // The type too: NULL, an empty text and the text of a number are three things.
            const char type = static_cast<char>('0' + sqlite3_column_type(statement, i));
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, i));
            onCell(QByteArrayView(sqlite3_column_name(statement, i)), type,
                   QByteArrayView(bytes, sqlite3_column_bytes(statement, i)));
        }
        onRow();
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        database.fail(code);
}

void addCell(QCryptographicHash &hash, char type, QByteArrayView bytes)
{
    const QByteArray head = QByteArray(1, type) + QByteArray::number(bytes.size()) + ':';
    hash.addData(head);
    hash.addData(bytes);
}

/// The sum of many hashes: the same in any order of them, without holding them.
class SumOfHashes
{
public:
    void add(const QByteArray &hash)
    {
        unsigned carry = 0;
        for (qsizetype i = m_sum.size() - 1; i >= 0; --i) {
            carry += static_cast<unsigned char>(m_sum[i]) + static_cast<unsigned char>(hash[i]);
            m_sum[i] = static_cast<char>(carry & 0xffu);
            carry >>= 8;
        }
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_sum; }

private:
    QByteArray m_sum = QByteArray(32, '\0'); ///< SHA-256's length
};

} // namespace

QByteArray Projector::digest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &projection : m_projections) {
        for (const QByteArray &table : projection->tables()) {
            hash.addData(table);
            visitRows(
                m_database, table,
                [&](QByteArrayView, char type, QByteArrayView bytes) { addCell(hash, type, bytes); }, [] {});
        }
    }
    return hash.result().toHex();
}

QByteArray Projector::contentDigest()
{
    QCryptographicHash whole(QCryptographicHash::Sha256);
    for (const auto &projection : m_projections) {
        for (const QByteArray &table : projection->tables()) {
            SumOfHashes rows;
            QCryptographicHash row(QCryptographicHash::Sha256);
            visitRows(
                m_database, table,
                [&](QByteArrayView name, char type, QByteArrayView bytes) {
                    if (name != QByteArrayView("seq"))
                        addCell(row, type, bytes);
                },
                [&] {
                    rows.add(row.result());
                    row.reset();
                });
            whole.addData(table);
            whole.addData(rows.bytes());
        }
    }
    return whole.result().toHex();
}

} // namespace permanence
