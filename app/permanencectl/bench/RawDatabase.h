#pragma once

#include "core/store/Database.h"

#include <QByteArray>

#include <vector>

namespace permanence::ctl {

/// Prepared statements straight on the SQLite C API: what the product's layers are measured against. A
/// connection of its own with the product's settings.
class RawDatabase
{
public:
    RawDatabase(const QString &path, Database::Mode mode) : m_database(path, mode) {}

    [[nodiscard]] sqlite3 *handle() const { return m_database.handle(); }
    [[noreturn]] void fail(int code) const { m_database.fail(code); }

private:
    Database m_database; ///< opens and configures; nothing else of it is used
};

/// An id as it is stored; none of no id.
[[nodiscard]] QByteArray bytesOf(const Uuid &id);

/// One statement, prepared once. Texts and ids are bound as the bytes that they are stored as.
class RawStatement
{
public:
    RawStatement(RawDatabase &database, const char *sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    RawStatement &number(int index, qint64 value);
    RawStatement &text(int index, const QByteArray &utf8);
    RawStatement &id(int index, const QByteArray &bytes);

    bool step();
    void reset();
    /// Steps to the end and reads every column of every row; gives the number of rows.
    qint64 readAll();
    /// As readAll(), for a statement that gives none.
    void run() { readAll(); }

    [[nodiscard]] qint64 numberAt(int column) const;
    [[nodiscard]] QByteArray bytesAt(int column) const;
    /// So that no reading is optimised away.
    [[nodiscard]] quint64 sum() const { return m_sum; }

private:
    void readRow();

    RawDatabase &m_database;
    sqlite3_stmt *m_statement = nullptr;
    quint64 m_sum = 0;
};

} // namespace permanence::ctl
