#pragma once

#include "ui/charts/ChartLayout.h"

#include <QFont>
#include <QPalette>
#include <QPicture>

class QPainter;

namespace permanence {

/// How a chart looks, apart from what it says.
struct ChartLook
{
    QPalette palette; ///< of a theme
    QFont font;
};

/// Light, in the application’s font in this size in units of the painter: for paper and files.
[[nodiscard]] ChartLook printLook(int pixels);

/// Draws a chart as vectors into a rectangle whose units are those of the look's font (device-independent dots).
/// Answers with where everything stands, from the rectangle's corner. The window's thread only.
ChartLayout drawChart(QPainter &painter, const QRectF &place, const ChartData &data, const ChartLook &look);

/// The same as a recording that can be played in any thread.
[[nodiscard]] QPicture chartPicture(const ChartData &data, const QSizeF &size, const ChartLook &look);

} // namespace permanence
