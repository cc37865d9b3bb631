#include "core/time/BusinessCalendar.h"

#include "core/time/CalendarIndex.h"
#include "core/time/PublicHolidays.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace permanence {
namespace {

constexpr DayNumber kFirstDay = 1721426; // 0001-01-01
constexpr DayNumber kEndDay = 5373485;   // 10000-01-01
constexpr DayNumber kStep = 5 * 366;

CalendarSpec neverOpen()
{
    CalendarSpec spec;
    spec.timezone = u"UTC"_s;
    return spec;
}

QTimeZone zoneOf(const CalendarSpec &spec)
{
    const QTimeZone zone(spec.timezone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

/// What copies share: the days known so far. Older indexes are kept until the last copy goes, so that readers
/// need no lock; each is at least half as long again as the one before, so together they cost little more
/// than the last.
class BusinessCalendar::Shared
{
public:
    explicit Shared(const CalendarSpec &calendar) : spec(calendar), zone(zoneOf(calendar)) {}

    const CalendarSpec spec;
    const QTimeZone zone;

    const CalendarIndex &covering(Instant at)
    {
        const CalendarIndex *index = m_current.load(std::memory_order_acquire);
        return index && index->holds(at) ? *index : extended(dayNear(at));
    }
    const CalendarIndex &covering(Instant from, Instant to)
    {
        const CalendarIndex &index = covering(from);
        return index.holds(to) ? index : extended(dayNear(to));
    }
    const CalendarIndex &covering(DayNumber day)
    {
        const CalendarIndex *index = m_current.load(std::memory_order_acquire);
        return index && index->holds(day) ? *index : extended(std::clamp(day, kFirstDay, kEndDay - 1));
    }

    /// Asks the days from `at` on, further and further ahead (or back), until they have an answer.
    template <class Question>
    std::optional<Instant> search(Instant at, bool ahead, Question question)
    {
        const CalendarIndex *index = &covering(at);
        for (;;) {
            const Found found = question(*index);
            if (found.outcome == Found::Outcome::Here)
                return found.at;
            const bool atLimit = ahead ? index->endDay() == kEndDay : index->firstDay() == kFirstDay;
            if (found.outcome == Found::Outcome::Never || atLimit)
                return {};
            index = &extended(ahead ? index->endDay() : index->firstDay() - 1);
        }
    }

private:
    static DayNumber dayNear(Instant at)
    {
        return std::clamp<DayNumber>(at.ms / kDay + 2440588, kFirstDay, kEndDay - 1);
    }

    /// An index that holds the day, its neighbours and all days known before, and years to spare on that
    /// side.
    const CalendarIndex &extended(DayNumber day)
    {
        const std::lock_guard lock(m_mutex);
        const CalendarIndex *index = m_current.load(std::memory_order_relaxed);
        DayNumber first = index ? index->firstDay() : day;
        DayNumber end = index ? index->endDay() : day;
        const DayNumber spare = std::max(kStep, (end - first) / 2);
        // Two days to the side, for `day` may be an instant's day in UTC.
        if (!index || day - 2 < first)
            first = std::min(first, day) - (index ? spare : kStep / 5);
        if (!index || day + 2 >= end)
            end = std::max(end, day) + spare;
        first = std::max(first, kFirstDay);
        end = std::min(end, kEndDay);
        if (index && first == index->firstDay() && end == index->endDay())
            return *index; // another thread was faster, or there are no more days
        m_kept.push_back(std::make_unique<const CalendarIndex>(spec, zone, first, end));
        m_current.store(m_kept.back().get(), std::memory_order_release);
        return *m_kept.back();
    }

    std::mutex m_mutex;
    std::vector<std::unique_ptr<const CalendarIndex>> m_kept;
    std::atomic<const CalendarIndex *> m_current = nullptr;
};

BusinessCalendar::BusinessCalendar() : BusinessCalendar(neverOpen()) {}

BusinessCalendar::BusinessCalendar(const CalendarSpec &spec) : m_shared(std::make_shared<Shared>(spec)) {}

std::optional<Instant> BusinessCalendar::add(Instant start, Duration open) const
{
    if (open <= 0)
        return start;
    return m_shared->search(start, true, [=](const CalendarIndex &index) { return index.add(start, open); });
}

std::optional<Instant> BusinessCalendar::sub(Instant end, Duration open) const
{
    if (open <= 0)
        return end;
    return m_shared->search(end, false, [=](const CalendarIndex &index) { return index.sub(end, open); });
}

Duration BusinessCalendar::between(Instant from, Instant to) const
{
    return m_shared->covering(from, to).between(from, to);
}

bool BusinessCalendar::isOpen(Instant at) const
{
    return m_shared->covering(at).isOpen(at);
}

std::optional<Instant> BusinessCalendar::nextOpening(Instant at) const
{
    return m_shared->search(at, true, [=](const CalendarIndex &index) { return index.nextOpening(at); });
}

std::optional<Instant> BusinessCalendar::nextChange(Instant at) const
{
    return m_shared->search(at, true, [=](const CalendarIndex &index) { return index.nextChange(at); });
}

bool BusinessCalendar::isBusinessDay(QDate day) const
{
    return day.isValid() && m_shared->covering(day.toJulianDay()).opensOn(day.toJulianDay());
}

QDate BusinessCalendar::dateAt(Instant at) const
{
    return QDate::fromJulianDay(m_shared->covering(at).dayAt(at));
}

QDate BusinessCalendar::nextBusinessDay(QDate day) const
{
    if (!day.isValid())
        return {};
    const DayNumber last = day.toJulianDay() + kLongestPause / kDay;
    for (DayNumber next = day.toJulianDay() + 1; next <= last; ++next) {
        if (m_shared->covering(next).opensOn(next))
            return QDate::fromJulianDay(next);
    }
    return {};
}

Instant BusinessCalendar::startOfDay(QDate day) const
{
    return m_shared->covering(day.toJulianDay()).startOf(day.toJulianDay());
}

std::vector<OpenSpan> BusinessCalendar::spans(Instant from, Instant to) const
{
    return from < to ? m_shared->covering(from, to).spans(from, to) : std::vector<OpenSpan>();
}

std::vector<OpenSpan> BusinessCalendar::spansOn(QDate day) const
{
    return m_shared->covering(day.toJulianDay()).spansOn(day.toJulianDay());
}

std::optional<QString> BusinessCalendar::holidayName(QDate day, const QString &language) const
{
    if (const auto holiday = spec().holidays.find(day); holiday != spec().holidays.end())
        return holiday->second;
    if (!spec().holidayRegion || day.year() < kFirstHolidayYear || day.year() > kLastHolidayYear)
        return {};
    const auto holidays =
        publicHolidays(spec().holidayRegion->country, spec().holidayRegion->region, day.year());
    for (const PublicHoliday &holiday : holidays.value_or({})) {
        if (holiday.date == day)
            return holiday.name(language);
    }
    return {};
}

const QTimeZone &BusinessCalendar::zone() const
{
    return m_shared->zone;
}

const CalendarSpec &BusinessCalendar::spec() const
{
    return m_shared->spec;
}

} // namespace permanence
