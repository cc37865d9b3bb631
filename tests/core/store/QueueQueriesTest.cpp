#include "core/store/QueueQueries.h"

#include "core/desk/DemoDesk.h"
#include "core/rules/QueueOrder.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A desk under the charter with a customer and a second agent, Tom.
struct Fixture : TestDesk
{
    CustomerId noel = customer(u"Noël"_s);
    AgentId tom = expectValue(desk.addAgent({u"tom"_s, u"Tom"_s, Role::Agent, u"Workshop"_s}));

    Fixture() { contract(noel, u"aplicit-charter"_s); }

    /// Waits on a channel that nobody answers at once.
    TicketId portal(const QString &summary, const QString &severity = u"blocking"_s,
                    const QString &product = {}, const CustomerId &of = {})
    {
        IncomingCall incoming;
        incoming.channel = Channel::Portal;
        incoming.customer = of.isValid() ? of : noel;
        incoming.problem = problem(summary, severity);
        incoming.problem->product = product;
        incoming.override = letIn();
        return expectValue(desk.receiveCall(incoming)).ticket;
    }
    QStringList summaries(const QueueFilter &filter)
    {
        QStringList found;
        for (const QueueRow &row : queue.page(filter, 100))
            found << row.summary;
        if (queue.count(filter) != found.size())
            found << u"another count"_s;
        return found;
    }
    QueueFilter filter(QueueScope scope) const
    {
        QueueFilter made;
        made.scope = scope;
        made.agent = desk.agent();
        made.order = QueueOrder::TakeInChargeDue;
        return made;
    }

    QueueQueries queue{desk.queries()};
};

void done(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

} // namespace

