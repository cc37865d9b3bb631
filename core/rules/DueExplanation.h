#pragma once

#include "core/rules/ServiceClock.h"

#include <QLocale>
#include <QTimeZone>

namespace permanence {

/// What a stretch of time between receipt and due time is, and so whether it counts.
enum class DuePartKind
{
    Counted,
    Lunch,   ///< closed at midday between two openings of one day
    Closed,  ///< closed between two openings of one day at another time, or by an exception
    Night,   ///< closed over a midnight between two business days
    Weekend, ///< weekdays on which the desk does not open, with the nights beside them
    Holiday, ///< a public holiday, with the nights beside it
    Pause    ///< the customer owes an answer
};

struct DuePart
{
    DuePartKind kind = DuePartKind::Counted;
    Instant from;
    Instant until;
    Duration counted = 0; ///< exact; nothing unless Counted
    qint64 minutes = 0;   ///< `counted` in whole minutes, rounded so that the minutes of all parts add up too
    QString name;         ///< of a holiday; may be empty

    bool operator==(const DuePart &) const = default;
};

/// Why a promised time is due when it is: the parts follow each other without a gap from start to due, and
/// what they count adds up to the target (APL-1, SYS-3, SYS-14).
struct DueExplanation
{
    ClockKind clock = ClockKind::Business;
    Duration target = 0;
    Instant start;
    std::optional<Instant> due; ///< none: nothing is promised, or it never comes
    QTimeZone zone;             ///< in which days and times are to be read
    std::vector<DuePart> parts;

    [[nodiscard]] Duration counted() const;
};

/// Explains a clock of clocksOf() under the calendar it was made with. `pauses` are those that it counts
/// (none for taking in charge), `asOf` where an open pause ends: standsAt(). Holidays are named in `language`
/// (`fr`, else English).
[[nodiscard]] DueExplanation explainDue(const ServiceClock &clock, const std::vector<Pause> &pauses,
                                        const BusinessCalendar &calendar, Instant asOf,
                                        const QString &language);

/// The instant for which a clock's due time is told: when it was done, else when the ticket was closed, else
/// now.
[[nodiscard]] Instant standsAt(const ServiceClock &clock, const TicketState &ticket, Instant now);

/// One line of an explanation for a person: "Mon 2 Mar 10:43 – 12:00".
[[nodiscard]] QString partTimes(const DuePart &part, const QTimeZone &zone, const QLocale &locale);
/// What the line says about it: "77 min", "lunch break", "Easter Monday".
[[nodiscard]] QString partWords(const DuePart &part);
/// The whole explanation as plain text, one part a line, the rule above and the due time below.
[[nodiscard]] QString explanationText(const DueExplanation &explanation, const QLocale &locale);

} // namespace permanence
