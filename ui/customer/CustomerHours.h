#pragma once

#include "core/desk/DeskService.h"
#include "ui/widgets/DayBar.h"

namespace permanence {

/// When a customer works: its own hours in its own zone; where none were entered, those of the policy that serves it.
[[nodiscard]] BusinessCalendar customerCalendar(const CustomerView &customer, const std::vector<ContractView> &contracts,
                                                const DeskService &desk);

/// A day of a calendar as DayBar shows it.
[[nodiscard]] std::vector<MinuteSpan> minutesOn(const BusinessCalendar &calendar, QDate day);

/// "10:42 there · open until 12:00", "10:42 there · closed until Mon 08:00".
[[nodiscard]] QString hoursText(const BusinessCalendar &calendar, Instant now);

} // namespace permanence
