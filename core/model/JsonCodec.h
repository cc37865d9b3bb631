#pragma once

#include "core/base/Field.h"
#include "core/base/JsonReader.h"
#include "core/model/Uuid.h"
#include "core/model/Vocabulary.h"

#include <QDate>

#include <optional>
#include <vector>

// How each type is written in the body of an event. A struct with fields() is written member by member;
// a member without content (empty text, no id, no day) is left out, so that bodies stay small.

namespace permanence::json {

/// Something that lists its members, as a struct in a struct.
template <class T>
concept HasFields = requires { T::fields(); };

template <HasFields T>
[[nodiscard]] QJsonObject writeObject(const T &value);
template <HasFields T>
[[nodiscard]] T readObject(const QJsonObject &object);
template <HasFields T>
QJsonValue write(const T &value);
template <HasFields T>
void read(const QJsonValue &from, T &to);

inline QJsonValue write(const QString &value) { return value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : value; }
inline QJsonValue write(bool value) { return value ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined); }
inline QJsonValue write(int value) { return value; }
inline QJsonValue write(qint64 value) { return value; }
inline QJsonValue write(Instant value) { return value.ms; }
inline QJsonValue write(QDate value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Undefined);
}
inline QJsonValue write(const QJsonObject &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value);
}
inline QJsonValue write(const QStringList &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonArray::fromStringList(value));
}
template <class Tag>
QJsonValue write(const Id<Tag> &value)
{
    return value.isValid() ? QJsonValue(value.text()) : QJsonValue(QJsonValue::Undefined);
}
template <class E>
    requires std::is_enum_v<E>
QJsonValue write(E value)
{
    return QString(codeOf(value));
}
/// An edited member is written even where its new content is empty: as null.
template <class T>
QJsonValue write(const std::optional<T> &value)
{
    if (!value)
        return QJsonValue(QJsonValue::Undefined);
    const QJsonValue written = write(*value);
    return written.isUndefined() ? QJsonValue(QJsonValue::Null) : written;
}

inline void read(const QJsonValue &from, QString &to) { to = from.toString(); }
inline void read(const QJsonValue &from, bool &to) { to = from.toBool(); }
inline void read(const QJsonValue &from, int &to) { to = from.toInt(); }
inline void read(const QJsonValue &from, qint64 &to) { to = from.toInteger(); }
inline void read(const QJsonValue &from, Instant &to) { to = {from.toInteger()}; }
inline void read(const QJsonValue &from, QDate &to) { to = QDate::fromString(from.toString(), Qt::ISODate); }
inline void read(const QJsonValue &from, QJsonObject &to) { to = from.toObject(); }
inline void read(const QJsonValue &from, QStringList &to)
{
    to.clear();
    for (const QJsonValue item : from.toArray())
        to << item.toString();
}
template <class Tag>
void read(const QJsonValue &from, Id<Tag> &to)
{
    to = Id<Tag>(Uuid::fromText(from.toString()).value_or(Uuid{}));
}
template <class E>
    requires std::is_enum_v<E>
void read(const QJsonValue &from, E &to)
{
    to = fromCode<E>(from.toString()).value_or(E{});
}
template <class T>
void read(const QJsonValue &from, std::optional<T> &to)
{
    if (from.isUndefined()) {
        to.reset();
        return;
    }
    read(from, to.emplace());
}

template <HasFields T>
QJsonValue write(const T &value)
{
    return writeObject(value);
}
template <HasFields T>
QJsonValue write(const std::vector<T> &values)
{
    if (values.empty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonArray array;
    for (const T &value : values)
        array.append(writeObject(value));
    return array;
}
template <HasFields T>
void read(const QJsonValue &from, T &to)
{
    to = readObject<T>(from.toObject());
}
template <HasFields T>
void read(const QJsonValue &from, std::vector<T> &to)
{
    to.clear();
    for (const QJsonValue item : from.toArray())
        to.push_back(readObject<T>(item.toObject()));
}

template <HasFields T>
QJsonObject writeObject(const T &value)
{
    QJsonObject object;
    forEachField<T>([&](const auto &field) {
        const QJsonValue written = write(value.*(field.member));
        if (!written.isUndefined())
            object.insert(QLatin1StringView(field.name), written);
    });
    return object;
}

/// Members that are missing keep their defaults; unknown members are left alone (a newer program wrote them).
template <HasFields T>
T readObject(const QJsonObject &object)
{
    T value;
    forEachField<T>([&](const auto &field) {
        const auto member = object.constFind(QLatin1StringView(field.name));
        if (member != object.constEnd())
            read(member.value(), value.*(field.member));
    });
    return value;
}

} // namespace permanence::json
