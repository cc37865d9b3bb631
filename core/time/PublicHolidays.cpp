#include "core/time/PublicHolidays.h"

namespace permanence {

std::vector<HolidayCountry> holidayCountries()
{
    return {};
}
Result<void> checkHolidayRegion(const QString &, const QString &)
{
    return {};
}
Result<std::vector<PublicHoliday>> publicHolidays(const QString &, const QString &, int)
{
    return std::vector<PublicHoliday>();
}

} // namespace permanence
