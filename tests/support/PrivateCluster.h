#pragma once

#include "core/base/Literals.h"
#include "core/sync/HubSetup.h"
#include "tests/support/TestDesk.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace permanence::test {

/// What a program said and how it ended.
struct Said {
    int status = -1;
    QString out, error;
};

/// A PostgreSQL server of its own in a temporary folder, for the length of a test: its own users, socket, TLS certificates
/// and log. The server runs as an unprivileged user where the tests run as root, and ends with them. Where PostgreSQL is
/// not installed the test fails and says so.
class PrivateCluster
{
public:
    /// `settings`: lines of postgresql.conf beside those of the tests.
    explicit PrivateCluster(const QStringList &settings = {}) : PrivateCluster(settings, {}) {}
    /// A cluster that is made by `make` (from a backup, or as a standby) instead of by initdb.
    PrivateCluster(const QStringList &settings, const std::function<void(PrivateCluster &)> &make)
        : m_settings(settings), m_port(freePort())
    {
        if (!QFile::exists(program(u"initdb"_s)))
            qFatal("PostgreSQL 15 is not installed: apt-get install postgresql-15 (installer/packages.txt)");
        if (!m_folder.isValid())
            qFatal("no temporary folder");
        giveAway(m_folder.path());
        if (make)
            make(*this);
        else
            succeed(u"initdb"_s, {u"-D"_s, data(), u"-U"_s, u"postgres"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s,
                                  u"--auth=trust"_s, u"--no-sync"_s, u"--no-instructions"_s});
        if (!make) {
            // The administrator of the tests by the socket; everybody else by password, and over the network with TLS.
            write(u"data/pg_hba.conf"_s, "local all postgres trust\nlocal all all scram-sha-256\n"
                                         "local replication postgres trust\n"
                                         "hostssl all all 127.0.0.1/32 scram-sha-256\n");
            makeCertificates();
        }
        configure(!make);
        start();
    }
    ~PrivateCluster() { stop(); }
    PrivateCluster(const PrivateCluster &) = delete;
    PrivateCluster &operator=(const PrivateCluster &) = delete;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString data() const { return path(u"data"_s); }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString log() const { return read(path(u"server.log"_s)); }

    /// The address by the socket.
    [[nodiscard]] QString url(const QString &login, const QString &database = u"desk"_s) const
    {
        return u"postgresql://%1@/%2?host=%3&port=%4"_s.arg(login, database, m_folder.path()).arg(m_port);
    }
    /// The address over the network, checked against the cluster's own authority.
    [[nodiscard]] QString tlsUrl(const QString &login, const QString &database = u"desk"_s) const
    {
        return u"postgresql://%1@localhost:%2/%3?sslrootcert=%4"_s.arg(login).arg(m_port).arg(database, path(u"root.crt"_s));
    }

    /// What statements give, as the server's administrator; the test ends where they fail.
    QString sql(const QString &statements, const QString &database = u"desk"_s) const
    {
        const Said said = psql(statements, database);
        if (said.status != 0)
            qFatal("%s: %s", qPrintable(statements.left(200)), qPrintable(said.error));
        return said.out.trimmed();
    }
    [[nodiscard]] Said psql(const QString &statements, const QString &database = u"desk"_s) const
    {
        return run(program(u"psql"_s),
                   {u"-X"_s, u"-q"_s, u"-At"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_folder.path(), u"-p"_s,
                    QString::number(m_port), u"-U"_s, u"postgres"_s, u"-d"_s, database, u"-c"_s, statements});
    }

