#include "core/time/BusinessCalendar.h"
#include "core/time/Iso8601.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

namespace {

BusinessCalendar desk(const QByteArray &json)
{
    Errors errors;
    const CalendarSpec spec = readCalendar(JsonReader(parseJson(json).value_or({}), errors));
    if (!errors.empty())
        qFatal("%s", qPrintable(errors.front().text()));
    return BusinessCalendar(spec);
}

/// Monday to Friday.
QByteArray weekdays(const char *zone, const char *spans, const char *country)
{
    return QByteArray(
               R"({"timezone": "ZONE", "week": {"mon": SPANS, "tue": SPANS, "wed": SPANS, "thu": SPANS, "fri": SPANS},
        "holidays": {"country": "COUNTRY"}})")
        .replace("ZONE", zone)
        .replace("SPANS", spans)
        .replace("COUNTRY", country);
}

} // namespace

/// The hours of the five services as calendars, asked as their clocks will be.
class DeskHoursTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAreThoseOfTheDesksHours_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("due");
        const QByteArray c4t = weekdays("Europe/Paris", R"([["09:00", "17:00"]])", "FR");
        const QByteArray care = weekdays("Europe/Brussels", R"([["09:00", "17:00"]])", "BE");
        const QByteArray apl = weekdays("Europe/Paris", R"([["09:00", "18:00"]])", "FR");
        const QByteArray sys(R"({"timezone": "Europe/Paris", "week": {
            "mon": [["08:00", "12:00"], ["13:30", "17:30"]], "tue": [["08:00", "12:00"], ["13:30", "17:30"]],
            "wed": [["08:00", "12:00"], ["13:30", "17:30"]], "thu": [["08:00", "12:00"], ["13:30", "17:30"]],
            "fri": [["08:00", "12:00"], ["13:30", "17:00"]]}, "holidays": {"country": "FR"}})");
        const auto row = [](const char *name, const QByteArray &json, const QString &start,
                            const QString &length,
                            const QString &due) { QTest::newRow(name) << json << start << length << due; };
        row("C4T-7 over the weekend", c4t, u"2026-03-06T16:30:00+01:00"_s, u"PT1H"_s,
            u"2026-03-09T09:30:00+01:00"_s);
        row("C4T-7 over 1 May", c4t, u"2026-04-30T16:00:00+02:00"_s, u"PT2H"_s,
            u"2026-05-04T10:00:00+02:00"_s);
        // 11 November is a holiday in Belgium, 8 May is not.
        row("CARE-1 over Armistice", care, u"2026-11-10T16:00:00+01:00"_s, u"PT2H"_s,
            u"2026-11-12T10:00:00+01:00"_s);
        row("CARE-1 on 8 May", care, u"2026-05-08T10:00:00+02:00"_s, u"PT1H"_s,
            u"2026-05-08T11:00:00+02:00"_s);
        row("ALIAS-2 ends at closing", c4t, u"2026-07-13T16:00:00+02:00"_s, u"PT1H"_s,
            u"2026-07-13T17:00:00+02:00"_s);
        row("ALIAS-2 over 14 July", c4t, u"2026-07-13T16:00:00+02:00"_s, u"PT1H1M"_s,
            u"2026-07-15T09:01:00+02:00"_s);
        row("SYS-14 over noon", sys, u"2026-03-02T11:30:00+01:00"_s, u"PT1H"_s,
            u"2026-03-02T14:00:00+01:00"_s);
        row("SYS-14 Friday closes earlier", sys, u"2026-03-06T16:45:00+01:00"_s, u"PT30M"_s,
            u"2026-03-09T08:15:00+01:00"_s);
        row("SYS-14 Thursday closes later", sys, u"2026-03-05T16:45:00+01:00"_s, u"PT45M"_s,
            u"2026-03-05T17:30:00+01:00"_s);
        row("APL-8 over the change of clocks", apl, u"2026-03-27T17:30:00+01:00"_s, u"PT2H"_s,
            u"2026-03-30T10:30:00+02:00"_s);
        row("APL-8 until six", apl, u"2026-03-02T17:30:00+01:00"_s, u"PT30M"_s,
            u"2026-03-02T18:00:00+01:00"_s);
    }
    void answersAreThoseOfTheDesksHours()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, start);
        QFETCH(const QString, length);
        QFETCH(const QString, due);
        const BusinessCalendar calendar = desk(json);
        const auto found = calendar.add(*parseInstant(start), *parseDuration(length));
        QVERIFY(found);
        QCOMPARE(formatInstant(*found, calendar.zone()), due);
    }

    void aDeskThatNeverClosesCountsEveryHour() // CARE-1
    {
        const BusinessCalendar calendar =
            desk(R"({"timezone": "Europe/Brussels", "week": {"mon": [["00:00", "24:00"]],
            "tue": [["00:00", "24:00"]], "wed": [["00:00", "24:00"]], "thu": [["00:00", "24:00"]], "fri": [["00:00", "24:00"]],
            "sat": [["00:00", "24:00"]], "sun": [["00:00", "24:00"]]}})");
        const Instant start = *parseInstant(u"2026-03-28T12:00:00+01:00");
        QCOMPARE(calendar.add(start, 48 * kHour)->ms, (start + 48 * kHour).ms);
        QVERIFY(!calendar.nextChange(start));
    }
};

PERMANENCE_TEST(DeskHoursTest)
#include "DeskHoursTest.moc"
