#pragma once

#include "app/permanence/Options.h"

namespace permanence {

/// How handing something to the windows ended; the program's exit status.
enum class HandedOver
{
    Done = 0,
    NobodyThere = 1 ///< no window is open
};

/// Whether the arguments ask to hand something to a window that runs already: answered before anything else, for
/// this program then starts no window itself and needs no display. A `--dial` without an address asks for nothing.
[[nodiscard]] bool isForRunningWindow(int argc, char **argv);

/// Asks the window in which the agent (a login) works on the store to come to the front; false where none answers.
[[nodiscard]] bool bringToFront(const QString &store, const QString &agent);

/// Tells all windows of the store, or of this user where no store is named, what the telephone announced or what is
/// to be dialled; where an agent is named, only those in which that agent works. Waits for nobody who does not answer. Errors: FileNotWritable, and those of storePath().
[[nodiscard]] Result<HandedOver> handOver(const Options &options);

} // namespace permanence