    /// A database that is a hub.
    void makeHub(const QString &database = u"desk"_s) const
    {
        sql(u"create database "_s + database, u"postgres"_s);
        HubConnection hub(expectValue(HubAddress::fromUrl(url(u"postgres"_s, database))));
        expectDone(hub.open());
        expectValue(setUpHub(hub, true), "hub init");
    }
    /// A member with the password of passwordOf().
    void addMember(const QString &login, const QString &role, const QStringList &scopes,
                   const QString &database = u"desk"_s) const
    {
        HubConnection hub(expectValue(HubAddress::fromUrl(url(u"postgres"_s, database))));
        expectDone(hub.open());
        expectValue(permanence::addMember(hub, {login, role, scopes, passwordOf(login)}), "hub member add");
    }
    [[nodiscard]] static QString passwordOf(const QString &login) { return u"Sésame-%1-ouvre-toi"_s.arg(login); }

    /// A connection of a login that must come about.
    [[nodiscard]] std::unique_ptr<HubConnection> connect(const QString &login, const QString &database = u"desk"_s) const
    {
        auto hub = std::make_unique<HubConnection>(expectValue(HubAddress::fromUrl(url(login, database))));
        expectDone(hub->open(login == u"postgres"_s ? QString() : passwordOf(login)));
        return hub;
    }

