#include "core/store/StoreLock.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace permanence {
namespace {

const QString kMemory = u":memory:"_s;

/// How long somebody who opens a store is waited for (ms): as long as for somebody who writes to it.
constexpr int kPatience = 5000;

/// The same file under two names (a link, a relative path) has one lock.
QString beside(const QString &storePath, const QString &ending)
{
    const QString canonical = QFileInfo(storePath).canonicalFilePath();
    return (canonical.isEmpty() ? QFileInfo(storePath).absoluteFilePath() : canonical) + ending;
}

QString gatePathOf(const QString &storePath)
{
    return beside(storePath, u".lock"_s);
}

/// A login as a part of a file's name: any login, and of any length.
QString fileNameOf(const QString &login)
{
    constexpr qsizetype kLongest = 100;
    const QByteArray plain = QUrl::toPercentEncoding(login);
    return QString::fromLatin1(plain.size() <= kLongest
                                   ? plain
                                   : QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toHex());
}

/// The locks of windows that there are, in all states of life.
QStringList windowPathsOf(const QString &storePath)
{
    const QFileInfo gate(gatePathOf(storePath));
    const QString beginning = gate.fileName() + u'.';
    QStringList paths;
    for (const QString &name : gate.dir().entryList(QDir::Files | QDir::Hidden)) {
        // QLockFile makes a lock of its own while it takes away that of a dead process.
        if (name.startsWith(beginning) && !name.endsWith(u".rmlock"_s))
            paths << gate.dir().filePath(name);
    }
    return paths;
}

} // namespace

QString StoreLock::holder() const
{
    qint64 process = 0;
    QString host, program;
    m_file.getLockInfo(&process, &host, &program);
    return QString::number(process);
}

Result<std::unique_ptr<StoreLock>> StoreLock::taken(const QString &lockPath, const QString &storePath, int patience,
                                                    ErrorCode refusal)
{
    std::unique_ptr<StoreLock> lock(new StoreLock(lockPath));
    if (storePath == kMemory || lock->m_file.tryLock(patience))
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError)
        return Error{ErrorCode::StoreReadOnly, {storePath}, {}};
    return Error{refusal, {storePath, lock->holder()}, {}};
}

Result<std::unique_ptr<StoreLock>> StoreLock::gate(const QString &storePath)
{
    return taken(gatePathOf(storePath), storePath, kPatience, ErrorCode::StoreBusy);
}

Result<std::unique_ptr<StoreLock>> StoreLock::window(const QString &storePath, const QString &login)
{
    const QString path = gatePathOf(storePath) % u'.' % fileNameOf(login);
    return taken(path, storePath, 0, ErrorCode::StoreInUse);
}

Result<std::unique_ptr<StoreLock>> StoreLock::sync(const QString &storePath)
{
    return taken(beside(storePath, u".sync"_s), storePath, 0, ErrorCode::SyncRunsAlready);
}

Result<std::unique_ptr<StoreLock>> StoreLock::alone(const QString &storePath)
{
    std::unique_ptr<StoreLock> lock(new StoreLock(gatePathOf(storePath)));
    if (storePath == kMemory)
        return lock;
    const bool isOurs = lock->holder() == QString::number(QCoreApplication::applicationPid());
    if (!isOurs) {
        PERMANENCE_TRY(gate, StoreLock::gate(storePath));
        lock = std::move(gate);
    }
    QStringList processes;
    for (const QString &path : windowPathsOf(storePath)) {
        StoreLock other(path);
        if (!other.m_file.tryLock(0)) // what can be had is a dead window's, and is cleared away
            processes << other.holder();
    }
    if (!processes.isEmpty())
        return Error{ErrorCode::StoreInUse, {storePath, processes.join(u", "_s)}, {}};
    return lock;
}

} // namespace permanence
