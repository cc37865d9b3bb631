#include "ui/dashboard/FigureCharts.h"

#include "core/base/Literals.h"
#include "tests/support/SampleFigures.h"
#include "tests/support/TestRegistry.h"
#include "ui/dashboard/Headline.h"

#include <QTimeZone>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

class FigureChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChartHasAllColumnsOfItsFigureAndItsDefinition()
    {
        for (const FigureId id : chartedFigures()) {
            const ChartData chart = emptyChart(id);
            QCOMPARE(static_cast<std::size_t>(chart.columns.size()), figureColumns(id).size());
            QVERIFY(!chart.drawn.empty() && !chart.definition.isEmpty());
            QCOMPARE(chart.title, figureTitle(id));
        }
    }

    void complianceHasItsTargetAsALine()
    {
        Figure within = figureOf(FigureId::TakeInChargeWithin, {figureRow(u"2026-W10"_s, u"W10"_s, {0.75, 3, 1, 0})});
        within.target = 0.9;
        const ChartData chart = chartOf(within, figureSet({within}));
        QCOMPARE(chart.kind, ChartKind::Lines);
        QCOMPARE(chart.target, std::optional(0.9));
        QCOMPARE(chart.targetText, u"Target 90.0 %"_s);
        QCOMPARE(chart.cell(0, 0)->text, u"75.0 %"_s);
        QCOMPARE(placeOf(chart, within.id, {0, 2}).row, std::optional(u"2026-W10"_s));
        QCOMPARE(placeOf(chart, within.id, {0, 2}).column, 2);
    }

    void lyingBarsStandWithTheLargestFirst()
    {
        const Figure reasons = figureOf(FigureId::ClosureReasons, {figureRow(u"a"_s, u"A"_s, {2}), figureRow(u"b"_s, u"B"_s, {7}),
                                                                   figureRow(u"c"_s, u"C"_s, {2})});
        const ChartData chart = chartOf(reasons, figureSet({reasons}));
        QStringList keys;
        for (const ChartRow &row : chart.rows)
            keys << row.key;
        QCOMPARE(keys, QStringList({u"b"_s, u"a"_s, u"c"_s}));
    }

    void anEmptyPeriodSaysWhy()
    {
        const Figure flow = figureOf(FigureId::Flow, {figureRow(u"2026-W10"_s, u"W10"_s, {0, 0, 0})});
        FigureSet set = figureSet({flow});
        QVERIFY(chartOf(flow, set).isEmpty());
        QCOMPARE(chartOf(flow, set).nothing, u"Nothing was counted in this period."_s);
        set.firstDay = QDate(2026, 5, 4);
        QCOMPARE(chartOf(flow, set).nothing, u"The desk begins on 4 May 2026: nothing was counted before."_s);
        set.firstDay.reset();
        QCOMPARE(chartOf(flow, set).nothing, u"Nothing has happened on this desk yet."_s);
    }

    void whoSeesATeamOnlyIsNotToldThatNoPackRunsOut()
    {
        const Figure packs = figureOf(FigureId::PacksRunningOut, {});
        FigureSet set = figureSet({packs});
        QCOMPARE(chartOf(packs, set).nothing, u"No pack runs out."_s);
        set.filter.team = u"CAM"_s;
        QVERIFY2(chartOf(packs, set).nothing.startsWith(u"Packs belong to no team"_s), qPrintable(chartOf(packs, set).nothing));
    }

    void aPartialPeriodSaysSo()
    {
        FigureSet set = figureSet({});
        QCOMPARE(partialWords(set), QString());
        set.filter.now = set.begin;
        QCOMPARE(partialWords(set), u"The period is not over: the figures go on."_s);
        set.firstDay = QDate(2026, 3, 9);
        QCOMPARE(partialWords(set),
                 u"The desk begins on 9 Mar 2026: nothing was counted before. The period is not over: the figures go on."_s);
    }

    void headlinesTellTheirChangeAndWhetherTheTargetIsMet()
    {
        const auto within = [](double share) {
            Figure figure = figureOf(FigureId::TakeInChargeWithin, {}, figureRow({}, {}, {share, 9, 1, 0}));
            figure.target = 0.9;
            return figure;
        };
        const auto backlog = [](double open) { return figureOf(FigureId::Backlog, {}, figureRow({}, {}, {open})); };
        const FigureSet before = figureSet({within(0.85), backlog(12)});
        const std::vector<Headline> better = headlinesOf(figureSet({within(0.931), backlog(12)}), &before);
        QCOMPARE(better[0].value, u"93.1 %"_s);
        QCOMPARE(better[0].change, u"▲ 8.1 points more than before"_s);
        QCOMPARE(better[0].isMet, std::optional(true));
        QCOMPARE(better[3].value, u"12"_s);
        QCOMPARE(better[3].change, u"= as before"_s);
        QVERIFY(better[3].target.isEmpty() && !better[3].isMet);
        const std::vector<Headline> worse = headlinesOf(figureSet({within(0.8), backlog(9)}), &before);
        QCOMPARE(worse[0].change, u"▼ 5.0 points less than before"_s);
        QCOMPARE(worse[0].isMet, std::optional(false));
        QCOMPARE(worse[3].change, u"▼ 3 less than before"_s);
        const auto nearly = headlinesOf(figureSet({within(0.8996)}), nullptr)[0];
        QCOMPARE(nearly.value, u"89.9 %"_s); // not 90.0 %, beside a target that it misses
        QCOMPARE(nearly.isMet, std::optional(false));
        QCOMPARE(headlinesOf(figureSet({within(0.9)}), nullptr)[0].value, u"90.0 %"_s);
        const FigureSet nothing = figureSet({});
        QCOMPARE(headlinesOf(nothing, &before)[0].value, u"–"_s);
        QCOMPARE(headlinesOf(before, &nothing)[0].change, u"nothing to compare with before"_s);
        QCOMPARE(headlinesOf(before, nullptr)[0].change, QString()); // not read yet
    }
};

PERMANENCE_TEST(FigureChartsTest)
#include "FigureChartsTest.moc"
