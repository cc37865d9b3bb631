#include "core/time/PublicHolidays.h"
#include "core/time/BusinessCalendar.h"
#include "core/time/HolidayRule.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

namespace {

/// The days of a year as "01-01 04-03 …".
QString days(const QString &country, const QString &region, int year)
{
    QStringList list;
    const auto holidays = publicHolidays(country, region, year);
    for (const PublicHoliday &holiday : holidays.value_or({}))
        list << holiday.date.toString(holiday.date.year() == year ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
    return list.join(u' ');
}

} // namespace

class PublicHolidaysTest : public QObject
{
    Q_OBJECT

private slots:
    void daysOffAreThoseOfTheLaw_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *country, const char *region, int year, const char *expected) {
            QTest::addRow("%s %s %d", country, region, year)
                << QString::fromLatin1(country) << QString::fromLatin1(region) << year
                << QString::fromLatin1(expected);
        };
        // France: 8 May is a day off again since the law of 2 October 1981.
        row("FR", "", 1970, "01-01 03-30 05-01 05-07 05-18 07-14 08-15 11-01 11-11 12-25");
        row("FR", "", 1981, "01-01 04-20 05-01 05-28 06-08 07-14 08-15 11-01 11-11 12-25");
        row("FR", "", 1982, "01-01 04-12 05-01 05-08 05-20 05-31 07-14 08-15 11-01 11-11 12-25");
        row("FR", "", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
        row("FR", "", 2100, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25");
        row("FR", "alsace-moselle", 2026,
            "01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26");
        // Ascension on 1 May (2008): two holidays on one day.
        row("FR", "", 2008, "01-01 03-24 05-01 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25");
        row("BE", "", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25");
        row("BE", "", 1974, "01-01 04-15 05-01 05-23 06-03 07-21 08-15 11-01 11-11 12-25");
        row("LU", "", 2018, "01-01 04-02 05-01 05-10 05-21 06-23 08-15 11-01 12-25 12-26");
        row("LU", "", 2019, "01-01 04-22 05-01 05-09 05-30 06-10 06-23 08-15 11-01 12-25 12-26");
        // Netherlands: Queen's Day off Sundays, forward until 1979 and back from 1980; 5 May every fifth year
        // until the decree of 24 September 1990, each year after it.
        row("NL", "", 1970, "01-01 03-30 04-30 05-05 05-07 05-18 12-25 12-26");
        row("NL", "", 1972, "01-01 04-03 05-01 05-11 05-22 12-25 12-26");
        row("NL", "", 1989, "01-01 03-27 04-29 05-04 05-15 12-25 12-26");
        row("NL", "", 1991, "01-01 04-01 04-30 05-05 05-09 05-20 12-25 12-26");
        row("NL", "", 2013, "01-01 04-01 04-30 05-05 05-09 05-20 12-25 12-26");
        row("NL", "", 2014, "01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26");
        row("NL", "", 2015, "01-01 04-06 04-27 05-05 05-14 05-25 12-25 12-26");
        // Germany: both unity days in 1990; the Wednesday before 23 November until 1994; 31 October in 2017
        // only.
        row("DE", "", 1990, "01-01 04-13 04-16 05-01 05-24 06-04 06-17 10-03 11-21 12-25 12-26");
        row("DE", "", 1989, "01-01 03-24 03-27 05-01 05-04 05-15 06-17 11-22 12-25 12-26");
        row("DE", "", 1994, "01-01 04-01 04-04 05-01 05-12 05-23 10-03 11-16 12-25 12-26");
        row("DE", "", 1995, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26");
        row("DE", "", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26");
        row("DE", "", 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26");
        // England: New Year from 1974, May Day from 1978.
        row("GB", "england", 1973, "04-20 04-23 05-28 08-27 11-14 12-25 12-26");
        row("GB", "england", 1974, "01-01 04-12 04-15 05-27 08-26 12-25 12-26");
        row("GB", "england", 1977, "01-03 04-08 04-11 05-30 06-07 08-29 12-26 12-27");
        row("GB", "england", 1978, "01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26");
        row("GB", "england", 1981, "01-01 04-17 04-20 05-04 05-25 07-29 08-31 12-25 12-28");
        row("GB", "england", 1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26");
        row("GB", "england", 1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31");
        row("GB", "england", 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26");
        row("GB", "england", 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27");
        row("GB", "england", 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26");
        row("GB", "england", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
        row("GB", "england", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
        row("GB", "england", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
        row("GB", "england", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
        row("GB", "england", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
        // Scotland: 2 January from 1973, Boxing Day from 1974, St Andrew's Day from 2007; no Easter Monday.
        row("GB", "scotland", 1970, "01-01 03-27 05-04 08-03 12-25");
        row("GB", "scotland", 1974, "01-01 01-02 04-12 05-06 08-05 12-25 12-26");
        row("GB", "scotland", 2006, "01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26");
        row("GB", "scotland", 2007, "01-01 01-02 04-06 05-07 05-28 08-06 11-30 12-25 12-26");
        row("GB", "scotland", 2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28");
        row("GB", "scotland", 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27");
        row("GB", "scotland", 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26");
        row("GB", "scotland", 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26");
        row("GB", "scotland", 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28");
    }
    void daysOffAreThoseOfTheLaw()
    {
        QFETCH(const QString, country);
        QFETCH(const QString, region);
        QFETCH(const int, year);
        QFETCH(const QString, expected);
        QCOMPARE(days(country, region, year), expected);
    }

    void easterIsWhereTheChurchPutsIt()
    {
        // The earliest and the latest of the span, and some in between.
        for (const QDate date : {QDate(1970, 3, 29), QDate(2000, 4, 23), QDate(2008, 3, 23),
                                 QDate(2011, 4, 24), QDate(2026, 4, 5), QDate(2038, 4, 25),
                                 QDate(2049, 4, 18), QDate(2076, 4, 19), QDate(2100, 3, 28)})
            QCOMPARE(easterSunday(date.year()), date);
    }

    void everyRuleOfTheDataIsRead()
    {
        const QDir folder(u":/holidays"_s);
        const QStringList names = folder.entryList();
        QCOMPARE(names.size(), 6);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto document = parseJson(file.readAll());
            QVERIFY2(document, qPrintable(name));
            Errors errors;
            const HolidayRules rules = readHolidayRules(JsonReader(*document, errors));
            QVERIFY2(errors.empty(),
                     errors.empty() ? "" : qPrintable(name + u": "_s + errors.front().text()));
            for (const HolidayRule &rule : rules.days) {
                for (const QString &region : rule.regions)
                    QVERIFY2(rules.regions.contains(region), qPrintable(region));
            }
        }
    }

    void everyYearHasItsDaysInOrderWithBothNames()
    {
        for (const HolidayCountry &country : holidayCountries()) {
            QStringList regions = country.regions;
            if (!country.needsRegion)
                regions << QString();
            for (const QString &region : regions) {
                for (int year = kFirstHolidayYear; year <= kLastHolidayYear; ++year) {
                    const auto holidays = publicHolidays(country.code, region, year);
                    QVERIFY(holidays);
                    QVERIFY(holidays->size() >= 5 && holidays->size() <= 14);
                    QDate last;
                    for (const PublicHoliday &holiday : *holidays) {
                        QCOMPARE(holiday.date.year(), year);
                        QVERIFY(!last.isValid() || last <= holiday.date);
                        QVERIFY(!holiday.en.isEmpty() && !holiday.fr.isEmpty());
                        last = holiday.date;
                    }
                }
            }
        }
    }

    void substituteDaysSayThatTheyAre()
    {
        const auto holidays = publicHolidays(u"GB"_s, u"england"_s, 2026);
        QVERIFY(holidays);
        QCOMPARE(holidays->back().en, u"Boxing Day (substitute day)"_s);
        QCOMPARE(holidays->back().name(u"fr_FR"_s), u"Lendemain de Noël (jour de remplacement)"_s);
    }

    void whatIsNotKnownIsSaidWithWhatIs()
    {
        const auto error = [](const QString &country, const QString &region, int year) {
            const auto holidays = publicHolidays(country, region, year);
            return holidays ? QString() : holidays.error().text();
        };
        QCOMPARE(error(u"ES"_s, {}, 2026),
                 u"country: expected a country whose holidays are known: BE, DE, FR, GB, LU, NL"_s);
        QCOMPARE(error(u"FR"_s, u"corse"_s, 2026), u"region: expected a region of FR: alsace-moselle"_s);
        QCOMPARE(error(u"GB"_s, {}, 2026), u"region: expected a region of GB: england, scotland"_s);
        QCOMPARE(error(u"BE"_s, u"wallonie"_s, 2026),
                 u"region: expected no region: the holidays of BE are known for all of it"_s);
        QCOMPARE(error(u"FR"_s, {}, 1969), u"year: expected a year from 1970 to 2100"_s);
        QCOMPARE(error(u"FR"_s, {}, 2101), u"year: expected a year from 1970 to 2100"_s);
    }

    void aCalendarKeepsTheHolidaysOfItsRegion()
    {
        Errors errors;
        const auto document = parseJson(R"({"timezone": "Europe/Paris", "week": {"fri": [["09:00", "17:00"]]},
            "holidays": {"country": "FR", "region": "alsace-moselle"}, "exceptions": {"2026-05-08": [["09:00", "10:00"]]}})");
        const BusinessCalendar desk(readCalendar(JsonReader(*document, errors)));
        QVERIFY(errors.empty());
        QVERIFY(!desk.isBusinessDay(QDate(2026, 4, 3))); // Good Friday
        QVERIFY(!desk.isBusinessDay(QDate(2026, 5, 1)));
        QVERIFY(desk.isBusinessDay(QDate(2026, 5, 8))); // the exception wins
        QVERIFY(!desk.isBusinessDay(QDate(2054, 5, 1)));
        QCOMPARE(desk.holidayName(QDate(2026, 5, 1), u"fr"_s), std::optional(u"Fête du Travail"_s));
        QCOMPARE(desk.holidayName(QDate(2026, 5, 1), u"en"_s), std::optional(u"Labour Day"_s));
        QVERIFY(!desk.holidayName(QDate(2026, 5, 2), u"en"_s));
    }

    void aCalendarOfAnUnknownRegionIsRefusedWithItsPlace()
    {
        Errors errors;
        const auto document =
            parseJson(R"({"timezone": "Europe/Paris", "week": {}, "holidays": {"country": "GB"}})");
        [[maybe_unused]] const CalendarSpec spec =
            readCalendar(JsonReader(*document, errors, u"calendars.desk"_s));
        QCOMPARE(errors.size(), 1U);
        QCOMPARE(errors.front().place, u"calendars.desk.holidays.region"_s);
    }
};

PERMANENCE_TEST(PublicHolidaysTest)
#include "PublicHolidaysTest.moc"
