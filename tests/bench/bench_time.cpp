// Calls per second of the business calendar for spans of a day, a year and ten years, beside a naive loop
// that walks from day to day and asks the time zone each time.

#include "core/time/BusinessCalendar.h"
#include "core/time/PublicHolidays.h"

#include <QElapsedTimer>
#include <QSet>

#include <cstdio>
#include <random>

using namespace permanence;

namespace {

/// Eight hours a day from Monday to Friday in Paris, with the holidays of France.
CalendarSpec desk()
{
    CalendarSpec spec;
    spec.timezone = u"Europe/Paris"_s;
    for (std::size_t day = 0; day < 5; ++day)
        spec.week[day] = {{480, 720}, {810, 1050}};
    spec.holidayRegion = HolidayRegion{u"FR"_s, {}};
    return spec;
}

/// What one would write first: a loop over days, each span turned into instants by Qt. It is spared the
/// holidays' rules: they are in a set.
class Naive
{
public:
    explicit Naive(const CalendarSpec &spec) : m_spec(spec), m_zone(spec.timezone.toUtf8())
    {
        for (int year = 2000; year <= 2060; ++year) {
            const auto holidays =
                publicHolidays(spec.holidayRegion->country, spec.holidayRegion->region, year);
            for (const PublicHoliday &holiday : holidays.value_or({}))
                m_holidays.insert(holiday.date);
        }
    }

    [[nodiscard]] Instant add(Instant start, Duration open) const
    {
        for (QDate day = start.in(m_zone).date();; day = day.addDays(1)) {
            for (const DaySpan &span : spansOf(day)) {
                const Instant from = std::max(instant(day, span.from), start);
                const Instant until = instant(day, span.until);
                if (until <= from)
                    continue;
                if (until - from >= open)
                    return from + open;
                open -= until - from;
            }
        }
    }

    [[nodiscard]] Duration between(Instant from, Instant to) const
    {
        Duration open = 0;
        const QDate last = to.in(m_zone).date();
        for (QDate day = from.in(m_zone).date(); day <= last; day = day.addDays(1)) {
            for (const DaySpan &span : spansOf(day)) {
                const Instant begin = std::max(instant(day, span.from), from);
                open += std::max<Duration>(0, std::min(instant(day, span.until), to) - begin);
            }
        }
        return open;
    }

private:
    [[nodiscard]] const DaySpans &spansOf(QDate day) const
    {
        static const DaySpans closed;
        return m_holidays.contains(day) ? closed : m_spec.week[static_cast<std::size_t>(day.dayOfWeek() - 1)];
    }
    [[nodiscard]] Instant instant(QDate day, int minute) const
    {
        return Instant::of(QDateTime(day, QTime(minute / 60, minute % 60), m_zone));
    }

    CalendarSpec m_spec;
    QTimeZone m_zone;
    QSet<QDate> m_holidays;
};

std::vector<Instant> someStarts()
{
    std::mt19937_64 random(1);
    std::uniform_int_distribution<qint64> instants(1'700'000'000'000, 1'900'000'000'000);
    std::vector<Instant> starts(4096);
    for (Instant &start : starts)
        start = {instants(random)};
    return starts;
}

/// Keeps the answers, so that no call is optimised away.
volatile qint64 asked = 0;

/// Calls `ask` with start after start for about half a second.
template <class Ask>
double callsPerSecond(const std::vector<Instant> &starts, Ask ask)
{
    qint64 sum = 0;
    qint64 calls = 0;
    QElapsedTimer timer;
    timer.start();
    do {
        for (int i = 0; i < 8; ++i)
            sum += ask(starts[static_cast<std::size_t>(calls++) % starts.size()]);
    } while (timer.elapsed() < 500);
    asked = sum;
    return static_cast<double>(calls) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

} // namespace

int main()
{
    const CalendarSpec spec = desk();
    const BusinessCalendar calendar(spec);
    const Naive naive(spec);
    const std::vector<Instant> starts = someStarts();

    QElapsedTimer timer;
    timer.start();
    [[maybe_unused]] const auto due = calendar.add(starts.front(), 10 * 2024 * kHour);
    std::printf("first 10-year add of a calendar, which counts its days: %.2f ms\n\n",
                static_cast<double>(timer.nsecsElapsed()) / 1e6);

    struct Span
    {
        const char *name;
        Duration open; ///< working days of eight hours
        Duration elapsed;
    };
    const Span spans[]{{"1 day", 8 * kHour, kDay},
                       {"1 year", 253 * 8 * kHour, 365 * kDay},
                       {"10 years", 2530 * 8 * kHour, 3652 * kDay}};
    std::printf("%-9s %-9s %14s %14s %9s %9s\n", "question", "span", "calendar /s", "naive /s", "ratio",
                "to 1 day");
    for (const bool adding : {true, false}) {
        double oneDay = 0;
        for (const Span &span : spans) {
            for (std::size_t i = 0; i < 50; ++i) {
                const bool same = adding
                                      ? calendar.add(starts[i], span.open) == naive.add(starts[i], span.open)
                                      : calendar.between(starts[i], starts[i] + span.elapsed) ==
                                            naive.between(starts[i], starts[i] + span.elapsed);
                if (!same) {
                    std::printf("the two disagree\n");
                    return 1;
                }
            }
            const double fast =
                adding ? callsPerSecond(starts, [&](Instant at) { return calendar.add(at, span.open)->ms; })
                       : callsPerSecond(starts,
                                        [&](Instant at) { return calendar.between(at, at + span.elapsed); });
            const double slow =
                adding ? callsPerSecond(starts, [&](Instant at) { return naive.add(at, span.open).ms; })
                       : callsPerSecond(starts,
                                        [&](Instant at) { return naive.between(at, at + span.elapsed); });
            oneDay = oneDay == 0 ? fast : oneDay;
            std::printf("%-9s %-9s %14.0f %14.0f %8.0fx %9.2f\n", adding ? "add" : "between", span.name, fast,
                        slow, fast / slow, fast / oneDay);
        }
    }
    return 0;
}
