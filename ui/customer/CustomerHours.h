#pragma once

#include "core/desk/DeskService.h"

namespace permanence {

/// When a customer works: its own hours in its own zone; where none were entered, those of the policy that serves it.
[[nodiscard]] BusinessCalendar customerCalendar(const CustomerView &customer, const std::vector<ContractView> &contracts,
                                                const DeskService &desk);

/// "10:42 there · open until 12:00", "10:42 there · closed until Mon 08:00".
[[nodiscard]] QString hoursText(const BusinessCalendar &calendar, Instant now);

} // namespace permanence
