#include "core/time/CalendarIndex.h"

#include "core/time/PublicHolidays.h"

#include <algorithm>

namespace permanence {
namespace {

constexpr DayNumber kDayOf1970 = 2440588;

qint64 localMidnight(DayNumber day)
{
    return (day - kDayOf1970) * kDay;
}

Instant roughly(DayNumber day, int daysLater)
{
    return {localMidnight(day + daysLater)};
}

} // namespace

CalendarIndex::CalendarIndex(const CalendarSpec &spec, const QTimeZone &zone, DayNumber firstDay,
                             DayNumber endDay)
    : m_spec(&spec), m_firstDay(firstDay), m_endDay(endDay),
      m_offsets(zone, roughly(firstDay, -3), roughly(endDay, 3)), m_from(startOf(firstDay)),
      m_until(startOf(endDay))
{
    readHolidays();
    addUpSpans();
}

void CalendarIndex::readHolidays()
{
    if (!m_spec->holidayRegion)
        return;
    const int first = std::max(QDate::fromJulianDay(m_firstDay).year(), kFirstHolidayYear);
    const int last = std::min(QDate::fromJulianDay(m_endDay - 1).year(), kLastHolidayYear);
    for (int year = first; year <= last; ++year) {
        const auto holidays =
            publicHolidays(m_spec->holidayRegion->country, m_spec->holidayRegion->region, year);
        for (const PublicHoliday &holiday : holidays.value_or({}))
            m_regionHolidays.push_back(holiday.date.toJulianDay());
    }
}

void CalendarIndex::addUpSpans()
{
    std::vector<qint64> starts;
    std::vector<Duration> before{0};
    Instant lastEnd;
    for (DayNumber day = m_firstDay; day < m_endDay; ++day) {
        for (const DaySpan &span : wallSpans(day)) {
            const OpenSpan real = realSpan(day, span);
            if (real.until <= real.from) // all of it is skipped when the clock goes forward
                continue;
            if (starts.empty() || real.from != lastEnd) {
                if (!starts.empty() && real.from - lastEnd > kLongestPause)
                    m_longPauses.push_back(starts.size());
                starts.push_back(real.from.ms);
                before.push_back(before.back());
            }
            before.back() += real.until - real.from;
            lastEnd = real.until;
        }
    }
    m_starts = SortedNumbers(std::move(starts));
    m_before = SortedNumbers(std::move(before));
}

const DaySpans &CalendarIndex::wallSpans(DayNumber day) const
{
    static const DaySpans closed;
    const QDate date = QDate::fromJulianDay(day);
    if (const auto exception = m_spec->exceptions.find(date); exception != m_spec->exceptions.end())
        return exception->second;
    if (m_spec->holidays.contains(date) ||
        std::binary_search(m_regionHolidays.begin(), m_regionHolidays.end(), day))
        return closed;
    return m_spec->week[static_cast<std::size_t>(day % 7)]; // day 0 was a Monday
}

OpenSpan CalendarIndex::realSpan(DayNumber day, const DaySpan &span) const
{
    return {m_offsets.firstInstantOf(localMidnight(day) + span.from * kMinute),
            m_offsets.firstInstantOf(localMidnight(day) + span.until * kMinute)};
}

std::size_t CalendarIndex::startedBy(Instant at) const
{
    return m_starts.countUpTo(at.ms);
}

Duration CalendarIndex::openBefore(Instant at) const
{
    const std::size_t started = startedBy(at);
    if (started == 0)
        return 0;
    return std::min(m_before[started - 1] + (at.ms - m_starts[started - 1]), m_before[started]);
}

bool CalendarIndex::pausesTooLong(std::size_t afterSpan, std::size_t untilSpan) const
{
    const auto pause = std::upper_bound(m_longPauses.begin(), m_longPauses.end(), afterSpan);
    return pause != m_longPauses.end() && *pause <= untilSpan;
}

/// Nothing was found in these days, of which `since` was the last open instant (or the asked one).
Found CalendarIndex::later(Instant since) const
{
    return {m_until - since > kLongestPause ? Found::Outcome::Never : Found::Outcome::Beyond, {}};
}

Found CalendarIndex::add(Instant start, Duration open) const
{
    const Duration target = openBefore(start) + open;
    // `target` is more than 0, which comes first.
    const std::size_t due = m_before.countBelow(target) - 1;
    const std::size_t started = startedBy(start);
    // The first stretch with open time after `start`, from which on pauses count.
    const std::size_t first = started > 0 && endOfSpan(started - 1) > start ? started - 1 : started;
    if (first == count())
        return later(start);
    if (startOfSpan(first) - start > kLongestPause || pausesTooLong(first, std::min(due, count() - 1)))
        return {};
    if (due == count())
        return later(endOfSpan(count() - 1));
    return {Found::Outcome::Here, startOfSpan(due) + (target - m_before[due])};
}

Found CalendarIndex::sub(Instant end, Duration open) const
{
    const auto earlier = [this](Instant since) -> Found {
        return {since - m_from > kLongestPause ? Found::Outcome::Never : Found::Outcome::Beyond, {}};
    };
    const Duration target = openBefore(end) - open;
    const std::size_t started = m_starts.countBelow(end.ms);
    if (started == 0)
        return earlier(end);
    const std::size_t last = started - 1;
    // The last entry is no stretch, but `target` is less than it.
    const std::size_t reached = m_before.countUpTo(target);
    const std::size_t from = reached == 0 ? 0 : reached - 1;
    if (end - endOfSpan(last) > kLongestPause || pausesTooLong(from, last))
        return {};
    if (target < 0)
        return earlier(startOfSpan(0));
    return {Found::Outcome::Here, startOfSpan(from) + (target - m_before[from])};
}

bool CalendarIndex::isOpen(Instant at) const
{
    const std::size_t started = startedBy(at);
    return started > 0 && at < endOfSpan(started - 1);
}

Found CalendarIndex::nextOpening(Instant at) const
{
    if (isOpen(at))
        return {Found::Outcome::Here, at};
    const std::size_t next = startedBy(at);
    if (next == count())
        return later(at);
    if (startOfSpan(next) - at > kLongestPause)
        return {};
    return {Found::Outcome::Here, startOfSpan(next)};
}

Found CalendarIndex::nextChange(Instant at) const
{
    if (!isOpen(at))
        return nextOpening(at);
    const Instant closing = endOfSpan(startedBy(at) - 1);
    if (closing - at > kLongestPause)
        return {};
    // What touches the end of these days may go on after it.
    return closing == m_until ? later(at) : Found{Found::Outcome::Here, closing};
}

std::vector<OpenSpan> CalendarIndex::spans(Instant from, Instant to) const
{
    std::vector<OpenSpan> spans;
    for (std::size_t i = std::max<std::size_t>(startedBy(from), 1) - 1; i < count() && startOfSpan(i) < to;
         ++i) {
        const OpenSpan clipped{std::max(startOfSpan(i), from), std::min(endOfSpan(i), to)};
        if (clipped.from < clipped.until)
            spans.push_back(clipped);
    }
    return spans;
}

std::vector<OpenSpan> CalendarIndex::spansOn(DayNumber day) const
{
    std::vector<OpenSpan> spans;
    for (const DaySpan &span : wallSpans(day)) {
        if (const OpenSpan real = realSpan(day, span); real.from < real.until)
            spans.push_back(real);
    }
    return spans;
}

bool CalendarIndex::opensOn(DayNumber day) const
{
    const DaySpans &spans = wallSpans(day);
    return std::any_of(spans.begin(), spans.end(), [&](const DaySpan &span) {
        const OpenSpan real = realSpan(day, span);
        return real.from < real.until;
    });
}

DayNumber CalendarIndex::dayAt(Instant at) const
{
    const qint64 local = at.ms + m_offsets.at(at);
    const qint64 days = local / kDay - (local % kDay < 0 ? 1 : 0);
    return kDayOf1970 + days;
}

Instant CalendarIndex::startOf(DayNumber day) const
{
    return m_offsets.firstInstantOf(localMidnight(day));
}

} // namespace permanence
