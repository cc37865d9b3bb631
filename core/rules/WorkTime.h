#pragma once

#include "core/policy/Policy.h"
#include "core/rules/TicketState.h"

namespace permanence {

/// Turns worked time into counted minutes, one work entry after the other: every slice begun counts, of the
/// entries added up or of each by itself, as the policy says (ALIAS-5).
class MinuteCounter
{
public:
    explicit MinuteCounter(const Counting &counting) : m_counting(counting) {}

    /// One more entry, in milliseconds; less than nothing is nothing. What the minutes grow by.
    int add(Duration length);
    [[nodiscard]] int minutes() const { return m_minutes; }

private:
    Counting m_counting;
    Duration m_worked = 0;
    int m_minutes = 0;
};

/// All work on a ticket in milliseconds, running timers up to `now`. Entries of two agents at the same time
/// count twice: both have worked.
[[nodiscard]] Duration workedTime(const TicketState &ticket, Instant now);

/// What packs pay for a ticket, in minutes (ALIAS-5): its work in slices, running timers up to `now`; nothing
/// where it is given back.
[[nodiscard]] int countedMinutes(const TicketState &ticket, const Policy &policy, Instant now);

/// Whether work is counted. Where a policy has both packs and services, work is paid once: by the hour if it
/// is one of the services, else by packs.
[[nodiscard]] bool isCounted(const Work &work, const Policy &policy);

/// Whether packs get back what they paid, for the cause turned out to be a product defect (ALIAS-6). A ticket
/// that is reopened has no cause any more.
[[nodiscard]] bool isGivenBack(const TicketState &ticket, const Policy &policy);

} // namespace permanence
