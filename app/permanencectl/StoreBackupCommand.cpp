#include "app/permanencectl/Session.h"
#include "core/store/StoreFile.h"

#include <QFileInfo>
#include <QJsonObject>

namespace permanence::ctl {
namespace {

class StoreBackupCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"store"_s, u"backup"_s},
            Ctl::tr("Writes a checked copy of the store, also while people work on it."),
            StoreUse::FileOnly,
            {{u"DEST"_s, Ctl::tr("the file to write; it must not be there yet")}},
            {},
            {u"--store desk.permanence store backup /media/usb/desk.permanence"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(path, session.storePath());
        const QString destination = session.arguments().word(0);
        if (!QFileInfo::exists(path))
            return Error{ErrorCode::NoSuchFile, {path}, {}};
        if (QFileInfo(path).isDir())
            return Error{ErrorCode::FileNotReadable, {path, Ctl::tr("it is a folder")}, {}};
        PERMANENCE_TRY(
            opened, session.openStore(path, false)); // refuses a foreign or a damaged file in its own words
        Q_UNUSED(opened);
        session.progress().show(Ctl::tr("Copying the store"));
        PERMANENCE_CHECK(backUp(path, destination));
        const qint64 size = QFileInfo(destination).size();
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"backup"_s, destination}, {u"bytes"_s, size}});
        else
            session.out().line(Ctl::tr("Wrote the backup %1.").arg(destination));
        return {};
    }
};

PERMANENCE_COMMAND(StoreBackupCommand)

} // namespace
} // namespace permanence::ctl
