#pragma once

#include "app/permanence/Options.h"

namespace permanence {

/// Writes the report that the options ask for, without a window: for the command line, which links none of what charts
/// need. 0, or what the program ends with: 1 refused, 2 wrong; what is wrong is on standard error.
[[nodiscard]] int printReport(const Options &options);

} // namespace permanence
