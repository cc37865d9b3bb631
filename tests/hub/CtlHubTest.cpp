#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/HubStation.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// The commands of a hub, on the real program and a real server.
class CtlHubTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        m_cluster.sql(u"create database desk"_s, u"postgres"_s);
    }

    void anAdministratorMakesAHubAndItsMembers()
    {
        const QString owner = m_cluster.url(u"postgres"_s);
        const Ran missing = runCtl({u"hub"_s, u"status"_s, owner});
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.error.contains(u"hub init"_s), qPrintable(missing.error));
        const Ran made = runCtl({u"hub"_s, u"init"_s, owner, u"--json"_s});
        QCOMPARE(made.error, QString());
        QCOMPARE(made.json()[u"version_before"_s].toInt(), 0);
        QVERIFY(made.json()[u"version"_s].toInt() >= 4);
        QVERIFY(runCtl({u"hub"_s, u"init"_s, owner}).out.contains(u"up to date"_s));
        QCOMPARE(runCtl({u"hub"_s, u"upgrade"_s, owner}).status, 0);

        const Ran boss = runCtl({u"hub"_s, u"member"_s, u"add"_s, u"boss"_s, owner, u"--role"_s, u"administrator"_s,
                                 u"--scope"_s, u"niort"_s, u"--passfile"_s, path(u"boss.pgpass"_s), u"--json"_s});
        QCOMPARE(boss.error, QString());
        QCOMPARE(boss.json()[u"new_login"_s].toBool(), true);
        // The administrator goes on with the file, over the network, with a login of his own.
        const Ran lea = runCtl({u"hub"_s, u"member"_s, u"add"_s, u"lea"_s, as(u"boss"_s), u"--role"_s, u"agent"_s, u"--scope"_s,
                                u"niort"_s, u"--scope"_s, u"paris"_s, u"--passfile"_s, path(u"lea.pgpass"_s)});
        QCOMPARE(lea.error, QString());
        QCOMPARE(QFile(path(u"lea.pgpass"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        HubConnection hub(expectValue(HubAddress::fromUrl(as(u"lea"_s))));
        PrivateCluster::expectDone(hub.open());
        QCOMPARE(expectValue(hub.greet()).scopes, QStringList({u"niort"_s, u"paris"_s}));

        const QJsonObject status = runCtl({u"hub"_s, u"status"_s, as(u"boss"_s), u"--json"_s}).json();
        QCOMPARE(status[u"members"_s].toArray().size(), 2);
        QCOMPARE(status[u"encrypted"_s].toBool(), true);
        QCOMPARE(status[u"events"_s].toInt(), 0);
        const Ran told = runCtl({u"hub"_s, u"status"_s, as(u"boss"_s)});
        QVERIFY2(told.out.contains(u"niort, paris"_s) && told.out.contains(u"Epoch"_s), qPrintable(told.out));
    }

    void anAgentAdministersNothing()
    {
        for (const QStringList &words :
             {QStringList{u"status"_s, as(u"lea"_s)}, QStringList{u"adopt"_s, u"lea"_s, as(u"lea"_s)},
              QStringList{u"epoch"_s, as(u"lea"_s)},
              QStringList{u"member"_s, u"add"_s, u"lea"_s, as(u"lea"_s), u"--role"_s, u"administrator"_s, u"--scope"_s, u"x"_s},
              QStringList{u"member"_s, u"remove"_s, u"boss"_s, as(u"lea"_s)}}) {
            const Ran ran = runCtl(QStringList{u"hub"_s} + words);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.errorLines().size(), 1);
            QVERIFY2(ran.error.contains(u"does not permit this to \"lea\""_s), qPrintable(ran.error));
        }
    }

    void membersComeAndGo()
    {
        QTemporaryDir folder;
        const Ran added = runCtl({u"hub"_s, u"member"_s, u"add"_s, u"tom"_s, as(u"boss"_s), u"--role"_s, u"lead"_s, u"--scope"_s,
                                  u"niort"_s, u"--password-file"_s, u"-"_s},
                                 "a password of his own\n");
        QCOMPARE(added.error, QString());
        HubConnection hub(expectValue(HubAddress::fromUrl(m_cluster.url(u"tom"_s))));
        PrivateCluster::expectDone(hub.open(u"a password of his own"_s));
        QCOMPARE(expectValue(hub.greet()).role, u"lead"_s);
        QCOMPARE(runCtl({u"hub"_s, u"member"_s, u"remove"_s, u"tom"_s, as(u"boss"_s)}).status, 0);
        QVERIFY(!hub.greet());
        const Ran nobody = runCtl({u"hub"_s, u"member"_s, u"remove"_s, u"tom"_s, as(u"boss"_s)});
        QCOMPARE(nobody.status, 2);
        QVERIFY2(nobody.error.contains(u"no agent \"tom\""_s), qPrintable(nobody.error));
    }

    void wrongCallsAreOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QString url = u"postgresql://lea@hub.invalid/desk"_s;
        QTest::newRow("no address") << QStringList{u"init"_s} << u"hub init needs URL"_s;
        QTest::newRow("no command") << QStringList{u"member"_s} << u"hub knows: adopt, epoch, init, member add"_s;
        QTest::newRow("a password in it") << QStringList{u"init"_s, u"postgresql://lea:secret@hub.invalid/desk"_s}
                                          << u"without a password"_s;
        QTest::newRow("no such role") << QStringList{u"member"_s, u"add"_s, u"x"_s, url, u"--role"_s, u"king"_s, u"--scope"_s, u"x"_s}
                                      << u"--role: expected one of: agent, lead, manager, administrator"_s;
        QTest::newRow("no scope") << QStringList{u"member"_s, u"add"_s, u"x"_s, url, u"--role"_s, u"agent"_s}
                                  << u"hub member add needs --scope SCOPE"_s;
        QTest::newRow("no way") << QStringList{u"status"_s, url} << u"The hub hub.invalid/desk does not answer"_s;
    }
    void wrongCallsAreOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ran ran = runCtl(QStringList{u"hub"_s} + arguments);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.contains(said), qPrintable(ran.error));
        QVERIFY(!ran.error.contains(u"secret"_s));
    }

    void aWeakerWayIsShown()
    {
        const Ran ran = runCtl({u"hub"_s, u"status"_s, as(u"boss"_s) + u"&sslmode=require"_s});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.error.contains(u"sslmode=require"_s), qPrintable(ran.error));
    }

    void aFileThatIsThereIsNotWrittenOver()
    {
        const QString before = PrivateCluster::read(path(u"lea.pgpass"_s));
        const Ran ran = runCtl({u"hub"_s, u"member"_s, u"add"_s, u"lea"_s, as(u"boss"_s), u"--role"_s, u"agent"_s, u"--scope"_s,
                                u"niort"_s, u"--passfile"_s, path(u"lea.pgpass"_s)});
        QCOMPARE(ran.status, 2);
        QCOMPARE(PrivateCluster::read(path(u"lea.pgpass"_s)), before);
        PrivateCluster::expectDone(HubConnection(expectValue(HubAddress::fromUrl(as(u"lea"_s)))).open());
    }

private:
    QString path(const QString &name) const { return m_files.filePath(name); }
    /// The address of a member who has his password in a file.
    QString as(const QString &login) const
    {
        return m_cluster.tlsUrl(login) + u"&passfile="_s + path(login + u".pgpass"_s);
    }

    PrivateCluster m_cluster;
    QTemporaryDir m_files;
};

PERMANENCE_TEST(CtlHubTest)
#include "CtlHubTest.moc"
