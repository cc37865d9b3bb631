#include "ui/dashboard/FigureCharts.h"

#include "core/base/Literals.h"
#include "core/exchange/FigureSheet.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace permanence {
namespace {

struct FigureChartsTexts
{
    Q_DECLARE_TR_FUNCTIONS(FigureCharts)
};

ChartScale scaleOf(FigureUnit unit)
{
    switch (unit) {
    case FigureUnit::Share:
        return ChartScale::Share;
    case FigureUnit::Time:
    case FigureUnit::BusinessTime:
        return ChartScale::Time;
    case FigureUnit::Minutes:
        return ChartScale::Minutes;
    default:
        return ChartScale::Count;
    }
}

/// How a figure is drawn: as what, and which of its columns.
void shape(ChartData &data, FigureId id)
{
    switch (id) {
    case FigureId::TakeInChargeWithin:
    case FigureId::ResolvedWithin:
    case FigureId::FirstContact:
    case FigureId::Promises:
        data.kind = ChartKind::Lines;
        data.drawn = {0};
        return;
    case FigureId::TimeToTake:
    case FigureId::TimeToResolve:
        data.kind = ChartKind::Lines;
        data.drawn = {0, 1};
        return;
    case FigureId::Backlog:
        data.kind = ChartKind::Stacked;
        data.isOrdered = true;
        data.drawn = {1, 2, 3, 4, 5};
        return;
    case FigureId::Flow:
        data.drawn = {0, 1, 2};
        return;
    case FigureId::CallTimes:
        data.kind = ChartKind::HeatMap;
        for (int hour = 0; hour < 24; ++hour)
            data.drawn.push_back(hour);
        return;
    case FigureId::TimeToTakeSpread:
        data.drawn = {0};
        return;
    case FigureId::WorkByAgent:
    case FigureId::WorkByService:
    case FigureId::PacksRunningOut:
        data.kind = ChartKind::Rows;
        data.drawn = {0, 1};
        return;
    case FigureId::ClosureReasons:
    case FigureId::Causes:
        data.kind = ChartKind::Rows;
        data.drawn = {0};
        return;
    default:
        data.drawn = {0};
        return;
    }
}

QString nothingWords(const FigureSet &set, FigureId id)
{
    if (!set.firstDay)
        return FigureChartsTexts::tr("Nothing has happened on this desk yet.");
    if (set.filter.until < *set.firstDay)
        return FigureChartsTexts::tr("The desk begins on %1: nothing was counted before.", "a day").arg(dayText(*set.firstDay));
    if (id == FigureId::PacksRunningOut) {
        const bool isNarrowed = !set.filter.team.isEmpty() || !set.filter.agents.empty();
        return isNarrowed ? FigureChartsTexts::tr("Packs belong to no team and no agent: they are counted for the whole desk only.")
                          : FigureChartsTexts::tr("No pack runs out.");
    }
    return FigureChartsTexts::tr("Nothing was counted in this period.");
}

} // namespace

const std::vector<FigureId> &chartedFigures()
{
    static const std::vector<FigureId> all{
        FigureId::TakeInChargeWithin, FigureId::ResolvedWithin, FigureId::Backlog, FigureId::Flow,
        FigureId::CallTimes,          FigureId::TimeToTakeSpread, FigureId::WorkByAgent, FigureId::ClosureReasons,
        FigureId::Causes,             FigureId::PacksRunningOut,
    };
    return all;
}

ChartData emptyChart(FigureId id)
{
    ChartData data;
    data.id = codeOf(id);
    data.title = figureTitle(id);
    data.definition = figureDefinition(id);
    for (const FigureColumn &column : figureColumns(id))
        data.columns << column.title;
    shape(data, id);
    return data;
}

ChartData chartOf(const Figure &figure, const FigureSet &set)
{
    ChartData data = emptyChart(figure.id);
    const std::vector<FigureColumn> columns = figureColumns(figure.id);
    data.rowsTitle = figureRowsTitle(figure.id, set.filter.grouping);
    data.scale = scaleOf(columns[static_cast<std::size_t>(data.drawn.front())].unit);
    if (figure.target) {
        data.target = figure.target;
        FigureCell target;
        target.value = figure.target;
        data.targetText = FigureChartsTexts::tr("Target %1", "a share, as 90 %").arg(figureText(target, columns.front().unit));
    }
    data.nothing = nothingWords(set, figure.id);
    for (const FigureRow &row : figure.rows) {
        ChartRow made{row.key, row.label, {}, row.isPartial};
        if (made.label.isEmpty())
            made.label = figureRowLabel({row.key, row.label, {}, false});
        for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
            made.cells.push_back({row.cells[i].value, figureText(row.cells[i], columns[i].unit)});
        data.rows.push_back(std::move(made));
    }
    if (data.kind == ChartKind::Rows && figure.id != FigureId::PacksRunningOut) {
        const auto first = static_cast<std::size_t>(data.drawn.front());
        const auto value = [first](const ChartRow &row) {
            return first < row.cells.size() ? row.cells[first].value.value_or(0) : 0;
        };
        std::stable_sort(data.rows.begin(), data.rows.end(),
                         [&](const ChartRow &one, const ChartRow &other) { return value(one) > value(other); });
    }
    return data;
}

FigurePlace placeOf(const ChartData &data, FigureId id, const ChartMark &mark)
{
    FigurePlace place;
    place.figure = id;
    if (data.cell(mark.row, mark.column)) {
        place.row = data.rows[static_cast<std::size_t>(mark.row)].key;
        place.column = mark.column;
    }
    return place;
}

QString partialWords(const FigureSet &set)
{
    QStringList sentences;
    if (!set.firstDay)
        return FigureChartsTexts::tr("Nothing has happened on this desk yet.");
    if (set.filter.from < *set.firstDay)
        sentences << FigureChartsTexts::tr("The desk begins on %1: nothing was counted before.", "a day").arg(dayText(*set.firstDay));
    if (set.filter.now < set.end)
        sentences << FigureChartsTexts::tr("The period is not over: the figures go on.");
    return sentences.join(u' ');
}

} // namespace permanence
