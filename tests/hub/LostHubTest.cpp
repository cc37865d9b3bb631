#include "core/desk/Desk.h"
#include "core/store/StoreDigest.h"
#include "core/sync/Overtaken.h"
#include "core/sync/RejectedEvents.h"
#include "tests/hub/Level2Desk.h"
#include "tests/support/HubStation.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

using Fault = FaultProxy::Fault;

/// Where somebody works: at the store of a station, beside the process that keeps it in step.
struct Workplace {
    Level2Desk::Station *station;
    SystemClock clock;
    std::unique_ptr<Store> store;
    Desk desk;

    explicit Workplace(Level2Desk::Station &at)
        : station(&at), store(expectValue(Store::open(at.store, clock, {false, 0, {}, 20'000}))),
          desk(*store, expectValue(agentFor(*store, at.login)))
    {
    }

    LoggedCall call(Channel channel, const QString &summary)
    {
        IncomingCall call;
        call.channel = channel;
        call.problem = problem(summary, u"low"_s);
        call.override = Override{desk.agent(), u"known to the team"_s};
        return expectValue(desk.receiveCall(call));
    }
    [[nodiscard]] TicketId ticket(const QString &number) { return desk.queries().ticketByNumber(number).value_or(TicketId{}); }
};

} // namespace

/// What the whole sync is for: three workstations lose their hub and work on; when it is back, over a line that dies and on
/// another server, all hold the same, and everybody whose work came second is told, and nobody else.
class LostHubTest : public QObject
{
    Q_OBJECT

private slots:
    void threeWorkstationsWorkOnFor200CallsAndEndAlikeWithEveryConflictTold()
    {
        qunsetenv("PGPASSFILE");
        PrivateCluster first({u"wal_keep_size = 256MB"_s});
        first.makeHub();
        const QStringList logins{u"lea"_s, u"bob"_s, u"max"_s};
        for (const QString &login : logins)
            first.addMember(login, u"lead"_s, {u"niort"_s});
        PrivateCluster standby({}, [&](PrivateCluster &cluster) {
            cluster.succeed(u"pg_basebackup"_s,
                            {u"-D"_s, cluster.data(), u"-R"_s, u"-N"_s, u"-c"_s, u"fast"_s, u"-d"_s,
                             u"host=%1 port=%2 user=postgres"_s.arg(QFileInfo(first.data()).path()).arg(first.port())});
        });
        Level2Desk all(1);
        std::vector<std::unique_ptr<Workplace>> places;
        for (const QString &login : logins) {
            auto &station = all.add(login, login, {first.port(), standby.port()}, first.path(u"root.crt"_s));
            all.joinHub(station);
            places.push_back(std::make_unique<Workplace>(station));
        }
        PrivateCluster::expectDone(places[0]->desk.configure(deskOf(u"c4t-basic"_s)));
        QStringList numbers; // of tickets that everybody knows and nobody has taken
        for (int i = 0; i < 30; ++i)
            numbers << places[0]->call(Channel::Portal, u"Known to all %1"_s.arg(i)).ticketNumber;
        for (auto &station : all.stations())
            all.startSync(*station);
        wait(all, first);

        // The hub is gone.
        for (auto &station : all.stations())
            station->lines[0]->set(Fault::Refuse);
        int calls = 0;
        std::map<QString, std::set<std::pair<QString, QString>>> expected; // by login: ticket and what was overtaken
        for (int i = 0; i < 200; ++i) {
            places[static_cast<std::size_t>(i % 3)]->call(Channel::Phone, u"While the hub was away %1"_s.arg(i));
            ++calls;
            if (i % 6 == 0 && i / 6 < 30)
                conflict(places, numbers[i / 6], i / 6, expected);
        }
        QCOMPARE(calls, 200);
        QCOMPARE(first.sql(u"select count(*) from hub.event where kind = 'ticket_opened'"_s), u"30"_s);
        for (const auto &place : places)
            QVERIFY(overtakenChanges(place->store->database()).empty()); // nobody can know yet

        // It is back, but the lines to it die in every which way, and then the server does, before it has all.
        auto &lines = all.stations();
        lines[0]->lines[0]->set(Fault::CutAnswer, 900);
        lines[1]->lines[0]->set(Fault::CutAfter, 9000);
        lines[2]->lines[0]->set(Fault::Delay, 20);
        QTRY_VERIFY_WITH_TIMEOUT(lines[0]->lines[0]->counts().answersCut >= 1 && lines[1]->lines[0]->counts().cut >= 2 &&
                                     lines[2]->lines[0]->counts().delayed >= 10,
                                 40'000);
        first.killAtOnce();
        all.lose(0);
        standby.succeed(u"pg_ctl"_s, {u"promote"_s, u"-D"_s, standby.data(), u"-w"_s});
        all.heal();
        wait(all, standby);
        QVERIFY2(all.everybodyRuns(), qPrintable(all.sayings()));
        all.killAll();

        // One digest.
        const StoreDigest digest = expectValue(digestOf(*places[0]->store));
        for (const auto &place : places) {
            const StoreDigest mine = expectValue(digestOf(*place->store));
            QCOMPARE(mine.events, digest.events);
            QCOMPARE(mine.projections, digest.projections);
            QCOMPARE(place->store->database().number("SELECT count(*) FROM ticket"), 230);
        }
        const Said judged = all.judge(standby, {u"judge"_s});
        QVERIFY2(judged.status == 0, qPrintable(judged.out + judged.error));

        // What stands is what the rules of merging say.
        for (int n = 0; n < 30; ++n) {
            const auto found = places[0]->desk.queries().ticket(places[0]->ticket(numbers[n]));
            QVERIFY(found);
            const auto &ticket = *found;
            const AgentId a = agent(places, n), b = agent(places, n + 1);
            if (n < 10)
                QCOMPARE(ticket.owner, a); // the first take owns
            else if (n < 20)
                QCOMPARE(ticket.severity, u"low"_s); // the last severity stands
            else
                QCOMPARE(ticket.isClosed(), n < 26); // a call after the closing reopens
            if (n >= 26)
                QCOMPARE(ticket.owner, b); // and whoever answered it owns what waited
        }

        // Everybody is told of his own, and of nothing else.
        for (const auto &place : places) {
            std::set<std::pair<QString, QString>> told;
            for (const OvertakenChange &one : overtakenChanges(place->store->database(), 1000)) {
                const auto ticket = place->desk.queries().ticket(TicketId(one.stream));
                QVERIFY(ticket && one.by.isValid());
                QVERIFY2(told.emplace(ticket->number, one.member).second, "told twice");
                QCOMPARE(authorOf(*place->store, one.event), place->desk.agent());
                QVERIFY(authorOf(*place->store, one.by) != place->desk.agent());
            }
            QCOMPARE(told, expected[place->station->login]);
            QVERIFY(rejectedEvents(place->store->database()).empty());
        }
        // 10 takes and 10 severities of which two are overtaken, 6 closings with a second one and a take that came too late,
        // 4 closings before a call.
        std::size_t sum = 0;
        for (const auto &[login, changes] : expected)
            sum += changes.size();
        QCOMPARE(sum, std::size_t(10 * 2 + 10 * 2 + 6 * 2 + 4));
    }

private:
    static AgentId agent(const std::vector<std::unique_ptr<Workplace>> &places, int n)
    {
        return places[static_cast<std::size_t>(n % 3)]->desk.agent();
    }
    static AgentId authorOf(Store &store, const EventId &event)
    {
        static constexpr char kSql[] = "SELECT author FROM event WHERE id = ?";
        Query query(store.database(), kSql, event);
        return query.next() ? query.get<AgentId>(0) : AgentId{};
    }
    static DeskConfigured deskOf(const QString &policy)
    {
        DeskConfigured desk;
        desk.policy = policy;
        return desk;
    }
    /// Until the clock shows another moment: who was first is never a matter of chance here.
    static void nextMoment()
    {
        for (const Instant before = wallClock(); wallClock() <= before;) {
        }
    }
    static void wait(const Level2Desk &all, const PrivateCluster &cluster)
    {
        const Said waited = all.judge(cluster, {u"wait"_s, u"30"_s, u"60"_s});
        if (waited.status != 0)
            qFatal("%s", qPrintable(waited.out + waited.error + all.sayings()));
        qInfo("%s", qPrintable(waited.out.trimmed()));
    }

    /// Three agents do what does not go together, in another order each time, none knowing of the others.
    static void conflict(std::vector<std::unique_ptr<Workplace>> &places, const QString &number, int n,
                         std::map<QString, std::set<std::pair<QString, QString>>> &expected)
    {
        const auto place = [&](int i) -> Workplace & { return *places[static_cast<std::size_t>((n + i) % 3)]; };
        const auto expect = [&](int i, const QString &member) { expected[place(i).station->login].emplace(number, member); };
        const auto does = [&](int i, const auto &what) {
            nextMoment();
            PrivateCluster::expectDone(what(place(i).desk, place(i).ticket(number)));
        };
        const auto takes = [](Desk &desk, const TicketId &ticket) { return desk.take(ticket); };
        const auto resolves = [](Desk &desk, const TicketId &ticket) {
            return desk.resolve(ticket, ResolutionCause::Solved, u"Solved"_s);
        };
        if (n < 10) {
            for (int i = 0; i < 3; ++i)
                does(i, takes);
            expect(1, u"owner"_s);
            expect(2, u"owner"_s);
        } else if (n < 20) {
            const QStringList severities{u"high"_s, u"medium"_s, u"low"_s};
            for (int i = 0; i < 3; ++i)
                does(i, [&](Desk &desk, const TicketId &ticket) { return desk.setSeverity(ticket, severities[i]); });
            expect(0, u"severity"_s);
            expect(1, u"severity"_s);
        } else if (n < 26) {
            does(0, resolves);
            does(1, resolves);
            does(2, takes);
            expect(1, u"closed"_s);
            expect(2, u"owner"_s);
        } else {
            does(0, resolves);
            does(1, [](Desk &desk, const TicketId &ticket) -> Result<void> {
                IncomingCall call;
                call.about = ticket;
                const auto logged = desk.receiveCall(call);
                return logged ? Result<void>() : Result<void>(logged.error());
            });
            expect(0, u"closed"_s);
        }
    }
};

PERMANENCE_TEST(LostHubTest)
#include "LostHubTest.moc"
