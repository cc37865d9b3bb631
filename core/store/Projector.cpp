#include "core/store/Projector.h"

#include "core/store/CallbackProjection.h"
#include "core/store/MergeProjection.h"

#include <QCryptographicHash>

#include <sqlite3.h>

namespace permanence {

void Projection::clearAll()
{
    for (const QByteArray &table : tables())
        m_database.run("DELETE FROM " + table);
}

Projector::Projector(Database &database, EventLog &log, PolicyLibrary &policies)
    : m_database(database), m_log(log)
{
    m_projections.push_back(std::make_unique<DeskProjection>(database, policies));
    m_projections.push_back(std::make_unique<CustomerProjection>(database));
    m_projections.push_back(std::make_unique<TicketProjection>(database, policies));
    m_projections.push_back(std::make_unique<CallbackProjection>(database));
    m_projections.push_back(std::make_unique<HistoryProjection>(database));
    m_projections.push_back(std::make_unique<ReviewProjection>(database));
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

void Projector::applyToAll(const Event &event)
{
    for (const auto &projection : m_projections)
        projection->apply(event);
}

void Projector::rebuildStream(const Stream &stream)
{
    for (const auto &projection : m_projections)
        projection->clear(stream);
    for (const Event &event : m_log.stream(stream.id))
        applyToAll(event);
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

void Projector::rebuild(const std::function<void(qint64)> &progress)
{
    for (const auto &projection : m_projections)
        projection->clearAll();
    // Policies first: they judge tickets, and their stamps may be later than those of tickets.
    const auto isPolicy = [](const Event &event) { return event.stream.kind == StreamKind::Policy; };
    m_log.forEach(StreamKind::Policy, [&](const Event &event) { applyToAll(event); });
    qint64 done = 0;
    m_log.forEach([&](const Event &event) {
        if (!isPolicy(event))
            applyToAll(event);
        if (progress && ++done % 1000 == 0)
            progress(done);
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
            std::vector<QByteArray> rows;
            QCryptographicHash row(QCryptographicHash::Sha256);
            visitRows(
                m_database, table,
                [&](QByteArrayView name, char type, QByteArrayView bytes) {
                    if (name != QByteArrayView("seq"))
                        addCell(row, type, bytes);
                },
                [&] {
                    rows.push_back(row.result());
                    row.reset();
                });
            std::sort(rows.begin(), rows.end());
            whole.addData(table);
            for (const QByteArray &one : rows)
                whole.addData(one);
        }
    }
    return whole.result().toHex();
}

} // namespace permanence
