#include "core/store/ColumnCodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>

#include <sqlite3.h>

#include <new>

namespace permanence::column {
namespace {

QByteArrayView bytesOf(sqlite3_stmt *statement, int index)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, index));
    return {text, sqlite3_column_bytes(statement, index)};
}

} // namespace

void bind(sqlite3_stmt *statement, int index, qint64 value)
{
    sqlite3_bind_int64(statement, index, value);
}

void bind(sqlite3_stmt *statement, int index, int value)
{
    sqlite3_bind_int(statement, index, value);
}

void bind(sqlite3_stmt *statement, int index, bool value)
{
    sqlite3_bind_int(statement, index, value ? 1 : 0);
}

void bind(sqlite3_stmt *statement, int index, const QString &value)
{
    if (value.isEmpty()) {
        sqlite3_bind_text(statement, index, "", 0, SQLITE_STATIC);
        return;
    }
    // Straight into memory that SQLite keeps as it is: one piece of it for each value instead of two.
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    auto *utf8 = static_cast<char *>(sqlite3_malloc64(static_cast<sqlite3_uint64>(encoder.requiredSpace(value.size()))));
    if (!utf8)
        throw std::bad_alloc();
    const char *end = encoder.appendToBuffer(utf8, value);
    sqlite3_bind_text64(statement, index, utf8, static_cast<sqlite3_uint64>(end - utf8), sqlite3_free, SQLITE_UTF8);
}

void bind(sqlite3_stmt *statement, int index, const QByteArray &utf8)
{
    sqlite3_bind_text64(statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void bind(sqlite3_stmt *statement, int index, const Uuid &value)
{
    if (value.isNull())
        bindNull(statement, index);
    else
        sqlite3_bind_blob(statement, index, value.data(), Uuid::kSize, SQLITE_TRANSIENT);
}

void bind(sqlite3_stmt *statement, int index, QDate value)
{
    if (value.isValid())
        bind(statement, index, value.toString(Qt::ISODate));
    else
        bindNull(statement, index);
}

void bind(sqlite3_stmt *statement, int index, const QJsonObject &value)
{
    if (value.isEmpty())
        bindNull(statement, index);
    else
        bind(statement, index, QJsonDocument(value).toJson(QJsonDocument::Compact));
}

void bind(sqlite3_stmt *statement, int index, const QStringList &value)
{
    bind(statement, index, QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact));
}

void bindNull(sqlite3_stmt *statement, int index)
{
    sqlite3_bind_null(statement, index);
}

void read(sqlite3_stmt *statement, int index, qint64 &value)
{
    value = sqlite3_column_int64(statement, index);
}

void read(sqlite3_stmt *statement, int index, int &value)
{
    value = sqlite3_column_int(statement, index);
}

void read(sqlite3_stmt *statement, int index, bool &value)
{
    value = sqlite3_column_int(statement, index) != 0;
}

void read(sqlite3_stmt *statement, int index, QString &value)
{
    value = QString::fromUtf8(bytesOf(statement, index));
}

void read(sqlite3_stmt *statement, int index, QByteArray &utf8)
{
    utf8 = bytesOf(statement, index).toByteArray();
}

void read(sqlite3_stmt *statement, int index, Uuid &value)
{
    value = Uuid::fromBytes(sqlite3_column_blob(statement, index), sqlite3_column_bytes(statement, index));
}

void read(sqlite3_stmt *statement, int index, QDate &value)
{
    value = isNull(statement, index) ? QDate() : QDate::fromString(QString(latin1(statement, index)), Qt::ISODate);
}

void read(sqlite3_stmt *statement, int index, QJsonObject &value)
{
    value = isNull(statement, index)
                ? QJsonObject()
                : QJsonDocument::fromJson(bytesOf(statement, index).toByteArray()).object();
}

void read(sqlite3_stmt *statement, int index, QStringList &value)
{
    value.clear();
    if (isNull(statement, index))
        return;
    for (const QJsonValue item : QJsonDocument::fromJson(bytesOf(statement, index).toByteArray()).array())
        value << item.toString();
}

bool isNull(sqlite3_stmt *statement, int index)
{
    return sqlite3_column_type(statement, index) == SQLITE_NULL;
}

QLatin1StringView latin1(sqlite3_stmt *statement, int index)
{
    const QByteArrayView bytes = bytesOf(statement, index);
    return {bytes.data(), bytes.size()};
}

} // namespace permanence::column
