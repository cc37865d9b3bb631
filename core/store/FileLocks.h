#pragma once

namespace permanence {

/// Lets what SQLite locks belong to the open file, not to the process (Linux, fcntl(2), "open file description locks"). Of
/// POSIX's own locks a process loses all as soon as it closes any descriptor of the file, and a file dialog opens and closes
/// whatever it shows: other programs then take a store that is open here for closed, and the last of them removes the
/// write-ahead log under it. To other programs both kinds are alike. To be called before SQLite opens its first file; where
/// the system has no such locks, all is as SQLite does it.
void keepLocksWithOpenFiles();

} // namespace permanence
