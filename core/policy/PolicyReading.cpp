#include "core/policy/PolicyReading.h"

#include "core/time/Iso8601.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace permanence {

void expectedOneOf(const JsonReader &reader, const QStringList &choices)
{
    reader.fail(reader.isMissing() ? ErrorCode::MissingKey : ErrorCode::Expected,
                {QCoreApplication::translate("Expectation", "one of %1").arg(choices.join(u", "_s))});
}

bool isObjectOf(const JsonReader &reader, std::initializer_list<QStringView> keys)
{
    reader.allowOnly(keys);
    return reader.isObject();
}

QString readId(const JsonReader &reader)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9_-]{0,63}\\z"_s);
    const QString id = reader.value().toString();
    if (!pattern.match(id).hasMatch()) {
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "an id of small letters, digits, _ and -"));
        return {};
    }
    return id;
}

LocalizedText readLocalizedText(const JsonReader &reader)
{
    if (!reader.isObject()) {
        reader.expected(
            QT_TRANSLATE_NOOP("Expectation", R"(a text in both languages {"en": ..., "fr": ...})"));
        return {};
    }
    reader.allowOnly({u"en", u"fr"});
    return {reader[u"en"].text(), reader[u"fr"].text()};
}

const QStringList &spokenPlaceholders()
{
    static const QStringList names{u"agent"_s, u"customer"_s, u"contact"_s, u"ticket"_s, u"day"_s};
    return names;
}

const QStringList &mailPlaceholders()
{
    static const QStringList names =
        spokenPlaceholders() + QStringList{u"summary"_s, u"status"_s,    u"date"_s,     u"question"_s,
                                           u"reason"_s,  u"checklist"_s, u"progress"_s, u"channel"_s};
    return names;
}

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression pattern(u"\\{([^{}]*)\\}"_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        names << match.captured(1);
    return names;
}

LocalizedText readTemplateText(const JsonReader &reader, const QStringList &placeholders)
{
    LocalizedText text = readLocalizedText(reader);
    const auto check = [&](const QString &words, const JsonReader &place) {
        for (const QString &name : placeholdersIn(words)) {
            if (placeholders.contains(name))
                continue;
            place.fail(ErrorCode::Expected,
                       {QCoreApplication::translate("Expectation", "only the placeholders %1, not {%2}")
                            .arg(u'{' + placeholders.join(u"} {"_s) + u'}', name)});
        }
    };
    check(text.en, reader[u"en"]);
    check(text.fr, reader[u"fr"]);
    return text;
}

Duration readDuration(const JsonReader &reader)
{
    constexpr Duration kLongest = 366 * kDay;
    const auto duration = parseDuration(reader.value().toString());
    if (!duration || *duration <= 0 || *duration > kLongest) {
        reader.expected(QT_TRANSLATE_NOOP("Expectation",
                                          "a duration such as PT30M or PT48H, longer than nothing "
                                          "and at most a year"));
        return kMinute;
    }
    return *duration;
}

Target readTarget(const JsonReader &reader)
{
    if (!reader.isObject())
        return {readDuration(reader), ClockKind::Business};
    reader.allowOnly({u"within", u"clock"});
    Target target{readDuration(reader[u"within"]), ClockKind::Business};
    if (reader[u"clock"].isGiven())
        target.clock = readCode(reader[u"clock"], ClockKind::Business);
    return target;
}

std::optional<qint64> parseHundredths(QStringView decimal)
{
    static const QRegularExpression pattern(u"\\A([0-9]{1,9})(?:\\.([0-9]{1,2}))?\\z"_s);
    const QRegularExpressionMatch match = pattern.match(decimal.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
}

qint64 readPrice(const JsonReader &reader)
{
    const std::optional<qint64> cents = parseHundredths(reader.value().toString());
    if (!cents)
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "a price as a text such as \"102.21\""));
    return cents.value_or(0);
}

int readFactor(const JsonReader &reader)
{
    // Fifteen digits give back the decimal that was written, so that 1.1 is 110 hundredths and not 110.00…09.
    const QString decimal = reader.value().isDouble() ? QString::number(reader.value().toDouble(), 'g', 15)
                                                      : reader.value().toString();
    const std::optional<qint64> hundredths = parseHundredths(decimal);
    if (!hundredths || *hundredths > 10000) {
        reader.expected(QT_TRANSLATE_NOOP(
            "Expectation", "a factor from 0 to 100 with at most two decimals, such as \"1.5\""));
        return 100;
    }
    return static_cast<int>(*hundredths);
}

void UniqueIds::add(const JsonReader &reader, const QString &id)
{
    if (id.isEmpty())
        return;
    if (m_seen.contains(id))
        reader.fail(ErrorCode::Duplicate, {id});
    m_seen.insert(id);
}

} // namespace permanence
