#pragma once

#include "core/report/Figures.h"

namespace permanence {

/// A workbook with one sheet: the figure's rows, numbers as numbers in their formats, the first row frozen. Errors:
/// FileNotWritable, where the temporary folder cannot be written.
[[nodiscard]] Result<QByteArray> figureWorkbook(const Figure &figure, FigureGrouping grouping);

} // namespace permanence
