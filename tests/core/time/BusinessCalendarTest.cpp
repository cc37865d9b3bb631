#include "core/time/BusinessCalendar.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <thread>

using namespace permanence;

namespace {

Instant at(const char *text)
{
    return Instant::of(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate));
}

BusinessCalendar calendar(const char *json)
{
    Errors errors;
    const CalendarSpec spec = readCalendar(JsonReader(parseJson(json).value_or({}), errors));
    if (!errors.empty())
        qFatal("%s", qPrintable(errors.front().text()));
    return BusinessCalendar(spec);
}

/// The calendar of the vectors' format.
BusinessCalendar office()
{
    return calendar(R"({"timezone": "Europe/Paris",
        "week": {"mon": [["08:00", "12:00"], ["13:30", "17:30"]], "fri": [["22:00", "24:00"]]},
        "holidays": ["2026-05-01"], "exceptions": {"2026-12-24": [["08:00", "12:00"]]}})");
}

/// Open at night, when clocks change.
BusinessCalendar nights(const char *zone)
{
    return calendar(QByteArray(R"({"timezone": "ZONE", "week": {"sat": [["22:00", "24:00"]],
        "sun": [["00:00", "06:00"]]}})")
                        .replace("ZONE", zone)
                        .constData());
}

BusinessCalendar allDay(const char *zone)
{
    return calendar(
        QByteArray(R"({"timezone": "ZONE", "week": {"mon": [["00:00", "24:00"]], "tue": [["00:00", "24:00"]],
        "wed": [["00:00", "24:00"]], "thu": [["00:00", "24:00"]], "fri": [["00:00", "24:00"]],
        "sat": [["00:00", "24:00"]], "sun": [["00:00", "24:00"]]}})")
            .replace("ZONE", zone)
            .constData());
}

BusinessCalendar never()
{
    return calendar(R"({"timezone": "Europe/Paris", "week": {}})");
}

} // namespace

class BusinessCalendarTest : public QObject
{
    Q_OBJECT

private slots:
    void addEndsAtClosingAndNotAtTheNextOpening()
    {
        // Monday 10:00, two hours left before noon.
        const Instant start = at("2026-03-02T10:00:00+01:00");
        QCOMPARE(office().add(start, 90 * kMinute)->ms, at("2026-03-02T11:30:00+01:00").ms);
        QCOMPARE(office().add(start, 120 * kMinute)->ms, at("2026-03-02T12:00:00+01:00").ms);
        QCOMPARE(office().add(start, 120 * kMinute + 1)->ms, at("2026-03-02T13:30:00+01:00").ms + 1);
        QCOMPARE(office().add(start, 121 * kMinute)->ms, at("2026-03-02T13:31:00+01:00").ms);
        // 6 hours left on Monday, 2 on Friday, then Monday again.
        QCOMPARE(office().add(start, 8 * kHour)->ms, at("2026-03-07T00:00:00+01:00").ms);
        QCOMPARE(office().add(start, 8 * kHour + kMinute)->ms, at("2026-03-09T08:01:00+01:00").ms);
    }

    void zeroStaysWhereItIsOpenOrNot()
    {
        for (const char *instant :
             {"2026-03-02T10:00:00+01:00", "2026-03-03T10:00:00+01:00", "2026-03-02T12:00:00+01:00"}) {
            QCOMPARE(office().add(at(instant), 0)->ms, at(instant).ms);
            QCOMPARE(office().sub(at(instant), 0)->ms, at(instant).ms);
        }
    }

    void subStaysAtOpening()
    {
        const Instant end = at("2026-03-02T10:00:00+01:00");
        QCOMPARE(office().sub(end, 90 * kMinute)->ms, at("2026-03-02T08:30:00+01:00").ms);
        QCOMPARE(office().sub(end, 120 * kMinute)->ms, at("2026-03-02T08:00:00+01:00").ms);
        QCOMPARE(office().sub(end, 121 * kMinute)->ms, at("2026-02-27T23:59:00+01:00").ms);
        // From the middle of a pause the last instant before it counts.
        QCOMPARE(office().sub(at("2026-03-02T13:00:00+01:00"), kMinute)->ms,
                 at("2026-03-02T11:59:00+01:00").ms);
    }

