#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/Views.h"

namespace permanence {

/// What judges a call of today: a contract and its policy, or the desk's own policy.
struct Judgement
{
    std::optional<ContractView> contract; ///< none: the desk's own policy judges
    const PolicyEntry *policy = nullptr;  ///< lives as long as the library; null where no policy is known at all
};

/// The customer's first contract that is active on the desk's day: of the desk's own policy before all others, then
/// in the order in which they were entered, in the newest version of its policy. Without one, the desk's own policy
/// (where it named none, the first one known). `contracts` are empty for an unknown caller.
[[nodiscard]] Judgement judgementOf(const std::vector<ContractView> &contracts, const DeskView &desk,
                                    const PolicyLibrary &policies, Instant at);

/// The customer's own hours in its own zone; the given desk calendar where none were entered.
[[nodiscard]] BusinessCalendar calendarOf(const CustomerView &customer, const BusinessCalendar &desk);
/// When somebody is likely to be there, for who looks for a time to call: as calendarOf(), but where no hours were entered
/// those of the desk by the customer's own clock. The rules keep to the desk's calendar (requirements, "customer hours").
[[nodiscard]] BusinessCalendar likelyHoursOf(const CustomerView &customer, const BusinessCalendar &desk);

} // namespace permanence
