#include "core/rules/CallbackTimes.h"
#include "core/base/Literals.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// Open on the weekdays between these minutes of the day, each pair a span.
BusinessCalendar weekdays(const char *zone, const DaySpans &spans)
{
    CalendarSpec spec;
    spec.timezone = QString::fromLatin1(zone);
    for (std::size_t day = 0; day < 5; ++day)
        spec.week[day] = spans;
    return BusinessCalendar(spec);
}

/// SYS-14 in short: 08:00-12:00 and 13:30-17:30 in Paris.
BusinessCalendar deskOfParis()
{
    return weekdays("Europe/Paris", {{8 * 60, 12 * 60}, {13 * 60 + 30, 17 * 60 + 30}});
}

QStringList written(const std::vector<Instant> &times)
{
    QStringList texts;
    for (const Instant at : times)
        texts << at.in(QTimeZone("Europe/Paris")).toString(u"dd HH:mm"_s);
    return texts;
}

CallbackOffers offered(const BusinessCalendar &customer, const char *now, const CallbackSearch &rest = {})
{
    CallbackSearch search = rest;
    search.now = at(now);
    return offerCallbackTimes(deskOfParis(), customer, search);
}

BusinessCalendar someHours(Random &random)
{
    static constexpr std::array kZones{"Europe/Paris",     "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu",
                                       "America/New_York", "Australia/Lord_Howe"};
    CalendarSpec spec;
    spec.timezone = QString::fromLatin1(kZones[static_cast<std::size_t>(pick(random, 0, 5))]);
    for (DaySpans &day : spec.week) {
        int from = pick(random, 0, 1000);
        for (int count = pick(random, 0, 2); count > 0 && from < 1400; --count) {
            const int until = pick(random, from + 1, 1440);
            day.push_back({from, until});
            from = until + pick(random, 10, 200);
        }
    }
    for (int i = pick(random, 0, 3); i > 0; --i)
        spec.holidays.emplace(QDate(2026, 10, 15).addDays(pick(random, 0, 20)), QString());
    return BusinessCalendar(spec);
}

} // namespace

