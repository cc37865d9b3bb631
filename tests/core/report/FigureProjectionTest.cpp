#include "core/report/Figures.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

void seeds()
{
    QTest::addColumn<quint64>("seed");
    const quint64 fresh = std::random_device{}();
    for (const quint64 seed : {quint64(1), quint64(2), quint64(3), fresh})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

FigureSet figuresNow(Store &store, Instant now, FigureGrouping grouping = FigureGrouping::Weeks)
{
    FigureFilter filter;
    filter.from = QDate(2026, 2, 23);
    filter.until = QDate(2026, 12, 31);
    filter.now = now;
    filter.grouping = grouping;
    return expectValue(figuresOf(store.queries(), store.policies(), filter));
}

} // namespace

/// Figures are kept beside the log; what is kept follows from the log alone (architecture, rule 2).
class FigureProjectionTest : public QObject
{
    Q_OBJECT

private slots:
    void keptFiguresAreRebuiltFromTheLogToTheSameNumbers_data() { seeds(); }
    void keptFiguresAreRebuiltFromTheLogToTheSameNumbers()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playRandomly(t, random, 300);
        playTickets(t, random, 400);
        const QByteArray digest = t.store->projector().digest();
        const FigureSet before = figuresNow(*t.store, t.clock.now());
        QVERIFY(!before.isEmpty());
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->projector().digest(), digest);
        QVERIFY(figuresNow(*t.store, t.clock.now()) == before);
    }

    void eventsThatArriveLateGiveTheSameFiguresAsInOrder_data() { seeds(); }
    void eventsThatArriveLateGiveTheSameFiguresAsInOrder()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playRandomly(t, random, 120);
        playTickets(t, random, 200);
        const FigureSet inOrder = figuresNow(*t.store, t.clock.now());
        std::vector<Event> events = eventsOf(*t.store);
        std::shuffle(events.begin(), events.end(), random);
        VirtualClock clock(t.clock.now());
        const auto other = expectValue(Store::open(u":memory:"_s, clock, {true, seed + 1, {}}));
        const Result<void> merged = other->run([&]() -> Result<void> {
            for (const Event &event : events)
                other->merge(event, false);
            return {};
        });
        QVERIFY(merged);
        QCOMPARE(other->projector().contentDigest(), t.store->projector().contentDigest());
        const FigureSet shuffled = figuresNow(*other, t.clock.now());
        for (std::size_t i = 0; i < inOrder.figures.size(); ++i)
            QVERIFY2(shuffled.figures[i] == inOrder.figures[i], qPrintable(codeOf(inOrder.figures[i].id)));
    }

    void customersWhoAreMergedCountAsOneAndPartAgain()
    {
        TestDesk t;
        const CustomerId stays = t.customer(u"Noël"_s);
        const CustomerId goes = t.customer(u"Noel SARL"_s);
        t.contact(stays, u"Zoé"_s, u"0549000001"_s);
        t.contact(goes, u"Max"_s, u"0549000002"_s);
        t.call(u"+33549000001"_s, problem(u"One"_s));
        t.call(u"+33549000002"_s, problem(u"Two"_s));
        const auto openedOf = [&](const CustomerId &customer) {
            const FigureSet set = figuresNow(*t.store, t.clock.now(), FigureGrouping::Customers);
            const FigureRow *row = set.figure(FigureId::Flow)->row(customer.text());
            return row ? row->cells[0].numerator : 0;
        };
        QCOMPARE(openedOf(stays), 1);
        QVERIFY(t.desk.mergeCustomers(goes, stays));
        QCOMPARE(openedOf(stays), 2);
        QCOMPARE(openedOf(goes), 0);
        FigureFilter filter = figuresNow(*t.store, t.clock.now()).filter;
        filter.customers = {goes}; // asked for by either name
        const FigureSet both = expectValue(figuresOf(t.store->queries(), t.store->policies(), filter));
        QCOMPARE(both.figure(FigureId::Flow)->total.cells[0].numerator, 2);
        QCOMPARE(both.figure(FigureId::Calls)->total.cells[0].numerator, 2);
        QVERIFY(t.desk.partCustomer(goes));
        QCOMPARE(openedOf(goes), 1);
    }

    void aPersonWhoIsForgottenLeavesTheFiguresAsTheyAre()
    {
        TestDesk t;
        const CustomerId customer = t.customer(u"Noël"_s);
        const ContactId person = t.contact(customer, u"Zoé Çelik"_s, u"0549000001"_s);
        t.call(u"+33549000001"_s, problem(u"Zoé Çelik cannot export"_s));
        const FigureSet before = figuresNow(*t.store, t.clock.now(), FigureGrouping::Customers);
        QVERIFY(t.desk.erasePerson(person, u"asked for it"_s));
        QVERIFY(figuresNow(*t.store, t.clock.now(), FigureGrouping::Customers).figures == before.figures);
    }
};

PERMANENCE_TEST(FigureProjectionTest)
#include "FigureProjectionTest.moc"
