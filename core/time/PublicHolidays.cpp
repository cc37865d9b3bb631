#include "core/time/PublicHolidays.h"

#include "core/time/HolidayRule.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

namespace permanence {
namespace {

std::vector<HolidayRules> readAllRules()
{
    std::vector<HolidayRules> all;
    const QDir folder(u":/holidays"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        Errors errors;
        const bool opened = file.open(QIODevice::ReadOnly);
        const auto document = parseJson(opened ? file.readAll() : QByteArray());
        if (document)
            all.push_back(readHolidayRules(JsonReader(*document, errors)));
        // Our own data: a test reads each file, so this is for who changes one.
        for (const Error &error : errors)
            qWarning("%s: %s", qPrintable(name), qPrintable(error.text()));
    }
    return all;
}

/// Data that never changes while the program runs.
const std::vector<HolidayRules> &allRules()
{
    static const std::vector<HolidayRules> rules = readAllRules();
    return rules;
}

const HolidayRules *rulesOf(const QString &country)
{
    const auto &all = allRules();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto &rules) { return rules.country == country; });
    return found == all.end() ? nullptr : &*found;
}

Error expectedAt(const QString &place, const QString &expectation)
{
    return Error{ErrorCode::Expected, {expectation}, place};
}

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= 6;
}

PublicHoliday substituteOf(const HolidayRule &rule, QDate date)
{
    return {date, rule.en + u" (substitute day)"_s, rule.fr + u" (jour de remplacement)"_s};
}

} // namespace

std::vector<HolidayCountry> holidayCountries()
{
    std::vector<HolidayCountry> countries;
    for (const HolidayRules &rules : allRules())
        countries.push_back({rules.country, rules.regions, rules.needsRegion});
    return countries;
}

Result<void> checkHolidayRegion(const QString &country, const QString &region)
{
    const HolidayRules *rules = rulesOf(country);
    if (!rules) {
        QStringList known;
        for (const HolidayRules &one : allRules())
            known << one.country;
        return expectedAt(u"country"_s,
                          QCoreApplication::translate("Expectation", "a country whose holidays are known: %1")
                              .arg(known.join(u", "_s)));
    }
    if (region.isEmpty() ? !rules->needsRegion : rules->regions.contains(region))
        return {};
    if (rules->regions.isEmpty()) {
        return expectedAt(u"region"_s,
                          QCoreApplication::translate("Expectation",
                                                      "no region: the holidays of %1 are known for all of it")
                              .arg(country));
    }
    return expectedAt(u"region"_s, QCoreApplication::translate("Expectation", "a region of %1: %2")
                                       .arg(country, rules->regions.join(u", "_s)));
}

Result<std::vector<PublicHoliday>> publicHolidays(const QString &country, const QString &region, int year)
{
    PERMANENCE_CHECK(checkHolidayRegion(country, region));
    if (year < kFirstHolidayYear || year > kLastHolidayYear) {
        return expectedAt(u"year"_s, QCoreApplication::translate("Expectation", "a year from %1 to %2")
                                         .arg(kFirstHolidayYear)
                                         .arg(kLastHolidayYear));
    }
    std::vector<PublicHoliday> holidays;
    std::vector<std::pair<QDate, const HolidayRule *>> onWeekend;
    std::set<QDate> taken;
    for (const HolidayRule &rule : rulesOf(country)->days) {
        const auto date =
            rule.regions.isEmpty() || rule.regions.contains(region) ? rule.in(year) : std::nullopt;
        if (!date)
            continue;
        if (rule.substitute && isWeekend(*date)) {
            onWeekend.emplace_back(*date, &rule);
        } else {
            holidays.push_back({*date, rule.en, rule.fr});
            taken.insert(*date);
        }
    }
    std::sort(onWeekend.begin(), onWeekend.end());
    for (auto [date, rule] : onWeekend) {
        while (isWeekend(date) || taken.contains(date))
            date = date.addDays(1);
        holidays.push_back(substituteOf(*rule, date));
        taken.insert(date);
    }
    std::stable_sort(
        holidays.begin(), holidays.end(),
        [](const PublicHoliday &one, const PublicHoliday &other) { return one.date < other.date; });
    return holidays;
}

} // namespace permanence
