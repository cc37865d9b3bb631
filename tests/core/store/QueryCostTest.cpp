#include "core/desk/DemoDesk.h"
#include "core/report/Figures.h"
#include "core/store/AgendaQueries.h"
#include "core/store/QueueQueries.h"
#include "core/store/KnowledgeQueries.h"
#include "core/store/SearchQueries.h"
#include "core/store/StoreCheck.h"
#include "core/store/DuplicateQueries.h"
#include "core/store/MergeQueries.h"
#include "core/store/TimelineQueries.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <sqlite3.h>

using namespace permanence;
using namespace permanence::test;

/// Architecture, rule 6: the millionth row costs what the first does.
class QueryCostTest : public QObject
{
    Q_OBJECT

private slots:
    void noQuestionOfAPageWalksThroughATable()
    {
        VirtualClock clock(at("2026-03-04T15:00:00+01:00"));
        const auto store = expectValue(Store::open(u":memory:"_s, clock, {true, 1, {}}));
        DemoOptions options;
        options.tickets = 1500;
        const DemoSummary made = expectValue(makeDemo(*store, options));
        forEachStatement(*store, [](sqlite3_stmt *statement) { // what making the desk took is no question of a page
            sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
        });
        Queries &queries = store->queries();
        askEverything(queries, made.agent, made.events);
        askTheQueue(queries, made.agent, clock.now());
        askForADay(*store, clock.now());
        int asked = 0;
        forEachStatement(*store, [&](sqlite3_stmt *statement) {
            const QByteArray sql = sqlite3_sql(statement);
            if (!sql.startsWith("SELECT"))
                return;
            ++asked;
            // Where an index is walked in its order, the steps are the rows of the page; the agents are few.
            const int steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
            QVERIFY2(steps <= 100, qPrintable(u"%1: %2"_s.arg(steps).arg(QString::fromUtf8(sql))));
            const int sorts = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_AUTOINDEX, 0);
            QVERIFY2(sorts == 0, sql.constData());
        });
        QVERIFY(asked > 25);
    }

    void computingEverythingAnewReadsTheLogAndWalksThroughNothingElse()
    {
        VirtualClock clock(at("2026-03-04T15:00:00+01:00"));
        const auto store = expectValue(Store::open(u":memory:"_s, clock, {true, 1, {}}));
        DemoOptions options;
        options.tickets = 1500;
        expectValue(makeDemo(*store, options));
        forEachStatement(*store, [](sqlite3_stmt *statement) {
            sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
        });
        QVERIFY(rebuildProjections(*store));
        int written = 0;
        forEachStatement(*store, [&](sqlite3_stmt *statement) {
            const QByteArray sql = sqlite3_sql(statement);
            if (sql.startsWith("SELECT") && sql.contains("FROM event"))
                return;
            written += sql.startsWith("INSERT INTO ticket") ? 1 : 0;
            const int steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
            QVERIFY2(steps < options.tickets, qPrintable(u"%1: %2"_s.arg(steps).arg(QString::fromUtf8(sql))));
        });
        QVERIFY(written > 0);
    }

