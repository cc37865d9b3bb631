#include "core/desk/Erasing.h"
#include "core/store/StoreCheck.h"
#include "core/sync/Overtaken.h"
#include "core/sync/SyncSession.h"
#include "core/sync/SyncStore.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// Somebody's workstation: a store, and a session with the hub of the cluster.
struct Workplace {
    SystemClock clock;
    std::unique_ptr<Store> store;
    Desk desk;
    SyncStore sync;
    HubConnection hub;
    SyncSession session;

    Workplace(const PrivateCluster &cluster, const QString &login)
        : store(expectValue(Store::open(u":memory:"_s, clock))), desk(*store, expectValue(agentFor(*store, login))),
          sync(*store, [](Store &where, const ContactId &who) { erasePersonIn(where, who); }),
          hub(expectValue(HubAddress::fromUrl(cluster.url(login)))),
          session(sync, hub, login, u"test"_s, PrivateCluster::passwordOf(login))
    {
    }

    void catchUp()
    {
        const SyncStatus status = session.catchUp(30'000);
        if (status.kind != SyncStatus::Kind::InStep)
            qFatal("not in step: %d %s %s %s", static_cast<int>(status.kind), qPrintable(status.fault),
                   qPrintable(status.failure.sqlState), qPrintable(status.failure.words));
    }
    QString mailed(const QString &summary)
    {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.problem = problem(summary);
        call.override = Override{desk.agent(), u"known to the team"_s};
        return expectValue(desk.receiveCall(call)).ticketNumber;
    }
    [[nodiscard]] TicketId ticket(const QString &number) { return desk.queries().ticketByNumber(number).value_or(TicketId{}); }
    [[nodiscard]] QByteArray log()
    {
        QByteArray all;
        store->log().forEach([&](const Event &event) { all += event.id.text().toLatin1() + ' ' + event.written + '\n'; });
        return all;
    }
};

} // namespace

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
        Workplace lea(cluster, u"lea"_s);
        Workplace bob(cluster, u"bob"_s);
        lea.catchUp();
        const QString number = lea.mailed(u"Export fails"_s);
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
        QVERIFY(lea.mailed(u"Printer"_s) != bob.mailed(u"Screen"_s)); // of different blocks
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
        for (Workplace *place : {&lea, &bob}) {
            QCOMPARE(expectValue(place->sync.facts()).waiting(), 0);
            QVERIFY(expectValue(checkStore(*place->store)).isSound());
        }
    }
};

PERMANENCE_TEST(SyncSessionTest)
#include "SyncSessionTest.moc"
