#pragma once

#include "core/base/Result.h"
#include "core/rehearsal/Scenario.h"

#include <QJsonObject>

namespace permanence {

/// Plays a scenario that was read without errors against a fresh store in memory, under a virtual clock, with
/// the commands that the workstation gives; answers with the document of everything that came of it, as of
/// the last step. The same scenario gives the same document. Before each step every timed rule that falls due
/// up to its instant is applied, at its own time; a step that the rules refuse is reported in its place and
/// the play goes on. Errors: those of the kind Wrong of the desk's commands, with the place of what they are
/// about; faults. (USE-1)
[[nodiscard]] Result<QJsonObject> rehearse(const Scenario &scenario);

} // namespace permanence
