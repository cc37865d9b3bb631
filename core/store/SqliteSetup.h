#pragma once

namespace permanence {

/// How SQLite works in this process; to be called before anything else is asked of it, any number of times. It would count
/// every piece of memory that it takes, under one lock for all threads, and nobody asks for the sums; and its locks would be
/// the process's: see FileLocks.h. Where somebody else in the process has begun with SQLite before, it counts.
void setSqliteUp();

} // namespace permanence