/// The queue: which tickets, in which order, by pages.
class QueueQueriesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = expectValue(Store::open(u":memory:"_s, m_clock, {true, 1, {}}));
        DemoOptions options;
        options.tickets = 4000;
        m_demo = expectValue(makeDemo(*m_store, options));
    }

    /// First come, first served across channels: the order of the rules, whatever they came by.
    void everyOrderIsThatOfTheRules_data()
    {
        QTest::addColumn<QueueOrder>("order");
        QTest::newRow("receipt") << QueueOrder::Receipt;
        QTest::newRow("severity") << QueueOrder::Severity;
        QTest::newRow("limit") << QueueOrder::TakeInChargeDue;
    }
    void everyOrderIsThatOfTheRules()
    {
        QFETCH(const QueueOrder, order);
        std::vector<QueueItem> expected;
        for (const TicketRecord &ticket : m_store->queries().waitingTickets())
            expected.push_back({ticket.id, ticket.received, ticket.severityRank, ticket.takeInChargeDue});
        QVERIFY(expected.size() > 2 * kPage); // more than two pages
        sortQueue(expected, order);
        QueueQueries queue(m_store->queries());
        QueueFilter filter;
        filter.order = order;
        const std::vector<QueueRow> all = queue.page(filter, 10'000);
        QCOMPARE(all.size(), expected.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i].id.text(), expected[i].ticket.text());
        pagesJoin(queue, filter, all);
    }

    void pagesOfEveryViewJoinFromBothEnds()
    {
        QueueQueries queue(m_store->queries());
        const std::vector<QString> products = queue.products();
        QVERIFY(products.size() > 2);
        for (const auto &scope : CodeTable<QueueScope>::rows) {
            QueueFilter filter;
            filter.scope = scope.value;
            filter.agent = m_demo.agent;
            filter.dayEnd = deskDayEnd(m_store->queries().desk(), m_clock.now());
            pagesJoin(queue, filter, queue.page(filter, 10'000));
            filter.product = products[1];
            const std::vector<QueueRow> ofProduct = queue.page(filter, 10'000);
            for (const QueueRow &row : ofProduct)
                QCOMPARE(row.product, products[1]);
            pagesJoin(queue, filter, ofProduct);
            filter.product.clear();
            filter.customer = queue.page({QueueScope::AllOpen, {}, {}, {}, {}, {}}, 1).front().customer;
            pagesJoin(queue, filter, queue.page(filter, 10'000));
        }
    }

    void eachViewHoldsWhatItSays()
    {
        Fixture f;
        f.portal(u"waits"_s);
        const TicketId mine = f.portal(u"mine"_s, u"hindering"_s);
        done(f.desk.take(mine));
        const TicketId toms = f.portal(u"Tom's"_s, u"hindering"_s);
        done(f.desk.assign(toms, f.tom));
        const TicketId asked = f.portal(u"asked"_s, u"hindering"_s);
        done(f.desk.take(asked));
        done(f.desk.ask(asked, AskedFor::Answer, u"Which version?"_s));
        done(f.desk.resolve(f.portal(u"closed"_s), ResolutionCause::Solved, {}));
        QCOMPARE(f.summaries(f.filter(QueueScope::Waiting)), QStringList({u"waits"_s, u"Tom's"_s}));
        QCOMPARE(f.summaries(f.filter(QueueScope::Mine)), QStringList({u"mine"_s, u"asked"_s}));
        QCOMPARE(f.summaries(f.filter(QueueScope::Asked)), QStringList(u"asked"_s));
        QCOMPARE(f.summaries(f.filter(QueueScope::Unowned)), QStringList(u"waits"_s));
        QCOMPARE(f.summaries(f.filter(QueueScope::AllOpen)).size(), 4);
    }

    void aTeamIsEverybodyInIt()
    {
        Fixture f;
        done(f.desk.assign(f.portal(u"mine"_s), f.desk.agent()));
        done(f.desk.assign(f.portal(u"Tom's"_s, u"hindering"_s), f.tom));
        // Who is in no team is a team alone, and not one with all others who are in none.
        const AgentId ana = expectValue(f.desk.addAgent({u"ana"_s, u"Ana"_s, Role::Agent}));
        done(f.desk.assign(f.portal(u"Ana's"_s, u"informative"_s), ana));
        QCOMPARE(f.summaries(f.filter(QueueScope::Team)), QStringList(u"mine"_s));
        AgentEdited edit;
        edit.team = u"Workshop"_s;
        done(f.desk.editAgent(f.desk.agent(), edit));
        QCOMPARE(f.summaries(f.filter(QueueScope::Team)), QStringList({u"mine"_s, u"Tom's"_s}));
    }

    void dueTodayEndsWithTheDesksDay()
    {
        Fixture f;
        f.clock.set(at("2026-03-02T17:10:00+01:00"));
        f.portal(u"today"_s, u"blocking"_s);       // 17:40
        f.portal(u"tomorrow"_s, u"informative"_s); // two hours from 17:10 end on Tuesday (APL-1, APL-8)
        QueueFilter filter = f.filter(QueueScope::DueToday);
        filter.dayEnd = deskDayEnd(f.desk.queries().desk(), f.clock.now());
        QCOMPARE(filter.dayEnd, at("2026-03-03T00:00:00+01:00"));
        QCOMPARE(f.summaries(filter), QStringList(u"today"_s));
        f.clock.set(at("2026-03-03T09:00:00+01:00"));
        filter.dayEnd = deskDayEnd(f.desk.queries().desk(), f.clock.now());
        QCOMPARE(f.summaries(filter), QStringList({u"today"_s, u"tomorrow"_s})); // what is overdue is due
    }

    void aProductAndACustomerNarrowEveryView()
    {
        Fixture f;
        const CustomerId other = f.customer(u"Other"_s);
        f.contract(other, u"aplicit-charter"_s);
        f.portal(u"one"_s, u"blocking"_s, u"Mill"_s);
        f.portal(u"two"_s, u"blocking"_s, u"Lathe"_s);
        f.portal(u"three"_s, u"blocking"_s, u"Mill"_s, other);
        QCOMPARE(f.queue.products(), (std::vector<QString>{u"Lathe"_s, u"Mill"_s}));
        QueueFilter filter = f.filter(QueueScope::Waiting);
        filter.product = u"Mill"_s;
        QCOMPARE(f.summaries(filter), QStringList({u"one"_s, u"three"_s}));
        filter.customer = f.noel;
        QCOMPARE(f.summaries(filter), QStringList(u"one"_s));
        filter.product.clear();
        QCOMPARE(f.summaries(filter), QStringList({u"one"_s, u"two"_s}));
    }

    /// SYS-3: within 48 hours at most.
    void waitsAreCountedByTheir48Hours()
    {
        Fixture f;
        QCOMPARE(f.queue.waits(f.clock.now()).longest, std::optional<Instant>());
        f.portal(u"first"_s);
        f.clock.advance(3 * kHour);
        f.portal(u"second"_s);
        f.clock.advance(10 * kHour);
        f.portal(u"third"_s);
        f.clock.set(at("2026-03-04T10:00:00+01:00")); // the first has waited for 48 hours
        QueueWaits waits = f.queue.waits(f.clock.now());
        QCOMPARE(waits.waiting, 3);
        QCOMPARE(waits.near, 2);
        QCOMPARE(waits.passed, 0);
        QCOMPARE(waits.longest, std::optional(at("2026-03-02T10:00:00+01:00")));
        f.clock.advance(1);
        waits = f.queue.waits(f.clock.now());
        QCOMPARE(waits.near, 1);
        QCOMPARE(waits.passed, 1);
    }

    void theDesksPolicySaysTheOrder()
    {
        Fixture f;
        DeskConfigured settings;
        settings.policy = u"aplicit-charter"_s;
        done(f.desk.configure(settings));
        QCOMPARE(queueOrderOf(f.desk.queries().desk(), f.store->policies()), QueueOrder::TakeInChargeDue);
        settings.policy = u"systell-maintenance"_s;
        done(f.desk.configure(settings));
        QCOMPARE(queueOrderOf(f.desk.queries().desk(), f.store->policies()), QueueOrder::Receipt);
    }

private:
    static constexpr int kPage = 7;
    VirtualClock m_clock{at("2026-03-04T15:00:00+01:00")};
    std::unique_ptr<Store> m_store;
    DemoSummary m_demo;

    /// Pages of seven from the beginning and from the end give all rows, each once and in order.
    static void pagesJoin(QueueQueries &queue, const QueueFilter &filter, const std::vector<QueueRow> &all)
    {
        std::vector<qint64> seqs, forwards, backwards;
        for (const QueueRow &row : all)
            seqs.push_back(row.seq);
        QueueKey key = QueueKey::begin();
        for (auto page = queue.page(filter, kPage, key); !page.empty();
             page = queue.page(filter, kPage, key)) {
            for (const QueueRow &row : page)
                forwards.push_back(row.seq);
            key = keyOf(page.back(), filter);
        }
        key = QueueKey::end();
        for (auto page = queue.pageBack(filter, kPage, key); !page.empty();
             page = queue.pageBack(filter, kPage, key)) {
            for (auto row = page.rbegin(); row != page.rend(); ++row)
                backwards.insert(backwards.begin(), row->seq);
            key = keyOf(page.front(), filter);
        }
        QCOMPARE(forwards, seqs);
        QCOMPARE(backwards, seqs);
        QCOMPARE(queue.spine(filter), seqs);
        QCOMPARE(queue.count(filter), static_cast<qint64>(seqs.size()));
    }
};

Q_DECLARE_METATYPE(permanence::QueueOrder)

PERMANENCE_TEST(QueueQueriesTest)
#include "QueueQueriesTest.moc"
