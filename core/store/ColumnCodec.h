#pragma once

#include "core/model/Codes.h"
#include "core/model/Uuid.h"
#include "core/time/HybridClock.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>

struct sqlite3_stmt;

// How each type stands in a column: instants as integers (UTC ms), days as ISO text, ids as 16 bytes,
// enumerations as their codes, JSON as text. An id that is none is NULL.

namespace permanence::column {

void bind(sqlite3_stmt *statement, int index, qint64 value);
void bind(sqlite3_stmt *statement, int index, int value);
void bind(sqlite3_stmt *statement, int index, bool value);
void bind(sqlite3_stmt *statement, int index, const QString &value);
void bind(sqlite3_stmt *statement, int index, const QByteArray &utf8); ///< as text
void bind(sqlite3_stmt *statement, int index, const Uuid &value);
void bind(sqlite3_stmt *statement, int index, QDate value);
void bind(sqlite3_stmt *statement, int index, const QJsonObject &value);
void bind(sqlite3_stmt *statement, int index, const QStringList &value);
void bindNull(sqlite3_stmt *statement, int index);
inline void bind(sqlite3_stmt *statement, int index, Instant value) { bind(statement, index, value.ms); }
inline void bind(sqlite3_stmt *statement, int index, Stamp value) { bind(statement, index, value.value); }

void read(sqlite3_stmt *statement, int index, qint64 &value);
void read(sqlite3_stmt *statement, int index, int &value);
void read(sqlite3_stmt *statement, int index, bool &value);
void read(sqlite3_stmt *statement, int index, QString &value);
void read(sqlite3_stmt *statement, int index, QByteArray &utf8);
void read(sqlite3_stmt *statement, int index, Uuid &value);
void read(sqlite3_stmt *statement, int index, QDate &value);
void read(sqlite3_stmt *statement, int index, QJsonObject &value);
void read(sqlite3_stmt *statement, int index, QStringList &value);
[[nodiscard]] bool isNull(sqlite3_stmt *statement, int index);
[[nodiscard]] QLatin1StringView latin1(sqlite3_stmt *statement, int index);
inline void read(sqlite3_stmt *statement, int index, Instant &value) { read(statement, index, value.ms); }
inline void read(sqlite3_stmt *statement, int index, Stamp &value) { read(statement, index, value.value); }

template <class Tag>
void bind(sqlite3_stmt *statement, int index, const Id<Tag> &value)
{
    bind(statement, index, value.uuid);
}
template <class Tag>
void read(sqlite3_stmt *statement, int index, Id<Tag> &value)
{
    read(statement, index, value.uuid);
}
template <Coded E>
void bind(sqlite3_stmt *statement, int index, E value)
{
    bind(statement, index, codeOf(value));
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
void bind(sqlite3_stmt *statement, int index, const std::optional<T> &value)
{
    if (value)
        bind(statement, index, *value);
    else
        bindNull(statement, index);
}
template <class T>
void read(sqlite3_stmt *statement, int index, std::optional<T> &value)
{
    value.reset();
    if (!isNull(statement, index))
        read(statement, index, value.emplace());
}

} // namespace permanence::column
