#pragma once

#include "core/report/FigureWords.h"

#include <QLocale>

namespace permanence {

/// What the rows of a figure are, as the head of their column: "Week", "Agent", "Reason".
[[nodiscard]] QString figureRowsTitle(FigureId id, FigureGrouping grouping);
/// The label of a row as it is shown: that of a partial week or month says so, and nobody and nothing have a word.
[[nodiscard]] QString figureRowLabel(const FigureRow &row);

/// The titles of the columns, with their units where a number alone would not tell: "Median (min)".
[[nodiscard]] QStringList figureSheetHeader(FigureId id, FigureGrouping grouping);

/// Writes all rows and columns of a figure: a workbook of numbers in their formats where the path ends in .xlsx, else CSV
/// as spreadsheets of the locale read it (shares in percent, times in minutes). No cell is a formula, whatever a customer
/// is called; an older file stays until the new one is whole. Answers with the number of rows. Errors: FileNotWritable.
[[nodiscard]] Result<qint64> writeFigure(const Figure &figure, FigureGrouping grouping, const QString &path,
                                         const QLocale &locale);

} // namespace permanence
