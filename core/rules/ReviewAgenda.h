#pragma once

#include "core/rules/ServiceClock.h"

#include <functional>

namespace permanence {

/// By what the agenda of a review is put into groups.
enum class ReviewGrouping { Age, Customer, Severity, Product, Owner };

template <>
struct CodeTable<ReviewGrouping>
{
    static constexpr std::array rows{
        CodeRow{ReviewGrouping::Age, QLatin1StringView("age")},
        CodeRow{ReviewGrouping::Customer, QLatin1StringView("customer")},
        CodeRow{ReviewGrouping::Severity, QLatin1StringView("severity")},
        CodeRow{ReviewGrouping::Product, QLatin1StringView("product")},
        CodeRow{ReviewGrouping::Owner, QLatin1StringView("owner")},
    };
};

/// Who has to do something next on a ticket.
enum class NextMove {
    Nobody, ///< it waits for somebody to take it
    Agent,
    Customer,      ///< who was asked for something
    QualityControl ///< which took the problem (SYS-8)
};

/// What became of something that was to be done by a time.
enum class PromiseState {
    Open,
    Kept,
    Late,   ///< done, but after its time
    Broken, ///< not done, and its time has passed
    Dropped ///< taken back before it was done
};

/// How old a ticket is: business days of the desk after the day on which it came in, up to today. 0 on that day.
[[nodiscard]] int businessDaysSince(const BusinessCalendar &desk, Instant received, Instant now);

/// The group of an age, from 0 to 4: 0-1, 2-3, 4-5, 6-10, more than 10 business days.
[[nodiscard]] int ageGroupOf(int businessDays);
inline constexpr int kAgeGroups = 5;

/// `owner` none: nobody has it. A next step that is open goes before all but what the customer owes.
struct NextMover {
    NextMove move = NextMove::Nobody;
    AgentId agent; ///< of Agent
    bool operator==(const NextMover &) const = default;
};
[[nodiscard]] NextMover nextMoverOf(const TicketState &ticket);

/// What a review gave somebody to do that is not done yet, the earliest.
[[nodiscard]] std::optional<Activity> nextStepOf(const TicketState &ticket);

/// A step of a closed ticket needs not be done any more: it was kept where the ticket closed in time. What was taken back
/// before the ticket closed was not.
[[nodiscard]] PromiseState promiseStateOf(const Activity &promise, const std::optional<Instant> &closed, Instant now);

/// Promised answers, progress calls and next steps of a ticket that were done late or not at all.
[[nodiscard]] int brokenPromises(const TicketState &ticket, Instant now);

/// What changed from one agenda to the next: `last` and `fresh` without `closed` and `left` are this one.
struct AgendaChange {
    QStringList fresh;  ///< on this one, not on the last
    QStringList still;  ///< on both
    QStringList closed; ///< on the last one, and closed
    QStringList left;   ///< on the last one, and another team's now
};
[[nodiscard]] AgendaChange changeOf(const QStringList &last, const QStringList &now,
                                    const std::function<bool(const QString &)> &isClosed);

} // namespace permanence
