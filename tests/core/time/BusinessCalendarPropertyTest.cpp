#include "core/time/BusinessCalendar.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <random>

using namespace permanence;

namespace {

using Random = std::mt19937_64;

int pick(Random &random, int least, int most)
{
    return std::uniform_int_distribution(least, most)(random);
}

DaySpans someSpans(Random &random)
{
    DaySpans spans;
    int from = pick(random, 0, 2) == 0 ? 0 : pick(random, 0, 1400);
    for (int count = pick(random, 0, 3); count > 0 && from < 1440; --count) {
        const int until = pick(random, 0, 4) == 0 ? 1440 : pick(random, from + 1, 1440);
        spans.push_back({from, until});
        from = until + (pick(random, 0, 2) == 0 ? 0 : pick(random, 0, 300));
    }
    return spans;
}

/// Zones with changes of an hour, half an hour, at midnight, of a whole day, and none.
struct Place
{
    const char *zone;
    QDate change;
};

Place somePlace(Random &random)
{
    static const std::array<Place, 9> places{
        Place{"Europe/Paris", QDate(2026, 3, 29)},      Place{"Europe/Paris", QDate(2026, 10, 25)},
        Place{"America/Sao_Paulo", QDate(2018, 2, 18)}, Place{"America/Sao_Paulo", QDate(2018, 11, 4)},
        Place{"Pacific/Apia", QDate(2011, 12, 30)},     Place{"Australia/Lord_Howe", QDate(2026, 4, 5)},
        Place{"Asia/Kolkata", QDate(2026, 1, 1)},       Place{"America/Havana", QDate(2026, 11, 1)},
        Place{"Asia/Beirut", QDate(2025, 3, 30)}};
    return places[static_cast<std::size_t>(pick(random, 0, 8))];
}

CalendarSpec someCalendar(Random &random, const Place &place)
{
    CalendarSpec spec;
    spec.timezone = QString::fromLatin1(place.zone);
    for (DaySpans &day : spec.week)
        day = someSpans(random);
    for (int day = -4; day <= 4; ++day) {
        if (pick(random, 0, 6) == 0)
            spec.holidays.emplace(place.change.addDays(day), QString());
        if (pick(random, 0, 6) == 0)
            spec.exceptions.emplace(place.change.addDays(day), someSpans(random));
    }
    return spec;
}

/// Steps through ten days minute by minute, with nothing precomputed but what each minute shows.
class Oracle
{
public:
    static constexpr int kMinutes = 10 * 1440;

