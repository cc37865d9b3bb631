#pragma once

#include "ui/charts/ChartData.h"

#include <QFontMetricsF>
#include <QRectF>

namespace permanence {

inline constexpr double kBarShare = 0.72; ///< of the room of a row

/// A text at its place, elided to it.
struct PlacedText
{
    QRectF place;
    QString text;
    Qt::Alignment alignment = Qt::AlignCenter;
};

/// What one of the drawn columns looks like beside its name.
struct LegendEntry
{
    QRectF swatch;
    PlacedText name;
    int number = 0; ///< of the drawn column; kPartial: periods that are not whole; kTarget: the target's line

    static constexpr int kPartial = -1;
    static constexpr int kTarget = -2;
};

/// Where everything of a chart stands in a size; a pure function of data, size and font.
struct ChartLayout
{
    QRectF plot;
    double most = 1; ///< the value at the far edge of the plot
    double step = 1; ///< between the lines of the grid
    int shownRows = 0; ///< of lying bars perhaps fewer than there are; the table has them all
    std::vector<PlacedText> labels;
    std::vector<LegendEntry> legend;
    std::optional<PlacedText> remark; ///< how many rows are not shown

    /// Where the mark is drawn, at least a few dots wide and high so that it can be met; empty where it is not.
    [[nodiscard]] QRectF place(const ChartData &data, const ChartMark &mark) const;
    /// The place of a bar as it is drawn.
    [[nodiscard]] QRectF bar(const ChartData &data, const ChartMark &mark) const;
    /// The mark at a point, or the nearest one in reach.
    [[nodiscard]] ChartMark at(const ChartData &data, const QPointF &point) const;
    /// The span of a row along the axis of labels.
    [[nodiscard]] QRectF band(const ChartData &data, int row) const;
};

[[nodiscard]] ChartLayout layOutChart(const ChartData &data, const QSizeF &size, const QFontMetricsF &metrics);

/// A step of 1, 2 or 5 times a power of ten (of times: of the clock) of which at most `count` reach `most`.
[[nodiscard]] double niceStep(double most, int count, ChartScale scale);

} // namespace permanence
