#pragma once

#include "core/report/FigureWords.h"
#include "ui/charts/ChartData.h"

namespace permanence {

/// The charts of the dashboard and of the monthly report, in their order.
[[nodiscard]] const std::vector<FigureId> &chartedFigures();

/// The figure as a chart with the whole table behind it, in the language of the program. Lying bars stand with the
/// largest first.
[[nodiscard]] ChartData chartOf(const Figure &figure, const FigureSet &set);

/// A chart that says no more than its title while its figure is not read yet.
[[nodiscard]] ChartData emptyChart(FigureId id);

/// Where the mark's number comes from.
[[nodiscard]] FigurePlace placeOf(const ChartData &data, FigureId id, const ChartMark &mark);

/// "Your desk begins on 2 Mar 2026: what was before is not counted.", or that the period goes on; empty where it is whole.
[[nodiscard]] QString partialWords(const FigureSet &set);

} // namespace permanence
