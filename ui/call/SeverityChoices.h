#pragma once

#include "core/policy/Policy.h"
#include "ui/call/ChoiceRow.h"

namespace permanence {

/// The severities of a policy, most urgent first, each with its shape and an access key that `takenKeys` has not. A
/// policy with one severity makes no difference between calls.
[[nodiscard]] std::vector<Choice> severityChoices(const Policy &policy, const QString &takenKeys);

} // namespace permanence
