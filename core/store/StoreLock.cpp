#include "core/store/StoreLock.h"

#include "core/base/Literals.h"

#include <QFileInfo>

namespace permanence {
namespace {

/// The same file under two names (a link, a relative path) has one lock.
QString lockPathOf(const QString &storePath)
{
    const QString canonical = QFileInfo(storePath).canonicalFilePath();
    return (canonical.isEmpty() ? QFileInfo(storePath).absoluteFilePath() : canonical) + u".lock"_s;
}

} // namespace

Result<std::unique_ptr<StoreLock>> StoreLock::acquire(const QString &storePath)
{
    std::unique_ptr<StoreLock> lock(new StoreLock(lockPathOf(storePath)));
    if (storePath == u":memory:"_s)
        return lock;
    lock->m_file.setStaleLockTime(0); // by age never: only a dead owner's lock is taken over
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError)
        return Error{ErrorCode::StoreReadOnly, {storePath}, {}};
    qint64 process = 0;
    QString host, program;
    lock->m_file.getLockInfo(&process, &host, &program);
    return Error{ErrorCode::StoreInUse, {storePath, QString::number(process)}, {}};
}

} // namespace permanence
