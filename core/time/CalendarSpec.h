#pragma once

#include "core/base/JsonReader.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace permanence {

/// Hours of one day by the wall clock, in minutes since 00:00: `until` is after `from` and at most 1440
/// (24:00).
struct DaySpan
{
    int from = 0;
    int until = 0;

    bool operator==(const DaySpan &) const = default;
};

/// The spans of a day in order; they may touch but not overlap. None: closed.
using DaySpans = std::vector<DaySpan>;
/// Monday first.
using Week = std::array<DaySpans, 7>;

/// Whose public holidays a calendar keeps: an ISO 3166 country and one of its regions, or all of it.
struct HolidayRegion
{
    QString country;
    QString region;

    bool operator==(const HolidayRegion &) const = default;
};

/// A business calendar as it is written down (policies, customers, vectors); BusinessCalendar answers from
/// it.
struct CalendarSpec
{
    QString timezone; ///< IANA name
    Week week;
    std::map<QDate, QString> holidays;          ///< named one by one; the name may be empty
    std::optional<HolidayRegion> holidayRegion; ///< or taken from the public holidays of a country
    std::map<QDate, DaySpans> exceptions;       ///< replace the hours of a date, and win over a holiday

    bool operator==(const CalendarSpec &) const = default;
};

/// Reads `{"timezone", "week", "holidays", "exceptions"}`; `holidays` is a list of dates (or of
/// `{"date", "name"}`) or `{"country": "FR", "region": "alsace-moselle"}`. Unknown zones, weekdays and
/// regions, bad times and dates, and spans that are reversed, out of order or overlapping are errors
/// with their places.
[[nodiscard]] CalendarSpec readCalendar(const JsonReader &reader);
/// Reads `{"mon": [["09:00", "12:00"]], …}`; a missing weekday is closed.
[[nodiscard]] Week readWeek(const JsonReader &reader);

/// What readCalendar() and readWeek() read back to an equal value.
[[nodiscard]] QJsonObject toJson(const CalendarSpec &spec);
[[nodiscard]] QJsonObject toJson(const Week &week);

/// Whether the name is a time zone known here (IANA names and their aliases, no offsets and no rules).
[[nodiscard]] bool isTimeZone(const QString &name);

} // namespace permanence
