#pragma once

#include "core/desk/DeskService.h"
#include "core/report/Figures.h"
#include "ui/paper/Paper.h"

namespace permanence {

/// All figures of a month, and the headlines of the one before.
struct MonthFigures
{
    FigureSet month, before;
    QStringList parts; ///< of what part of the desk's work, a line each: "Severity: Blocking"
};

/// `filter` is of a whole month, which is told by weeks; what the desk's agent may not see is left out (scopedTo()). Errors: those of figuresOf().
[[nodiscard]] Reply<Result<MonthFigures>> readMonth(DeskService &desk, const FigureFilter &filter);

/// The report: a cover, the headlines, each figure as a chart where it is charted and as a table, with its definition.
/// In the language of the program. The window's thread only, for it records charts; printing runs anywhere.
[[nodiscard]] Paper monthPaper(const MonthFigures &figures, const QString &author);

} // namespace permanence
