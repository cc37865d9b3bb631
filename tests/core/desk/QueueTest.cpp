#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

TicketId portal(TestDesk &t, const CustomerId &customer, const QString &summary, const QString &severity)
{
    IncomingCall incoming;
    incoming.channel = Channel::Portal;
    incoming.customer = customer;
    incoming.problem = problem(summary, severity);
    incoming.override = t.letIn();
    return expectValue(t.desk.receiveCall(incoming)).ticket;
}

/// A desk whose own policy is the charter.
CustomerId chartered(TestDesk &t)
{
    DeskConfigured settings;
    settings.policy = u"aplicit-charter"_s;
    if (!t.desk.configure(settings))
        qFatal("the desk cannot be configured");
    const CustomerId noel = t.customer(u"Noël"_s);
    t.contract(noel, u"aplicit-charter"_s);
    return noel;
}

} // namespace

/// Taking and giving away what waits.
class QueueTest : public QObject
{
    Q_OBJECT

private slots:
    /// The charter takes the nearest limit first: blocking 30 minutes, hindering an hour (APL-1).
    void takeNextGivesTheTicketThatTheRulesChoose()
    {
        TestDesk t;
        const CustomerId noel = chartered(t);
        const TicketId hour = portal(t, noel, u"one hour"_s, u"hindering"_s);
        const TicketId half = portal(t, noel, u"half an hour"_s, u"blocking"_s);
        QCOMPARE(expectValue(t.desk.takeNext()), std::optional(half));
        const auto taken = t.desk.queries().ticket(half);
        QCOMPARE(taken->owner, t.desk.agent());
        QCOMPARE(taken->status, Status::InProgress);
        QCOMPARE(expectValue(t.desk.takeNext()), std::optional(hour));
        QCOMPARE(expectValue(t.desk.takeNext()), std::optional<TicketId>());
    }

    void whatWasGivenToAnotherIsPassedOver()
    {
        TestDesk t;
        const CustomerId noel = chartered(t);
        const TicketId toms = portal(t, noel, u"Tom's"_s, u"blocking"_s);
        const TicketId free = portal(t, noel, u"free"_s, u"hindering"_s);
        const TicketId own = portal(t, noel, u"given to me"_s, u"informative"_s);
        const AgentId tom = expectValue(t.desk.addAgent({u"tom"_s, u"Tom"_s, Role::Agent}));
        QVERIFY(t.desk.assign(toms, tom));
        QVERIFY(t.desk.assign(own, t.desk.agent()));
        QCOMPARE(expectValue(t.desk.takeNext()), std::optional(free));
        QCOMPARE(expectValue(t.desk.takeNext()), std::optional(own));
        QCOMPARE(expectValue(t.desk.takeNext()), std::optional<TicketId>());
        QCOMPARE(expectValue(Desk(*t.store, tom).takeNext()), std::optional(toms));
    }

    void twoStationsOnOneStoreNeverTakeTheSameTicket()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.permanence"_s);
        TestDesk one(path);
        const CustomerId noel = chartered(one);
        const auto second = expectValue(Store::open(path, one.clock, {true, 2, {}}));
        Desk other(*second, expectValue(agentFor(*second, u"tom"_s)));
        for (int i = 0; i < 6; ++i)
            portal(one, noel, QString::number(i), i % 2 ? u"blocking"_s : u"hindering"_s);
        std::set<TicketId> taken;
        for (int i = 0; i < 3; ++i) {
            taken.insert(*expectValue(one.desk.takeNext()));
            taken.insert(*expectValue(other.takeNext()));
        }
        QCOMPARE(taken.size(), 6U);
        QCOMPARE(expectValue(other.takeNext()), std::optional<TicketId>());
    }

    void severalAreGivenAwayAtOnceOrNotAtAll()
    {
        TestDesk t;
        const CustomerId noel = chartered(t);
        const TicketId one = portal(t, noel, u"one"_s, u"blocking"_s);
        const TicketId two = portal(t, noel, u"two"_s, u"blocking"_s);
        const TicketId closed = portal(t, noel, u"closed"_s, u"blocking"_s);
        QVERIFY(t.desk.resolve(closed, ResolutionCause::Solved, {}));
        const AgentId tom = expectValue(t.desk.addAgent({u"tom"_s, u"Tom"_s, Role::Agent}));
        const auto refused = t.desk.assignAll({one, two, closed}, tom);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AlreadyClosed);
        QVERIFY(!t.desk.queries().ticket(one)->owner.isValid());
        QVERIFY(t.desk.assignAll({one, two}, tom));
        QCOMPARE(t.desk.queries().ticket(one)->owner, tom);
        QCOMPARE(t.desk.queries().ticket(two)->owner, tom);
        QCOMPARE(t.desk.queries().ticket(two)->status, Status::Waiting); // the status does not change
        const auto nobody = t.desk.assignAll({one}, AgentId(Uuid::derived("nobody")));
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::NoSuchAgent);
    }

    void onlyALeadPutsAgentsIntoTeams()
    {
        TestDesk t;
        const AgentId tom = expectValue(t.desk.addAgent({u"tom"_s, u"Tom"_s, Role::Agent}));
        AgentEdited edit;
        edit.team = u" Workshop "_s;
        QVERIFY(t.desk.editAgent(tom, edit));
        QCOMPARE(t.desk.queries().agent(tom)->team, u"Workshop"_s);
        QCOMPARE(t.desk.queries().agent(tom)->name, u"Tom"_s);
        const auto refused = Desk(*t.store, tom).editAgent(tom, edit);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
        const auto nobody = t.desk.editAgent(AgentId(Uuid::derived("nobody")), edit);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::NoSuchAgent);
        edit.name = QString();
        QVERIFY(!t.desk.editAgent(tom, edit)); // nobody is without a name
    }
};

PERMANENCE_TEST(QueueTest)
#include "QueueTest.moc"
