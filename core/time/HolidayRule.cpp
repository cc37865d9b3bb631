#include "core/time/HolidayRule.h"

#include "core/time/PublicHolidays.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace permanence {
namespace {

const QStringList &weekdays()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

const QStringList &ordinals()
{
    static const QStringList names{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s, u"last"_s};
    return names;
}

/// The first such weekday on or after a day.
QDate weekdayFrom(QDate day, int weekday)
{
    return day.addDays((weekday - day.dayOfWeek() + 7) % 7);
}

DayRule readDayRule(const JsonReader &reader)
{
    const auto rule = DayRule::parse(reader.text());
    if (!rule)
        reader.expected(
            QT_TRANSLATE_NOOP("Expectation", "a day such as \"12-25\", \"easter+1\" or \"last mon of 05\""));
    return rule.value_or(DayRule());
}

std::map<int, DayRule> readMoved(const JsonReader &reader)
{
    std::map<int, DayRule> moved;
    if (!reader.isGiven())
        return moved;
    for (const auto &[year, day] : reader.members()) {
        if (year.toInt() < kFirstHolidayYear || year.toInt() > kLastHolidayYear)
            day.expected(QT_TRANSLATE_NOOP("Expectation", "a year from 1970 to 2100"));
        moved.emplace(year.toInt(), readDayRule(day));
    }
    return moved;
}

std::map<int, int> readShift(const JsonReader &reader)
{
    std::map<int, int> shift;
    if (!reader.isGiven())
        return shift;
    reader.allowOnly({u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"});
    for (const auto &[weekday, days] : reader.members())
        shift.emplace(weekdays().indexOf(weekday) + 1, static_cast<int>(days.integer(-6, 6)));
    return shift;
}

QStringList readRegions(const JsonReader &reader)
{
    QStringList regions;
    if (!reader.isGiven())
        return regions;
    for (const JsonReader &region : reader.items())
        regions << region.text();
    return regions;
}

HolidayRule readRule(const JsonReader &reader)
{
    reader.allowOnly({u"en", u"fr", u"on", u"from", u"until", u"every", u"regions", u"moved", u"shift",
                      u"substitute", u"law"});
    const auto year = [&](QStringView key, int fallback) {
        return reader[key].isGiven()
                   ? static_cast<int>(reader[key].integer(kFirstHolidayYear, kLastHolidayYear))
                   : fallback;
    };
    HolidayRule rule;
    rule.en = reader[u"en"].text();
    rule.fr = reader[u"fr"].text();
    rule.on = readDayRule(reader[u"on"]);
    rule.firstYear = year(u"from", kFirstHolidayYear);
    rule.lastYear = year(u"until", kLastHolidayYear);
    rule.every = reader[u"every"].isGiven() ? static_cast<int>(reader[u"every"].integer(1, 100)) : 1;
    rule.regions = readRegions(reader[u"regions"]);
    rule.moved = readMoved(reader[u"moved"]);
    rule.shift = readShift(reader[u"shift"]);
    rule.substitute = reader[u"substitute"].booleanOr(false);
    return rule;
}

} // namespace

std::optional<DayRule> DayRule::parse(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:(?<year>[0-9]{4})-)?(?<month>[0-9]{2})-(?<day>[0-9]{2})\\z"
        "|\\Aeaster(?<offset>[+-][0-9]{1,2})?\\z"
        "|\\A(?<nth>first|second|third|fourth|last) (?<weekday>[a-z]{3}) of (?<of>[0-9]{2})\\z"
        "|\\A(?<any>[a-z]{3}) (?<side>before|after) (?<nearmonth>[0-9]{2})-(?<nearday>[0-9]{2})\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto part = [&](const char16_t *name) { return match.captured(QStringView(name)); };
    DayRule rule;
    if (!part(u"month").isEmpty()) {
        rule.m_kind = part(u"year").isEmpty() ? Kind::Fixed : Kind::Once;
        rule.m_year = part(u"year").toInt();
        rule.m_month = part(u"month").toInt();
        rule.m_day = part(u"day").toInt();
    } else if (!part(u"nth").isEmpty()) {
        rule.m_kind = part(u"nth") == u"last" ? Kind::LastWeekday : Kind::NthWeekday;
        rule.m_number = static_cast<int>(ordinals().indexOf(part(u"nth")));
        rule.m_weekday = static_cast<int>(weekdays().indexOf(part(u"weekday"))) + 1;
        rule.m_month = part(u"of").toInt();
    } else if (!part(u"side").isEmpty()) {
        rule.m_kind = part(u"side") == u"before" ? Kind::WeekdayBefore : Kind::WeekdayAfter;
        rule.m_weekday = static_cast<int>(weekdays().indexOf(part(u"any"))) + 1;
        rule.m_month = part(u"nearmonth").toInt();
        rule.m_day = part(u"nearday").toInt();
    } else {
        rule.m_kind = Kind::Easter;
        rule.m_number = part(u"offset").toInt();
    }
    const bool possible = rule.m_weekday >= 1 && QDate(2000, rule.m_month, rule.m_day).isValid();
    return possible ? std::optional(rule) : std::nullopt;
}

std::optional<QDate> DayRule::in(int year) const
{
    QDate date(year, m_month, m_day);
    switch (m_kind) {
    case Kind::Fixed:
        break;
    case Kind::Once:
        date = year == m_year ? date : QDate();
        break;
    case Kind::Easter:
        date = easterSunday(year).addDays(m_number);
        break;
    case Kind::NthWeekday:
        date = weekdayFrom(QDate(year, m_month, 1), m_weekday).addDays(7 * m_number);
        break;
    case Kind::LastWeekday:
        date = weekdayFrom(QDate(year, m_month, 1).addMonths(1).addDays(-7), m_weekday);
        break;
    case Kind::WeekdayBefore:
        date = weekdayFrom(date.addDays(-7), m_weekday);
        break;
    case Kind::WeekdayAfter:
        date = weekdayFrom(date.addDays(1), m_weekday);
        break;
    }
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> HolidayRule::in(int year) const
{
    if (year < firstYear || year > lastYear || year % every != 0)
        return {};
    if (const auto there = moved.find(year); there != moved.end())
        return there->second.in(year);
    const auto date = on.in(year);
    if (!date)
        return {};
    const auto days = shift.find(date->dayOfWeek());
    return days == shift.end() ? date : std::optional(date->addDays(days->second));
}

HolidayRules readHolidayRules(const JsonReader &reader)
{
    HolidayRules rules;
    reader.allowOnly({u"country", u"regions", u"region_required", u"days"});
    rules.country = reader[u"country"].text();
    rules.regions = readRegions(reader[u"regions"]);
    rules.needsRegion = reader[u"region_required"].booleanOr(false);
    for (const JsonReader &day : reader[u"days"].items())
        rules.days.push_back(readRule(day));
    return rules;
}

// The anonymous Gregorian algorithm (Nature, 1876); the letters are its own.
QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

} // namespace permanence
