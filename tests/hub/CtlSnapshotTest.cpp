#include "core/sync/SyncStore.h"
#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Stores of several agents at a real hub: new ones that begin with a prepared file, and one that lost something.
class CtlSnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        m_cluster.makeHub();
        for (const QString &login : {u"lea"_s, u"bob"_s, u"carl"_s}) {
            m_cluster.addMember(login, u"lead"_s, {u"niort"_s});
            QFile file(m_files.filePath(login + u".pgpass"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            file.write(QString(u"*:*:*:"_s % login % u':' % PrivateCluster::passwordOf(login) % u'\n').toUtf8());
        }
        for (int i = 0; i < 12; ++i)
            call(u"lea"_s, i);
        sync(u"lea"_s);
    }

    void whoBeginsWithAPreparedFilePullsOnlyWhatHappenedSince()
    {
        const QString prepared = m_files.filePath(u"prepared.permanence"_s);
        const QJsonObject made = said({u"hub"_s, u"snapshot"_s, hub(u"lea"_s), u"--out"_s, prepared, u"--json"_s});
        QVERIFY(made[u"events"_s].toInt() > 24);
        QVERIFY(!QFile::exists(prepared + u".filling"_s));
        QVERIFY(!QFile::exists(prepared + u"-wal"_s));
        call(u"lea"_s, 12); // a call and its ticket
        sync(u"lea"_s);

        for (const QString &login : {u"bob"_s, u"carl"_s}) {
            QVERIFY(QFile::copy(prepared, store(login)));
            const QJsonObject joined = sync(login);
            QVERIFY2(joined[u"pulled"_s].toInt() < 10, qPrintable(QString::number(joined[u"pulled"_s].toInt())));
            QCOMPARE(joined[u"rejected"_s].toInt(), 0);
        }
        // Two copies are two stations: each writes, and both end alike.
        call(u"bob"_s, 20);
        call(u"carl"_s, 21);
        for (const QString &login : {u"bob"_s, u"carl"_s, u"bob"_s, u"lea"_s})
            QCOMPARE(sync(login)[u"rejected"_s].toInt(), 0);
        QCOMPARE(digest(u"bob"_s), digest(u"lea"_s));
        QCOMPARE(digest(u"carl"_s), digest(u"lea"_s));
        QCOMPARE(m_cluster.sql(u"select count(*) from hub.station"_s).toInt(), 3);
    }

    void aFileThatIsThereIsNotReplaced()
    {
        const QString there = m_files.filePath(u"there"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const Ran ran = runCtl({u"hub"_s, u"snapshot"_s, hub(u"lea"_s), u"--out"_s, there});
        QVERIFY(ran.status != 0);
        QCOMPARE(PrivateCluster::read(there), u"mine"_s);
    }

    void whatAStoreLostIsFoundAndFetchedAgain()
    {
        sync(u"bob"_s);
        {
            // Behind its back: two of Léa's calls with their tickets, and all that was computed from them.
            const SystemClock clock;
            const auto damaged = expectValue(Store::open(store(u"bob"_s), clock));
            PrivateCluster::expectDone(damaged->run([&]() -> Result<void> {
                damaged->database().run("PRAGMA defer_foreign_keys=ON");
                for (const char *sql :
                     {"DELETE FROM history WHERE ticket IN (SELECT id FROM ticket WHERE number LIKE '%00003' OR number LIKE '%00004')",
                      "DELETE FROM event WHERE stream IN (SELECT id FROM ticket WHERE number LIKE '%00003' OR number LIKE '%00004')",
                      "DELETE FROM ticket WHERE number LIKE '%00003' OR number LIKE '%00004'"})
                    damaged->database().run(sql);
                return {};
            }));
        }
        QVERIFY(digest(u"bob"_s) != digest(u"lea"_s));
        QCOMPARE(sync(u"bob"_s)[u"reloaded"_s].toInt(), 0); // the night has not come
        const QJsonObject checked = inStore(u"bob"_s, {u"sync"_s, u"--hub"_s, hub(u"bob"_s), u"--check"_s});
        QVERIFY(checked[u"reloaded"_s].toInt() >= 2);
        QCOMPARE(checked[u"months_that_differ"_s].toInt(), 0);
        QCOMPARE(digest(u"bob"_s), digest(u"lea"_s));
        QCOMPARE(inStore(u"bob"_s, {u"store"_s, u"check"_s})[u"sound"_s].toBool(), true);
    }

private:
    [[nodiscard]] QString store(const QString &login) const { return m_files.filePath(login + u".permanence"_s); }
    [[nodiscard]] QString hub(const QString &login) const
    {
        return m_cluster.tlsUrl(login) + u"&passfile="_s + m_files.filePath(login + u".pgpass"_s);
    }
    static QJsonObject said(const QStringList &words)
    {
        const Ran ran = runCtl(words);
        if (ran.status != 0)
            qFatal("%s: %s", qPrintable(words.join(u' ')), qPrintable(ran.error));
        return ran.json();
    }
    QJsonObject inStore(const QString &login, const QStringList &words) const
    {
        return said(QStringList{u"--store"_s, store(login), u"--as"_s, login, u"--json"_s} + words);
    }
    QJsonObject sync(const QString &login) const { return inStore(login, {u"sync"_s, u"--hub"_s, hub(login)}); }
    QJsonObject digest(const QString &login) const { return inStore(login, {u"store"_s, u"digest"_s}); }
    void call(const QString &login, int number) const
    {
        inStore(login, {u"call"_s, u"log"_s, u"--from"_s, u"+3354900%1"_s.arg(number, 4, 10, QChar(u'0')), u"--summary"_s,
                        u"Export %1 fails"_s.arg(number)});
    }

    PrivateCluster m_cluster;
    QTemporaryDir m_files;
};

PERMANENCE_TEST(CtlSnapshotTest)
#include "CtlSnapshotTest.moc"
