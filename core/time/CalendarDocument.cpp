#include "core/time/CalendarDocument.h"

#include "core/time/BusinessCalendar.h"
#include "core/time/Iso8601.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace permanence {
namespace {

using Calendars = std::map<QString, BusinessCalendar>;

Calendars readCalendars(const JsonReader &reader)
{
    Calendars calendars;
    for (const auto &[name, calendar] : reader.members())
        calendars.emplace(name, BusinessCalendar(readCalendar(calendar)));
    return calendars;
}

const BusinessCalendar &calendarOf(const JsonReader &entry, const Calendars &calendars)
{
    static const BusinessCalendar none;
    const JsonReader name = entry[u"calendar"];
    const auto found = calendars.find(name.value().toString());
    if (name.isText() && found != calendars.end())
        return found->second;
    name.expected(QT_TRANSLATE_NOOP("Expectation", "the name of one of the document's calendars"));
    return none;
}

Instant readInstant(const JsonReader &reader)
{
    const auto instant = parseInstant(reader.value().toString());
    if (!instant)
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "an instant such as \"2026-03-02T10:00:00+01:00\""));
    return instant.value_or(Instant());
}

/// `minutes` or `seconds`, with fractions, in milliseconds.
Duration readLength(const JsonReader &entry)
{
    // Longer than all the years a calendar knows; more would not fit a Duration.
    constexpr double kLongest = 1e15;
    const bool inSeconds = entry[u"seconds"].isGiven();
    const JsonReader length = entry[inSeconds ? u"seconds" : u"minutes"];
    if (inSeconds && entry[u"minutes"].isGiven())
        length.expected(QT_TRANSLATE_NOOP("Expectation", "either minutes or seconds, not both"));
    if (!length.value().isDouble() || length.value().toDouble() < 0) {
        length.expected(QT_TRANSLATE_NOOP("Expectation", "a number that is not negative"));
        return 0;
    }
    const auto unit = static_cast<double>(inSeconds ? kSecond : kMinute);
    return std::llround(std::min(length.value().toDouble() * unit, kLongest));
}

Duration readUnit(const JsonReader &reader)
{
    if (!reader.isGiven() || reader.value().toString() == u"minutes")
        return kMinute;
    if (reader.value().toString() != u"seconds")
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "\"minutes\" or \"seconds\""));
    return kSecond;
}

QJsonValue answer(const std::optional<Instant> &instant, const BusinessCalendar &calendar)
{
    return instant ? QJsonValue(formatInstant(*instant, calendar.zone())) : QJsonValue();
}

void answerAdd(const JsonReader &entry, const Calendars &calendars, QJsonObject &answered)
{
    const BusinessCalendar &calendar = calendarOf(entry, calendars);
    answered.insert(u"due"_s,
                    answer(calendar.add(readInstant(entry[u"start"]), readLength(entry)), calendar));
}

void answerSub(const JsonReader &entry, const Calendars &calendars, QJsonObject &answered)
{
    const BusinessCalendar &calendar = calendarOf(entry, calendars);
    answered.insert(u"start"_s,
                    answer(calendar.sub(readInstant(entry[u"end"]), readLength(entry)), calendar));
}

void answerBetween(const JsonReader &entry, const Calendars &calendars, QJsonObject &answered)
{
    const BusinessCalendar &calendar = calendarOf(entry, calendars);
    const Instant from = readInstant(entry[u"from"]);
    const Instant to = readInstant(entry[u"to"]);
    const Duration unit = readUnit(entry[u"unit"]);
    const double amount = static_cast<double>(calendar.between(from, to)) / static_cast<double>(unit);
    answered.insert(unit == kSecond ? u"seconds"_s : u"minutes"_s, amount);
}

void answerOpen(const JsonReader &entry, const Calendars &calendars, QJsonObject &answered)
{
    const BusinessCalendar &calendar = calendarOf(entry, calendars);
    answered.insert(u"open"_s, calendar.isOpen(readInstant(entry[u"at"])));
}

using Answer = void (*)(const JsonReader &, const Calendars &, QJsonObject &);

QJsonArray answerAll(const JsonReader &list, const Calendars &calendars, Answer give)
{
    QJsonArray answers;
    for (const JsonReader &entry : list.items()) {
        if (!entry.isObject()) {
            entry.expected(QT_TRANSLATE_NOOP("Expectation", "an object {...}"));
            continue;
        }
        QJsonObject answered = entry.value().toObject();
        give(entry, calendars, answered);
        answers.append(answered);
    }
    return answers;
}

} // namespace

CalendarAnswers evaluateCalendarDocument(const QByteArray &utf8)
{
    CalendarAnswers answers;
    const auto document = parseJson(utf8);
    if (!document) {
        answers.errors.push_back(document.error());
        return answers;
    }
    const JsonReader root(*document, answers.errors);
    root.allowOnly({u"calendars", u"add", u"sub", u"between", u"open"});
    if (!root.isObject())
        return answers;
    const Calendars calendars = readCalendars(root[u"calendars"]);
    if (!answers.errors.empty())
        return answers; // questions to a wrong calendar have no answer
    answers.document = root.value().toObject();
    const std::initializer_list<std::pair<QString, Answer>> lists{
        {u"add"_s, answerAdd}, {u"sub"_s, answerSub}, {u"between"_s, answerBetween}, {u"open"_s, answerOpen}};
    for (const auto &[name, give] : lists) {
        if (const JsonReader list = root[name]; list.isGiven())
            answers.document.insert(name, answerAll(list, calendars, give));
    }
    return answers;
}

QJsonArray holidaysJson(const std::vector<PublicHoliday> &holidays)
{
    QJsonArray list;
    for (const PublicHoliday &holiday : holidays) {
        list.append(QJsonObject{{u"date"_s, holiday.date.toString(Qt::ISODate)},
                                {u"name"_s, QJsonObject{{u"en"_s, holiday.en}, {u"fr"_s, holiday.fr}}}});
    }
    return list;
}

} // namespace permanence
