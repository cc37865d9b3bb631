#include "app/permanence/DoorPlace.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace permanence {
namespace {

/// So many windows of one store in one process: those of tests.
constexpr int kMostInProcess = 8;

/// Short: the whole path of a socket has about a hundred letters.
QString hashOf(const QString &text, int letters)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(letters));
}

/// The same file under two names (a link, a relative path) is one store.
QString hashOfStore(const QString &store)
{
    const QString canonical = QFileInfo(store).canonicalFilePath();
    return hashOf(canonical.isEmpty() ? QFileInfo(store).absoluteFilePath() : canonical, 10);
}

QString hashOfAgent(const QString &login)
{
    return hashOf(login, 6);
}

/// Makes the folder where it is missing; false where it is not a folder of this user that nobody else may enter.
bool isOursAlone(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    ::mkdir(path.constData(), S_IRWXU);
    struct stat found = {};
    return ::lstat(path.constData(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::getuid() &&
           (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

Result<DoorPlace> DoorPlace::ofThisUser()
{
    QStringList folders;
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); !runtime.isEmpty())
        folders << QDir(runtime).filePath(u"permanence"_s);
    folders << u"/tmp/permanence-%1"_s.arg(::getuid());
    for (const QString &folder : std::as_const(folders)) {
        if (isOursAlone(folder))
            return DoorPlace(folder);
    }
    return Error{ErrorCode::FileNotWritable,
                 {folders.last(), QCoreApplication::translate("DoorPlace", "the folder is not yours alone")},
                 {}};
}

QStringList DoorPlace::namesFor(const QString &store, const QString &agent) const
{
    const QString begin = QDir(m_folder).filePath(QString(hashOfStore(store) % u'-' % hashOfAgent(agent)));
    QStringList names;
    for (int i = 0; i < kMostInProcess; ++i)
        names << u"%1-%2-%3"_s.arg(begin).arg(QCoreApplication::applicationPid()).arg(i);
    return names;
}

QStringList DoorPlace::doors(const QString &store, const QString &agent) const
{
    const QString any = u"*"_s;
    const QString pattern = QString((store.isEmpty() ? any : hashOfStore(store)) % u'-' %
                                    (agent.isEmpty() ? any : hashOfAgent(agent)) % u"-*-*"_s);
    QStringList paths;
    const QFileInfoList found = QDir(m_folder).entryInfoList({pattern}, QDir::System | QDir::Files | QDir::Hidden);
    for (const QFileInfo &door : found)
        paths << door.filePath();
    return paths;
}

} // namespace permanence
