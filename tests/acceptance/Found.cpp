#include "tests/acceptance/Found.h"

#include "core/base/Literals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace permanence::test {

Found::Found(const QJsonValue &value)
{
    if (!value.isUndefined())
        m_what = value;
}

bool Found::isNull() const
{
    const auto *value = std::get_if<QJsonValue>(&m_what);
    return value && value->isNull();
}

Found Found::member(const QString &key) const
{
    const auto *value = std::get_if<QJsonValue>(&m_what);
    return value && value->isObject() ? Found(value->toObject().value(key)) : Found();
}

std::optional<std::vector<Found>> Found::list() const
{
    if (const auto *list = std::get_if<std::vector<Found>>(&m_what))
        return *list;
    const auto *value = std::get_if<QJsonValue>(&m_what);
    if (!value || !value->isArray())
        return std::nullopt;
    const QJsonArray array = value->toArray();
    return std::vector<Found>(array.begin(), array.end());
}

std::optional<std::vector<Found>> Found::items() const
{
    const auto *value = std::get_if<QJsonValue>(&m_what);
    if (!value || !value->isObject())
        return list();
    const QJsonObject object = value->toObject();
    return std::vector<Found>(object.begin(), object.end());
}

QJsonValue Found::json() const
{
    if (const auto *value = std::get_if<QJsonValue>(&m_what))
        return *value;
    const auto *list = std::get_if<std::vector<Found>>(&m_what);
    if (!list)
        return QJsonValue::Null;
    QJsonArray array;
    for (const Found &item : *list)
        array.append(item.json());
    return array;
}

QString Found::text() const
{
    if (isMissing())
        return u"(missing)"_s;
    const auto *list = std::get_if<std::vector<Found>>(&m_what);
    if (!list)
        return jsonText(json());
    QStringList texts;
    for (const Found &item : *list)
        texts << item.text();
    return u'[' + texts.join(u',') + u']';
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace permanence::test
