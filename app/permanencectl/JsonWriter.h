#pragma once

#include "core/base/Field.h"
#include "core/base/Literals.h"
#include "core/model/JsonCodec.h"
#include "core/store/Views.h"
#include "core/time/Iso8601.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string_view>

namespace permanence::ctl {

/// Writes what the read side hands out as JSON for programs: names as the views list them, ids as text,
/// instants in the desk's zone, what is not known as null. Internal numbers (seq, stamp) are left out.
class JsonWriter
{
public:
    explicit JsonWriter(const DeskView &desk) : m_zone(desk.timezone.toLatin1()) {}

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    template <class T>
    [[nodiscard]] QJsonObject object(const T &view) const
    {
        QJsonObject json;
        forEachField<T>([&](const auto &field) {
            const std::string_view name(field.name);
            if (name != "seq" && name != "stamp")
                json.insert(QLatin1StringView(field.name), value(view.*field.member));
        });
        return json;
    }
    template <class T>
    [[nodiscard]] QJsonArray array(const std::vector<T> &views) const
    {
        QJsonArray json;
        for (const T &view : views)
            json.append(object(view));
        return json;
    }

    [[nodiscard]] QJsonValue value(const QString &text) const { return text; }
    [[nodiscard]] QJsonValue value(bool yes) const { return yes; }
    [[nodiscard]] QJsonValue value(int number) const { return number; }
    [[nodiscard]] QJsonValue value(qint64 number) const { return number; }
    [[nodiscard]] QJsonValue value(const QStringList &texts) const
    {
        return QJsonArray::fromStringList(texts);
    }
    [[nodiscard]] QJsonValue value(const QJsonObject &object) const { return object; }
    [[nodiscard]] QJsonValue value(QDate day) const
    {
        return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
    }
    [[nodiscard]] QJsonValue value(Instant at) const
    {
        return at == kNoLimit ? QJsonValue() : QJsonValue(formatInstant(at, m_zone));
    }
    [[nodiscard]] QJsonValue value(const Uuid &id) const { return id.isNull() ? QJsonValue() : id.text(); }
    [[nodiscard]] QJsonValue value(Stamp) const { return {}; }
    template <class Tag>
    [[nodiscard]] QJsonValue value(const Id<Tag> &id) const
    {
        return value(id.uuid);
    }
    template <Coded E>
    [[nodiscard]] QJsonValue value(E code) const
    {
        return codeOf(code);
    }
    template <json::HasFields T>
    [[nodiscard]] QJsonValue value(const T &view) const
    {
        return object(view);
    }
    template <json::HasFields T>
    [[nodiscard]] QJsonValue value(const std::vector<T> &views) const
    {
        return array(views);
    }
    template <class T>
    [[nodiscard]] QJsonValue value(const std::optional<T> &maybe) const
    {
        return maybe ? value(*maybe) : QJsonValue();
    }

private:
    QTimeZone m_zone;
};

} // namespace permanence::ctl
