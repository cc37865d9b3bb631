#pragma once

#include "core/base/Result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace permanence {

/// Who works on a store. Several agents may each have one window on the same file, and programs of the command line
/// may write to it: SQLite's own locks order what they write. The locks are files beside the store:
///
/// - the gate (`STORE.lock`), held while a window opens the store, and by whom changes the file as a whole;
/// - one for each agent's window (`STORE.lock.LOGIN`), held as long as the window is open, taken inside the gate;
/// - one for whoever keeps the store in step with its hub (`STORE.sync`): of several windows the first, and when it is
///   closed another.
///
/// One that a killed program left behind is taken over. `:memory:` is always free.
class StoreLock
{
public:
    /// Waits for another window that is just opening the store. Errors: StoreBusy, where it takes long (a window of an
    /// older Permanence holds the gate as long as it is open); StoreReadOnly where the folder cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> gate(const QString &storePath);
    /// The one window of this agent. Errors: StoreInUse with the process whose window it is, StoreReadOnly.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> window(const QString &storePath, const QString &login);
    /// Of the one program that talks to the store's hub. Errors: SyncRunsAlready with the process that does, StoreReadOnly.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> sync(const QString &storePath);
    /// The gate (unless this process holds it already), with no window open: for a restore, a repair, a step of the
    /// schema. Errors: those of gate(); StoreInUse with the processes whose windows are open.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> alone(const QString &storePath);

private:
    explicit StoreLock(const QString &lockPath) : m_file(lockPath)
    {
        m_file.setStaleLockTime(0); // by age never: only a dead owner's lock is taken over
    }
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> taken(const QString &lockPath, const QString &storePath,
                                                                  int patience, ErrorCode refusal);
    [[nodiscard]] QString holder() const;

    QLockFile m_file; ///< gives the lock back when it ends
};

} // namespace permanence
