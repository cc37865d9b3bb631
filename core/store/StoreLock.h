#pragma once

#include "core/base/Result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace permanence {

/// Keeps a second window of the workstation from the same store (programs of the command line may still write
/// to it: SQLite's own locks order them). The lock is a file beside the store; one that a killed program left
/// behind is taken over.
class StoreLock
{
public:
    /// Errors: StoreInUse with the process that has it, StoreReadOnly where the folder cannot be written.
    /// `:memory:` is always free.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> acquire(const QString &storePath);

private:
    explicit StoreLock(const QString &lockPath) : m_file(lockPath) {}
    QLockFile m_file; ///< gives the lock back when it ends
};

} // namespace permanence