    void betweenCountsOpenTimeAndIsNegativeBackwards()
    {
        const Instant from = at("2026-03-02T10:00:00+01:00");
        const Instant to = at("2026-03-03T10:00:00+01:00");
        QCOMPARE(office().between(from, to), 6 * kHour);
        QCOMPARE(office().between(to, from), -6 * kHour);
        QCOMPARE(office().between(from, from), 0);
    }

    void openFromTheOpeningOnAndShutAtTheClosingInstant()
    {
        QVERIFY(!office().isOpen({at("2026-03-02T08:00:00+01:00").ms - 1}));
        QVERIFY(office().isOpen(at("2026-03-02T08:00:00+01:00")));
        QVERIFY(office().isOpen({at("2026-03-02T12:00:00+01:00").ms - 1}));
        QVERIFY(!office().isOpen(at("2026-03-02T12:00:00+01:00")));
        QVERIFY(office().isOpen(at("2026-03-06T23:59:59+01:00")));
        QVERIFY(!office().isOpen(at("2026-03-07T00:00:00+01:00")));
    }

    void holidaysAreShutAndExceptionsWinOverThem()
    {
        QVERIFY(!office().isBusinessDay(QDate(2026, 5, 1)));
        QVERIFY(office().isBusinessDay(QDate(2026, 5, 8)));
        QVERIFY(office().isOpen(at("2026-12-24T09:00:00+01:00"))); // a Thursday
        const BusinessCalendar desk =
            calendar(R"({"timezone": "Europe/Paris", "week": {"fri": [["09:00", "17:00"]]},
            "holidays": ["2026-05-01"], "exceptions": {"2026-05-01": [["10:00", "11:00"]], "2026-05-08": []}})");
        QCOMPARE(desk.between(at("2026-05-01T00:00:00+02:00"), at("2026-05-09T00:00:00+02:00")), kHour);
        QCOMPARE(desk.holidayName(QDate(2026, 5, 1), u"fr"_s), std::optional(QString()));
        QVERIFY(!desk.holidayName(QDate(2026, 5, 2), u"fr"_s));
    }

    void spansThatTouchAreOne()
    {
        const BusinessCalendar desk =
            calendar(R"({"timezone": "UTC", "week": {"mon": [["09:00", "12:00"], ["12:00", "13:00"],
            ["20:00", "24:00"]], "tue": [["00:00", "02:00"]]}})");
        QVERIFY(desk.isOpen(at("2026-03-02T12:00:00Z")));
        QCOMPARE(desk.nextChange(at("2026-03-02T09:00:00Z"))->ms, at("2026-03-02T13:00:00Z").ms);
        QCOMPARE(desk.nextChange(at("2026-03-02T13:00:00Z"))->ms, at("2026-03-02T20:00:00Z").ms);
        QCOMPARE(desk.nextChange(at("2026-03-02T20:00:00Z"))->ms, at("2026-03-03T02:00:00Z").ms);
        QCOMPARE(desk.spans(at("2026-03-02T10:00:00Z"), at("2026-03-03T01:00:00Z")),
                 (std::vector<OpenSpan>{{at("2026-03-02T10:00:00Z"), at("2026-03-02T13:00:00Z")},
                                        {at("2026-03-02T20:00:00Z"), at("2026-03-03T01:00:00Z")}}));
        QCOMPARE(desk.spansOn(QDate(2026, 3, 2)).size(), 3U);
    }

    void nextOpeningIsTheInstantItselfWhereOpen()
    {
        QCOMPARE(office().nextOpening(at("2026-03-02T09:00:00+01:00"))->ms,
                 at("2026-03-02T09:00:00+01:00").ms);
        QCOMPARE(office().nextOpening(at("2026-03-02T12:00:00+01:00"))->ms,
                 at("2026-03-02T13:30:00+01:00").ms);
        QCOMPARE(office().nextBusinessDay(QDate(2026, 4, 27)), QDate(2026, 5, 4)); // Friday is a holiday
    }

    void aSpanIsShorterOnTheDayTheClockGoesForward()
    {
        // Paris, 2026-03-29: 02:00 becomes 03:00.
        const BusinessCalendar desk = nights("Europe/Paris");
        QCOMPARE(desk.between(at("2026-03-28T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00")), 7 * kHour);
        QCOMPARE(desk.add(at("2026-03-29T01:30:00+01:00"), kHour)->ms, at("2026-03-29T03:30:00+02:00").ms);
    }

    void aSpanIsLongerOnTheDayTheClockGoesBack()
    {
        // Paris, 2026-10-25: 03:00 becomes 02:00.
        const BusinessCalendar desk = nights("Europe/Paris");
        QCOMPARE(desk.between(at("2026-10-24T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")), 9 * kHour);
        QCOMPARE(desk.add(at("2026-10-25T02:30:00+02:00"), kHour)->ms, at("2026-10-25T02:30:00+01:00").ms);
    }

    void aSkippedTimeIsTheChangeAndADoubledOneItsFirstOccurrence()
    {
        const BusinessCalendar desk = calendar(
            R"({"timezone": "Europe/Paris", "week": {"sun": [["02:15", "02:45"], ["02:50", "03:30"]]}})");
        // Forward: 02:15, 02:45 and 02:50 are all 03:00+02:00.
        QCOMPARE(desk.spansOn(QDate(2026, 3, 29)),
                 (std::vector<OpenSpan>{{at("2026-03-29T03:00:00+02:00"), at("2026-03-29T03:30:00+02:00")}}));
        // Back: 02:15-02:45 the first time only; 02:50 the first time until 03:30, which comes once.
        QCOMPARE(desk.spansOn(QDate(2026, 10, 25)),
                 (std::vector<OpenSpan>{{at("2026-10-25T02:15:00+02:00"), at("2026-10-25T02:45:00+02:00")},
                                        {at("2026-10-25T02:50:00+02:00"), at("2026-10-25T03:30:00+01:00")}}));
    }

    void clocksThatChangeAtMidnightAreRight()
    {
        // Sao Paulo, 2018-11-04: 00:00 becomes 01:00; 2018-02-18: 00:00 becomes 23:00 of the 17th.
        const BusinessCalendar desk = allDay("America/Sao_Paulo");
        QCOMPARE(desk.startOfDay(QDate(2018, 11, 4)).ms, at("2018-11-04T01:00:00-02:00").ms);
        QCOMPARE(desk.startOfDay(QDate(2018, 2, 18)).ms, at("2018-02-18T00:00:00-03:00").ms);
        QCOMPARE(desk.dateAt(at("2018-02-17T23:30:00-03:00")), QDate(2018, 2, 17));
        const BusinessCalendar saturdays =
            calendar(R"({"timezone": "America/Sao_Paulo", "week": {"sat": [["22:00", "24:00"]]}})");
        QCOMPARE(saturdays.between(at("2018-02-17T00:00:00-02:00"), at("2018-02-19T00:00:00-03:00")),
                 3 * kHour);
        QCOMPARE(saturdays.between(at("2018-11-03T00:00:00-03:00"), at("2018-11-05T00:00:00-02:00")),
                 2 * kHour);
    }

    void aDayThatWasLeftOutIsNoBusinessDay()
    {
        // Samoa went from the 29th to the 31st of December 2011.
        const BusinessCalendar desk = allDay("Pacific/Apia");
        QVERIFY(desk.isBusinessDay(QDate(2011, 12, 29)));
        QVERIFY(!desk.isBusinessDay(QDate(2011, 12, 30)));
        QVERIFY(desk.spansOn(QDate(2011, 12, 30)).empty());
        QCOMPARE(desk.nextBusinessDay(QDate(2011, 12, 29)), QDate(2011, 12, 31));
        QCOMPARE(desk.startOfDay(QDate(2011, 12, 30)).ms, at("2011-12-31T00:00:00+14:00").ms);
        QCOMPARE(desk.startOfDay(QDate(2011, 12, 31)).ms, at("2011-12-31T00:00:00+14:00").ms);
        QCOMPARE(desk.between(at("2011-12-29T00:00:00-10:00"), at("2012-01-01T00:00:00+14:00")), 48 * kHour);
    }

    void summerTimeGoesOnAfter2037()
    {
        const BusinessCalendar desk =
            calendar(R"({"timezone": "Europe/Paris", "week": {"mon": [["09:00", "10:00"]]}})");
        for (int year = 2030; year <= 2100; ++year) {
            const QDate first(year, 7, 1);
            const QDate monday = first.addDays((8 - first.dayOfWeek()) % 7);
            QCOMPARE(desk.spansOn(monday).front().from.ms,
                     QDateTime(monday, QTime(7, 0), Qt::UTC).toMSecsSinceEpoch());
        }
    }

    void aCalendarThatNeverOpensHasNoAnswer()
    {
        const Instant now = at("2026-03-02T10:00:00+01:00");
        QVERIFY(!never().add(now, 1));
        QVERIFY(!never().sub(now, 1));
        QVERIFY(!never().nextOpening(now));
        QVERIFY(!never().nextChange(now));
        QVERIFY(!never().nextBusinessDay(QDate(2026, 3, 2)).isValid());
        QCOMPARE(never().between(now, now + 3650 * kDay), 0);
        QVERIFY(!allDay("UTC").nextChange(now));
    }

    void aPauseOfMoreThanAHundredYearsIsTheEndWhateverWasAskedBefore()
    {
        const BusinessCalendar desk = calendar(R"({"timezone": "UTC", "week": {},
            "exceptions": {"2000-01-01": [["09:00", "10:00"]], "2090-01-01": [["09:00", "10:00"]], "2300-01-01": [["09:00", "10:00"]]}})");
        const Instant start = at("2000-01-01T00:00:00Z");
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(desk.add(start, 2 * kHour)->ms, at("2090-01-01T10:00:00Z").ms);
            QVERIFY(!desk.add(start, 2 * kHour + 1));
            QVERIFY(!desk.add(at("2095-01-01T00:00:00Z"), 1));
            QCOMPARE(desk.add(at("2201-01-01T00:00:00Z"), kHour)->ms, at("2300-01-01T10:00:00Z").ms);
            QCOMPARE(desk.sub(at("2100-01-01T00:00:00Z"), 2 * kHour)->ms, at("2000-01-01T09:00:00Z").ms);
            QVERIFY(!desk.sub(at("2301-01-01T00:00:00Z"), kHour + 1));
            QCOMPARE(desk.between(start, at("2400-01-01T00:00:00Z")), 3 * kHour); // all days are known now
        }
    }

    void centuriesOfOpenTimeAreFound()
    {
        const Instant start = at("2026-01-01T00:00:00Z");
        QCOMPARE(allDay("UTC").add(start, 300 * 365 * kDay)->ms, (start + 300 * 365 * kDay).ms);
        QCOMPARE(allDay("UTC").sub(start, 300 * 365 * kDay)->ms, (start - 300 * 365 * kDay).ms);
        QVERIFY(!allDay("UTC").add(start, 9000 * 365 * kDay)); // after the year 9999
    }

    void severalThreadsMayAskOneCalendar()
    {
        const BusinessCalendar desk = office();
        const Instant start = at("2026-03-02T10:00:00+01:00");
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, copy = desk] {
                for (int years = 1; years <= 60; ++years) {
                    const auto due = copy.add(start, years * 300 * kHour);
                    right += due && copy.between(start, *due) == years * 300 * kHour ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 240);
    }
};

PERMANENCE_TEST(BusinessCalendarTest)
#include "BusinessCalendarTest.moc"
