#include "app/permanencectl/WorkstationReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace permanence::ctl {

Result<void> reportByWorkstation(Session &session, const QString &kind, const QString &of, const QString &path)
{
    PERMANENCE_TRY(store, session.storePath());
    if (!QFileInfo(store).isFile())
        return Error{ErrorCode::NoSuchFile, {store}, {}};
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"permanence"_s);
    QStringList arguments{u"--report"_s, kind, u"--of"_s, of, u"--out"_s, path, u"--store"_s, store};
    if (const QString agent = session.arguments().value(u"as"_s); !agent.isEmpty())
        arguments << u"--as"_s << agent;
    QProcess workstation;
    workstation.start(program, arguments, QIODevice::ReadOnly);
    // A report of a million tickets takes seconds; how long a machine takes for it is not ours to say.
    if (!workstation.waitForStarted() || !workstation.waitForFinished(-1))
        return Error{ErrorCode::FileNotReadable, {program, workstation.errorString()}, {}};
    if (workstation.exitStatus() == QProcess::NormalExit && workstation.exitCode() == 0)
        return {};
    // Its own sentence is the last line; Qt may have warned of the machine before it.
    const QString said = QString::fromLocal8Bit(workstation.readAllStandardError()).trimmed().section(u'\n', -1);
    return wrongUsage(said.isEmpty() ? Ctl::tr("The workstation program ended without having written the report.") : said);
}

} // namespace permanence::ctl
