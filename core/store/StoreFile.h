#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

// The file of a store as a whole: its backups, and what becomes of a damaged one. Nothing here deletes data.

namespace permanence {

/// Cheap signs of damage, without reading the whole file: a header that is none, a file that is shorter
/// than its header says. Errors: StoreDamaged.
[[nodiscard]] Result<void> checkFile(const QString &path);

/// The folder `backups` beside the store.
[[nodiscard]] QString backupFolder(const QString &storePath);

/// Writes a compact, checked copy of a store to `destination` (first beside it, then renamed).
/// Errors: BackupFailed, FileNotWritable where the destination exists.
[[nodiscard]] Result<void> backUp(const QString &storePath, const QString &destination);

/// Makes a backup in the backup folder, named after the store, the reason and the time; gives its path.
/// Keeps the newest `keep` of the same reason.
[[nodiscard]] Result<QString> backUpBeside(const QString &storePath, const QString &reason, const QDateTime &now,
                                           int keep = 10);

struct BackupFile {
    QString path;
    QDateTime made;
};

/// The newest backup of this store that passes SQLite's own check.
[[nodiscard]] std::optional<BackupFile> newestGoodBackup(const QString &storePath);

/// Renames a store and its side files to `NAME.damaged-TIME`; gives the new path. Errors: FileNotWritable.
[[nodiscard]] Result<QString> setAside(const QString &storePath, const QDateTime &now);

/// Puts a copy of a backup where the store belongs; whatever stands there must have been set aside.
/// Errors: FileNotWritable, also where the store or its write-ahead log is still there.
[[nodiscard]] Result<void> restore(const BackupFile &backup, const QString &storePath);

} // namespace permanence
