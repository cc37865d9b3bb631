#include "core/time/CalendarSpec.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

namespace {

struct Outcome
{
    CalendarSpec spec;
    QStringList errors;
};

Outcome read(const char *json)
{
    Errors errors;
    const auto document = parseJson(json);
    const CalendarSpec spec = readCalendar(JsonReader(document.value_or({}), errors, u"desk"_s));
    QStringList texts;
    for (const Error &error : errors)
        texts << error.text();
    return {spec, texts};
}

} // namespace

class CalendarSpecTest : public QObject
{
    Q_OBJECT

private slots:
    void aCalendarIsReadAsItIsWritten()
    {
        const Outcome outcome = read(R"({"timezone": "Europe/Paris",
            "week": {"mon": [["08:00", "12:00"], ["13:30", "17:30"]], "fri": [["22:00", "24:00"]]},
            "holidays": ["2026-05-01", {"date": "2026-05-04", "name": "Fair"}],
            "exceptions": {"2026-12-24": [["08:00", "12:00"]], "2026-12-31": []}})");
        QCOMPARE(outcome.errors, QStringList());
        QCOMPARE(outcome.spec.timezone, u"Europe/Paris"_s);
        QVERIFY((outcome.spec.week[0] == DaySpans{{480, 720}, {810, 1050}}));
        QVERIFY((outcome.spec.week[4] == DaySpans{{1320, 1440}}));
        QVERIFY(outcome.spec.week[1].empty());
        QVERIFY((outcome.spec.holidays ==
                 std::map<QDate, QString>{{QDate(2026, 5, 1), {}}, {QDate(2026, 5, 4), u"Fair"_s}}));
        QVERIFY((outcome.spec.exceptions ==
                 std::map<QDate, DaySpans>{{QDate(2026, 12, 24), {{480, 720}}}, {QDate(2026, 12, 31), {}}}));
    }

    void whatIsWrittenIsReadBackEqual()
    {
        const Outcome first = read(R"({"timezone": "Europe/Brussels", "week": {"sun": [["00:00", "24:00"]]},
            "holidays": ["2026-05-01", {"date": "2026-05-04", "name": "Fair"}], "exceptions": {"2026-12-24": []}})");
        const Outcome second = read(R"({"timezone": "Europe/Paris", "week": {"tue": [["09:05", "09:06"]]},
            "holidays": {"country": "FR", "region": "alsace-moselle"}})");
        QCOMPARE(second.errors, QStringList());
        QVERIFY((second.spec.holidayRegion == HolidayRegion{u"FR"_s, u"alsace-moselle"_s}));
        for (const Outcome &outcome : {first, second}) {
            Errors errors;
            QVERIFY(readCalendar(JsonReader(toJson(outcome.spec), errors)) == outcome.spec);
            QVERIFY(errors.empty());
        }
    }

    void everyMistakeNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const auto week = [](const char *days) -> QByteArray {
            return R"({"timezone": "UTC", "week": )" + QByteArray(days) + "}";
        };
        const QString zone = u"desk.timezone: expected a time zone such as \"Europe/Paris\""_s;
        QTest::newRow("unknown zone") << QByteArray(R"({"timezone": "Europe/Atlantis", "week": {}})") << zone;
        QTest::newRow("offset as zone") << QByteArray(R"({"timezone": "UTC+01:00", "week": {}})") << zone;
        QTest::newRow("rule as zone") << QByteArray(R"({"timezone": "CET-1CEST", "week": {}})") << zone;
        QTest::newRow("letters as zone") << QByteArray(R"({"timezone": "XYZ", "week": {}})") << zone;
        QTest::newRow("folder as zone") << QByteArray(R"({"timezone": "Europe", "week": {}})") << zone;
        QTest::newRow("path as zone") << QByteArray(R"({"timezone": "../zoneinfo/UTC", "week": {}})") << zone;
        QTest::newRow("no zone")
            << QByteArray(R"({"week": {}})")
            << u"desk.timezone: missing; expected a time zone such as \"Europe/Paris\""_s;
        QTest::newRow("no week") << QByteArray(R"({"timezone": "UTC"})")
                                 << u"desk.week: missing; expected an object {...}"_s;
        QTest::newRow("unknown weekday")
            << week(R"({"lun": []})")
            << u"desk.week.lun: unknown key \"lun\"; known here: mon, tue, wed, thu, fri, sat, sun"_s;
        QTest::newRow("reversed") << week(R"({"mon": [["12:00", "09:00"]]})")
                                  << u"desk.week.mon[0]: expected a span that ends after it starts"_s;
        QTest::newRow("empty") << week(R"({"mon": [["12:00", "12:00"]]})")
                               << u"desk.week.mon[0]: expected a span that ends after it starts"_s;
        QTest::newRow("overlapping")
            << week(R"({"tue": [["09:00", "12:00"], ["11:59", "13:00"]]})")
            << u"desk.week.tue[1]: expected a span that does not start before the end of the one before"_s;
        QTest::newRow("no time")
            << week(R"({"mon": [["9:00", "12:00"]]})")
            << u"desk.week.mon[0][0]: expected a time of day from \"00:00\" to \"24:00\""_s;
        QTest::newRow("after 24:00")
            << week(R"({"mon": [["09:00", "24:01"]]})")
            << u"desk.week.mon[0][1]: expected a time of day from \"00:00\" to \"24:00\""_s;
        QTest::newRow("one end") << week(R"({"mon": [["09:00"]]})")
                                 << u"desk.week.mon[0]: expected a span such as [\"09:00\", \"12:00\"]"_s;
        QTest::newRow("bad holiday") << QByteArray(
                                            R"({"timezone": "UTC", "week": {}, "holidays": ["2026-02-29"]})")
                                     << u"desk.holidays[0]: expected a date such as \"2026-05-01\""_s;
        QTest::newRow("bad exception")
            << QByteArray(R"({"timezone": "UTC", "week": {}, "exceptions": {"soon": []}})")
            << u"desk.exceptions.soon: expected a date such as \"2026-05-01\""_s;
        QTest::newRow("unknown key")
            << QByteArray(R"({"timezone": "UTC", "week": {}, "hollidays": []})")
            << u"desk.hollidays: unknown key \"hollidays\"; known here: timezone, week, holidays, exceptions"_s;
    }
    void everyMistakeNamesItsPlace()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, error);
        QCOMPARE(read(json.constData()).errors, QStringList{error});
    }

    void placesAndTheirAliasesAreTimeZones()
    {
        for (const char *name : {"UTC", "Europe/Paris", "Asia/Calcutta", "America/Argentina/Buenos_Aires",
                                 "Etc/GMT+5", "America/Port-au-Prince", "EST5EDT", "GB", "Pacific/Apia"})
            QVERIFY2(isTimeZone(QString::fromLatin1(name)), name);
    }
};

PERMANENCE_TEST(CalendarSpecTest)
#include "CalendarSpecTest.moc"