/// Issue 4, section 2: the scheduler offers times in desk hours, the customer's hours and the agent's free time.
class CallbackTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstEightHalfHoursFromNowOnAreOffered()
    {
        // Monday 2 March, 10:10 in Paris: the next half hours, the lunch break of 12:00-13:30 left out.
        const CallbackOffers offers = offered(deskOfParis(), "2026-03-02T10:10:00+01:00");
        QCOMPARE(written(offers.times), QStringList({u"02 10:30"_s, u"02 11:00"_s, u"02 11:30"_s, u"02 13:30"_s,
                                                     u"02 14:00"_s, u"02 14:30"_s, u"02 15:00"_s, u"02 15:30"_s}));
        QVERIFY(!offers.none);
    }

    void aCustomerFarAwayIsOfferedWhatBothShare()
    {
        // New York is six hours behind: 09:00-17:00 there is 15:00-23:00 in Paris, whose desk closes at 17:30.
        const BusinessCalendar newYork = weekdays("America/New_York", {{9 * 60, 17 * 60}});
        QCOMPARE(written(offered(newYork, "2026-03-02T10:00:00+01:00").times),
                 QStringList({u"02 15:00"_s, u"02 15:30"_s, u"02 16:00"_s, u"02 16:30"_s, u"02 17:00"_s, u"03 15:00"_s,
                              u"03 15:30"_s, u"03 16:00"_s}));
        // From 8 to 29 March only five: New York has changed its clock, Paris has not.
        QCOMPARE(written(offered(newYork, "2026-03-09T10:00:00+01:00").times).first(), u"09 14:00"_s);
        QCOMPARE(written(offered(newYork, "2026-03-30T10:00:00+02:00").times).first(), u"30 15:00"_s);
    }

    void theCustomersLunchAndHolidaysAreLeftOut()
    {
        CalendarSpec spec = deskOfParis().spec();
        spec.week[0] = {{9 * 60, 10 * 60}, {14 * 60, 15 * 60}};
        spec.holidays.emplace(QDate(2026, 3, 3), u"Mardi"_s);
        QCOMPARE(written(offered(BusinessCalendar(spec), "2026-03-02T07:00:00+01:00").times),
                 QStringList({u"02 09:00"_s, u"02 09:30"_s, u"02 14:00"_s, u"02 14:30"_s, u"04 08:00"_s, u"04 08:30"_s,
                              u"04 09:00"_s, u"04 09:30"_s}));
    }

    void whereTheAgentHasSomethingElseToDoNothingIsOfferedFifteenMinutesAround()
    {
        CallbackSearch search;
        search.busy = {at("2026-03-02T10:20:00+01:00"), at("2026-03-02T13:45:00+01:00")};
        // 10:30 lies within fifteen minutes of 10:20; 13:30 and 14:00 are fifteen minutes away from 13:45.
        QCOMPARE(written(offered(deskOfParis(), "2026-03-02T10:00:00+01:00", search).times).first(5),
                 QStringList({u"02 10:00"_s, u"02 11:00"_s, u"02 11:30"_s, u"02 13:30"_s, u"02 14:00"_s}));
    }

    void aroundAWishThoseNearestToItAreOffered()
    {
        CallbackSearch search;
        search.wished = at("2026-03-03T12:40:00+01:00");
        search.count = 4;
        QCOMPARE(written(offered(deskOfParis(), "2026-03-02T10:00:00+01:00", search).times),
                 QStringList({u"03 11:00"_s, u"03 11:30"_s, u"03 13:30"_s, u"03 14:00"_s}));
        search.wished = at("2026-03-01T09:00:00+01:00"); // is over
        QCOMPARE(written(offered(deskOfParis(), "2026-03-02T16:20:00+01:00", search).times),
                 QStringList({u"02 16:30"_s, u"02 17:00"_s, u"03 08:00"_s, u"03 08:30"_s}));
    }

    void aSharedSpanWithoutAHalfHourOffersItsBeginning()
    {
        const BusinessCalendar short10 = weekdays("Europe/Paris", {{10 * 60 + 5, 10 * 60 + 20}});
        CallbackSearch search;
        search.count = 2;
        QCOMPARE(written(offered(short10, "2026-03-02T07:00:00+01:00", search).times),
                 QStringList({u"02 10:05"_s, u"03 10:05"_s}));
    }

    void whereNothingCanBeOfferedItSaysWhy()
    {
        const CallbackOffers never = offered(weekdays("Europe/Paris", {{20 * 60, 22 * 60}}), "2026-03-02T10:00:00+01:00");
        QVERIFY(never.times.empty());
        QCOMPARE(never.none.value(), NoCallbackTime::HoursNeverMeet);
        const CallbackOffers shut =
            offerCallbackTimes(weekdays("Europe/Paris", {}), deskOfParis(), {at("2026-03-02T10:00:00+01:00")});
        QCOMPARE(shut.none.value(), NoCallbackTime::DeskNeverOpens);
        CallbackSearch busy;
        busy.now = at("2026-03-02T10:00:00+01:00");
        for (int i = 0; i < 400 * 48; ++i)
            busy.busy.push_back(busy.now + i * 30 * kMinute);
        QCOMPARE(offerCallbackTimes(deskOfParis(), deskOfParis(), busy).none.value(), NoCallbackTime::AgentNeverFree);
    }

    /// Auckland is 11 or 12 hours ahead, Honolulu 11 or 12 behind: the offices' hours do not meet those of Paris.
    void placesOnTheOtherSideOfTheEarthNeverMeetWithoutEarlyRisers_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("Auckland") << QByteArray("Pacific/Auckland");
        QTest::newRow("Honolulu") << QByteArray("Pacific/Honolulu");
    }
    void placesOnTheOtherSideOfTheEarthNeverMeetWithoutEarlyRisers()
    {
        QFETCH(const QByteArray, zone);
        const BusinessCalendar office = weekdays(zone.constData(), {{9 * 60, 17 * 60}});
        const CallbackOffers offers = offered(office, "2026-01-05T07:00:00+01:00");
        QCOMPARE(offers.none.value_or(NoCallbackTime::AgentNeverFree), NoCallbackTime::HoursNeverMeet);
        const CallbackOffers early =
            offered(weekdays(zone.constData(), {{5 * 60, 24 * 60}}), "2026-01-05T07:00:00+01:00");
        QCOMPARE(early.times.size(), 8U);
    }

    void theDayIsDrawnFromTheDesksMidnightToItsNextWithWhatBothShare()
    {
        const BusinessCalendar newYork = weekdays("America/New_York", {{9 * 60, 17 * 60}});
        const SharedDay day = sharedDay(deskOfParis(), newYork, QDate(2026, 3, 2));
        QCOMPARE(day.from, at("2026-03-02T00:00:00+01:00"));
        QCOMPARE(day.until, at("2026-03-03T00:00:00+01:00"));
        const std::vector<OpenSpan> desk{{at("2026-03-02T08:00:00+01:00"), at("2026-03-02T12:00:00+01:00")},
                                         {at("2026-03-02T13:30:00+01:00"), at("2026-03-02T17:30:00+01:00")}};
        QVERIFY(day.desk == desk);
        const std::vector<OpenSpan> there{{at("2026-03-02T15:00:00+01:00"), at("2026-03-02T23:00:00+01:00")}};
        QVERIFY(day.customer == there);
        const std::vector<OpenSpan> both{{at("2026-03-02T15:00:00+01:00"), at("2026-03-02T17:30:00+01:00")}};
        QVERIFY(day.both == both);
        QCOMPARE(sharedDay(deskOfParis(), newYork, QDate(2026, 3, 29)).until - sharedDay(deskOfParis(), newYork, QDate(2026, 3, 29)).from,
                 23 * kHour);
    }

    /// Against a walk through every minute of three weeks with a change of the clock in the middle.
    void inRandomCalendarsExactlyTheTimesAreOfferedThatAWalkThroughTheMinutesFinds_data()
    {
        QTest::addColumn<quint64>("seed");
        const quint64 fresh = std::random_device{}();
        for (const quint64 seed : {quint64(1), quint64(2), quint64(3), quint64(4), fresh})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void inRandomCalendarsExactlyTheTimesAreOfferedThatAWalkThroughTheMinutesFinds()
    {
        QFETCH(const quint64, seed);
        std::mt19937_64 random(seed);
        for (int round = 0; round < 25; ++round) {
            const BusinessCalendar desk = someHours(random), customer = someHours(random);
            CallbackSearch search;
            search.now = at("2026-10-17T00:00:00Z") + pick(random, 0, 3000) * kMinute;
            search.count = static_cast<std::size_t>(pick(random, 1, 12));
            for (int i = pick(random, 0, 20); i > 0; --i)
                search.busy.push_back(search.now + pick(random, -60, 6000) * kMinute);
            const CallbackOffers offers = offerCallbackTimes(desk, customer, search);
            std::vector<Instant> walked = walk(desk, customer, search, 18);
            const bool isWhole = offers.times.size() == search.count;
            if (isWhole && walked.size() > search.count)
                walked.resize(search.count);
            if (offers.times.empty() || offers.times.back() < search.now + 16 * kDay)
                QVERIFY2(offers.times == walked || (!isWhole && offers.times.empty() && walked.empty()),
                         qPrintable(written(offers.times).join(u", "_s) % u" | "_s % written(walked).join(u", "_s)));
            for (const Instant one : offers.times) {
                QVERIFY(one >= search.now && desk.isOpen(one) && customer.isOpen(one));
                for (const Instant other : search.busy)
                    QVERIFY(std::abs(one - other) >= 15 * kMinute);
            }
            QCOMPARE(offers.times.empty(), offers.none.has_value());
        }
    }

private:
    static std::vector<Instant> walk(const BusinessCalendar &desk, const BusinessCalendar &customer,
                                     const CallbackSearch &search, int days)
    {
        std::vector<Instant> found;
        const auto bothOpen = [&](Instant at) { return desk.isOpen(at) && customer.isOpen(at); };
        const auto isHalfHour = [&](Instant at) { return at.in(desk.zone()).time().minute() % 30 == 0; };
        const Instant end = search.now + days * kDay;
        for (Instant at = desk.startOfDay(desk.dateAt(search.now)); at < end;) {
            if (!bothOpen(at)) {
                at = at + kMinute;
                continue;
            }
            // A span that both share, as far as midnight at the desk.
            std::vector<Instant> halves;
            const Instant first = at;
            const Instant midnight = desk.startOfDay(desk.dateAt(at).addDays(1));
            for (; at < midnight && bothOpen(at); at = at + kMinute) {
                if (isHalfHour(at))
                    halves.push_back(at);
            }
            if (halves.empty())
                halves.push_back(first);
            for (const Instant one : halves) {
                const bool isFree = std::none_of(search.busy.begin(), search.busy.end(),
                                                 [&](Instant other) { return std::abs(one - other) < 15 * kMinute; });
                if (one >= search.now && isFree)
                    found.push_back(one);
            }
        }
        return found;
    }
};

PERMANENCE_TEST(CallbackTimesTest)
#include "CallbackTimesTest.moc"
