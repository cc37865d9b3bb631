#include "core/desk/DemoDesk.h"
#include "core/store/AgendaQueries.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QFile>

using namespace permanence;
using namespace permanence::test;

namespace {

DemoOptions options(qint64 tickets, quint64 seed = 7)
{
    DemoOptions made;
    made.tickets = tickets;
    made.seed = seed;
    made.until = at("2026-03-04T15:00:00+01:00");
    return made;
}

struct Made {
    explicit Made(const DemoOptions &wanted)
        : clock(wanted.until), store(expectValue(Store::open(u":memory:"_s, clock, {true, 1, {}}))),
          summary(expectValue(makeDemo(*store, wanted)))
    {
    }
    VirtualClock clock;
    std::unique_ptr<Store> store;
    DemoSummary summary;
};

} // namespace

class DemoDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedMakesTheSameDeskAndAnotherOneAnother()
    {
        Made one(options(300)), two(options(300)), other(options(300, 8));
        QCOMPARE(one.store->projector().digest(), two.store->projector().digest());
        QVERIFY(one.store->projector().digest() != other.store->projector().digest());
    }

    void itHoldsTheWholeSheetAndEightAgentsOfWhomTheFirstIsTheUser()
    {
        DemoOptions wanted = options(300);
        wanted.login = u"max"_s;
        Made made(wanted);
        Queries &queries = made.store->queries();
        QCOMPARE(made.summary.customers, 300);
        QCOMPARE(queries.customerCount(), 300);
        QCOMPARE(made.summary.contacts, 900);
        QCOMPARE(made.summary.tickets, 300);
        const auto agents = queries.agents();
        QCOMPARE(agents.size(), 8U);
        const auto hasRole = [&](Role role) {
            return std::any_of(agents.begin(), agents.end(), [&](const AgentView &a) { return a.role == role; });
        };
        QVERIFY(hasRole(Role::Lead) && hasRole(Role::Manager));
        const auto user = queries.agentByLogin(u"max"_s);
        QVERIFY(user && user->id == made.summary.agent);
        QVERIFY(expectValue(agentFor(*made.store, u"max"_s)) == made.summary.agent);
    }

    void aFewTicketsAreOpenTodayAndEveryAgentHasSome()
    {
        Made made(options(2000));
        Queries &queries = made.store->queries();
        const auto open = static_cast<qint64>(queries.openTicketSeqs().size());
        QCOMPARE(open, made.summary.openTickets);
        QVERIFY2(open >= 40 && open <= 80, qPrintable(QString::number(open))); // about 3 in 100
        int near = 0;
        for (const AgentView &agent : queries.agents()) {
            const auto mine = queries.myTickets(agent.id, 100);
            QVERIFY2(!mine.empty(), qPrintable(agent.name));
            for (const TicketListItem &item : mine)
                near += item.nextDue < made.clock.now() + 2 * kDay ? 1 : 0;
        }
        QVERIFY2(near >= 10, qPrintable(QString::number(near)));
    }

    void everyAgentHasCallbacksInTheComingWeekAndAnOverdueOne()
    {
        Made made(options(300));
        AgendaQueries agenda(made.store->queries());
        const Instant now = made.clock.now();
        for (const AgentView &agent : made.store->queries().agents()) {
            const Agenda own{{agent.id}};
            QVERIFY2(!agenda.overdue(own, now).empty(), qPrintable(agent.name));
            const auto week = agenda.between(own, now, now + 9 * kDay);
            QVERIFY2(week.size() >= 3, qPrintable(agent.name));
            QVERIFY(week.front().customer.isValid() && !week.front().agentName.isEmpty());
        }
    }

    void nothingHappensAfterItsNowOrBeforeItsTwoYears()
    {
        Made made(options(1000));
        made.store->log().forEach([&](const Event &event) {
            if (event.stream.kind == StreamKind::Policy)
                return;
            QVERIFY(event.at <= made.clock.now());
            QVERIFY(event.at >= made.clock.now() - 750 * kDay);
        });
    }

    void whatItWritesPassesTheCheckOfStores()
    {
        Made made(options(200));
        const StoreReport report = expectValue(checkStore(*made.store));
        for (const StoreFinding &finding : report.findings)
            qWarning() << finding.sentence;
        QVERIFY(report.isSound());
    }

    void moreCustomersThanTheSheetHasGetNamesAndNumbersOfTheirOwn()
    {
        DemoOptions wanted = options(20);
        wanted.customers = 1000;
        Made made(wanted);
        QCOMPARE(made.store->queries().customerCount(), 1000);
        QCOMPARE(made.store->database().number("SELECT count(DISTINCT name) FROM customer"), 1000);
    }

    void aDeskInUseIsNeverMixedWithADemo()
    {
        TestDesk t;
        t.customer(u"ACME"_s);
        const auto refused = makeDemo(*t.store, options(10));
        QVERIFY(!refused);
        QCOMPARE(codeText(refused.error().code), u"duplicate"_s);
        QCOMPARE(t.desk.queries().customerCount(), 1);
    }

    void theSheetHasThePlainFormThatTheDemoReads()
    {
        QFile file(u":/demo/customers.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sheet = file.readAll();
        QVERIFY(!sheet.contains('"'));
        for (const QByteArray &line : sheet.trimmed().split('\n'))
            QCOMPARE(line.count(';'), 10);
    }
};

PERMANENCE_TEST(DemoDeskTest)
#include "DemoDeskTest.moc"
