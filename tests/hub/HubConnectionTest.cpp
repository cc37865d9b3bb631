#include "core/sync/HubFaults.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/HubStation.h"
#include "tests/support/SilentServer.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

HubAddress address(const QString &url)
{
    return expectValue(HubAddress::fromUrl(url));
}

/// How a connection ends that must not come about.
Error refused(const QString &url, const QString &password = {})
{
    HubConnection hub(address(url));
    const Result<void> opened = hub.open(password);
    return opened ? Error{ErrorCode::Internal, {u"it came about"_s}, {}} : opened.error();
}

} // namespace

/// The way to a hub: each thing that can be wrong with it has a sentence, and a password shows nowhere.
class HubConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        qputenv("HOME", QDir::tempPath().toUtf8() + "/nowhere"); // no .pgpass, no root.crt of whoever runs this
        m_cluster.makeHub();
        m_cluster.addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        m_cluster.sql(u"create role stranger login password '%1'"_s.arg(PrivateCluster::passwordOf(u"stranger"_s)));
    }

    void addressesAreReadAndWrittenBack_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("safe");
        const auto row = [](const char *url, const char *name, bool safe) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(name) << safe;
        };
        row("postgresql://lea@hub.example/desk", "hub.example/desk", true);
        row("postgresql://hub.example:5433/desk", "hub.example:5433/desk", true);
        row("postgresql://lea@one.example,two.example:5433/desk", "one.example, two.example:5433/desk", true);
        row("postgresql://l%C3%A9a@[::1]:5433/desk", "::1:5433/desk", true);
        row("postgresql://lea@/desk?host=/run/postgresql", "/run/postgresql/desk", true);
        row("postgresql:///desk", "desk", true);
        row("postgresql://lea@hub.example/desk?sslmode=require", "hub.example/desk", false);
        row("postgresql://lea@hub.example/desk?sslmode=disable", "hub.example/desk", false);
        row("postgresql:///?service=desk", "desk/", true);
    }
    void addressesAreReadAndWrittenBack()
    {
        QFETCH(QString, url);
        QFETCH(QString, name);
        QFETCH(bool, safe);
        const HubAddress read = address(url);
        QCOMPARE(read.name(), name);
        QCOMPARE(read.isSafe(), safe);
        QCOMPARE(address(read.url()), read);
        if (!url.contains(u"sslmode"_s))
            QVERIFY(read.connectOptions().contains(u"sslmode='verify-full'"_s));
    }

    void whatIsNoAddressIsSaidAtItsPlace_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << u"postgresql://"_s;
        QTest::newRow("another scheme") << u"https://hub.example/desk"_s << u"postgresql://"_s;
        QTest::newRow("no database") << u"postgresql://hub.example"_s << u"DATABASE"_s;
        QTest::newRow("a password") << u"postgresql://lea:secret@hub.example/desk"_s << u"without a password"_s;
        QTest::newRow("a password as a setting") << u"postgresql://hub.example/desk?password=secret"_s << u"one of the settings"_s;
        QTest::newRow("options") << u"postgresql://hub.example/desk?options=-c%20x"_s << u"one of the settings"_s;
        QTest::newRow("a semicolon") << u"postgresql://hub.example/desk?sslrootcert=a;b"_s << u"semicolon"_s;
        QTest::newRow("a port too large") << u"postgresql://hub.example:99999/desk"_s << u"65535"_s;
    }
    void whatIsNoAddressIsSaidAtItsPlace()
    {
        QFETCH(QString, url);
        QFETCH(QString, said);
        const Result<HubAddress> read = HubAddress::fromUrl(url);
        QVERIFY(!read);
        QCOMPARE(read.error().place, u"URL"_s);
        QVERIFY2(read.error().text().contains(said), qPrintable(read.error().text()));
        QVERIFY(!read.error().text().contains(u"secret"_s));
    }

    void aMemberIsGreetedOverTls()
    {
        HubConnection hub(address(m_cluster.tlsUrl(u"lea"_s)));
        PrivateCluster::expectDone(hub.open(PrivateCluster::passwordOf(u"lea"_s)));
        const Member member = expectValue(hub.greet());
        QCOMPARE(member.login, u"lea"_s);
        QCOMPARE(member.role, u"agent"_s);
        QCOMPARE(member.scopes, QStringList{u"niort"_s});
        QVERIFY(member.head.timeline >= 1);
        QVERIFY(std::abs(member.head.now.ms - wallClock().ms) < 10'000);
        QCOMPARE(expectValue(hub.value("select ssl::text from pg_stat_ssl where pid = pg_backend_pid()")), u"true"_s);
    }

    void everythingThatCanBeWrongHasItsSentence()
    {
        const QString password = PrivateCluster::passwordOf(u"lea"_s);
        QCOMPARE(refused(u"postgresql://lea@localhost:%1/desk"_s.arg(PrivateCluster::freePort())).code,
                 ErrorCode::HubUnreachable);
        QCOMPARE(refused(u"postgresql://lea@no-such-host.invalid/desk"_s).code, ErrorCode::HubUnreachable);
        // An authority that did not sign, none at all, a name that is not in the certificate, no TLS.
        const QString other = m_cluster.tlsUrl(u"lea"_s).replace(u"root.crt"_s, u"other.crt"_s);
        QCOMPARE(refused(other, password).code, ErrorCode::HubNotTrusted);
        QCOMPARE(refused(u"postgresql://lea@localhost:%1/desk"_s.arg(m_cluster.port()), password).code,
                 ErrorCode::HubNotTrusted);
        QCOMPARE(refused(m_cluster.tlsUrl(u"lea"_s).replace(u"localhost"_s, u"127.0.0.1"_s), password).code,
                 ErrorCode::HubNotTrusted);
        QCOMPARE(refused(m_cluster.tlsUrl(u"lea"_s) + u"&sslmode=disable"_s, password).code, ErrorCode::HubNotPermitted);
        QCOMPARE(refused(m_cluster.tlsUrl(u"lea"_s), u"wrong"_s).code, ErrorCode::HubWrongPassword);
        QCOMPARE(refused(m_cluster.tlsUrl(u"lea"_s)).code, ErrorCode::HubWrongPassword);
        QCOMPARE(refused(m_cluster.tlsUrl(u"nobody"_s), password).code, ErrorCode::HubWrongPassword);
        QCOMPARE(refused(m_cluster.tlsUrl(u"lea"_s, u"no_such_database"_s), password).code, ErrorCode::HubFailed);
        HubConnection stranger(address(m_cluster.tlsUrl(u"stranger"_s)));
        PrivateCluster::expectDone(stranger.open(PrivateCluster::passwordOf(u"stranger"_s)));
        QCOMPARE(stranger.greet().error().code, ErrorCode::HubNotMember);
        HubConnection elsewhere(address(m_cluster.tlsUrl(u"lea"_s, u"postgres"_s)));
        PrivateCluster::expectDone(elsewhere.open(password));
        QCOMPARE(elsewhere.greet().error().code, ErrorCode::HubMissing);
        for (const char *range : {"2", "1"}) {
            m_cluster.sql(u"update hub.meta set value = '%1' where key = 'schema_min'"_s.arg(QLatin1StringView(range)));
            HubConnection hub(address(m_cluster.tlsUrl(u"lea"_s)));
            PrivateCluster::expectDone(hub.open(password));
            const Result<Member> greeted = hub.greet();
            QCOMPARE(greeted ? ErrorCode::Internal : greeted.error().code,
                     *range == '2' ? ErrorCode::HubNewer : ErrorCode::Internal);
        }
    }

    void sentencesAreMadeOfStatesAndWords_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *state, const char *words, ErrorCode code) {
            QTest::addRow("%s %s", state, words) << QString::fromLatin1(state) << QString::fromUtf8(words) << code;
        };
        row("53100", "could not extend file: No space left on device", ErrorCode::HubFull);
        row("25006", "cannot execute INSERT in a read-only transaction", ErrorCode::HubReadOnly);
        row("", "session is read-only", ErrorCode::HubReadOnly);
        row("42883", "function hub.erase(uuid, integer, jsonb[]) does not exist", ErrorCode::HubOlder);
        row("53300", "sorry, too many clients already", ErrorCode::HubBusy);
        row("57P01", "terminating connection due to administrator command", ErrorCode::HubUnreachable);
        row("", "FATAL:  the database system is starting up", ErrorCode::HubUnreachable);
        row("", "FATAL:  authentification par mot de passe échouée pour l'utilisateur « lea »", ErrorCode::HubWrongPassword);
        // A connection that broke while it was safe says nothing about whom one talked to.
        row("", "SSL SYSCALL error: EOF detected", ErrorCode::HubUnreachable);
        row("", "SSL SYSCALL error: Connection reset by peer", ErrorCode::HubUnreachable);
        row("", "SSL connection has been closed unexpectedly", ErrorCode::HubUnreachable);
        row("", "SSL error: unexpected eof while reading", ErrorCode::HubUnreachable);
        row("", "SSL error: certificate verify failed", ErrorCode::HubNotTrusted);
        row("", "server does not support SSL, but SSL was required", ErrorCode::HubNotTrusted);
        row("XX001", "invalid page in block 0", ErrorCode::HubFailed);
    }
    void sentencesAreMadeOfStatesAndWords()
    {
        QFETCH(QString, state);
        QFETCH(QString, words);
        QFETCH(ErrorCode, code);
        const Error error = errorOf({state, words}, address(u"postgresql://lea@hub.example/desk"_s));
        QCOMPARE(error.code, code);
        QVERIFY(error.text().contains(u"hub.example/desk"_s));
    }

    void aHubThatCanOnlyBeReadSaysSo()
    {
        HubStation lea(m_cluster, u"lea"_s);
        m_cluster.sql(u"alter role lea set default_transaction_read_only = on"_s);
        lea.hub = m_cluster.connect(u"lea"_s);
        const auto answer = lea.hub->ask(PushEvents{lea.id, 1, {lea.event()}});
        m_cluster.sql(u"alter role lea reset default_transaction_read_only"_s);
        QVERIFY(std::holds_alternative<HubFailure>(answer));
        QCOMPARE(errorOf(std::get<HubFailure>(answer), lea.hub->address()).code, ErrorCode::HubReadOnly);
    }

    void aServerThatStopsIsNoticedAndComesBack()
    {
        HubStation lea(m_cluster, u"lea"_s);
        m_cluster.stop();
        const auto answer = lea.hub->ask(AskWhoAmI{});
        QVERIFY(std::holds_alternative<HubFailure>(answer));
        QCOMPARE(errorOf(std::get<HubFailure>(answer), lea.hub->address()).code, ErrorCode::HubUnreachable);
        QVERIFY(!lea.hub->isOpen());
        m_cluster.start();
        PrivateCluster::expectDone(lea.hub->open(PrivateCluster::passwordOf(u"lea"_s)));
        QVERIFY(lea.hub->greet().has_value());
    }

    void whoeverStaysSilentIsGivenUp()
    {
        const SilentServer silent;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(refused(u"postgresql://lea@localhost:%1/desk?connect_timeout=2"_s.arg(silent.port)).code,
                 ErrorCode::HubUnreachable);
        QVERIFY(timer.elapsed() < 10'000);
        // In the middle of a statement, too.
        const auto hub = m_cluster.connect(u"lea"_s);
        hub->setPatience(300);
        timer.restart();
        const Result<QString> slept = hub->value("select pg_sleep(20)::text");
        QVERIFY(!slept && slept.error().code == ErrorCode::HubUnreachable);
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(!hub->isOpen());
    }

    /// Wherever on its way in a connection dies: the driver asks the server this and that before it says that it is open.
    void whoeverFallsSilentWhileAConnectionOpensIsGivenUp()
    {
        FaultProxy line(m_cluster.port());
        const qint64 all = bytesToOpen(line);
        int lost = 0;
        for (const qint64 bytes : {all / 3, all - 300, all - 200, all - 100, all - 1}) {
            line.set(FaultProxy::Fault::Silence, bytes);
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!throughLine(line, 500)->open(PrivateCluster::passwordOf(u"lea"_s)));
            QVERIFY2(timer.elapsed() < 8'000, qPrintable(u"after %1 of %2 bytes"_s.arg(bytes).arg(all)));
            QCOMPARE(line.counts().lost, ++lost);
        }
    }

    void whoeverIsAbortedWhileItOpensGivesUpAtOnce()
    {
        FaultProxy line(m_cluster.port());
        line.set(FaultProxy::Fault::Silence, bytesToOpen(line) - 1);
        const auto hub = throughLine(line, 30'000);
        QElapsedTimer timer;
        const std::jthread other([&] {
            while (line.counts().lost == 0)
                QThread::msleep(1);
            timer.start();
            hub->abort();
        });
        QVERIFY(!hub->open(PrivateCluster::passwordOf(u"lea"_s)));
        QVERIFY(timer.isValid() && timer.elapsed() < 1'500);
    }

    void aPasswordFileServesAndMustBeOnesOwn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lea.pgpass"_s);
        const HubAddress hub = address(m_cluster.tlsUrl(u"lea"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(passwordLines(hub, u"lea"_s, PrivateCluster::passwordOf(u"lea"_s)));
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const QString url = m_cluster.tlsUrl(u"lea"_s) + u"&passfile="_s + path;
        HubConnection connection(address(url));
        PrivateCluster::expectDone(connection.open());
        QVERIFY(connection.greet().has_value());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        QCOMPARE(refused(url).code, ErrorCode::HubPasswordFileOpen);
        QCOMPARE(refused(m_cluster.tlsUrl(u"lea"_s) + u"&passfile=/no/such/file"_s).code, ErrorCode::NoSuchFile);
    }

    void noPasswordStandsInALogOrAnAddress()
    {
        m_cluster.addMember(u"zoe"_s, u"agent"_s, {u"niort"_s});
        const QString password = PrivateCluster::passwordOf(u"zoe"_s);
        HubConnection hub(address(m_cluster.tlsUrl(u"zoe"_s)));
        PrivateCluster::expectDone(hub.open(password));
        QVERIFY(hub.greet().has_value());
        QVERIFY(!hub.address().url().contains(password));
        QVERIFY(!refused(m_cluster.tlsUrl(u"zoe"_s), password + u"!"_s).text().contains(password));
        // The server logs every statement here, that of hub.member_add too.
        QVERIFY(m_cluster.log().contains(u"hub.member_add"_s));
        QVERIFY(!m_cluster.log().contains(password));
    }

private:
    /// A connection whose calls may take so long; 0: as long as always.
    std::unique_ptr<HubConnection> throughLine(const FaultProxy &line, int patience)
    {
        auto hub = std::make_unique<HubConnection>(
            address(m_cluster.tlsUrl(u"lea"_s).replace(QString::number(m_cluster.port()), QString::number(line.port())) %
                    u"&connect_timeout=2"_s));
        if (patience > 0)
            hub->setPatience(patience);
        return hub;
    }

    /// What is asked on the way in.
    qint64 bytesToOpen(const FaultProxy &line)
    {
        const auto hub = throughLine(line, 0);
        PrivateCluster::expectDone(hub->open(PrivateCluster::passwordOf(u"lea"_s)));
        return line.counts().asked;
    }

    PrivateCluster m_cluster;
};

Q_DECLARE_METATYPE(permanence::ErrorCode)

PERMANENCE_TEST(HubConnectionTest)
#include "HubConnectionTest.moc"
