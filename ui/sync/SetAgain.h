#pragma once

#include "core/desk/Desk.h"
#include "core/sync/Concerns.h"

namespace permanence {

/// Sets what the agent had set, and a colleague has set since, by the command that set it first: the owner, a severity, one
/// field of a customer. Then it is decided. Errors: those of the command; WrongUsage for what no command sets.
[[nodiscard]] Result<void> setAgain(Desk &desk, const Concern &concern);

} // namespace permanence