    void start()
    {
        m_server = std::make_unique<QProcess>();
        m_server->setStandardErrorFile(path(u"server.log"_s), QIODevice::Append);
        m_server->setStandardOutputFile(QProcess::nullDevice());
        m_server->setChildProcessModifier(asServer(true));
        m_server->start(program(u"postgres"_s), {u"-D"_s, data()});
        QElapsedTimer timer;
        timer.start();
        while (run(program(u"pg_isready"_s), {u"-q"_s, u"-h"_s, m_folder.path(), u"-p"_s, QString::number(m_port)}).status != 0) {
            if (timer.hasExpired(60000) || m_server->state() == QProcess::NotRunning)
                qFatal("the server does not start: %s", qPrintable(log().right(3000)));
            m_server->waitForFinished(50);
        }
    }
    /// SIGINT: at once, but in order; SIGQUIT: as if the power went.
    void stop(int signal = SIGINT)
    {
        if (!m_server || m_server->state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server->processId()), signal);
        if (!m_server->waitForFinished(30000))
            m_server->kill();
        m_server.reset();
    }
    /// `kill -9` of the server and of all that works for it, as where a machine dies.
    void killAtOnce()
    {
        const auto server = QString::number(m_server->processId());
        const auto stateOf = [](const QString &process) {
            return read(u"/proc/%1/stat"_s.arg(process)).section(u") "_s, -1).left(1);
        };
        ::kill(server.toInt(), SIGSTOP); // so that it has no more children
        while (!QStringList{QString(), u"T"_s, u"Z"_s}.contains(stateOf(server)))
            QThread::msleep(1);
        const QStringList children = read(u"/proc/%1/task/%1/children"_s.arg(server)).split(u' ', Qt::SkipEmptyParts);
        for (const QString &process : children + QStringList{server})
            ::kill(process.toInt(), SIGKILL);
        m_server->waitForFinished();
        m_server.reset();
        for (const QString &child : children) { // while one of them is left no server starts
            while (!QStringList{QString(), u"Z"_s, u"X"_s}.contains(stateOf(child)))
                QThread::msleep(1);
        }
    }
    void reload() const { sql(u"select pg_reload_conf()"_s, u"postgres"_s); }

    /// A program of the server, run as its user, that must succeed.
    QString succeed(const QString &name, const QStringList &arguments) const
    {
        const Said said = run(name.contains(u'/') ? name : program(name), arguments, true);
        if (said.status != 0)
            qFatal("%s: %s %s", qPrintable(name), qPrintable(said.out), qPrintable(said.error));
        return said.out;
    }
    /// A file in the cluster's folder that belongs to the server and to nobody else.
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        giveAway(path(name));
    }
    [[nodiscard]] static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    [[nodiscard]] static QString program(const QString &name)
    {
        QDir versions(u"/usr/lib/postgresql"_s);
        const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
        return versions.filePath(found.value(0) % u"/bin/"_s % name);
    }
    /// Runs a program to its end, for at most `limit` ms; as the server's user where it is asked for.
    static Said run(const QString &program, const QStringList &arguments, bool asItsUser = false, int limit = 120'000)
    {
        QProcess process;
        if (asItsUser)
            process.setChildProcessModifier(asServer(false));
        process.setWorkingDirectory(QDir::rootPath());
        process.start(program, arguments);
        if (!process.waitForFinished(limit))
            qFatal("%s does not end", qPrintable(program));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    static int freePort()
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(socket, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
            ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no free port");
        ::close(socket);
        return ntohs(address.sin_port);
    }
    static void expectDone(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().text()));
    }
    static void giveAway(const QString &path)
    {
        if (const passwd *user = unprivileged(); user && ::chown(path.toUtf8().constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("cannot give %s to %s", qPrintable(path), user->pw_name);
    }

private:
    /// Whom the server runs as; none: as whoever runs the tests.
    static const passwd *unprivileged()
    {
        if (::geteuid() != 0)
            return nullptr;
        const passwd *user = ::getpwnam("postgres");
        return user ? user : ::getpwnam("nobody");
    }
    static std::function<void()> asServer(bool endsWithUs)
    {
        const passwd *user = unprivileged();
        const uid_t uid = user ? user->pw_uid : 0;
        const gid_t gid = user ? user->pw_gid : 0;
        return [=] {
            if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
                ::_exit(126);
            if (endsWithUs)
                ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        };
    }
    /// An authority, the server's certificate by it, and another authority that nobody should believe.
    void makeCertificates() const
    {
        const auto openssl = [&](const QStringList &arguments) { succeed(u"/usr/bin/openssl"_s, arguments); };
        for (const QString &name : {u"root"_s, u"other"_s})
            openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                     u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Authority "_s + name, u"-keyout"_s, path(name + u".key"_s), u"-out"_s,
                     path(name + u".crt"_s)});
        openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s,
                 u"/CN=localhost"_s, u"-keyout"_s, path(u"server.key"_s), u"-out"_s, path(u"server.csr"_s)});
        write(u"server.ext"_s, "subjectAltName=DNS:localhost\n");
        openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, path(u"server.csr"_s), u"-CA"_s, path(u"root.crt"_s),
                 u"-CAkey"_s, path(u"root.key"_s), u"-CAcreateserial"_s, u"-extfile"_s, path(u"server.ext"_s), u"-out"_s,
                 path(u"server.crt"_s)});
        QFile::setPermissions(path(u"server.key"_s), QFile::ReadOwner | QFile::WriteOwner);
    }
    /// What a copy brought with it stays: a standby may be no smaller than what it follows.
    void configure(bool isNew) const
    {
        QStringList lines = {u"listen_addresses = '127.0.0.1'"_s,
                             u"port = %1"_s.arg(m_port),
                             u"unix_socket_directories = '%1'"_s.arg(m_folder.path())};
        if (isNew)
            lines += QStringList{u"password_encryption = 'scram-sha-256'"_s,
                             u"shared_buffers = '16MB'"_s,
                             u"max_connections = 60"_s,
                             u"fsync = off"_s,
                             u"autovacuum = off"_s,
                             u"lc_messages = 'C'"_s,
                             u"log_statement = 'all'"_s};
        if (QFile::exists(path(u"server.key"_s)))
            lines << u"ssl = on"_s << u"ssl_cert_file = '%1'"_s.arg(path(u"server.crt"_s))
                  << u"ssl_key_file = '%1'"_s.arg(path(u"server.key"_s));
        lines << m_settings;
        // Behind what a backup or a standby brought with it: the last line counts.
        write(u"data/postgresql.auto.conf"_s,
              read(path(u"data/postgresql.auto.conf"_s)).toUtf8() + lines.join(u'\n').toUtf8() + '\n');
    }

    QTemporaryDir m_folder{QDir::tempPath() + u"/hub-XXXXXX"_s};
    QStringList m_settings;
    int m_port;
    std::unique_ptr<QProcess> m_server;
};

} // namespace permanence::test
