#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/HubStation.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <set>

using namespace permanence;
using namespace permanence::test;

namespace {

QString guide(const QString &name)
{
    return sourceFile(QString(u"installer/hub/"_s + name));
}

} // namespace

/// installer/hub/README.md, step by step, on servers of its own.
class HubGuideTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        qputenv("PGBIN", QFileInfo(PrivateCluster::program(u"initdb"_s)).path().toUtf8());
        m_scripts = std::make_unique<QTemporaryDir>();
        // The server's user runs them, who may not see this tree.
        QFile::setPermissions(m_scripts->path(), QFile::Permissions(0x7755));
        for (const QFileInfo &file : QDir(guide(QString())).entryInfoList(QDir::Files)) {
            QVERIFY(QFile::copy(file.filePath(), m_scripts->filePath(file.fileName())));
            QFile::setPermissions(m_scripts->filePath(file.fileName()), QFile::Permissions(0x7755));
        }
        m_first = std::make_unique<PrivateCluster>();
    }

    void everyFileIsNamedInTheGuide()
    {
        const QString text = PrivateCluster::read(guide(u"README.md"_s));
        for (const QFileInfo &file : QDir(guide(QString())).entryInfoList(QDir::Files)) {
            if (file.fileName() != u"README.md"_s)
                QVERIFY2(text.contains(file.fileName()), qPrintable(file.fileName()));
        }
        // Nothing of the program that it names is missing.
        const QString help = runCtl({u"hub"_s, u"--help"_s}).out;
        for (const QString &command : {u"hub init"_s, u"hub member add"_s, u"hub member remove"_s, u"hub status"_s, u"hub adopt"_s,
                                       u"hub epoch"_s, u"hub upgrade"_s})
            QVERIFY2(text.contains(command) && help.contains(command), qPrintable(command));
    }

    void step1And2TheServerHasACertificateOfItsOwnAuthority()
    {
        const QString tls = m_first->path(u"tls"_s);
        m_first->succeed(script(u"certificates.sh"_s), {tls, u"localhost"_s, u"127.0.0.1"_s});
        const QString authority = PrivateCluster::read(tls + u"/root.crt"_s);
        m_first->succeed(script(u"certificates.sh"_s), {tls, u"localhost"_s, u"127.0.0.1"_s});
        QCOMPARE(PrivateCluster::read(tls + u"/root.crt"_s), authority);
        QVERIFY(!(QFile(tls + u"/root.key"_s).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        // hub.conf as it is, but for what is this test's: where things lie, and that only this machine gets in.
        QString conf = PrivateCluster::read(guide(u"hub.conf"_s));
        conf.replace(u"'/etc/postgresql/15/main/tls/"_s, u"'%1/"_s.arg(tls)).replace(u"'*'"_s, u"'127.0.0.1'"_s).replace(u"'1GB'"_s, u"'64MB'"_s);
        m_first->stop();
        m_first->write(u"data/hub.conf"_s, conf.toUtf8());
        const QString before = PrivateCluster::read(m_first->data() + u"/postgresql.auto.conf"_s);
        m_first->write(u"data/postgresql.auto.conf"_s, (before + conf).toUtf8());
        m_first->start();
        QCOMPARE(m_first->sql(u"show ssl"_s, u"postgres"_s), u"on"_s);
        QCOMPARE(m_first->sql(u"show lc_messages"_s, u"postgres"_s), u"C"_s);
    }

    void step3OnlyMembersComeIn()
    {
        const QString file = m_first->data() + u"/pg_hba.conf"_s;
        m_first->write(u"data/pg_hba.conf"_s, "local all all trust\nhost all all all trust\nlocal replication all trust\n");
        m_first->succeed(script(u"hba.sh"_s), {file, u"desk"_s});
        const QString once = PrivateCluster::read(file);
        m_first->succeed(script(u"hba.sh"_s), {file, u"desk"_s});
        QCOMPARE(PrivateCluster::read(file), once);
        QVERIFY(PrivateCluster::read(file + u".before-hub"_s).startsWith(u"local all all trust"_s));
        // The tests are no system user of the server.
        m_first->write(u"data/pg_hba.conf"_s, QString(once).replace(u"peer"_s, u"trust"_s).toUtf8());
        m_first->reload();
        QCOMPARE(m_first->sql(u"select count(*) from pg_hba_file_rules where error is not null"_s, u"postgres"_s), u"0"_s);
    }

    void step4And5AHubWithMembers()
    {
        m_first->sql(u"create database desk"_s, u"postgres"_s);
        const Ran made = runCtl({u"hub"_s, u"init"_s, m_first->url(u"postgres"_s)});
        QCOMPARE(made.error, QString());
        const Ran boss = runCtl({u"hub"_s, u"member"_s, u"add"_s, u"boss"_s, m_first->url(u"postgres"_s), u"--role"_s,
                                 u"administrator"_s, u"--scope"_s, u"niort"_s, u"--password-file"_s, u"-"_s},
                                PrivateCluster::passwordOf(u"boss"_s).toUtf8());
        QCOMPARE(boss.error, QString());
        m_first->addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        m_first->sql(u"create role stranger login password 'a stranger'"_s, u"postgres"_s);
        HubConnection lea(address(tlsUrl(*m_first, u"lea"_s)));
        PrivateCluster::expectDone(lea.open(PrivateCluster::passwordOf(u"lea"_s)));
        QVERIFY(lea.greet().has_value());
        const auto refused = [](const QString &url, const QString &password) {
            HubConnection hub(address(url));
            const Result<void> opened = hub.open(password);
            return opened ? ErrorCode::Internal : opened.error().code;
        };
        QCOMPARE(refused(tlsUrl(*m_first, u"stranger"_s), u"a stranger"_s), ErrorCode::HubNotMember);
        QCOMPARE(refused(tlsUrl(*m_first, u"lea"_s) + u"&sslmode=disable"_s, PrivateCluster::passwordOf(u"lea"_s)),
                 ErrorCode::HubNotPermitted);
    }

    void step6ABackupComesBackAsAnotherEpoch()
    {
        HubStation lea(*m_first, u"lea"_s);
        const std::vector<WireEvent> saved = lea.events(3);
        QCOMPARE(lea.push(saved).lastOseq, 3);
        const Uuid epoch = lea.ask<Member>(AskWhoAmI{}).head.epoch;
        const QString backups = m_first->path(u"backups"_s);
        m_copy = m_first->succeed(script(u"backup.sh"_s), {backups, connection(*m_first)}).trimmed();
        QVERIFY(QFile::exists(m_copy + u"/backup_manifest"_s));
        // What comes after it is not in it.
        const std::vector<WireEvent> lost = lea.events(2);
        QCOMPARE(lea.push(lost).lastOseq, 5);

        PrivateCluster restored({}, [&](PrivateCluster &cluster) {
            cluster.succeed(script(u"restore.sh"_s), {m_copy, cluster.data()});
            QVERIFY(PrivateCluster::run(script(u"restore.sh"_s), {m_copy, cluster.data()}, true).status != 0); // not empty
        });
        const Ran told = runCtl({u"hub"_s, u"epoch"_s, restored.url(u"postgres"_s)});
        QCOMPARE(told.error, QString());
        HubStation back(restored, u"lea"_s);
        back.id = lea.id;
        back.author = lea.author;
        const Registered registered =
            back.ask<Registered>(RegisterStation{lea.id, 1, 5, u"machine"_s, u"test"_s, kHubSchema});
        QCOMPARE(registered.fault, QString());
        QCOMPARE(registered.lastOseq, 3);
        QVERIFY(registered.head.epoch != epoch);
        QCOMPARE(back.ask<Missing>(AskMissing{lea.id, 1, {1, 2, 3, 4, 5}}).oseqs, (std::vector<qint64>{4, 5}));
        QCOMPARE(back.push(lost).lastOseq, 5);
        const std::set<Uuid> all = idsOf(back.pullAll());
        for (const std::vector<WireEvent> &events : {saved, lost}) {
            for (const WireEvent &event : events)
                QVERIFY(all.contains(event.id.uuid));
        }
    }

    void step7AStandbyTakesOver()
    {
        HubStation lea = station(*m_first);
        m_first->sql(u"create role permanence_standby login replication"_s, u"postgres"_s);
        PrivateCluster standby({}, [&](PrivateCluster &cluster) {
            cluster.succeed(script(u"standby.sh"_s), {cluster.data(), connection(*m_first)});
        });
        const WireEvent followed = lea.event();
        QCOMPARE(lea.refusal(followed), QString());
        const auto has = [&](const WireEvent &event) {
            return standby.sql(u"select count(*) from hub.event where id = '%1'"_s.arg(event.id.text())) == u"1"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT(has(followed), 20000);
        // A standby answers who reads, and says that it takes nothing in.
        auto atFirst = std::exchange(lea.hub, standby.connect(u"lea"_s));
        QVERIFY(idsOf(lea.pullAll()).contains(followed.id.uuid));
        const auto refused = lea.hub->ask(PushEvents{lea.id, 1, {lea.event()}});
        --lea.lastSent;
        QVERIFY(std::holds_alternative<HubFailure>(refused));
        QCOMPARE(std::get<HubFailure>(refused).sqlState, u"25006"_s);
        lea.hub->close();
        lea.hub = std::move(atFirst);
        const int timeline = lea.ask<Member>(AskWhoAmI{}).head.timeline;
        const int year = QDate::currentDate().year();
        const NumberBlock before = lea.ask<NumberBlock>(TakeNumberBlock{lea.id, year});

        const HubAddress both = address(u"postgresql://lea@localhost:%1,localhost:%2/desk?sslrootcert=%3"_s.arg(m_first->port())
                                            .arg(standby.port())
                                            .arg(m_first->path(u"tls/root.crt"_s)));
        m_first->stop(SIGQUIT); // as if its power had gone
        standby.succeed(u"pg_ctl"_s, {u"promote"_s, u"-D"_s, standby.data(), u"-w"_s});
        auto hub = std::make_unique<HubConnection>(both);
        PrivateCluster::expectDone(hub->open(PrivateCluster::passwordOf(u"lea"_s)));
        lea.hub = std::move(hub);
        const Member member = lea.ask<Member>(AskWhoAmI{});
        QVERIFY(member.head.timeline > timeline);
        QCOMPARE(lea.refusal(lea.event()), QString());
        const NumberBlock after = lea.ask<NumberBlock>(TakeNumberBlock{lea.id, year});
        QVERIFY(after.first >= before.first + 1000);
        m_first->start();
    }

    void step8ManyWorkstationsShareAFewConnections()
    {
        if (!QFile::exists(u"/usr/sbin/pgbouncer"_s))
            QFAIL("PgBouncer is not installed: apt-get install pgbouncer (installer/packages.txt)");
        m_first->sql(PrivateCluster::read(guide(u"pool.sql"_s)));
        m_first->sql(u"alter role permanence_pool password 'of the pool'"_s);
        QCOMPARE(m_first->sql(u"select count(*) from permanence_pool.lookup('lea')"_s), u"1"_s);
        QCOMPARE(m_first->sql(u"select count(*) from permanence_pool.lookup('postgres')"_s), u"0"_s);
        const int port = PrivateCluster::freePort();
        QString ini = PrivateCluster::read(guide(u"pgbouncer.ini"_s));
        const QString folder = QFileInfo(m_first->data()).path();
        ini.replace(u"listen_addr = *"_s, u"listen_addr = 127.0.0.1"_s)
            .replace(u"6432"_s, QString::number(port))
            .replace(u"port=5432"_s, u"port=%1"_s.arg(m_first->port()))
            .replace(u"/etc/postgresql/15/main/tls"_s, m_first->path(u"tls"_s))
            .replace(u"/run/postgresql"_s, folder)
            .replace(u"/var/log/postgresql"_s, folder)
            .replace(u"/etc/pgbouncer"_s, folder);
        m_first->write(u"pgbouncer.ini"_s, ini.toUtf8());
        m_first->write(u"userlist.txt"_s, "\"permanence_pool\" \"of the pool\"\n");
        m_first->succeed(u"/usr/sbin/pgbouncer"_s, {u"-d"_s, m_first->path(u"pgbouncer.ini"_s)});
        qint64 pool = 0;
        const auto running = [&] {
            pool = PrivateCluster::read(m_first->path(u"pgbouncer.pid"_s)).trimmed().toLongLong();
            return pool > 0;
        };
        QTRY_VERIFY2(running(), qPrintable(PrivateCluster::read(m_first->path(u"pgbouncer.log"_s))));
        const auto end = qScopeGuard([&] { ::kill(static_cast<pid_t>(pool), SIGINT); });

        const QString url = u"postgresql://lea@localhost:%1/desk?sslrootcert=%2"_s.arg(port).arg(m_first->path(u"tls/root.crt"_s));
        std::vector<HubStation> many;
        for (int i = 0; i < 10; ++i) {
            HubStation one = station(*m_first);
            one.hub = std::make_unique<HubConnection>(address(url));
            PrivateCluster::expectDone(one.hub->open(PrivateCluster::passwordOf(u"lea"_s)));
            many.push_back(std::move(one));
        }
        for (HubStation &one : many) {
            const WireEvent event = one.event();
            QCOMPARE(one.refusal(event), QString());
            QVERIFY(idsOf(many.front().pullAll()).contains(event.id.uuid));
        }
        QVERIFY(m_first->sql(u"select count(*) from pg_stat_activity where usename = 'lea' and client_port = -1"_s).toInt() <= 13);
        HubConnection wrong(address(url));
        QVERIFY(!wrong.open(u"wrong"_s));
    }

private:
    QString script(const QString &name) const { return m_scripts->filePath(name); }
    static HubAddress address(const QString &url) { return expectValue(HubAddress::fromUrl(url)); }
    static QString tlsUrl(const PrivateCluster &cluster, const QString &login)
    {
        return u"postgresql://%1@localhost:%2/desk?sslrootcert=%3"_s.arg(login).arg(cluster.port()).arg(
            cluster.path(u"tls/root.crt"_s));
    }
    static QString connection(const PrivateCluster &cluster)
    {
        return u"host=%1 port=%2 user=postgres"_s.arg(QFileInfo(cluster.data()).path()).arg(cluster.port());
    }
    /// A workstation of lea, who writes as she always did.
    static HubStation station(const PrivateCluster &cluster)
    {
        HubStation made(cluster, u"lea"_s);
        const QString known = cluster.sql(u"select agent from hub.agent where login = 'lea' limit 1"_s);
        if (!known.isEmpty())
            made.author = AgentId(*Uuid::fromText(known));
        return made;
    }

    std::unique_ptr<QTemporaryDir> m_scripts;
    std::unique_ptr<PrivateCluster> m_first;
    QString m_copy;
};

PERMANENCE_TEST(HubGuideTest)
#include "HubGuideTest.moc"
