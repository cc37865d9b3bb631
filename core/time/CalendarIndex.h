#pragma once

#include "core/time/BusinessCalendar.h"
#include "core/time/SortedNumbers.h"
#include "core/time/ZoneOffsets.h"

#include <vector>

namespace permanence {

/// Days as numbers (Julian), which count without a calendar.
using DayNumber = qint64;

/// How long a calendar may stay shut before it counts as shut for good.
inline constexpr Duration kLongestPause = 36525 * kDay;

/// What a search in a stretch of days found.
struct Found
{
    enum class Outcome
    {
        Here,
        Beyond,
        Never
    };
    Outcome outcome = Outcome::Never; ///< Beyond: not in these days, perhaps in others
    Instant at;
};

/// The open time of a calendar over a stretch of days, added up. Never changes once built.
class CalendarIndex
{
public:
    CalendarIndex(const CalendarSpec &spec, const QTimeZone &zone, DayNumber firstDay, DayNumber endDay);

    [[nodiscard]] DayNumber firstDay() const { return m_firstDay; }
    [[nodiscard]] DayNumber endDay() const { return m_endDay; }
    [[nodiscard]] bool holds(Instant at) const { return at >= m_from && at < m_until; }
    [[nodiscard]] bool holds(DayNumber day) const { return day >= m_firstDay && day < m_endDay; }

    [[nodiscard]] Found add(Instant start, Duration open) const;
    [[nodiscard]] Found sub(Instant end, Duration open) const;
    [[nodiscard]] Duration between(Instant from, Instant to) const
    {
        return openBefore(to) - openBefore(from);
    }
    [[nodiscard]] bool isOpen(Instant at) const;
    [[nodiscard]] Found nextOpening(Instant at) const;
    [[nodiscard]] Found nextChange(Instant at) const;
    [[nodiscard]] std::vector<OpenSpan> spans(Instant from, Instant to) const;

    [[nodiscard]] std::vector<OpenSpan> spansOn(DayNumber day) const;
    [[nodiscard]] bool opensOn(DayNumber day) const;
    [[nodiscard]] DayNumber dayAt(Instant at) const;
    [[nodiscard]] Instant startOf(DayNumber day) const;

private:
    void readHolidays();
    void addUpSpans();
    [[nodiscard]] const DaySpans &wallSpans(DayNumber day) const;
    [[nodiscard]] OpenSpan realSpan(DayNumber day, const DaySpan &span) const;
    [[nodiscard]] std::size_t count() const { return m_starts.size(); }
    [[nodiscard]] Instant startOfSpan(std::size_t i) const { return {m_starts[i]}; }
    [[nodiscard]] Instant endOfSpan(std::size_t i) const
    {
        return {m_starts[i] + m_before[i + 1] - m_before[i]};
    }
    /// How many spans start at or before an instant.
    [[nodiscard]] std::size_t startedBy(Instant at) const;
    [[nodiscard]] Duration openBefore(Instant at) const;
    [[nodiscard]] bool pausesTooLong(std::size_t afterSpan, std::size_t untilSpan) const;
    [[nodiscard]] Found later(Instant since) const;

    const CalendarSpec *m_spec;
    DayNumber m_firstDay;
    DayNumber m_endDay;
    ZoneOffsets m_offsets;
    Instant m_from;
    Instant m_until;
    std::vector<DayNumber> m_regionHolidays; ///< sorted
    SortedNumbers m_starts;                  ///< of each stretch of open time; touching spans are one
    SortedNumbers m_before;                  ///< open time before each stretch, and at last before the end
    std::vector<std::size_t> m_longPauses;   ///< stretches that follow a pause longer than kLongestPause
};

} // namespace permanence
