#pragma once

#include "core/base/Result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace permanence {

inline constexpr int kFirstHolidayYear = 1970;
inline constexpr int kLastHolidayYear = 2100;

/// A day off by law.
struct PublicHoliday
{
    QDate date;
    QString en;
    QString fr;

    bool operator==(const PublicHoliday &) const = default;

    /// The name in a language: French for `fr` and `fr_BE`, English for any other.
    [[nodiscard]] QString name(const QString &language) const { return language.startsWith(u"fr") ? fr : en; }
};

/// A country whose holidays are known, and the regions it may (or must) be asked with.
struct HolidayCountry
{
    QString code; ///< ISO 3166
    QStringList regions;
    bool needsRegion = false;
};

/// In order of their codes; from resources/holidays.
[[nodiscard]] std::vector<HolidayCountry> holidayCountries();

/// Errors: Expected, with `country` or `region` as place and the known ones as what was expected.
[[nodiscard]] Result<void> checkHolidayRegion(const QString &country, const QString &region);

/// The days off of a year in order, substitute days included and moved days left where they were moved to.
/// Errors: as checkHolidayRegion(), and Expected at `year` for a year before 1970 or after 2100.
[[nodiscard]] Result<std::vector<PublicHoliday>> publicHolidays(const QString &country, const QString &region,
                                                                int year);

} // namespace permanence
