#pragma once

#include "core/time/BusinessCalendar.h"

namespace permanence {

/// "open until 18:00", "CLOSED until Tue 3 Mar 14:00", in the zone given.
[[nodiscard]] QString openText(const BusinessCalendar &hours, Instant now, const QTimeZone &zone);

} // namespace permanence
