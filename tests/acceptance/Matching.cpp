#include "tests/acceptance/Matching.h"

#include "core/base/Literals.h"
#include "tests/acceptance/Decimal.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace permanence::test {

namespace {

using List = std::vector<Found>;

std::optional<QDateTime> instantOf(const QJsonValue &value)
{
    static const QRegularExpression form(
        uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$)"_s);
    if (!value.isString() || !form.match(value.toString()).hasMatch())
        return std::nullopt;
    const QDateTime instant = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return instant.isValid() ? std::optional(instant.toUTC()) : std::nullopt;
}

bool sameScalar(const QJsonValue &actual, const QJsonValue &wanted)
{
    if (actual.isBool() || wanted.isBool() || actual.isNull() || wanted.isNull())
        return actual == wanted;
    const auto instant = instantOf(actual), wantedInstant = instantOf(wanted);
    if (instant && wantedInstant)
        return *instant == *wantedInstant;
    const auto number = Decimal::fromJson(actual), wantedNumber = Decimal::fromJson(wanted);
    if (number && wantedNumber)
        return *number == *wantedNumber;
    return actual == wanted;
}

/// Gives each wanted value, from this one on, an actual value of its own.
bool dealOut(const List &actual, std::vector<bool> &taken, const QJsonArray &wanted, qsizetype from)
{
    if (from == wanted.size())
        return true;
    for (size_t i = 0; i < actual.size(); ++i) {
        if (taken[i] || !matches(actual[i], wanted[from]))
            continue;
        taken[i] = true;
        if (dealOut(actual, taken, wanted, from + 1))
            return true;
        taken[i] = false;
    }
    return false;
}

bool isAmong(const List &list, const QJsonValue &wanted)
{
    return std::ranges::any_of(list, [&](const Found &item) { return matches(item, wanted); });
}

bool sumsUpTo(const List &list, const QJsonValue &wanted)
{
    Decimal sum;
    for (const Found &item : list) {
        const auto number = Decimal::fromJson(item.json());
        if (!number)
            return false;
        sum = sum + *number;
    }
    return sum == Decimal::fromJson(wanted);
}

bool isMentioned(const Found &found, const QJsonValue &text)
{
    const QJsonValue value = found.json();
    return (value.isString() ? value.toString() : found.text()).contains(text.toString());
}

bool isEmpty(const Found &found)
{
    const QJsonValue value = found.json();
    if (const auto items = found.items())
        return items->empty();
    return value.isNull() || value == QJsonValue(false) || value == QJsonValue(0) ||
           value == QJsonValue(QString());
}

using Matcher = bool (*)(const Found &, const QJsonValue &);

const QMap<QString, Matcher> &matchers()
{
    static const QMap<QString, Matcher> all{
        {u"absent"_s,
         [](const Found &f, const QJsonValue &v) { return (f.isMissing() || f.isNull()) == v.toBool(); }},
        {u"not"_s, [](const Found &f, const QJsonValue &v) { return !f.isMissing() && !matches(f, v); }},
        {u"contains"_s,
         [](const Found &f, const QJsonValue &v) { return f.list() && isAmong(*f.list(), v); }},
        {u"lacks"_s, [](const Found &f, const QJsonValue &v) { return f.list() && !isAmong(*f.list(), v); }},
        {u"set"_s,
         [](const Found &f, const QJsonValue &v) {
             const auto list = f.list();
             const QJsonArray wanted = v.toArray();
             if (!list || !v.isArray() || qsizetype(list->size()) != wanted.size())
                 return false;
             std::vector<bool> taken(list->size());
             return dealOut(*list, taken, wanted, 0);
         }},
        {u"count"_s,
         [](const Found &f, const QJsonValue &v) {
             return f.items() && v.isDouble() && qint64(f.items()->size()) == v.toInteger(-1);
         }},
        {u"sum"_s, [](const Found &f, const QJsonValue &v) { return f.list() && sumsUpTo(*f.list(), v); }},
        {u"mentions"_s,
         [](const Found &f, const QJsonValue &v) { return !f.isMissing() && isMentioned(f, v); }},
        {u"not_mentions"_s,
         [](const Found &f, const QJsonValue &v) { return !f.isMissing() && !isMentioned(f, v); }},
        {u"nonempty"_s,
         [](const Found &f, const QJsonValue &v) { return !f.isMissing() && isEmpty(f) != v.toBool(); }},
    };
    return all;
}

bool isOfMatchers(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return !keys.isEmpty() &&
           std::ranges::all_of(keys, [](const QString &key) { return matchers().contains(key); });
}

bool sameList(const Found &found, const QJsonArray &wanted)
{
    const auto list = found.list();
    if (!list || qsizetype(list->size()) != wanted.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!matches(list->at(size_t(i)), wanted[i]))
            return false;
    }
    return true;
}

bool sameMembers(const Found &found, const QJsonObject &wanted)
{
    if (!found.json().isObject())
        return false;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (!matches(found.member(it.key()), it.value()))
            return false;
    }
    return true;
}

} // namespace

bool matches(const Found &found, const QJsonValue &expected)
{
    const QJsonObject object = expected.toObject();
    if (isOfMatchers(object)) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!matchers().value(it.key())(found, it.value()))
                return false;
        }
        return true;
    }
    if (found.isMissing())
        return false;
    if (expected.isObject())
        return sameMembers(found, object);
    if (expected.isArray())
        return sameList(found, expected.toArray());
    return !found.items() && sameScalar(found.json(), expected);
}

} // namespace permanence::test
