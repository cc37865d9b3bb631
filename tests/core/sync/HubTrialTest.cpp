#include "core/sync/HubTrial.h"

#include "tests/support/PrivateCluster.h"
#include "tests/support/SilentServer.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// "Test connection": each kind of failure has its sentence, and nobody waits for it.
class HubTrialTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        qputenv("HOME", QDir::tempPath().toUtf8() + "/nowhere"); // no .pgpass, no root.crt of whoever runs this
        m_cluster = std::make_unique<PrivateCluster>();
        m_cluster->makeHub();
        m_cluster->addMember(u"lea"_s, u"lead"_s, {u"niort"_s, u"lyon"_s});
        m_cluster->sql(u"create role stranger login password '%1'"_s.arg(PrivateCluster::passwordOf(u"stranger"_s)));
        m_cluster->sql(u"create database shop"_s, u"postgres"_s);
        m_cluster->sql(u"create schema hub; create table hub.event (id int)"_s, u"shop"_s);
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void whoIsLetInIsToldAsWhatAndForWhichDesks()
    {
        const Result<Member> member = trial(m_cluster->tlsUrl(u"lea"_s), PrivateCluster::passwordOf(u"lea"_s));
        QVERIFY(member.has_value());
        QCOMPARE(member->role, u"lead"_s);
        QCOMPARE(QSet<QString>(member->scopes.begin(), member->scopes.end()), (QSet<QString>{u"niort"_s, u"lyon"_s}));
        QCOMPARE(m_cluster->sql(u"select count(*) from hub.station"_s), u"0"_s); // nothing was written
    }

    void everyFailureHasASentenceOfItsOwn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("tied");
        QTest::addColumn<QString>("sentence");
        const QString lea = PrivateCluster::passwordOf(u"lea"_s);
        const QString tls = m_cluster->tlsUrl(u"lea"_s);
        const QString place = u"localhost:%1/desk"_s.arg(m_cluster->port());
        const auto row = [](const char *name, const QString &url, const QString &password, const QString &sentence,
                            const QString &tied = {}) { QTest::newRow(name) << url << password << tied << sentence; };
        row("no such host", u"postgresql://lea@no-such-host.invalid/desk"_s, lea,
            u"The hub no-such-host.invalid/desk does not answer: there is no such host."_s);
        const int free = PrivateCluster::freePort();
        row("no route", u"postgresql://lea@localhost:%1/desk"_s.arg(free), lea,
            u"The hub localhost:%1/desk does not answer: nobody listens there."_s.arg(free));
        row("another authority", QString(tls).replace(u"root.crt"_s, u"other.crt"_s), lea,
            u"The connection to the hub %1 would not be safe: no authority that is trusted here signed its certificate."_s.arg(place));
        row("no authority", u"postgresql://lea@"_s + place, lea,
            u"The connection to the hub %1 would not be safe: there is no file that says which authorities are trusted."_s.arg(place));
        row("another name", QString(tls).replace(u"localhost"_s, u"127.0.0.1"_s), lea,
            u"The connection to the hub 127.0.0.1:%1/desk would not be safe: its certificate is for another name."_s.arg(m_cluster->port()));
        row("wrong password", tls, u"Certainement-pas-42"_s,
            u"The hub %1 does not let \"lea\" in: the password is missing or wrong, or the administrator removed this "
            "member."_s.arg(place));
        row("no member", m_cluster->tlsUrl(u"stranger"_s), PrivateCluster::passwordOf(u"stranger"_s),
            u"\"stranger\" is no member of the hub %1: its administrator adds members."_s.arg(place));
        row("no hub", m_cluster->tlsUrl(u"lea"_s, u"postgres"_s), lea,
            u"The database localhost:%1/postgres holds no hub yet: \"permanencectl hub init\" makes one."_s.arg(m_cluster->port()));
        row("another product", m_cluster->tlsUrl(u"lea"_s, u"shop"_s), lea,
            u"In the database localhost:%1/shop, \"hub\" belongs to another product: choose another database."_s.arg(m_cluster->port()));
        row("another login", tls, lea, u"At the hub %1 this workstation belongs to another login than \"lea\"."_s.arg(place),
            u"max"_s);
    }
    void everyFailureHasASentenceOfItsOwn()
    {
        QFETCH(QString, url);
        QFETCH(QString, password);
        QFETCH(QString, tied);
        QFETCH(QString, sentence);
        const Result<Member> member = trial(url, password, tied);
        QVERIFY(!member.has_value());
        QCOMPARE(member.error().text(), sentence);
        QVERIFY(!member.error().text().contains(password));
    }

    void aHubOfAnotherAgeAndOneThatCanOnlyBeReadAreTold()
    {
        const QString lea = PrivateCluster::passwordOf(u"lea"_s);
        const auto codeOfTrial = [&] {
            const Result<Member> member = trial(m_cluster->tlsUrl(u"lea"_s), lea);
            return member ? ErrorCode::Internal : member.error().code;
        };
        m_cluster->sql(u"update hub.meta set value = '2' where key in ('schema_min', 'schema_max')"_s);
        QCOMPARE(codeOfTrial(), ErrorCode::HubNewer);
        m_cluster->sql(u"update hub.meta set value = '0' where key in ('schema_min', 'schema_max')"_s);
        QCOMPARE(codeOfTrial(), ErrorCode::HubOlder);
        m_cluster->sql(u"update hub.meta set value = '1' where key in ('schema_min', 'schema_max')"_s);
        m_cluster->sql(u"alter role lea set default_transaction_read_only = on"_s);
        QCOMPARE(codeOfTrial(), ErrorCode::HubReadOnly);
        m_cluster->sql(u"alter role lea reset default_transaction_read_only"_s);
    }

    void aTrialThatIsCancelledTellsNothingMore()
    {
        const SilentServer silent;
        HubTrial one;
        bool told = false;
        QElapsedTimer timer;
        timer.start();
        one.start(expectValue(HubAddress::fromUrl(u"postgresql://lea@127.0.0.1:%1/desk?connect_timeout=2"_s.arg(silent.port))),
                  u"any"_s, {}, [&](const Result<Member> &) { told = true; });
        QVERIFY(one.isRunning());
        one.cancel();
        QVERIFY(!one.isRunning());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        // Another one goes on beside what is left of it.
        std::optional<Result<Member>> other;
        one.start(expectValue(HubAddress::fromUrl(m_cluster->tlsUrl(u"lea"_s))), PrivateCluster::passwordOf(u"lea"_s), {},
                  [&](const Result<Member> &result) { other = result; });
        QTRY_VERIFY_WITH_TIMEOUT(other.has_value(), 10'000);
        QVERIFY(other->has_value());
        QVERIFY(!told);
    }

private:
    static Result<Member> trial(const QString &url, const QString &password, const QString &tied = {})
    {
        HubTrial one;
        std::optional<Result<Member>> result;
        one.start(expectValue(HubAddress::fromUrl(url)), password, tied,
                  [&](const Result<Member> &ended) { result = ended; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
            qFatal("the trial does not end");
        return *result;
    }

    std::unique_ptr<PrivateCluster> m_cluster;
};

PERMANENCE_TEST(HubTrialTest)
#include "HubTrialTest.moc"
