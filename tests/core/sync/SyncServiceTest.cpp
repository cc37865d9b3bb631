#include "core/sync/SyncService.h"

#include "core/store/StoreLock.h"
#include "tests/support/SilentServer.h"
#include "tests/support/SyncSeat.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>

using namespace permanence;
using namespace permanence::test;

namespace {

using Kind = SyncNews::Kind;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Windows' services over real stores and a real hub; what is waited for comes by itself.
class SyncServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<SyncNews>();
        m_cluster = std::make_unique<PrivateCluster>();
        m_cluster->makeHub();
        m_cluster->addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        m_cluster->addMember(u"bob"_s, u"agent"_s, {u"niort"_s});
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void whatOneWritesTheOtherSeesByItselfAndIsToldWhichStream()
    {
        SyncSeat lea(u"lea"_s), bob(u"bob"_s);
        lea.join(*m_cluster);
        bob.join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep() && bob.isInStep(), 20'000);
        QCOMPARE(bob.sync->news().tied, u"bob"_s);
        QCOMPARE(bob.sync->news().role, u"agent"_s);
        QCOMPARE(bob.sync->news().scopes, QStringList{u"niort"_s});
        std::set<Uuid> told;
        connect(bob.desk.get(), &DeskService::changed, this, [&](const ChangeSet &changes) {
            told.insert(changes.streams.begin(), changes.streams.end());
        });
        // Whoever is not there asks every 15 s; what is written goes up at once all the same.
        const auto before = lea.sync->news().pulled;
        lea.sync->attend(false);
        QTRY_VERIFY(lea.sync->news().pulled != before);
        QElapsedTimer timer;
        timer.start();
        const CustomerId noel = lea.addCustomer(u"Établissements Noël"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told.contains(noel.uuid), 30'000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(bob.knows(noel));
        QTRY_VERIFY(lea.isInStep());
        QVERIFY(lea.sync->news().pushed.has_value());
        QVERIFY(bob.sync->news().pulled.has_value());
    }

    void workGoesOnWhileTheHubIsAwayAndGoesUpByItselfWhenItIsBack()
    {
        SyncSeat lea(u"lea"_s), bob(u"bob"_s);
        lea.join(*m_cluster);
        bob.join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep() && bob.isInStep(), 20'000);
        m_cluster->stop(SIGQUIT);
        QTRY_COMPARE_WITH_TIMEOUT(lea.kind(), Kind::Offline, 15'000);
        const Instant since = lea.sync->news().since;
        QVERIFY(lea.sync->news().trouble.has_value());
        QCOMPARE(lea.sync->news().trouble->code, ErrorCode::HubUnreachable);
        const qint64 before = lea.sync->news().waiting;
        const CustomerId noel = lea.addCustomer(u"Noël"_s);
        QTRY_COMPARE_WITH_TIMEOUT(lea.sync->news().waiting, before + 1, 15'000);
        QCOMPARE(lea.kind(), Kind::Offline);
        QCOMPARE(lea.sync->news().since, since); // it is the same absence
        m_cluster->start();
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(bob.knows(noel), 30'000);
        QVERIFY(!lea.sync->news().trouble);
    }

    void aHubThatStaysSilentHoldsUpNeitherWorkNorTheEnd()
    {
        const SilentServer silent;
        auto lea = std::make_unique<SyncSeat>(u"lea"_s);
        lea->sync->start(expectValue(HubAddress::fromUrl(u"postgresql://lea@127.0.0.1:%1/desk"_s.arg(silent.port))),
                         u"any"_s);
        QTRY_COMPARE(lea->kind(), Kind::Working); // it looks for the hub
        QElapsedTimer timer;
        timer.start();
        [[maybe_unused]] const CustomerId noel = lea->addCustomer(u"Noël"_s);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        timer.restart();
        lea->sync.reset();
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    }

    void aHubThatStallsInTheMiddleIsCutOffAtTheEnd()
    {
        SyncSeat lea(u"lea"_s);
        lea.join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep(), 20'000);
        const auto admin = m_cluster->connect(u"postgres"_s);
        PrivateCluster::expectDone(admin->run("BEGIN; LOCK TABLE hub.event IN ACCESS EXCLUSIVE MODE"));
        [[maybe_unused]] const CustomerId noel = lea.addCustomer(u"Noël"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_cluster->sql(u"select count(*) from pg_stat_activity where usename = 'lea' and "
                                                 "wait_event_type = 'Lock'"_s),
                                  u"1"_s, 10'000);
        QElapsedTimer timer;
        timer.start();
        lea.sync.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        PrivateCluster::expectDone(admin->run("ROLLBACK"));
    }

    void ofTwoWindowsOnOneStoreOneSyncsAndTheOtherTakesOver()
    {
        auto lea = std::make_unique<SyncSeat>(u"lea"_s);
        lea->join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(lea->isInStep(), 20'000);
        // The other window is another program's: here its lock stands for it.
        lea->sync->stop();
        QCOMPARE(lea->kind(), Kind::Alone);
        std::optional<QProcess> other(std::in_place);
        const QString held = lea->path + u".sync"_s;
        QTRY_VERIFY(!QFile::exists(held));
        other->start(u"/bin/sleep"_s, {u"60"_s});
        QVERIFY(other->waitForStarted());
        QFile lock(held);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(u"%1\nsleep\n%2\n"_s.arg(other->processId()).arg(QSysInfo::machineHostName()).toUtf8());
        lock.close();
        lea->join(*m_cluster);
        QTRY_COMPARE_WITH_TIMEOUT(lea->kind(), Kind::Elsewhere, 10'000);
        QVERIFY(lea->sync->news().trouble->text().contains(QString::number(other->processId())));
        other->kill();
        other->waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(lea->isInStep(), 20'000);
    }

    void whatTheHubRefusesIsCountedAndNothingWaitsForIt()
    {
        SyncSeat lea(u"lea"_s);
        // Max worked on this file, too; at the hub it is Léa's alone.
        {
            const auto max = expectValue(DeskService::open(lea.path, u"max"_s, lea.clock));
            expectValue(max->command([](Desk &one) { return one.addCustomer({u"Max' own"_s, u"fr"_s, {}, {}}); }).result());
        }
        lea.join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(lea.sync->news().refused > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep(), 20'000);
        QVERIFY(lea.sync->news().needsSomebody());
    }

    void aWrongPasswordNeedsSomebodyAndPasswordsStandNowhere()
    {
        const QString wrong = u"Certainement-pas-42"_s;
        SyncSeat lea(u"lea"_s);
        const HubAddress hub = expectValue(HubAddress::fromUrl(m_cluster->url(u"lea"_s)));
        QSignalSpy news(lea.sync.get(), &SyncService::changed);
        lea.sync->start(hub, wrong);
        QTRY_COMPARE_WITH_TIMEOUT(lea.kind(), Kind::Attention, 10'000);
        QCOMPARE(lea.sync->news().trouble->code, ErrorCode::HubWrongPassword);
        lea.sync->start(hub, PrivateCluster::passwordOf(u"lea"_s)); // it was put right
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep(), 20'000);
        QStringList places{m_cluster->path(u"server.log"_s)};
        for (QDirIterator files(QFileInfo(lea.path).path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             files.hasNext();)
            places << files.next();
        QVERIFY(places.size() >= 3); // the log, the store, its lock
        for (const QString &password : {wrong, PrivateCluster::passwordOf(u"lea"_s)}) {
            for (const QString &place : std::as_const(places))
                QVERIFY2(!contentOf(place).contains(password.toUtf8()), qPrintable(place));
            for (const auto &told : news) {
                const auto one = told.front().value<SyncNews>();
                QVERIFY(!one.hub.url().contains(password));
                QVERIFY(!one.trouble || !one.trouble->text().contains(password));
            }
        }
    }

    void aStoreThatBelongsToAnotherLoginSaysSo()
    {
        SyncSeat lea(u"lea"_s);
        lea.join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep(), 20'000);
        lea.sync->start(expectValue(HubAddress::fromUrl(m_cluster->url(u"bob"_s))), PrivateCluster::passwordOf(u"bob"_s));
        QTRY_COMPARE_WITH_TIMEOUT(lea.kind(), Kind::Attention, 15'000);
        QCOMPARE(lea.sync->news().trouble->code, ErrorCode::HubOtherLogin);
    }

    void aDeskThatWasTakenAwayMeanwhileGoesFromViewAndTheWindowIsTold()
    {
        m_cluster->addMember(u"eva"_s, u"agent"_s, {u"niort"_s, u"paris"_s});
        m_cluster->addMember(u"pia"_s, u"lead"_s, {u"paris"_s});
        SyncSeat pia(u"pia"_s);
        pia.join(*m_cluster);
        const CustomerId theirs = pia.addCustomer(u"Lutèce"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pia.isInStep(), 20'000);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"eva.permanence"_s);
        {
            SyncSeat eva(u"eva"_s, file);
            eva.join(*m_cluster);
            QTRY_VERIFY_WITH_TIMEOUT(eva.knows(theirs) && eva.isInStep(), 20'000);
        }
        m_cluster->addMember(u"eva"_s, u"agent"_s, {u"niort"_s}); // while her window is closed
        SyncSeat eva(u"eva"_s, file);
        QVERIFY(eva.knows(theirs));
        bool everything = false;
        connect(eva.sync.get(), &SyncService::received, this, [&](bool all) { everything = everything || all; });
        eva.join(*m_cluster);
        QTRY_VERIFY_WITH_TIMEOUT(!eva.knows(theirs) && eva.isInStep(), 20'000);
        QVERIFY(everything);
    }

    void aTryAtOnceDoesNotWaitForTheNextOne()
    {
        SyncSeat lea(u"lea"_s);
        m_cluster->stop();
        lea.join(*m_cluster);
        QTRY_COMPARE_WITH_TIMEOUT(lea.kind(), Kind::Offline, 10'000);
        m_cluster->start();
        lea.sync->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep(), 20'000);
    }

private:
    std::unique_ptr<PrivateCluster> m_cluster;
};

PERMANENCE_TEST(SyncServiceTest)
#include "SyncServiceTest.moc"
