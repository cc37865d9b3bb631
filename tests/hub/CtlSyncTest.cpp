#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// `permanencectl sync` between the stores of two agents and a real server.
class CtlSyncTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        m_cluster.makeHub();
        for (const QString &login : {u"lea"_s, u"bob"_s}) {
            m_cluster.addMember(login, u"lead"_s, {u"niort"_s});
            QFile file(m_files.filePath(login + u".pgpass"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            file.write(QString(u"*:*:*:"_s % login % u':' % PrivateCluster::passwordOf(login) % u'\n').toUtf8());
        }
    }

    void whatOneAgentWroteTheOtherHoldsAndBothStoresHaveOneDigest()
    {
        inStore(u"lea"_s, {u"call"_s, u"log"_s, u"--from"_s, u"+33549000001"_s, u"--summary"_s, u"Export fails"_s});
        const QJsonObject up = inStore(u"lea"_s, {u"sync"_s, u"--hub"_s, hub(u"lea"_s)});
        QVERIFY(up[u"pushed"_s].toInt() >= 3); // the agent, the call, the ticket
        QCOMPARE(up[u"waiting"_s].toInt(), 0);
        QCOMPARE(up[u"rejected"_s].toInt(), 0);
        QCOMPARE(up[u"lag_ms"_s].toInt(), 0);
        QVERIFY(up[u"in_step"_s].toBool());

        // A new store is made, joins and gets ticket numbers of its own.
        QVERIFY(inStore(u"bob"_s, {u"sync"_s, u"--hub"_s, hub(u"bob"_s)})[u"pulled"_s].toInt() >= 3);
        inStore(u"bob"_s, {u"call"_s, u"log"_s, u"--from"_s, u"+33549000002"_s, u"--summary"_s, u"Screen dark"_s});
        const QJsonObject both = inStore(u"bob"_s, {u"sync"_s, u"--hub"_s, hub(u"bob"_s), u"--once"_s});
        QVERIFY(both[u"pushed"_s].toInt() >= 2);
        QCOMPARE(both[u"rejected"_s].toInt(), 0);
        inStore(u"lea"_s, {u"sync"_s, u"--hub"_s, hub(u"lea"_s)});
        const QJsonObject again = inStore(u"lea"_s, {u"sync"_s, u"--hub"_s, hub(u"lea"_s)});
        QCOMPARE(again[u"pushed"_s].toInt() + again[u"pulled"_s].toInt(), 0);

        QCOMPARE(inStore(u"bob"_s, {u"store"_s, u"digest"_s}), inStore(u"lea"_s, {u"store"_s, u"digest"_s}));
        QCOMPARE(inStore(u"bob"_s, {u"store"_s, u"check"_s})[u"sound"_s].toBool(), true);
    }

    void withoutItsHubItSaysSoInOneSentenceAndNothingIsLost()
    {
        inStore(u"lea"_s, {u"call"_s, u"log"_s, u"--from"_s, u"+33549000003"_s, u"--summary"_s, u"While away"_s});
        const QString nowhere = u"postgresql://lea@localhost:1/desk?sslmode=disable"_s;
        const Ran ran = runCtl({u"--store"_s, store(u"lea"_s), u"--as"_s, u"lea"_s, u"sync"_s, u"--hub"_s, nowhere});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"does not answer"_s), qPrintable(ran.error));
        const QJsonObject up = inStore(u"lea"_s, {u"sync"_s, u"--hub"_s, hub(u"lea"_s)});
        QVERIFY(up[u"pushed"_s].toInt() >= 2);
    }

    /// What cannot be kept here is no fault of the hub.
    void aDiskThatIsFullIsSaidToBeSo()
    {
        for (int i = 0; i < 40; ++i)
            inStore(u"lea"_s, {u"call"_s, u"log"_s, u"--from"_s, u"+33549000005"_s, u"--summary"_s, u"Long"_s, u"--details"_s,
                               u"Nobody knows why. "_s.repeated(400)});
        inStore(u"lea"_s, {u"sync"_s, u"--hub"_s, hub(u"lea"_s)});
        inStore(u"bob"_s, {u"agent"_s, u"list"_s}); // the file is there
        const qint64 most = QFileInfo(store(u"bob"_s)).size() / 1024 + 40; // KiB that any file may have
        QProcess full;
        full.start(u"bash"_s, QStringList{u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\""_s.arg(most),
                                          builtProgram(u"permanencectl"), u"--store"_s, store(u"bob"_s), u"--as"_s, u"bob"_s,
                                          u"sync"_s, u"--hub"_s, hub(u"bob"_s)});
        QVERIFY(full.waitForFinished(90'000));
        const QByteArray said = full.readAllStandardError();
        QCOMPARE(full.exitCode(), 2);
        QVERIFY2(said.contains("disk"), said.constData());
        QVERIFY2(!said.contains("hub"), said.constData());
        inStore(u"bob"_s, {u"sync"_s, u"--hub"_s, hub(u"bob"_s)}); // with room again, all of it comes
        QCOMPARE(inStore(u"bob"_s, {u"store"_s, u"digest"_s}), inStore(u"lea"_s, {u"store"_s, u"digest"_s}));
    }

    void whoWatchesSendsWhatAnotherProgramWritesAndWaitsForAHubThatIsAway()
    {
        m_cluster.stop();
        QProcess watcher;
        watcher.start(builtProgram(u"permanencectl"), {u"--store"_s, store(u"lea"_s), u"--as"_s, u"lea"_s, u"--json"_s, u"sync"_s,
                                                       u"--hub"_s, hub(u"lea"_s), u"--watch"_s});
        QVERIFY(watcher.waitForStarted());
        const auto ended = qScopeGuard([&] {
            watcher.kill();
            watcher.waitForFinished();
        });
        QByteArray said;
        const auto heard = [&](const QByteArray &sign) {
            QDeadlineTimer patience(30'000);
            while (!said.contains(sign) && !patience.hasExpired() && watcher.state() == QProcess::Running) {
                if (watcher.waitForReadyRead(1000))
                    said += watcher.readAllStandardOutput();
            }
            return said.contains(sign);
        };
        QVERIFY2(heard("\"waiting\": 0"), said.constData()); // it has begun
        inStore(u"lea"_s, {u"call"_s, u"log"_s, u"--from"_s, u"+33549000004"_s, u"--summary"_s, u"While watched"_s});
        QVERIFY2(heard("\"waiting\": 2"), said.constData()); // the call and its ticket
        said.clear();
        m_cluster.start();
        QVERIFY2(heard("\"in_step\": true"), said.constData());
        QVERIFY2(said.contains("\"waiting\": 0"), said.constData());
    }

private:
    [[nodiscard]] QString store(const QString &login) const { return m_files.filePath(login + u".permanence"_s); }
    [[nodiscard]] QString hub(const QString &login) const
    {
        return m_cluster.tlsUrl(login) + u"&passfile="_s + m_files.filePath(login + u".pgpass"_s);
    }
    QJsonObject inStore(const QString &login, const QStringList &words) const
    {
        const Ran ran = runCtl(QStringList{u"--store"_s, store(login), u"--as"_s, login, u"--json"_s} + words);
        if (ran.status != 0)
            qFatal("%s: %s", qPrintable(words.join(u' ')), qPrintable(ran.error));
        return ran.json();
    }

    PrivateCluster m_cluster;
    QTemporaryDir m_files;
};

PERMANENCE_TEST(CtlSyncTest)
#include "CtlSyncTest.moc"
