#pragma once

#include "app/permanence/Options.h"
#include "core/desk/DeskService.h"
#include "core/store/StoreLock.h"

namespace permanence {

/// A desk that is open, and the lock that keeps a second window of the same agent from it.
struct OpenedDesk {
    std::unique_ptr<StoreLock> lock; ///< declared first: given back after the service has ended
    std::unique_ptr<DeskService> service; ///< none: the agent's window is open already, and came to the front
};

/// Opens the desk that the options mean; other agents may have their windows on it. Where the file is damaged the person is asked what to do: put the
/// newest good backup in its place, begin an empty desk, or leave everything as it is. The damaged file is
/// set aside in both cases, never deleted. Errors: those of Store::open() and of StoreLock.
[[nodiscard]] Result<OpenedDesk> openDesk(const Options &options, const QString &path, const Clock &clock);

/// Shows an error that ends the start: on a terminal where there is no display, else in a window.
void tellStartError(const Error &error);

} // namespace permanence
