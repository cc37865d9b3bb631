#pragma once

#include "core/model/Codes.h"
#include "core/report/Figures.h"

namespace permanence {

/// The periods that are chosen by name.
enum class Period
{
    ThisWeek,
    LastWeek,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    ThisYear,
    OwnDays
};

template <>
struct CodeTable<Period>
{
    static constexpr std::array rows{
        CodeRow{Period::ThisWeek, QLatin1StringView("this_week")},
        CodeRow{Period::LastWeek, QLatin1StringView("last_week")},
        CodeRow{Period::ThisMonth, QLatin1StringView("this_month")},
        CodeRow{Period::LastMonth, QLatin1StringView("last_month")},
        CodeRow{Period::ThisQuarter, QLatin1StringView("this_quarter")},
        CodeRow{Period::ThisYear, QLatin1StringView("this_year")},
        CodeRow{Period::OwnDays, QLatin1StringView("days")},
    };
};

/// First and last day.
struct Days
{
    QDate from, until;
    bool operator==(const Days &) const = default;
};

[[nodiscard]] QString periodWord(Period period);

/// The days that a period means on a day; weeks begin on Monday, as in ISO 8601. Of OwnDays nothing.
[[nodiscard]] std::optional<Days> daysOf(Period period, QDate today);

/// The days before: the month before a whole month, the quarter before a quarter, the year before a year, else as many
/// days.
[[nodiscard]] Days daysBefore(const Days &days);
/// The days after, by the same rule.
[[nodiscard]] Days daysAfter(const Days &days);

/// Weeks, or months where there would be too many of them.
[[nodiscard]] FigureGrouping groupingOf(const Days &days);

/// "March 2026", "2026", "2 Mar 2026 – 8 Mar 2026".
[[nodiscard]] QString daysText(const Days &days);

} // namespace permanence
