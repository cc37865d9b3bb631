#include "core/time/CalendarSpec.h"

#include "core/time/PublicHolidays.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace permanence {
namespace {

constexpr std::array<const char16_t *, 7> kWeekdays{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};

/// "HH:MM" in minutes, up to 24:00.
std::optional<int> minutesOf(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9]{2}):([0-5][0-9])\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.hasMatch() && minutes <= 1440 ? std::optional(minutes) : std::nullopt;
}

QString timeText(int minutes)
{
    return QString(u"%1:%2"_s).arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QDate dateOf(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    return form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
}

std::optional<int> readTime(const JsonReader &reader)
{
    const auto minutes = minutesOf(reader.value().toString());
    if (!minutes)
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "a time of day from \"00:00\" to \"24:00\""));
    return minutes;
}

std::optional<DaySpan> readSpan(const JsonReader &reader)
{
    const std::vector<JsonReader> ends = reader.isArray() ? reader.items() : std::vector<JsonReader>();
    if (ends.size() != 2) {
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "a span such as [\"09:00\", \"12:00\"]"));
        return {};
    }
    const auto from = readTime(ends[0]);
    const auto until = readTime(ends[1]);
    if (!from || !until)
        return {};
    if (*until <= *from) {
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "a span that ends after it starts"));
        return {};
    }
    return DaySpan{*from, *until};
}

DaySpans readSpans(const JsonReader &reader)
{
    DaySpans spans;
    for (const JsonReader &item : reader.items()) {
        const auto span = readSpan(item);
        if (!span)
            continue;
        if (!spans.empty() && span->from < spans.back().until)
            item.expected(QT_TRANSLATE_NOOP("Expectation",
                                            "a span that does not start before the end of the one before"));
        spans.push_back(*span);
    }
    return spans;
}

std::optional<QDate> checkedDate(const JsonReader &reader, const QString &text)
{
    const QDate date = dateOf(text);
    if (date.isValid())
        return date;
    reader.expected(QT_TRANSLATE_NOOP("Expectation", "a date such as \"2026-05-01\""));
    return {};
}

std::map<QDate, QString> readHolidays(const JsonReader &reader)
{
    std::map<QDate, QString> holidays;
    for (const JsonReader &item : reader.items()) {
        const bool named = item.isObject();
        if (named)
            item.allowOnly({u"date", u"name"});
        const JsonReader day = named ? item[u"date"] : item;
        if (const auto date = checkedDate(day, day.value().toString()))
            holidays.emplace(*date, named ? item[u"name"].textOr({}) : QString());
    }
    return holidays;
}

HolidayRegion readRegion(const JsonReader &reader)
{
    reader.allowOnly({u"country", u"region"});
    HolidayRegion region{reader[u"country"].text(), reader[u"region"].textOr({})};
    if (region.country.isEmpty())
        return region;
    if (const auto known = checkHolidayRegion(region.country, region.region); !known)
        reader[known.error().place].fail(known.error().code, known.error().arguments);
    return region;
}

QJsonArray toJson(const DaySpans &spans)
{
    QJsonArray list;
    for (const DaySpan &span : spans)
        list.append(QJsonArray{timeText(span.from), timeText(span.until)});
    return list;
}

QJsonValue holidaysToJson(const CalendarSpec &spec)
{
    if (spec.holidayRegion) {
        QJsonObject region{{u"country"_s, spec.holidayRegion->country}};
        if (!spec.holidayRegion->region.isEmpty())
            region.insert(u"region"_s, spec.holidayRegion->region);
        return region;
    }
    QJsonArray dates;
    for (const auto &[date, name] : spec.holidays) {
        const QString day = date.toString(Qt::ISODate);
        dates.append(name.isEmpty() ? QJsonValue(day)
                                    : QJsonValue(QJsonObject{{u"date"_s, day}, {u"name"_s, name}}));
    }
    return dates;
}

} // namespace

bool isTimeZone(const QString &name)
{
    // Qt also takes offsets (UTC+01:00) and POSIX rules (CET-1CEST, even XYZ) for zones; a calendar names a
    // place.
    static const QRegularExpression form(
        u"\\A(?:[A-Za-z_]+(?:-[A-Za-z]+)*(?:/[A-Za-z0-9_+-]+)*|EST5EDT|CST6CDT|MST7MDT|PST8PDT|GMT[+-]?0)\\z"_s);
    const QByteArray id = name.toUtf8();
    const QTimeZone zone(id);
    if (!form.match(name).hasMatch() || !zone.isValid())
        return false;
    // Letters that are no zone are taken for the abbreviation of a rule, and have no name but themselves.
    return name.contains(u'/') || QTimeZone::isTimeZoneIdAvailable(id) ||
           zone.displayName(QTimeZone::StandardTime) != name;
}

CalendarSpec readCalendar(const JsonReader &reader)
{
    CalendarSpec spec;
    reader.allowOnly({u"timezone", u"week", u"holidays", u"exceptions"});
    if (!reader.isObject())
        return spec;
    spec.timezone = reader[u"timezone"].value().toString();
    if (!isTimeZone(spec.timezone))
        reader[u"timezone"].expected(
            QT_TRANSLATE_NOOP("Expectation", "a time zone such as \"Europe/Paris\""));
    spec.week = readWeek(reader[u"week"]);
    const JsonReader holidays = reader[u"holidays"];
    if (holidays.isObject())
        spec.holidayRegion = readRegion(holidays);
    else if (holidays.isGiven())
        spec.holidays = readHolidays(holidays);
    const JsonReader exceptions = reader[u"exceptions"];
    if (exceptions.isGiven()) {
        for (const auto &[day, spans] : exceptions.members()) {
            if (const auto date = checkedDate(spans, day))
                spec.exceptions.emplace(*date, readSpans(spans));
        }
    }
    return spec;
}

Week readWeek(const JsonReader &reader)
{
    Week week;
    reader.allowOnly({u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"});
    for (std::size_t day = 0; day < week.size(); ++day) {
        if (const JsonReader spans = reader[kWeekdays[day]]; spans.isGiven())
            week[day] = readSpans(spans);
    }
    return week;
}

QJsonObject toJson(const Week &week)
{
    QJsonObject object;
    for (std::size_t day = 0; day < week.size(); ++day) {
        if (!week[day].empty())
            object.insert(QString::fromUtf16(kWeekdays[day]), toJson(week[day]));
    }
    return object;
}

QJsonObject toJson(const CalendarSpec &spec)
{
    QJsonObject object{{u"timezone"_s, spec.timezone}, {u"week"_s, toJson(spec.week)}};
    if (spec.holidayRegion || !spec.holidays.empty())
        object.insert(u"holidays"_s, holidaysToJson(spec));
    QJsonObject exceptions;
    for (const auto &[date, spans] : spec.exceptions)
        exceptions.insert(date.toString(Qt::ISODate), toJson(spans));
    if (!exceptions.isEmpty())
        object.insert(u"exceptions"_s, exceptions);
    return object;
}

} // namespace permanence
