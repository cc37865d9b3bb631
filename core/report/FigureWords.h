#pragma once

#include "core/report/Figures.h"

// What figures are, in words and in the program's language.

namespace permanence {

struct FigureColumn
{
    QString code; ///< for programs and the first line of a sheet: "median"
    QString title;
    FigureUnit unit = FigureUnit::Count;
};

/// What each figure's columns are, always the same: of the heat map the 24 hours.
[[nodiscard]] std::vector<FigureColumn> figureColumns(FigureId id);
[[nodiscard]] FigureRows figureRows(FigureId id);

[[nodiscard]] QString figureTitle(FigureId id);
/// What counts, when, and by which clock, in whole sentences.
[[nodiscard]] QString figureDefinition(FigureId id);
[[nodiscard]] QString groupingTitle(FigureGrouping grouping);

/// A cell as people read it, by the locale: "93.2 %", "1 h 05", "12"; "–" where it tells nothing.
[[nodiscard]] QString figureText(const FigureCell &cell, FigureUnit unit);

} // namespace permanence
