#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"
#include "ui/charts/ChartData.h"

#include <QImage>

namespace permanence {

/// A chart with its title and definition as a picture of its own, light whatever the theme, twice as fine as a screen.
[[nodiscard]] QImage chartImage(const ChartData &data);
/// The same as vectors, with real text.
[[nodiscard]] QByteArray chartSvg(const ChartData &data);

/// Writes SVG where the path ends in .svg, else PNG. Draws in the window's thread and writes in one of the pool.
/// Errors: FileNotWritable.
[[nodiscard]] Reply<Result<void>> writeChart(const ChartData &data, const QString &path);

} // namespace permanence
