#pragma once

#include "core/model/Codes.h"
#include "core/model/Uuid.h"
#include "core/time/HybridClock.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

struct sqlite3_stmt;

// How each type stands in a column: instants as integers (UTC ms), days as ISO text, ids as 16 bytes,
// enumerations as their codes, JSON as text. An id that is none is NULL.

namespace permanence::column {

/// The parameters of a statement, with the memory in which texts and ids that were bound stand until clear(): SQLite need
/// not copy each of them, and the memory is used again.
class Parameters
{
public:
    explicit Parameters(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] sqlite3_stmt *statement() const { return m_statement; }
    /// So many bytes at most; what of them is not needed goes back with took().
    [[nodiscard]] char *room(std::size_t size);
    void took(std::size_t size) { m_used += size; }
    /// Nothing is bound any more. The statement is reset.
    void clear();

private:
    sqlite3_stmt *m_statement;
    std::unique_ptr<char[]> m_memory;
    std::size_t m_size = 0, m_used = 0;
    std::vector<std::unique_ptr<char[]>> m_full; ///< what was too small for the next
};

void bind(Parameters &to, int index, qint64 value);
void bind(Parameters &to, int index, int value);
void bind(Parameters &to, int index, bool value);
void bind(Parameters &to, int index, const QString &value);
void bind(Parameters &to, int index, QLatin1StringView constant); ///< ASCII that lives on: a code
void bind(Parameters &to, int index, const QByteArray &utf8); ///< as text
void bind(Parameters &to, int index, const Uuid &value);
void bind(Parameters &to, int index, QDate value);
void bind(Parameters &to, int index, const QJsonObject &value);
void bind(Parameters &to, int index, const QStringList &value);
void bindNull(Parameters &to, int index);
inline void bind(Parameters &to, int index, Instant value) { bind(to, index, value.ms); }
inline void bind(Parameters &to, int index, Stamp value) { bind(to, index, value.value); }

void read(sqlite3_stmt *statement, int index, qint64 &value);
void read(sqlite3_stmt *statement, int index, int &value);
void read(sqlite3_stmt *statement, int index, bool &value);
void read(sqlite3_stmt *statement, int index, QString &value);
void read(sqlite3_stmt *statement, int index, QByteArray &utf8);
void read(sqlite3_stmt *statement, int index, QByteArrayView &bytes); ///< of a text or a blob, as they stand; until the next row
void read(sqlite3_stmt *statement, int index, Uuid &value);
void read(sqlite3_stmt *statement, int index, QDate &value);
void read(sqlite3_stmt *statement, int index, QJsonObject &value);
void read(sqlite3_stmt *statement, int index, QStringList &value);
[[nodiscard]] bool isNull(sqlite3_stmt *statement, int index);
[[nodiscard]] QLatin1StringView latin1(sqlite3_stmt *statement, int index);
inline void read(sqlite3_stmt *statement, int index, Instant &value) { read(statement, index, value.ms); }
inline void read(sqlite3_stmt *statement, int index, Stamp &value) { read(statement, index, value.value); }

template <class Tag>
void bind(Parameters &to, int index, const Id<Tag> &value)
{
    bind(to, index, value.uuid);
}
template <class Tag>
void read(sqlite3_stmt *statement, int index, Id<Tag> &value)
{
    read(statement, index, value.uuid);
}
template <Coded E>
void bind(Parameters &to, int index, E value)
{
    bind(to, index, constantOf(value));
}
template <Coded E>
void read(sqlite3_stmt *statement, int index, E &value)
{
    const QLatin1StringView code = latin1(statement, index);
    for (const auto &row : CodeTable<E>::rows) {
        if (row.code == code)
            value = row.value;
    }
}
template <class T>
void bind(Parameters &to, int index, const std::optional<T> &value)
{
    if (value)
        bind(to, index, *value);
    else
        bindNull(to, index);
}
template <class T>
void read(sqlite3_stmt *statement, int index, std::optional<T> &value)
{
    value.reset();
    if (!isNull(statement, index))
        read(statement, index, value.emplace());
}

} // namespace permanence::column
