#pragma once

#include "core/time/CalendarSpec.h"
#include "core/time/Instant.h"

#include <QDate>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace permanence {

/// Open from `from` on, closed again at `until`.
struct OpenSpan
{
    Instant from;
    Instant until;

    bool operator==(const OpenSpan &) const = default;
};

/// Answers questions about the open time of a calendar in real (elapsed) time: on the day a clock changes a
/// span is as long as it really is; a skipped wall-clock time is the instant of the change, a doubled one
/// its first occurrence. See the vectors' format. Cheap to copy; may be used from several threads at once.
///
/// Open time is added up once per stretch of years and then found by binary search, so decades cost what
/// days do. Calendars are known from the year 1 to the year 9999.
class BusinessCalendar
{
public:
    /// In UTC, never open.
    BusinessCalendar();
    /// `spec` must be free of errors as readCalendar() finds them.
    explicit BusinessCalendar(const CalendarSpec &spec);

    /// The first instant by which `open` milliseconds of open time have passed since `start`: time that ends
    /// exactly at closing is due at closing; zero is due at `start`. Nothing where the calendar stays shut
    /// for 100 years before that. `open` is not negative.
    [[nodiscard]] std::optional<Instant> add(Instant start, Duration open) const;
    /// The last instant from which `open` milliseconds of open time lead up to `end`; the mirror of add().
    [[nodiscard]] std::optional<Instant> sub(Instant end, Duration open) const;
    /// Open time in [from, to) in milliseconds; negative if `to` is before `from`.
    [[nodiscard]] Duration between(Instant from, Instant to) const;

    /// True from the opening instant on, false at the closing instant.
    [[nodiscard]] bool isOpen(Instant at) const;
    /// `at` itself if open; else the next opening, if there is one within 100 years.
    [[nodiscard]] std::optional<Instant> nextOpening(Instant at) const;
    /// The next opening or closing after `at`, if there is one within 100 years. Touching spans (also over
    /// midnight) do not close.
    [[nodiscard]] std::optional<Instant> nextChange(Instant at) const;

    /// Whether the calendar opens at all on that day.
    [[nodiscard]] bool isBusinessDay(QDate day) const;
    /// The calendar's local day at an instant.
    [[nodiscard]] QDate dateAt(Instant at) const;
    /// The first business day after `day`; invalid if there is none within 100 years.
    [[nodiscard]] QDate nextBusinessDay(QDate day) const;
    /// When the local day begins; where midnight is skipped, the instant of the change.
    [[nodiscard]] Instant startOfDay(QDate day) const;

    /// The open time in [from, to) in order, clipped to it; spans that touch are one.
    [[nodiscard]] std::vector<OpenSpan> spans(Instant from, Instant to) const;
    /// The spans of one day as they are written down.
    [[nodiscard]] std::vector<OpenSpan> spansOn(QDate day) const;

    /// The name of a holiday (empty where the calendar gives none), in French for `fr`, else in English.
    [[nodiscard]] std::optional<QString> holidayName(QDate day, const QString &language) const;

    [[nodiscard]] const QTimeZone &zone() const;
    [[nodiscard]] const CalendarSpec &spec() const;

private:
    class Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace permanence
