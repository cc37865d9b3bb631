#include "core/report/FigureReader.h"
#include "core/store/ReadBeside.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

/// What one connection gives: the store has begun something, so that there can be no second.
template <class Ask>
auto alone(Store &store, Ask ask)
{
    store.database().run("BEGIN");
    if (ReadBeside::of(store.database()))
        qFatal("not alone");
    auto answer = ask();
    store.database().run("COMMIT");
    return answer;
}

template <class Ask>
auto together(Store &store, Ask ask)
{
    if (!ReadBeside::of(store.database()))
        qFatal("alone");
    return ask();
}

FigureFilter filterOf(const TestDesk &t, FigureGrouping grouping)
{
    FigureFilter filter;
    filter.from = QDate(2026, 3, 4); // much came before
    filter.now = t.clock.now();
    filter.until = filter.now.in(QTimeZone("Europe/Paris")).date(); // so that each span of time has something
    filter.grouping = grouping;
    filter.zone = grouping == FigureGrouping::Customers ? HeatMapZone::Customer : HeatMapZone::Desk;
    return filter;
}

} // namespace

/// Two threads count what one does (USE-3 within half a second of a million tickets).
class FigureReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void twoReadersTellTheFiguresAndTheTicketsBehindThemAsOneDoes_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {quint64(1), quint64(std::random_device{}())})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void twoReadersTellTheFiguresAndTheTicketsBehindThemAsOneDoes()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        const QTemporaryDir folder;
        TestDesk t(folder.filePath(u"desk.permanence"_s));
        playRandomly(t, random, 250);
        playTickets(t, random, 350);
        for (const auto &grouping : CodeTable<FigureGrouping>::rows) {
            const FigureFilter filter = filterOf(t, grouping.value);
            const auto figures = [&] { return expectValue(figuresOf(t.store->queries(), t.store->policies(), filter)); };
            const FigureSet one = alone(*t.store, figures);
            const FigureSet two = together(*t.store, figures);
            QVERIFY(!one.isEmpty());
            for (std::size_t i = 0; i < one.figures.size(); ++i)
                QVERIFY2(one.figures[i] == two.figures[i],
                         qPrintable(QString(grouping.code % u' ' % codeOf(one.figures[i].id))));
            for (const Figure &figure : one.figures) {
                FigurePlace place{figure.id, std::nullopt, 0};
                place.column = static_cast<int>(random() % figureColumns(figure.id).size());
                if (!figure.rows.empty() && random() % 4 != 0)
                    place.row = figure.rows[random() % figure.rows.size()].key;
                const auto tickets = [&] {
                    return expectValue(ticketsBehind(t.store->queries(), t.store->policies(), filter, place));
                };
                QVERIFY2(alone(*t.store, tickets) == together(*t.store, tickets),
                         qPrintable(QString(grouping.code % u' ' % codeOf(figure.id) % u' ' %
                                            place.row.value_or(u"total"_s) % u' ' % QString::number(place.column))));
            }
        }
    }

    /// Whichever spans each of them took: customers are met in another order.
    void whatTwoReadersCountedIsAddedUpByTheKeysOfItsRows()
    {
        RandomSource random(3);
        TestDesk t;
        playRandomly(t, random, 250);
        playTickets(t, random, 100);
        const FigureFilter filter = filterOf(t, FigureGrouping::Customers);
        const FigurePeriod period = expectValue(FigurePeriod::of(filter, u"Europe/Paris"_s));
        constexpr int kSpans = 8;
        FigureReader one(t.store->queries(), t.store->policies(), filter, period);
        FigureReader even(t.store->queries(), t.store->policies(), filter, period);
        FigureReader odd(t.store->queries(), t.store->policies(), filter, period);
        for (int span = 0; span < kSpans; ++span) {
            one.read({}, period.span(span, kSpans));
            (span % 2 == 0 ? even : odd).read({}, period.span(span, kSpans));
        }
        odd.add(even);
        const std::vector<QString> keys = one.keys(FigureRows::Groups).all();
        QVERIFY(keys.size() > 3 && odd.keys(FigureRows::Groups).all() != keys);
        for (const QString &key : keys) {
            const int row = one.keys(FigureRows::Groups).rowOf(key);
            const int same = odd.keys(FigureRows::Groups).rowOf(key);
            for (const FigureId figure : {FigureId::Flow, FigureId::Calls, FigureId::TimeToTake, FigureId::Backlog})
                QVERIFY2(one.tally().cells(figure, row) == odd.tally().cells(figure, same), qPrintable(codeOf(figure)));
        }
    }
};

PERMANENCE_TEST(FigureReadersTest)
#include "FigureReadersTest.moc"
