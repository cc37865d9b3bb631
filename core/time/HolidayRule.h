#pragma once

#include "core/base/JsonReader.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace permanence {

/// On which day of a year something is, as written in the data: `12-25`, `2023-05-08` (in that year only),
/// `easter`, `easter+39`, `first mon of 05`, `last mon of 08`, `wed before 11-23`, `mon after 01-01`.
class DayRule
{
public:
    /// Nothing where the text is none of these.
    [[nodiscard]] static std::optional<DayRule> parse(const QString &text);
    /// Nothing where the year has no such day.
    [[nodiscard]] std::optional<QDate> in(int year) const;

private:
    enum class Kind
    {
        Fixed,
        Once,
        Easter,
        NthWeekday,
        LastWeekday,
        WeekdayBefore,
        WeekdayAfter
    };

    Kind m_kind = Kind::Fixed;
    int m_year = 0;
    int m_month = 1;
    int m_day = 1;
    int m_weekday = 1; ///< Monday is 1
    int m_number = 0;  ///< which weekday of the month, or days after Easter
};

/// One line of a country's file.
struct HolidayRule
{
    QString en;
    QString fr;
    DayRule on;
    int firstYear = 0;
    int lastYear = 0;
    int every = 1;                ///< only in years that can be divided by it
    QStringList regions;          ///< empty: everywhere
    std::map<int, DayRule> moved; ///< years in which it was on another day
    std::map<int, int> shift;     ///< weekday (Monday is 1) -> days by which it is moved when it falls there
    bool substitute = false;      ///< on a weekend: the next weekday that is free

    /// The day on which it is in a year, before substitution.
    [[nodiscard]] std::optional<QDate> in(int year) const;
};

/// A country's file in resources/holidays.
struct HolidayRules
{
    QString country;
    QStringList regions;
    bool needsRegion = false;
    std::vector<HolidayRule> days;
};

/// Errors name their place in the file.
[[nodiscard]] HolidayRules readHolidayRules(const JsonReader &reader);

/// Easter Sunday of the Gregorian calendar.
[[nodiscard]] QDate easterSunday(int year);

} // namespace permanence
