#include "core/store/StoreFile.h"

#include "core/store/Database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace permanence {
namespace {

struct StoreFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(StoreFile)
};

const QString kTimeFormat = u"yyyyMMdd'T'HHmmsszzz"_s;

bool passesQuickCheck(const QString &path)
{
    try {
        Database database(path, Database::Mode::ReadOnly);
        return database.text("PRAGMA quick_check(1)") == u"ok"_s;
    } catch (const DatabaseError &) {
        return false;
    }
}

/// Backups of one store, the newest first; the time in the name orders them.
QFileInfoList backupsOf(const QString &storePath, const QString &reason)
{
    const QString base = QFileInfo(storePath).completeBaseName();
    QFileInfoList files =
        QDir(backupFolder(storePath))
            .entryInfoList({QString(base % u".*."_s % reason % u".permanence"_s)}, QDir::Files);
    std::sort(files.begin(), files.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.fileName() > b.fileName(); });
    return files;
}

QDateTime timeInName(const QFileInfo &file, const QString &storePath)
{
    const qsizetype start = QFileInfo(storePath).completeBaseName().size() + 1;
    QDateTime made = QDateTime::fromString(file.fileName().mid(start, 18), kTimeFormat);
    made.setTimeSpec(Qt::UTC);
    return made;
}

/// Parts of backups of which the program was killed. One that is being written was changed a moment ago.
void removeLeftParts(const QString &storePath)
{
    constexpr qint64 kLeftAfter = 600; // seconds
    const QString base = QFileInfo(storePath).completeBaseName();
    const QDir folder(backupFolder(storePath));
    for (const QFileInfo &part : folder.entryInfoList({QString(base % u".*.part*"_s)}, QDir::Files)) {
        if (part.lastModified().secsTo(QDateTime::currentDateTime()) > kLeftAfter)
            QFile::remove(part.absoluteFilePath());
    }
}

} // namespace

Result<void> checkFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileNotReadable, {path, file.errorString()}, {}};
    const qint64 size = file.size();
    if (size == 0)
        return {}; // a new file: SQLite writes its header with the first table
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Error{ErrorCode::StoreDamaged, {path, StoreFileTexts::tr("its beginning is not that of a store")}, {}};
    // While a write-ahead log waits to be copied back, or a journal to be played back, the header may be out of date.
    if (QFileInfo(path + u"-wal"_s).size() > 0 || QFileInfo(path + u"-journal"_s).size() > 0)
        return {};
    const auto *bytes = reinterpret_cast<const uchar *>(header.constData());
    const quint16 written = qFromBigEndian<quint16>(bytes + 16);
    const qint64 pageSize = written == 1 ? 65536 : written;
    const qint64 pages = qFromBigEndian<quint32>(bytes + 28);
    if (size < pageSize * pages) {
        return Error{
            ErrorCode::StoreDamaged,
            {path, StoreFileTexts::tr("it is %1 bytes long and should be %2").arg(size).arg(pageSize * pages)},
            {}};
    }
    return {};
}

QString backupFolder(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(u"backups"_s);
}

Result<void> backUp(const QString &storePath, const QString &destination)
{
    if (!QFileInfo::exists(storePath))
        return Error{ErrorCode::NoSuchFile, {storePath}, {}};
    if (QFileInfo::exists(destination))
        return Error{ErrorCode::FileNotWritable, {destination, StoreFileTexts::tr("the file exists already")}, {}};
    const QString part = destination + u".part"_s;
    QFile::remove(part);
    const QString folder = QFileInfo(destination).absolutePath();
    try {
        static constexpr char kSql[] = "VACUUM INTO ?";
        Database database(storePath, Database::Mode::ReadOnly);
        database.run("PRAGMA query_only=OFF"); // writes the copy, never the store, which was opened read-only
        Query(database, kSql, part).run();
    } catch (const DatabaseError &failure) {
        QFile::remove(part);
        return Error{ErrorCode::BackupFailed, {folder, failure.error.text()}, {}};
    }
    if (!passesQuickCheck(part)) {
        QFile::remove(part);
        return Error{
            ErrorCode::BackupFailed, {folder, StoreFileTexts::tr("the copy does not pass SQLite's check")}, {}};
    }
    if (!QFile::rename(part, destination))
        return Error{
            ErrorCode::FileNotWritable, {destination, StoreFileTexts::tr("the copy could not be renamed")}, {}};
    return {};
}

Result<QString> backUpBeside(const QString &storePath, const QString &reason, const QDateTime &now, int keep)
{
    const QString folder = backupFolder(storePath);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::BackupFailed, {folder, StoreFileTexts::tr("the folder cannot be made")}, {}};
    removeLeftParts(storePath);
    const QString name = QFileInfo(storePath).completeBaseName() % u'.' % now.toUTC().toString(kTimeFormat) %
                         u'.' % reason % u".permanence"_s;
    const QString path = QDir(folder).filePath(name);
    PERMANENCE_CHECK(backUp(storePath, path));
    const QFileInfoList all = backupsOf(storePath, reason);
    for (qsizetype i = keep; i < all.size(); ++i)
        QFile::remove(all[i].absoluteFilePath());
    return path;
}

std::optional<BackupFile> newestGoodBackup(const QString &storePath)
{
    for (const QFileInfo &file : backupsOf(storePath, u"*"_s)) {
        if (passesQuickCheck(file.absoluteFilePath()))
            return BackupFile{file.absoluteFilePath(), timeInName(file, storePath)};
    }
    return std::nullopt;
}

Result<QString> setAside(const QString &storePath, const QDateTime &now)
{
    const QString aside = storePath % u".damaged-"_s % now.toUTC().toString(kTimeFormat);
    if (!QFile::rename(storePath, aside))
        return Error{
            ErrorCode::FileNotWritable, {aside, StoreFileTexts::tr("the damaged file could not be renamed")}, {}};
    for (const QString &side : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        if (QFileInfo::exists(storePath + side) && !QFile::rename(storePath + side, aside + side))
            return Error{ErrorCode::FileNotWritable, {aside + side, u"the damaged file could not be renamed"_s}, {}};
    }
    return aside;
}

Result<void> restore(const BackupFile &backup, const QString &storePath)
{
    // A write-ahead log or a journal left by another file would be played into the backup.
    for (const QString &side : {QString(), u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(storePath + side))
            return Error{ErrorCode::FileNotWritable, {storePath + side, u"the file exists already"_s}, {}};
    }
    const QString part = storePath + u".part"_s;
    QFile::remove(part);
    QFile file(backup.path);
    if (!file.copy(part))
        return Error{ErrorCode::FileNotWritable, {storePath, file.errorString()}, {}};
    QFile copy(part);
    if (!copy.rename(storePath))
        return Error{ErrorCode::FileNotWritable, {storePath, copy.errorString()}, {}};
    return {};
}

} // namespace permanence
