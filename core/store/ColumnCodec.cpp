#include "core/store/ColumnCodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>

#include <sqlite3.h>

#include <algorithm>

namespace permanence::column {
namespace {

QByteArrayView bytesOf(sqlite3_stmt *statement, int index)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, index));
    return {text, sqlite3_column_bytes(statement, index)};
}

} // namespace

char *Parameters::room(std::size_t size)
{
    constexpr std::size_t kUsual = 512; // bytes: of a row without long texts
    if (!m_memory || m_size - m_used < size) {
        if (m_memory)
            m_full.push_back(std::move(m_memory));
        m_size = std::max({kUsual, 2 * m_size, size});
        m_memory.reset(new char[m_size]);
        m_used = 0;
    }
    return m_memory.get() + m_used;
}

void Parameters::clear()
{
    constexpr std::size_t kKept = 64 * 1024; // bytes; a drawing that was bound once does not stay
    sqlite3_clear_bindings(m_statement);
    m_full.clear();
    m_used = 0;
    if (m_size > kKept) {
        m_memory.reset();
        m_size = 0;
    }
}

void bind(Parameters &to, int index, qint64 value)
{
    sqlite3_bind_int64(to.statement(), index, value);
}

void bind(Parameters &to, int index, int value)
{
    sqlite3_bind_int(to.statement(), index, value);
}

void bind(Parameters &to, int index, bool value)
{
    sqlite3_bind_int(to.statement(), index, value ? 1 : 0);
}

void bind(Parameters &to, int index, const QString &value)
{
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    char *utf8 = to.room(static_cast<std::size_t>(encoder.requiredSpace(value.size())));
    const char *end = encoder.appendToBuffer(utf8, value);
    const auto size = static_cast<std::size_t>(end - utf8);
    to.took(size);
    sqlite3_bind_text64(to.statement(), index, utf8, size, SQLITE_STATIC, SQLITE_UTF8);
}

void bind(Parameters &to, int index, QLatin1StringView constant)
{
    const char *text = constant.isNull() ? "" : constant.data(); // a null pointer would be NULL
    sqlite3_bind_text64(to.statement(), index, text, static_cast<sqlite3_uint64>(constant.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void bind(Parameters &to, int index, const QByteArray &utf8)
{
    const auto size = static_cast<std::size_t>(utf8.size());
    char *copy = to.room(size);
    std::copy_n(utf8.constData(), size, copy);
    to.took(size);
    sqlite3_bind_text64(to.statement(), index, copy, size, SQLITE_STATIC, SQLITE_UTF8);
}

void bind(Parameters &to, int index, const Uuid &value)
{
    if (value.isNull()) {
        bindNull(to, index);
        return;
    }
    char *copy = to.room(Uuid::kSize);
    std::copy_n(reinterpret_cast<const char *>(value.data()), Uuid::kSize, copy);
    to.took(Uuid::kSize);
    sqlite3_bind_blob(to.statement(), index, copy, Uuid::kSize, SQLITE_STATIC);
}

void bind(Parameters &to, int index, QDate value)
{
    if (value.isValid())
        bind(to, index, value.toString(Qt::ISODate));
    else
        bindNull(to, index);
}

void bind(Parameters &to, int index, const QJsonObject &value)
{
    if (value.isEmpty())
        bindNull(to, index);
    else
        bind(to, index, QJsonDocument(value).toJson(QJsonDocument::Compact));
}

void bind(Parameters &to, int index, const QStringList &value)
{
    bind(to, index, QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact));
}

void bindNull(Parameters &to, int index)
{
    sqlite3_bind_null(to.statement(), index);
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

void read(sqlite3_stmt *statement, int index, QByteArrayView &bytes)
{
    const auto *begin = static_cast<const char *>(sqlite3_column_blob(statement, index));
    bytes = {begin, sqlite3_column_bytes(statement, index)};
}

void read(sqlite3_stmt *statement, int index, Uuid &value)
{
    value = Uuid::fromBytes(sqlite3_column_blob(statement, index), sqlite3_column_bytes(statement, index));
}

void read(sqlite3_stmt *statement, int index, QDate &value)
{
    const QLatin1StringView text = isNull(statement, index) ? QLatin1StringView() : latin1(statement, index);
    const auto digits = [&](qsizetype from, qsizetype count) {
        int number = 0;
        for (const char c : text.sliced(from, count))
            number = c >= '0' && c <= '9' && number >= 0 ? 10 * number + (c - '0') : -1;
        return number;
    };
    // As 2026-03-31, which bind() writes; to let Qt read it takes longer than the rest of a row.
    const bool isPlain = text.size() == 10 && text[4] == '-'_L1 && text[7] == '-'_L1;
    value = isPlain ? QDate(digits(0, 4), digits(5, 2), digits(8, 2)) : QDate::fromString(QString(text), Qt::ISODate);
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
