#include "app/permanencectl/Session.h"

#include "app/permanencectl/InputFile.h"
#include "core/store/StoreFile.h"

#include <QFileInfo>
#include <QLocale>

namespace permanence::ctl {

Session::Session(const Description &command, Arguments arguments)
    : m_use(command.store), m_arguments(std::move(arguments)), m_output(m_arguments.has(u"json"_s))
{
}

Result<QString> Session::storePath() const
{
    const QString path = m_arguments.value(u"store"_s);
    if (path.isEmpty())
        return wrongUsage(Ctl::tr("No store is named: say --store FILE, the file that holds the desk."));
    return path;
}

Result<Store *> Session::openStore(const QString &path, bool create)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::FileNotReadable, {path, Ctl::tr("it is a folder")}, {}};
    if (!create && info.exists() && info.size() == 0)
        return Error{ErrorCode::FileNotReadable, {path, Ctl::tr("it is empty, and so no store")}, {}};
    StoreOptions options;
    options.create = create;
    options.progress = [this](const QString &step) { m_progress.show(step); };
    PERMANENCE_TRY(opened, Store::open(path, m_clock, options));
    m_store = std::move(opened);
    m_desk.reset();
    return m_store.get();
}

Result<Store *> Session::store()
{
    if (m_store)
        return m_store.get();
    PERMANENCE_TRY(path, storePath());
    return openStore(path, m_use == StoreUse::Create);
}

Result<Desk *> Session::desk()
{
    if (!m_desk) {
        PERMANENCE_TRY(opened, store());
        PERMANENCE_TRY(agent, agentFor(*opened, m_arguments.value(u"as"_s)));
        m_desk.emplace(*opened, agent);
    }
    return &*m_desk;
}

Error withWayOut(Error error, const QString &storePath)
{
    if (error.code != ErrorCode::StoreDamaged || storePath.isEmpty())
        return error;
    const std::optional<BackupFile> backup = newestGoodBackup(storePath);
    const QString wayOut =
        backup ? Ctl::tr("\"store restore\" would set it aside as %1.damaged-TIME and put the backup %2 of "
                         "%3 in its "
                         "place")
                     .arg(storePath, backup->path,
                          QLocale().toString(backup->made.toLocalTime(), QLocale::ShortFormat))
               : Ctl::tr("it would be set aside as %1.damaged-TIME, but there is no good backup in %2")
                     .arg(storePath, backupFolder(storePath));
    if (error.arguments.size() > 1)
        error.arguments[1] += QString(u"; "_s % wayOut);
    return error;
}

} // namespace permanence::ctl
