#pragma once

#include "app/permanencectl/Registry.h"

namespace permanence::ctl {

/// `permanencectl --store FILE call log --from NUMBER …`
[[nodiscard]] QString usageOf(const Description &command);
/// Usage, arguments, options and examples of one command.
[[nodiscard]] QString helpOf(const Description &command);
/// The commands with a sentence each; of one group where its first word is given.
[[nodiscard]] QString helpOf(const Registry &registry, const QString &group = {});

} // namespace permanence::ctl