    Oracle(const CalendarSpec &spec, QDate middle)
        : m_start{QDateTime(middle.addDays(-5), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()}
    {
        const QTimeZone zone(spec.timezone.toLatin1());
        for (int i = 0; i < kMinutes; ++i) {
            const QDateTime local = instant(i).in(zone);
            m_local.push_back(QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch());
        }
        m_open.assign(kMinutes, false);
        for (int day = -7; day <= 7; ++day) {
            const QDate date = middle.addDays(day);
            for (const DaySpan &span : spansOf(spec, date)) {
                for (int i = first(date, span.from); i < first(date, span.until); ++i)
                    m_open[static_cast<std::size_t>(i)] = true;
            }
        }
    }

    [[nodiscard]] Instant instant(int minute) const { return m_start + minute * kMinute; }
    [[nodiscard]] bool isOpen(int minute) const { return m_open[static_cast<std::size_t>(minute)]; }
    [[nodiscard]] Duration between(int from, int to) const
    {
        return std::count(m_open.begin() + from, m_open.begin() + to, true) * kMinute;
    }
    /// The minute by which so many open minutes have passed.
    [[nodiscard]] std::optional<int> add(int from, int minutes) const
    {
        for (int i = from; i < kMinutes; ++i) {
            if (minutes == 0)
                return i;
            minutes -= isOpen(i) ? 1 : 0;
        }
        return {};
    }
    [[nodiscard]] std::optional<int> sub(int end, int minutes) const
    {
        for (int i = end; i >= 0; --i) {
            if (minutes == 0)
                return i;
            minutes -= i > 0 && isOpen(i - 1) ? 1 : 0;
        }
        return {};
    }

private:
    static DaySpans spansOf(const CalendarSpec &spec, QDate date)
    {
        if (spec.exceptions.contains(date))
            return spec.exceptions.at(date);
        if (spec.holidays.contains(date))
            return {};
        return spec.week[static_cast<std::size_t>(date.dayOfWeek() - 1)];
    }
    /// The first minute whose clock shows that time or a later one.
    [[nodiscard]] int first(QDate date, int minute) const
    {
        const qint64 wanted = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + minute * kMinute;
        const auto found =
            std::find_if(m_local.begin(), m_local.end(), [=](qint64 local) { return local >= wanted; });
        return static_cast<int>(found - m_local.begin());
    }

    Instant m_start;
    std::vector<qint64> m_local;
    std::vector<bool> m_open;
};

} // namespace

class BusinessCalendarPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAreThoseOfSteppingMinuteByMinute()
    {
        const quint64 seed = std::random_device()();
        qInfo("seed %llu", seed);
        Random random(seed);
        for (int round = 0; round < 150; ++round) {
            const Place place = somePlace(random);
            const CalendarSpec spec = someCalendar(random, place);
            const Oracle oracle(spec, place.change);
            const BusinessCalendar calendar(spec);
            for (int question = 0; question < 20; ++question) {
                const int from = pick(random, 0, Oracle::kMinutes - 1);
                const int to = pick(random, from, Oracle::kMinutes - 1);
                const int minutes = pick(random, 0, 3000);
                const QByteArray where = QJsonDocument(toJson(spec)).toJson(QJsonDocument::Compact) + ' ' +
                                         oracle.instant(from).utc().toString(Qt::ISODate).toLatin1() + ' ' +
                                         QByteArray::number(minutes);
                QVERIFY2(calendar.isOpen(oracle.instant(from)) == oracle.isOpen(from), where.constData());
                QVERIFY2(calendar.between(oracle.instant(from), oracle.instant(to)) ==
                             oracle.between(from, to),
                         where.constData());
                if (const auto due = oracle.add(from, minutes))
                    QVERIFY2(calendar.add(oracle.instant(from), minutes * kMinute) == oracle.instant(*due),
                             where.constData());
                if (const auto start = oracle.sub(from, minutes))
                    QVERIFY2(calendar.sub(oracle.instant(from), minutes * kMinute) == oracle.instant(*start),
                             where.constData());
            }
        }
    }

    void addSubAndBetweenAgree()
    {
        const quint64 seed = std::random_device()();
        qInfo("seed %llu", seed);
        Random random(seed);
        for (int round = 0; round < 100; ++round) {
            const Place place = somePlace(random);
            const BusinessCalendar calendar(someCalendar(random, place));
            for (int question = 0; question < 50; ++question) {
                const Instant start{std::uniform_int_distribution<qint64>(0, 4'000'000'000'000)(random)};
                const Duration open = std::uniform_int_distribution<qint64>(1, 4000 * kHour)(random);
                const auto due = calendar.add(start, open);
                if (!due)
                    continue; // never open in a normal week
                QCOMPARE(calendar.between(start, *due), open);
                QVERIFY(calendar.between(start, {due->ms - 1}) < open);
                const auto last = calendar.sub(*due, open);
                QVERIFY(last);
                QVERIFY(*last >= start);
                QCOMPARE(calendar.between(*last, *due), open);
                QVERIFY(calendar.between({last->ms + 1}, *due) < open);
            }
        }
    }
};

PERMANENCE_TEST(BusinessCalendarPropertyTest)
#include "BusinessCalendarPropertyTest.moc"
