#pragma once

#include "core/base/JsonReader.h"
#include "core/policy/PolicyCodes.h"

#include <QSet>

#include <algorithm>

namespace permanence {

// The small readers from which the sections of a policy document are put together. Each adds its errors
// to the reader's list and gives a default.

/// Adds "expected one of …" with the given choices.
void expectedOneOf(const JsonReader &reader, const QStringList &choices);

/// Whether there is an object, whose unknown members are errors. Where there is none that is the one error:
/// the caller goes no further into it.
[[nodiscard]] bool isObjectOf(const JsonReader &reader, std::initializer_list<QStringView> keys);

/// An id: small letters, digits, `_` and `-`, at most 64 of them.
[[nodiscard]] QString readId(const JsonReader &reader);

/// `{"en": …, "fr": …}`: both languages, neither empty.
[[nodiscard]] LocalizedText readLocalizedText(const JsonReader &reader);
/// The same, with placeholders as `{agent}`; any but the known ones is an error.
[[nodiscard]] LocalizedText readTemplateText(const JsonReader &reader, const QStringList &placeholders);
/// What may stand in a sentence that the agent says: agent, customer, contact, ticket, day.
[[nodiscard]] const QStringList &spokenPlaceholders();
/// What may stand in a mail.
[[nodiscard]] const QStringList &mailPlaceholders();
/// The placeholders in a text, in their order.
[[nodiscard]] QStringList placeholdersIn(const QString &text);

/// An ISO 8601 duration, longer than nothing and at most a year.
[[nodiscard]] Duration readDuration(const JsonReader &reader);
/// `"PT30M"` (business time) or `{"within": "PT30M", "clock": "elapsed"}`.
[[nodiscard]] Target readTarget(const JsonReader &reader);

/// An exact decimal in hundredths: "102.21" is 10221. Nothing where it has more than two decimals, a sign,
/// or more than nine digits before the point.
[[nodiscard]] std::optional<qint64> parseHundredths(QStringView decimal);
/// A price as a decimal string, in cents.
[[nodiscard]] qint64 readPrice(const JsonReader &reader);
/// A factor from 0 to 100 as a decimal string or a number with at most two decimals, in hundredths.
[[nodiscard]] int readFactor(const JsonReader &reader);

/// Says where an id occurs for the second time.
class UniqueIds
{
public:
    void add(const JsonReader &reader, const QString &id);

private:
    QSet<QString> m_seen;
};

template <Coded E>
[[nodiscard]] E readCode(const JsonReader &reader, E fallback)
{
    const std::optional<E> value = reader.isText() ? fromCode<E>(reader.value().toString()) : std::nullopt;
    if (!value)
        expectedOneOf(reader, allCodes<E>());
    return value.value_or(fallback);
}

/// A list of codes, each at most once.
template <Coded E>
[[nodiscard]] std::vector<E> readCodes(const JsonReader &reader)
{
    std::vector<E> values;
    UniqueIds unique;
    for (const JsonReader &item : reader.items()) {
        values.push_back(readCode<E>(item, CodeTable<E>::rows.front().value));
        unique.add(item, item.value().toString());
    }
    return values;
}

template <Coded E>
[[nodiscard]] std::vector<E> readCodesOr(const JsonReader &reader, std::vector<E> fallback)
{
    return reader.isGiven() ? readCodes<E>(reader) : fallback;
}

/// A list that may be left out; `readOne` reads an item.
template <class ReadOne>
[[nodiscard]] auto readListIfGiven(const JsonReader &reader, ReadOne readOne)
{
    std::vector<decltype(readOne(reader))> values;
    if (!reader.isGiven())
        return values;
    for (const JsonReader &item : reader.items())
        values.push_back(readOne(item));
    return values;
}

/// The same, of things with an `id` that must be unique in the list.
template <class ReadOne>
[[nodiscard]] auto readNamedListIfGiven(const JsonReader &reader, ReadOne readOne)
{
    UniqueIds unique;
    return readListIfGiven(reader, [&](const JsonReader &item) {
        auto value = readOne(item);
        unique.add(item[u"id"], value.id);
        return value;
    });
}

} // namespace permanence