private:
    static void forEachStatement(Store &store, const std::function<void(sqlite3_stmt *)> &visit)
    {
        for (sqlite3_stmt *statement = nullptr;
             (statement = sqlite3_next_stmt(store.database().handle(), statement)) != nullptr;)
            visit(statement);
    }

    /// Of a day that was long ago: what came since is not read.
    static void askForADay(Store &store, Instant now)
    {
        FigureFilter day;
        day.from = day.until = QDate(2020, 1, 2);
        day.now = now;
        const std::vector<FigureId> wanted{FigureId::Flow, FigureId::ResolvedWithin, FigureId::Calls, FigureId::WorkByAgent,
                                           FigureId::Promises};
        const FigureSet set = expectValue(figuresOf(store.queries(), store.policies(), day, wanted));
        QVERIFY(set.firstDay && *set.firstDay > day.until);
    }

    /// Every view, in every order and narrowed in every way.
    static void askTheQueue(Queries &queries, const AgentId &agent, Instant now)
    {
        QueueQueries queue(queries);
        QueueFilter filter;
        filter.agent = agent;
        filter.dayEnd = deskDayEnd(queries.desk(), now);
        const CustomerId customer = queries.customers({}, 0, 1).front().id;
        const QString product = queue.products().front();
        for (const auto &scope : CodeTable<QueueScope>::rows) {
            for (const QueueOrder order : {QueueOrder::Receipt, QueueOrder::Severity, QueueOrder::TakeInChargeDue}) {
                if (scope.value != QueueScope::Waiting && order != QueueOrder::Receipt)
                    continue; // only those who wait stand in the order of the policy
                for (const bool ofCustomer : {false, true}) {
                    for (const bool ofProduct : {false, true}) {
                        filter.scope = scope.value;
                        filter.order = order;
                        filter.customer = ofCustomer ? customer : CustomerId{};
                        filter.product = ofProduct ? product : QString();
                        const auto first = queue.page(filter, 20);
                        const auto last = queue.pageBack(filter, 20);
                        QCOMPARE(first.empty(), last.empty());
                        QVERIFY(queue.count(filter) >= static_cast<qint64>(first.size()));
                        QVERIFY(queue.spine(filter).size() >= first.size());
                    }
                }
            }
        }
        QVERIFY(queue.next(QueueOrder::Receipt, agent));
        QVERIFY(!queue.rows(queue.spine({})).empty());
        QVERIFY(queue.waits(now).waiting > 0);
    }

    static void askWhatIsKnown(Queries &queries, const AgentId &agent, const TicketId &ticket, const QString &customer)
    {
        SearchQueries search(queries);
        for (const QString &typed :
             {u"export"_s, u"\"la souris\" d"_s, u"117"_s, u"+33 1 99"_s, u"export owner:me"_s, u"export status:open"_s,
              u"export status:closed before:2026-01-01"_s, u"e owner:none"_s, u"status:closed after:2025-06-01"_s,
              QString(u"e customer:\""_s % customer % u'"'), QString(u"customer:\""_s % customer % u'"')}) {
            const auto parsed = parseSearch(typed);
            [[maybe_unused]] const auto found = search.find(std::get<SearchQuery>(parsed), agent, 50);
        }
        KnowledgeQueries knowledge(queries);
        [[maybe_unused]] const auto all = knowledge.articleSeqs();
        [[maybe_unused]] const auto some = knowledge.articleSeqs({u"export"_s, {}, false, false});
        [[maybe_unused]] const auto offered = knowledge.offered(u"Atlas"_s, u"export impossible"_s, 5);
        [[maybe_unused]] const auto newest = knowledge.offered(u"Atlas"_s, {}, 5);
        [[maybe_unused]] const auto linked = knowledge.articlesOf(ticket);
        [[maybe_unused]] const auto products = knowledge.products();
        [[maybe_unused]] const auto tickets = knowledge.ticketsOf({}, 10);
    }

    static void askEverything(Queries &queries, const AgentId &agent, qint64 lastSeq)
    {
        const auto customers = queries.customers({}, 0, 50);
        QCOMPARE(customers.size(), 50U);
        const CustomerView customer = customers.at(7);
        QCOMPARE(queries.customers(customer.name, customer.seq, 20).size(), 20U);
        QVERIFY(queries.customerByName(customer.name.toUpper()) || !customer.name.isEmpty());
        const auto contacts = queries.contacts(customer.id);
        QVERIFY(!contacts.empty());
        QVERIFY(queries.callerCard(customer.id, contacts.front().id));
        const auto recent = queries.recentTickets(lastSeq, 50);
        QCOMPARE(recent.size(), 50U);
        QVERIFY(queries.ticketView(recent.front().id));
        QVERIFY(queries.ticketByNumber(recent.front().number));
        QVERIFY(!queries.myTickets(agent, 50).empty());
        QVERIFY(!queries.ticketsBySeq({recent.front().seq}).empty());
        QVERIFY(!queries.history(recent.front().id, {}, 50).empty());
        [[maybe_unused]] const auto unknown = queries.history(CustomerId{}, {}, 50);
        [[maybe_unused]] const auto calls = queries.unknownCalls(50);
        [[maybe_unused]] const auto all = queries.tickets(customer.id, lastSeq, 50);
        [[maybe_unused]] const auto contracts = queries.contracts(customer.id);
        QVERIFY(!queries.search(u"export"_s, 50).empty());
        for (const QString &typed : {u"01 99 00"_s, u"4321"_s, u"+33 1 99 00 12 34"_s, u"a@b"_s, u"2026-00"_s, u"martin"_s})
            [[maybe_unused]] const auto callers = queries.callers(typed, u"FR"_s);
        [[maybe_unused]] const auto seqs = queries.myTicketSeqs(agent);
        askOfHistory(queries, customer, contacts.front());
        QVERIFY(!queries.agents().empty());
        QVERIFY(queries.agent(agent));
        askForTheAgenda(queries, agent);
        askWhatIsKnown(queries, agent, recent.front().id, customer.name);
    }

    static void askForTheAgenda(Queries &queries, const AgentId &agent)
    {
        AgendaQueries agenda(queries);
        const Instant end{std::numeric_limits<qint64>::max()};
        for (const Agenda &whose : {Agenda::of(agent), Agenda::ofAll()}) {
            const auto week = agenda.between(whose, {0}, end, 50);
            QVERIFY(!week.empty());
            QVERIFY(agenda.item(week.front().id));
            QVERIFY(agenda.countUntil(whose, end) > 0);
        }
        QVERIFY(!agenda.busy(agent, {0}).empty());
    }

    static void askOfHistory(Queries &queries, const CustomerView &customer, const ContactView &contact)
    {
        TimelineQueries timeline(queries);
        TimelineFilter filter;
        filter.groups = {TimelineGroup::Closures, TimelineGroup::Calls};
        filter.person = contact.id.uuid;
        filter.product = u"none"_s;
        QVERIFY(!timeline.page(customer.id, {}, {}, 50).entries.empty());
        [[maybe_unused]] const auto none = timeline.page(customer.id, filter, {}, 50);
        QVERIFY(timeline.find(customer.id, {}, u"a"_s, {}).isLast);
        [[maybe_unused]] const auto products = timeline.products(customer.id);
        QVERIFY(!timeline.people(customer.id).empty());
        MergeQueries merges(queries);
        QCOMPARE(merges.shownUnder(customer.id), customer.id);
        QVERIFY(merges.asAdded(customer.id) && merges.asAdded(contact.id));
        QVERIFY(merges.mergedInto(customer.id).empty() && merges.mergedInto(contact.id).empty());
        DuplicateQueries duplicates(queries);
        QVERIFY(!duplicates.customersLike(customer.name).empty());
        QVERIFY(!duplicates.contactsLike(customer.id, contact.name, contact.phones, contact.email, u"FR"_s).empty());
    }
};

PERMANENCE_TEST(QueryCostTest)
#include "QueryCostTest.moc"
