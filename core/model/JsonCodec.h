#pragma once

#include "core/base/Field.h"
#include "core/base/JsonReader.h"
#include "core/model/Uuid.h"
#include "core/model/Vocabulary.h"

#include <QDate>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

// How each type is written in the body of an event. A struct with fields() is written member by member;
// a member without content (empty text, no id, no day) is left out, so that bodies stay small. An edited member (an
// optional) is written even where its new content is empty: as null. The text is compact UTF-8, byte for byte what
// QJsonDocument makes of the same object; to build that object first took more time than to store the event.

namespace permanence::json {

/// Something that lists its members, as a struct in a struct.
template <class T>
concept HasFields = requires { T::fields(); };

/// Appends a text in quotes.
void putText(QByteArray &out, QStringView text);

// Each put() appends a value and says whether there was content; without, it appends nothing.

inline bool putCode(QByteArray &out, QStringView text)
{
    putText(out, text);
    return true;
}
inline bool put(QByteArray &out, const QString &value) { return !value.isEmpty() && putCode(out, value); }
inline bool put(QByteArray &out, bool value)
{
    if (value)
        out += "true";
    return value;
}
inline bool put(QByteArray &out, qint64 value)
{
    out += QByteArray::number(value);
    return true;
}
inline bool put(QByteArray &out, int value) { return put(out, qint64(value)); }
inline bool put(QByteArray &out, Instant value) { return put(out, value.ms); }
inline bool put(QByteArray &out, QDate value) { return value.isValid() && putCode(out, value.toString(Qt::ISODate)); }
inline bool put(QByteArray &out, const QJsonObject &value)
{
    if (!value.isEmpty())
        out += QJsonDocument(value).toJson(QJsonDocument::Compact);
    return !value.isEmpty();
}
inline bool put(QByteArray &out, const QStringList &value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        out += i == 0 ? '[' : ',';
        putText(out, value[i]);
    }
    if (!value.isEmpty())
        out += ']';
    return !value.isEmpty();
}
template <class Tag>
bool put(QByteArray &out, const Id<Tag> &value)
{
    return value.isValid() && putCode(out, value.text());
}
template <class E>
    requires std::is_enum_v<E>
bool put(QByteArray &out, E value)
{
    return putCode(out, QString(codeOf(value)));
}
template <HasFields T>
bool put(QByteArray &out, const T &value);
template <class T>
bool put(QByteArray &out, const std::optional<T> &value)
{
    if (value && !put(out, *value))
        out += "null";
    return value.has_value();
}
template <HasFields T>
bool put(QByteArray &out, const std::vector<T> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += i == 0 ? '[' : ',';
        put(out, values[i]);
    }
    if (!values.empty())
        out += ']';
    return !values.empty();
}

/// The order of the members in an object: that of their names. Each entry is the place of a name among them.
template <HasFields T>
const auto &placesByName()
{
    constexpr std::size_t count = std::tuple_size_v<decltype(T::fields())>;
    static const auto sorted = [] {
        std::array<const char *, count> names{};
        std::size_t i = 0;
        forEachField<T>([&](const auto &field) { names[i++] = field.name; });
        std::array<std::size_t, count> order{};
        for (i = 0; i < count; ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return qstrcmp(names[a], names[b]) < 0; });
        return order;
    }();
    return sorted;
}

template <HasFields T>
bool put(QByteArray &out, const T &value)
{
    constexpr std::size_t count = std::tuple_size_v<decltype(T::fields())>;
    out += '{';
    bool isFirst = true;
    [[maybe_unused]] const auto member = [&](const auto &field) {
        const qsizetype before = out.size();
        if (!isFirst)
            out += ',';
        out += '"';
        out += field.name;
        out += "\":";
        if (put(out, value.*(field.member)))
            isFirst = false;
        else
            out.truncate(before);
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        [[maybe_unused]] constexpr auto fields = T::fields();
        for (const std::size_t place : placesByName<T>())
            ((place == I ? member(std::get<I>(fields)) : void()), ...);
    }(std::make_index_sequence<count>{});
    out += '}';
    return true;
}

/// The object as compact UTF-8 JSON.
template <HasFields T>
[[nodiscard]] QByteArray writeText(const T &value)
{
    QByteArray out;
    put(out, value);
    return out;
}

// What a parser gives is read through a few functions of each: of Qt's below, of a faster one in FastJson.h.

inline bool isNamed(const QString &key, const char *name) { return key == QLatin1StringView(name); }
inline bool isNamed(std::string_view key, const char *name) { return key == name; }
inline QString textOf(const QJsonValue &value) { return value.toString(); }
inline bool boolOf(const QJsonValue &value) { return value.toBool(); }
inline qint64 integerOf(const QJsonValue &value) { return value.toInteger(); }
inline QJsonObject objectOf(const QJsonValue &value) { return value.toObject(); }
/// What `visit` makes of the text of a code or an id.
template <class Visit>
auto fromPlainText(const QJsonValue &value, Visit visit)
{
    return visit(QStringView(value.toString()));
}
template <class Visit>
void forEachMember(const QJsonValue &value, Visit visit)
{
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        visit(member.key(), member.value());
}
template <class Visit>
void forEachItem(const QJsonValue &value, Visit visit)
{
    for (const QJsonValue item : value.toArray())
        visit(item);
}

template <class Value>
void read(const Value &from, QString &to)
{
    to = textOf(from);
}
template <class Value>
void read(const Value &from, bool &to)
{
    to = boolOf(from);
}
template <class Value>
void read(const Value &from, qint64 &to)
{
    to = integerOf(from);
}
template <class Value>
void read(const Value &from, int &to)
{
    const qint64 number = integerOf(from);
    to = number == static_cast<int>(number) ? static_cast<int>(number) : 0;
}
template <class Value>
void read(const Value &from, Instant &to)
{
    to = {integerOf(from)};
}
template <class Value>
void read(const Value &from, QDate &to)
{
    to = QDate::fromString(textOf(from), Qt::ISODate);
}
template <class Value>
void read(const Value &from, QJsonObject &to)
{
    to = objectOf(from);
}
template <class Value>
void read(const Value &from, QStringList &to)
{
    to.clear();
    forEachItem(from, [&](const auto &item) { to << textOf(item); });
}
template <class Value, class Tag>
void read(const Value &from, Id<Tag> &to)
{
    to = Id<Tag>(fromPlainText(from, &Uuid::fromText).value_or(Uuid{}));
}
template <class Value, class E>
    requires std::is_enum_v<E>
void read(const Value &from, E &to)
{
    to = fromPlainText(from, &fromCode<E>).value_or(E{});
}
template <class Value, HasFields T>
void read(const Value &from, T &to);
template <class Value, HasFields T>
void read(const Value &from, std::vector<T> &to)
{
    to.clear();
    forEachItem(from, [&](const auto &item) { read(item, to.emplace_back()); });
}
template <class Value, class T>
void read(const Value &from, std::optional<T> &to)
{
    read(from, to.emplace());
}

/// Members that are missing keep their defaults; unknown members are left alone (a newer program wrote them).
template <class Value, HasFields T>
void read(const Value &from, T &to)
{
    to = {};
    forEachMember(from, [&](const auto &key, const auto &value) {
        bool isRead = false;
        forEachField<T>([&](const auto &field) {
            if (!isRead && isNamed(key, field.name)) {
                read(value, to.*(field.member));
                isRead = true;
            }
        });
    });
}

template <HasFields T, class Value>
[[nodiscard]] T readObject(const Value &from)
{
    T value;
    read(from, value);
    return value;
}

} // namespace permanence::json
