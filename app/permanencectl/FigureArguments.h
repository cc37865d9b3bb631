#pragma once

#include "app/permanencectl/Session.h"
#include "core/report/Figures.h"

namespace permanence::ctl {

/// The options that say of what part of the desk's work figures are.
[[nodiscard]] std::vector<Option> figureOptions();
/// What they say; the period is left to the command. Errors: Expected, NoSuchCustomer, WrongUsage.
[[nodiscard]] Result<FigureFilter> figureFilterGiven(Session &session, Store &store);

} // namespace permanence::ctl
