#pragma once

#include <QString>

namespace permanence {

/// Plays the main job on a fresh demo desk in a temporary folder, through the real window and its keys, and
/// leaves one numbered PNG of each page in `folder` (made where it is missing). Gives the exit status; a step
/// that does not come about within its time is named on standard error.
[[nodiscard]] int runTour(const QString &folder);

} // namespace permanence
