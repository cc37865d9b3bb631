#include "core/store/Projector.h"

#include <QCryptographicHash>

#include <sqlite3.h>

namespace permanence {

Projector::Projector(Database &database, EventLog &log, PolicyLibrary &policies)
    : m_database(database), m_log(log)
{
    m_projections.push_back(std::make_unique<DeskProjection>(database, policies));
    m_projections.push_back(std::make_unique<CustomerProjection>(database));
    m_projections.push_back(std::make_unique<TicketProjection>(database, policies));
    m_projections.push_back(std::make_unique<HistoryProjection>(database));
    m_projections.push_back(std::make_unique<SearchProjection>(database));
}

void Projector::project(const Event &event, bool late)
{
    if (late) {
        rebuildStream(event.stream);
        return;
    }
    for (const auto &projection : m_projections)
        projection->apply(event);
}

void Projector::rebuildStream(const Stream &stream)
{
    for (const auto &projection : m_projections)
        projection->clear(stream);
    for (const Event &event : m_log.stream(stream.id)) {
        for (const auto &projection : m_projections)
            projection->apply(event);
    }
}

void Projector::rebuild(const std::function<void(qint64)> &progress)
{
    for (const auto &projection : m_projections) {
        for (const QByteArray &table : projection->tables())
            m_database.run("DELETE FROM " + table);
    }
    qint64 done = 0;
    m_log.forEach([&](const Event &event) {
        for (const auto &projection : m_projections)
            projection->apply(event);
        if (progress && ++done % 1000 == 0)
            progress(done);
    });
}

QByteArray Projector::digest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &projection : m_projections) {
        for (const QByteArray &table : projection->tables()) {
            hash.addData(table);
            // The primary key orders a table as it is stored, with or without a rowid.
            const QByteArray sql = "SELECT * FROM " + table;
            sqlite3_stmt *statement = nullptr;
            int code = sqlite3_prepare_v2(m_database.handle(), sql.constData(), -1, &statement, nullptr);
            while (code == SQLITE_OK || code == SQLITE_ROW) {
                code = sqlite3_step(statement);
                for (int i = 0; code == SQLITE_ROW && i < sqlite3_column_count(statement); ++i) {
                    hash.addData(QByteArrayView(static_cast<const char *>(sqlite3_column_blob(statement, i)),
                                                sqlite3_column_bytes(statement, i)));
                    hash.addData(QByteArrayView("\x1f", 1));
                }
            }
            sqlite3_finalize(statement);
            if (code != SQLITE_DONE)
                m_database.fail(code);
        }
    }
    return hash.result().toHex();
}

} // namespace permanence
