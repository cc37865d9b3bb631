#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "core/sync/Overtaken.h"
#include "tests/support/HubWorkplace.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Two workstations and a PostgreSQL server.
class SyncSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void twoStationsThatWorkedApartEndAlikeAndTheSecondTakeIsTold()
    {
        PrivateCluster cluster;
        cluster.makeHub();
        cluster.addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        cluster.addMember(u"bob"_s, u"agent"_s, {u"niort"_s});
        HubWorkplace lea(cluster, u"lea"_s);
        HubWorkplace bob(cluster, u"bob"_s);
        lea.catchUp();
        const QString number = lea.opened(u"Export fails"_s);
        lea.catchUp();
        bob.catchUp();
        const TicketId ticket = bob.ticket(number);
        QVERIFY(ticket.isValid());

        // Apart: both take it, each writes a note and a ticket; then the server dies and comes back.
        QVERIFY(lea.desk.take(ticket));
        QTest::qWait(5);
        QVERIFY(bob.desk.take(ticket));
        QVERIFY(lea.desk.note(ticket, u"Asked for the log"_s));
        QVERIFY(bob.desk.note(ticket, u"Called the customer"_s));
        QVERIFY(lea.opened(u"Printer"_s) != bob.opened(u"Screen"_s)); // of different blocks
        cluster.stop(SIGQUIT);
        QCOMPARE(bob.session.catchUp(1500).kind, SyncStatus::Kind::Offline);
        cluster.start();
        bob.catchUp();
        lea.catchUp();
        bob.catchUp();

        QCOMPARE(bob.log(), lea.log());
        QCOMPARE(bob.store->projector().contentDigest(), lea.store->projector().contentDigest());
        QCOMPARE(bob.desk.queries().ticket(ticket)->owner, lea.desk.agent());
        const auto told = overtakenChanges(bob.store->database());
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().member, u"owner"_s);
        QVERIFY(overtakenChanges(lea.store->database()).empty());
        for (HubWorkplace *place : {&lea, &bob}) {
            QCOMPARE(expectValue(place->sync.facts()).waiting(), 0);
            QVERIFY(expectValue(checkStore(*place->store)).isSound());
        }
    }
};

PERMANENCE_TEST(SyncSessionTest)
#include "SyncSessionTest.moc"
