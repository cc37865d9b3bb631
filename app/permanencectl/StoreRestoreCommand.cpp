#include "app/permanencectl/Session.h"
#include "core/store/Database.h"
#include "core/store/StoreFile.h"
#include "core/store/StoreLock.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

/// Puts the newest good backup in the place of a damaged store, which is kept beside it.
class StoreRestoreCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"store"_s, u"restore"_s},
            Ctl::tr("Sets a damaged store aside and puts the newest good backup in its place."),
            StoreUse::FileOnly,
            {},
            {{u"force"_s, {}, Ctl::tr("does it even though the store is not damaged")}},
            {u"--store desk.permanence store restore"_s},
            Ctl::tr(
                "The damaged file is renamed, never deleted. What was done after the backup is only in it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(path, session.storePath());
        const QFileInfo info(path);
        if (info.isDir())
            return Error{ErrorCode::FileNotReadable, {path, Ctl::tr("it is a folder")}, {}};
        if (!info.exists() && !newestGoodBackup(path))
            return Error{ErrorCode::NoSuchFile, {path}, {}};
        PERMANENCE_TRY(lock, StoreLock::alone(path)); // not under the feet of windows
        Q_UNUSED(lock);
        session.progress().show(Ctl::tr("Checking the store"));
        if (info.exists() && !session.arguments().has(u"force"_s) && isSound(path)) {
            return wrongUsage(
                Ctl::tr("%1 is not damaged: nothing was restored; --force restores all the same.").arg(path));
        }
        session.progress().show(Ctl::tr("Checking the backups"));
        const std::optional<BackupFile> backup = newestGoodBackup(path);
        if (!backup) {
            return wrongUsage(Ctl::tr("There is no good backup of %1 in %2: nothing was changed.")
                                  .arg(path, backupFolder(path)));
        }
        QString aside;
        if (info.exists()) {
            PERMANENCE_TRY(moved, setAside(path, session.now().utc()));
            aside = moved;
        }
        PERMANENCE_CHECK(restore(*backup, path));
        print(session.out(), path, *backup, aside);
        return {};
    }

private:
    static bool isSound(const QString &path)
    {
        if (!checkFile(path))
            return false;
        try {
            Database database(path, Database::Mode::ReadOnly);
            return database.text("PRAGMA quick_check(1)") == u"ok"_s;
        } catch (const DatabaseError &failure) {
            // Only damage is a reason to replace a file: one that is busy or of another program is left
            // alone.
            return failure.error.code != ErrorCode::StoreDamaged;
        }
    }

    static void print(Output &out, const QString &path, const BackupFile &backup, const QString &aside)
    {
        if (out.wantsJson()) {
            out.json(QJsonObject{{u"store"_s, path},
                                 {u"backup"_s, backup.path},
                                 {u"backup_made"_s, backup.made.toString(Qt::ISODate)},
                                 {u"set_aside"_s, aside.isEmpty() ? QJsonValue() : QJsonValue(aside)}});
            return;
        }
        if (!aside.isEmpty())
            out.line(Ctl::tr("Set the damaged store aside as %1.").arg(aside));
        out.line(Ctl::tr("Put the backup %1 of %2 in its place.")
                     .arg(backup.path, QLocale().toString(backup.made.toLocalTime(), QLocale::ShortFormat)));
    }
};

PERMANENCE_COMMAND(StoreRestoreCommand)

} // namespace
} // namespace permanence::ctl
