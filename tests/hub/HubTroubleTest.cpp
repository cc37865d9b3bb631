#include "core/store/StoreCheck.h"
#include "core/store/StoreDigest.h"
#include "core/sync/RejectedEvents.h"
#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/HubWorkplace.h"
#include "tests/support/TestRegistry.h"

#include <sys/mount.h>

using namespace permanence;
using namespace permanence::test;

namespace {

bool sameLog(HubWorkplace &a, HubWorkplace &b)
{
    return expectValue(digestOf(*a.store)).events == expectValue(digestOf(*b.store)).events;
}

} // namespace

/// What befalls a hub while people work: one sentence each, nothing lost, and all goes on by itself when it is over.
class HubTroubleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        m_cluster.makeHub();
        for (const QString &login : {u"lea"_s, u"bob"_s})
            m_cluster.addMember(login, u"lead"_s, {u"niort"_s});
    }

    void aHubThatIsFullSaysSoAndTakesEverythingWhenThereIsRoomAgain()
    {
        const QString place = m_cluster.path(u"small"_s);
        QVERIFY(QDir().mkpath(place));
        if (::mount("tmpfs", place.toUtf8().constData(), "tmpfs", 0, "size=40m,mode=0777") != 0)
            QSKIP("A disk of 40 MB can only be had by the system's administrator.");
        const auto unmount = qScopeGuard([&] { ::umount2(place.toUtf8().constData(), MNT_DETACH); });
        PrivateCluster::giveAway(place);
        m_cluster.sql(u"create tablespace small location '%1'"_s.arg(place), u"postgres"_s);
        m_cluster.sql(u"create database full_one tablespace small"_s, u"postgres"_s);
        {
            HubConnection hub(expectValue(HubAddress::fromUrl(m_cluster.url(u"postgres"_s, u"full_one"_s))));
            PrivateCluster::expectDone(hub.open());
            expectValue(setUpHub(hub, true));
        }
        const auto drop = qScopeGuard([&] {
            [[maybe_unused]] const Said base = m_cluster.psql(u"drop database full_one with (force)"_s, u"postgres"_s);
            [[maybe_unused]] const Said space = m_cluster.psql(u"drop tablespace small"_s, u"postgres"_s);
        });
        join(u"lea"_s, u"full_one"_s);
        HubWorkplace lea(m_cluster, u"lea"_s, 0, u"full_one"_s);
        lea.catchUp();
        // Nothing is left but what stands in pages that are begun.
        QFile filler(place + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly));
        while (filler.write(QByteArray(4096, 'x')) == 4096 && filler.flush()) {
        }
        filler.close();
        for (int i = 0; i < 300; ++i)
            lea.opened(u"While the disk is full %1"_s.arg(i));
        QCOMPARE(lea.trouble(ErrorCode::HubFull), ErrorCode::HubFull);
        QVERIFY(lea.waiting() > 0);
        QVERIFY(filler.remove());
        lea.catchUp();
        QCOMPARE(lea.waiting(), 0);
        QCOMPARE(m_cluster.sql(u"select count(*) from hub.event where kind = 'ticket_opened'"_s, u"full_one"_s), u"300"_s);
        QVERIFY(rejectedEvents(lea.store->database()).empty());
    }

    void aHubThatCanOnlyBeReadSaysSoAndTakesEverythingAfterwards()
    {
        HubWorkplace lea(m_cluster, u"lea"_s);
        lea.catchUp();
        m_cluster.sql(u"alter database desk set default_transaction_read_only = on"_s, u"postgres"_s);
        m_cluster.sql(u"select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lea'"_s, u"postgres"_s);
        lea.opened(u"While it can only be read"_s);
        QCOMPARE(lea.trouble(ErrorCode::HubReadOnly), ErrorCode::HubReadOnly);
        QVERIFY(lea.waiting() > 0);
        m_cluster.sql(u"alter database desk reset default_transaction_read_only"_s, u"postgres"_s);
        m_cluster.sql(u"select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lea'"_s, u"postgres"_s);
        lea.catchUp();
        QCOMPARE(lea.waiting(), 0);
    }

    void aSchemaOfAnotherProductUnderTheNameOfAHubIsSaidAndLeftAlone()
    {
        m_cluster.sql(u"create database elsewhere"_s, u"postgres"_s);
        m_cluster.sql(u"create schema hub; create table hub.event (usb_port text); insert into hub.event values ('3')"_s,
                      u"elsewhere"_s);
        HubWorkplace lea(m_cluster, u"lea"_s, 0, u"elsewhere"_s);
        QCOMPARE(lea.trouble(ErrorCode::HubForeign), ErrorCode::HubForeign);
        QVERIFY(!expectValue(lea.sync.facts()).hasJoined());
        QCOMPARE(m_cluster.sql(u"select usb_port from hub.event"_s, u"elsewhere"_s), u"3"_s);
        m_cluster.sql(u"create database nothing"_s, u"postgres"_s);
        HubWorkplace bob(m_cluster, u"bob"_s, 0, u"nothing"_s);
        QCOMPARE(bob.trouble(ErrorCode::HubMissing), ErrorCode::HubMissing);
    }

    void aStationThatWasAwayFor40DaysWhileItsHubWasUpgradedCatchesUp()
    {
        // A hub of the first version; of its administrator's next one lea hears nothing for 40 days.
        m_cluster.sql(u"create database long_ago"_s, u"postgres"_s);
        const QStringList steps = QDir(sourceFile(u"resources/hub")).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        for (int i = 0; i < 4; ++i) {
            const QString sql = PrivateCluster::read(sourceFile(QString(u"resources/hub/"_s + steps[i])));
            m_cluster.sql(QString(u"begin; "_s % sql % u"; insert into hub.migration values (%1, 'x', 'x'); commit"_s.arg(i + 1)),
                          u"long_ago"_s);
        }
        for (const QString &login : {u"lea"_s, u"bob"_s})
            join(login, u"long_ago"_s);
        HubWorkplace lea(m_cluster, u"lea"_s, -40 * kDay, u"long_ago"_s);
        HubWorkplace bob(m_cluster, u"bob"_s, 0, u"long_ago"_s);
        lea.catchUp();
        QStringList numbers{lea.opened(u"Before she left"_s)};
        lea.catchUp();
        for (int i = 0; i < 5; ++i)
            numbers << lea.opened(u"On her own %1"_s.arg(i));
        bob.catchUp();
        for (int i = 0; i < 20; ++i)
            numbers << bob.opened(u"Meanwhile %1"_s.arg(i));
        bob.catchUp();
        // Her cursors and what she sent are of another time; the hub's owner has let months go by.
        lea.store->database().run(
            QByteArray("UPDATE kept_cursor SET taken = taken - " + QByteArray::number(40 * kDay)));
        lea.store->database().run(
            QByteArray("UPDATE outbox SET sent_at = sent_at - " + QByteArray::number(40 * kDay) + " WHERE sent_at IS NOT NULL"));
        {
            const auto owner = m_cluster.connect(u"postgres"_s, u"long_ago"_s);
            QCOMPARE(expectValue(setUpHub(*owner, false)).now, static_cast<int>(steps.size()));
        }
        m_cluster.sql(u"vacuum (freeze, analyze)"_s, u"long_ago"_s);
        lea.clock.error = 0;
        lea.catchUp();
        bob.catchUp();
        for (const QString &number : numbers) {
            QVERIFY2(lea.has(number), qPrintable(number));
            QVERIFY2(bob.has(number), qPrintable(number));
        }
        QVERIFY(sameLog(lea, bob));
        QVERIFY(rejectedEvents(lea.store->database()).empty());
        QVERIFY(expectValue(checkStore(*lea.store)).isSound());
    }

    void aClockOf2099IsPutRightBeforeItsEventsGoOut()
    {
        const Duration ahead = at("2099-01-01T00:00:00Z") - wallClock();
        HubWorkplace lea(m_cluster, u"lea"_s);
        lea.catchUp();
        lea.clock.error = ahead;
        PrivateCluster::expectDone(lea.desk.configure([] {
            DeskConfigured desk;
            desk.name = u"From 2099"_s;
            return desk;
        }()));
        lea.clock.error = 0;
        lea.catchUp();
        QCOMPARE(lea.waiting(), 0);
        QVERIFY(rejectedEvents(lea.store->database()).empty());
        QCOMPARE(m_cluster.sql(u"select count(*) from hub.event where stamp > %1"_s.arg(
                     Stamp::at(wallClock() + kMostAhead).value)),
                 u"0"_s);
        // What is written next comes after it, and not in 2099.
        PrivateCluster::expectDone(lea.desk.configure([] {
            DeskConfigured desk;
            desk.name = u"From today"_s;
            return desk;
        }()));
        lea.catchUp();
        QCOMPARE(lea.desk.queries().desk().name, u"From today"_s);
        QCOMPARE(lea.waiting(), 0);
    }

    void whatNoHubCouldTakeIsRefusedWithItsTextAndHoldsUpNothing()
    {
        HubWorkplace lea(m_cluster, u"lea"_s), bob(m_cluster, u"bob"_s);
        lea.catchUp();
        const auto write = [&](const QByteArray &body) {
            EventId id;
            PrivateCluster::expectDone(lea.store->run([&]() -> Result<void> {
                id = lea.store->append({StreamKind::Ticket, lea.store->newId()}, UnknownBody{u"teleported"_s, body}, lea.desk.agent());
                return {};
            }));
            return id;
        };
        const EventId nested = write("{\"a\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + "}");
        const EventId large = write("{\"a\":\"" + QByteArray(70'000, 'x') + "\"}");
        const EventId deep = write("{\"a\":" + QByteArray(200, '[') + QByteArray(200, ']') + "}");
        const EventId nul = write("{\"a\":\"x\\u0000y\"}");
        const EventId newer = write("{\"to\":\"Mars\"}");
        const QString number = lea.opened(u"After all of that"_s);
        lea.catchUp();
        std::map<EventId, QString> reasons;
        for (const RejectedEvent &one : rejectedEvents(lea.store->database()))
            reasons[one.event] = one.reason;
        QCOMPARE(reasons, (std::map<EventId, QString>{{nested, u"too_large"_s}, {large, u"too_large"_s}, {deep, u"malformed"_s},
                                                      {nul, u"malformed"_s}}));
        bob.catchUp();
        QVERIFY(bob.has(number));
        // A kind of a newer program is kept to the byte and passed on.
        static constexpr char kSql[] = "SELECT kind || ' ' || body FROM event WHERE id = ?";
        Query query(bob.store->database(), kSql, newer);
        QVERIFY(query.next());
        QCOMPARE(query.get<QByteArray>(0), "teleported {\"to\":\"Mars\"}");
    }

    void aPasswordShowsInNoProcessNoStoreNoOutputAndNoLog()
    {
        QTemporaryDir folder;
        const QByteArray password = PrivateCluster::passwordOf(u"lea"_s).toUtf8();
        QFile file(folder.filePath(u"lea.pgpass"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write("*:*:*:lea:" + password + '\n');
        file.close();
        const QString store = folder.filePath(u"lea.permanence"_s);
        const QString url = m_cluster.tlsUrl(u"lea"_s) + u"&passfile="_s + file.fileName();
        QProcess watcher;
        watcher.setStandardOutputFile(folder.filePath(u"out"_s));
        watcher.setStandardErrorFile(folder.filePath(u"error"_s));
        watcher.start(builtProgram(u"permanencectl"), {u"--store"_s, store, u"--as"_s, u"lea"_s, u"--json"_s, u"sync"_s, u"--hub"_s, url,
                                                       u"--watch"_s});
        QVERIFY(watcher.waitForStarted());
        const auto joined = [&] {
            return m_cluster.sql(u"select count(*) from pg_stat_activity where usename = 'lea'"_s) != u"0"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT(joined(), 20'000);
        int seen = 0;
        for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            if (process.toInt() == 0)
                continue;
            for (const QString &what : {u"cmdline"_s, u"environ"_s}) {
                QFile shown(u"/proc/"_s % process % u'/' % what);
                if (shown.open(QIODevice::ReadOnly)) {
                    const QByteArray content = shown.readAll();
                    seen += content.contains("sync") && content.contains("--watch");
                    QVERIFY2(!content.contains(password), qPrintable(process));
                }
            }
        }
        QVERIFY(seen >= 1); // it was there to be seen
        watcher.kill();
        QVERIFY(watcher.waitForFinished());
        const Ran wrong = runCtl({u"--store"_s, store, u"--as"_s, u"lea"_s, u"sync"_s, u"--hub"_s,
                                  QString(url).replace(u"lea@"_s, u"bob@"_s)});
        QVERIFY(wrong.status != 0);
        QVERIFY(!wrong.error.toUtf8().contains(password));
        QVERIFY(!m_cluster.log().toUtf8().contains(password));
        for (const QFileInfo &one : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile content(one.filePath());
            QVERIFY(content.open(QIODevice::ReadOnly));
            QVERIFY2(one.suffix() == u"pgpass"_s || !content.readAll().contains(password), qPrintable(one.fileName()));
        }
    }

    void aHubTellsWhichStationsHaveNotHeardOfAnErasure()
    {
        for (const QString &login : {u"zoe"_s, u"max"_s})
            m_cluster.addMember(login, u"lead"_s, {u"niort"_s});
        HubStation lea(m_cluster, u"zoe"_s), bob(m_cluster, u"max"_s);
        WireEvent said = lea.event(u"Anne Martin called"_s);
        QCOMPARE(lea.refusal(said), QString());
        QCOMPARE(bob.refusal(bob.event()), QString());
        const Erased erased = lea.ask<Erased>(EraseEvents{lea.id, 1, {{said.id, wallClock(), R"({"text":"[erased] called"})"}}});
        QCOMPARE(erased.fault, QString());
        const auto owner = m_cluster.connect(u"postgres"_s);
        const auto confirmed = [&](const Uuid &station) {
            for (const QJsonValue &one : expectValue(hubStatus(*owner))[u"stations"_s].toArray()) {
                if (one[u"station"_s].toString() == station.text())
                    return one[u"seen_since_erasure"_s].toBool();
            }
            return false;
        };
        QVERIFY(!confirmed(bob.id));
        bob.enrol();
        QVERIFY(confirmed(bob.id));
    }

private:
    /// Of another hub of the same server, with the password that he has.
    void join(const QString &login, const QString &database) const
    {
        m_cluster.sql(u"select hub.member_add('%1', 'lead', '{niort}')"_s.arg(login), database);
    }

    PrivateCluster m_cluster;
};

PERMANENCE_TEST(HubTroubleTest)
#include "HubTroubleTest.moc"
