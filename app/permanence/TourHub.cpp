#include "app/permanence/TourHub.h"

#include "core/base/Literals.h"
#include "core/sync/HubSetup.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace permanence {
namespace {

constexpr int kPatience = 30'000; // ms

QString program(const QString &name)
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    return versions.filePath(found.value(0) % u"/bin/"_s % name);
}

/// Whom a server runs as that is started by root; none: as whoever starts it.
const passwd *serverUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

void runAsServer(QProcess &process)
{
    const passwd *user = serverUser();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setWorkingDirectory(QDir::rootPath());
    process.setChildProcessModifier([=] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

void giveAway(const QString &path)
{
    if (const passwd *user = serverUser())
        [[maybe_unused]] const int done = ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid);
}

bool write(const QString &path, const QByteArray &content, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    return file.open(mode) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size();
}

} // namespace

std::unique_ptr<TourHub> TourHub::begin(const QString &folder)
{
    if (!QFile::exists(program(u"initdb"_s)) || !QDir().mkpath(folder))
        return nullptr;
    std::unique_ptr<TourHub> hub(new TourHub(folder));
    return hub->make() && hub->start() && hub->makeHub() ? std::move(hub) : nullptr;
}

bool TourHub::make()
{
    const QString secret = newPassword(), secretFile = m_folder + u"/secret"_s;
    giveAway(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    QFile::setPermissions(QDir(m_folder).filePath(u".."_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    if (!write(secretFile, secret.toUtf8()) || !keepPassword(u"postgres"_s, secret))
        return false;
    giveAway(secretFile);
    QProcess initdb;
    runAsServer(initdb);
    initdb.start(program(u"initdb"_s),
                 {u"-D"_s, m_folder + u"/data"_s, u"-U"_s, u"postgres"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s,
                  u"--auth=scram-sha-256"_s, u"--pwfile="_s + secretFile, u"--no-sync"_s, u"--no-instructions"_s});
    const bool made = initdb.waitForFinished(kPatience) && initdb.exitCode() == 0;
    QFile::remove(secretFile);
    return made && write(m_folder + u"/data/postgresql.auto.conf"_s,
                         u"listen_addresses = ''\nunix_socket_directories = '%1'\nunix_socket_permissions = 0777\n"
                         "password_encryption = 'scram-sha-256'\nfsync = off\n"_s.arg(m_folder).toUtf8(),
                         QIODevice::Append);
}

bool TourHub::start()
{
    runAsServer(m_server);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.start(program(u"postgres"_s), {u"-D"_s, m_folder + u"/data"_s});
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(kPatience)) {
        if (QProcess::execute(program(u"pg_isready"_s), {u"-q"_s, u"-h"_s, m_folder}) == 0)
            return true;
        if (m_server.state() == QProcess::NotRunning || m_server.waitForFinished(50))
            return false;
    }
    return false;
}

void TourHub::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(kPatience))
        m_server.kill();
}

QString TourHub::url(const QString &login) const
{
    return u"postgresql://%1@/desk?host=%2&passfile=%2/%1.pgpass"_s.arg(login, m_folder);
}

bool TourHub::keepPassword(const QString &login, const QString &password) const
{
    return write(u"%1/%2.pgpass"_s.arg(m_folder, login), u"*:*:*:%1:%2\n"_s.arg(login, password).toUtf8());
}

bool TourHub::makeHub() const
{
    const auto first = HubAddress::fromUrl(url(u"postgres"_s).replace(u"/desk?"_s, u"/postgres?"_s));
    const auto desk = HubAddress::fromUrl(url(u"postgres"_s));
    if (!first || !desk)
        return false;
    HubConnection server(*first), hub(*desk);
    return server.open() && server.run("CREATE DATABASE desk") && hub.open() && setUpHub(hub, true);
}

Result<void> TourHub::addMember(const QString &login, const QString &role) const
{
    const QString password = newPassword();
    if (!keepPassword(login, password))
        return Error{ErrorCode::FileNotWritable, {m_folder, login}, {}};
    PERMANENCE_TRY(address, HubAddress::fromUrl(url(u"postgres"_s)));
    HubConnection hub(address);
    PERMANENCE_CHECK(hub.open());
    PERMANENCE_TRY(added, permanence::addMember(hub, {login, role, {u"desk"_s}, password}));
    Q_UNUSED(added);
    return {};
}

Result<void> TourHub::adopt(const QString &login) const
{
    PERMANENCE_TRY(address, HubAddress::fromUrl(url(u"postgres"_s)));
    HubConnection hub(address);
    PERMANENCE_CHECK(hub.open());
    PERMANENCE_TRY(adopted, permanence::adopt(hub, login));
    Q_UNUSED(adopted);
    return {};
}

} // namespace permanence
