#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/rules/TicketState.h"

namespace permanence {

/// A time for a callback.
struct CallbackTime {
    Instant due;
    bool insideCustomerHours = true;
    bool operator==(const CallbackTime &) const = default;
};

/// SYS-5: the first moment on a later day of the desk that lies in the hours of both; where they never meet within
/// a year, the desk's next opening on a later day. Nothing where the desk never opens.
[[nodiscard]] std::optional<CallbackTime> nextBusinessDayCallback(const BusinessCalendar &desk,
                                                                  const BusinessCalendar &customer, Instant at);

/// SYS-10: where the failed attempts stand. `failed` are those since the customer was last reached, oldest first.
struct NoContact {
    int counted = 0;         ///< attempts in the window that is open at the last of them
    int needed = 0;
    QDate lastDay;           ///< the window ends at the end of this day (desk's zone)
    std::vector<Attempt> attempts; ///< those counted, oldest first
    [[nodiscard]] bool isFinished() const { return needed > 0 && counted >= needed; }
};
/// Nothing where the policy has no such rule. The window slides: it begins at the earliest attempt from which the
/// last one is still in time. An attempt on a day that is no business day counts with the next business day.
[[nodiscard]] std::optional<NoContact> noContactOf(const std::vector<Attempt> &failed, const PolicyEntry &judge);

/// What one more failed attempt at `at` would find: how many are in its window with it.
[[nodiscard]] std::optional<NoContact> noContactWith(const TicketState &ticket, const PolicyEntry &judge, Instant at);

/// SYS-11: when the ticket closes by itself because an answer has not come: at the close of the last business day
/// that was given, counted from the day of the question, or of the reopening where the ticket was reopened since.
/// Nothing where the policy has no such rule, nothing is awaited, or the ticket is closed.
[[nodiscard]] std::optional<Instant> closesByItselfAt(const TicketState &ticket, const PolicyEntry &judge);

/// What a call to the customer will lead to, before it is recorded: for the dialog, and for the command.
struct AttemptPlan {
    bool customerOpen = true;
    std::optional<CallbackTime> callback;  ///< what will be scheduled (SYS-5)
    std::optional<NoContact> noContact;    ///< with this attempt, where it fails
    bool closes = false;                   ///< the case is finished by it (SYS-10)
};
[[nodiscard]] AttemptPlan planAttempt(const TicketState &ticket, AttemptOutcome outcome, const PolicyEntry &judge,
                                      const BusinessCalendar &customer, Instant at);

/// The close of the next business day after that of `at` (progress calls, SYS-7). Nothing where the desk never opens.
[[nodiscard]] std::optional<Instant> closeOfNextBusinessDay(const BusinessCalendar &desk, Instant at);

} // namespace permanence
