#pragma once

#include "core/base/Literals.h"
#include "ui/charts/ChartData.h"

namespace permanence::test {

/// A chart of so many rows and series; each value follows from its place.
inline ChartData sampleChart(ChartKind kind, int rows, int series, const QString &label = u"2026-W%1"_s)
{
    ChartData data;
    data.id = u"sample"_s;
    data.kind = kind;
    data.title = u"Opened and closed"_s;
    data.definition = u"Tickets received and closed in the period."_s;
    data.rowsTitle = u"Week"_s;
    data.nothing = u"Nothing was counted in this period."_s;
    for (int i = 0; i < series; ++i) {
        data.columns << (kind == ChartKind::HeatMap ? u"%1 h"_s.arg(i) : u"Series %1"_s.arg(i + 1));
        data.drawn.push_back(i);
    }
    for (int row = 0; row < rows; ++row) {
        ChartRow made{QString::number(row), label.contains(u'%') ? label.arg(row + 1, 2, 10, QChar(u'0')) : label, {}, false};
        for (int i = 0; i < series; ++i) {
            const int value = (row * 7 + i * 5) % 13 + (i == 0 ? 6 : 2);
            made.cells.push_back({value, QString::number(value)});
        }
        data.rows.push_back(made);
    }
    return data;
}

/// Shares around a target, of which the second row is missing.
inline ChartData sampleShares(int rows)
{
    ChartData data = sampleChart(ChartKind::Lines, rows, 1);
    data.title = u"Taken in charge within target"_s;
    data.scale = ChartScale::Share;
    data.columns = {u"Within target"_s};
    data.target = 0.9;
    data.targetText = u"Target 90 %"_s;
    for (int row = 0; row < rows; ++row) {
        const double share = 0.78 + 0.04 * (row % 6);
        ChartCell &cell = data.rows[static_cast<std::size_t>(row)].cells[0];
        cell = row == 1 ? ChartCell{{}, u"–"_s} : ChartCell{share, u"%1 %"_s.arg(share * 100)};
    }
    return data;
}

} // namespace permanence::test
