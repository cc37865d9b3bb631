#include "app/permanencectl/bench/RawDatabase.h"

#include <sqlite3.h>

namespace permanence::ctl {

QByteArray bytesOf(const Uuid &id)
{
    return id.isNull() ? QByteArray() : QByteArray(reinterpret_cast<const char *>(id.data()), Uuid::kSize);
}

RawStatement::RawStatement(RawDatabase &database, const char *sql) : m_database(database)
{
    const int code = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        database.fail(code);
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

RawStatement &RawStatement::number(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

RawStatement &RawStatement::text(int index, const QByteArray &utf8)
{
    sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

RawStatement &RawStatement::id(int index, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        sqlite3_bind_null(m_statement, index);
    else
        sqlite3_bind_blob(m_statement, index, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

bool RawStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.fail(code);
    return code == SQLITE_ROW;
}

void RawStatement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

qint64 RawStatement::readAll()
{
    qint64 rows = 0;
    while (step()) {
        readRow();
        ++rows;
    }
    reset();
    return rows;
}

void RawStatement::readRow()
{
    const int columns = sqlite3_column_count(m_statement);
    for (int i = 0; i < columns; ++i) {
        switch (sqlite3_column_type(m_statement, i)) {
        case SQLITE_INTEGER:
            m_sum += static_cast<quint64>(sqlite3_column_int64(m_statement, i));
            break;
        case SQLITE_NULL:
            break;
        case SQLITE_TEXT:
            m_sum += *sqlite3_column_text(m_statement, i);
            m_sum += static_cast<quint64>(sqlite3_column_bytes(m_statement, i));
            break;
        default:
            m_sum += *static_cast<const unsigned char *>(sqlite3_column_blob(m_statement, i));
            m_sum += static_cast<quint64>(sqlite3_column_bytes(m_statement, i));
        }
    }
}

qint64 RawStatement::numberAt(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray RawStatement::bytesAt(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

} // namespace permanence::ctl
