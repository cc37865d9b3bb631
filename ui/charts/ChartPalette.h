#pragma once

#include <QColor>
#include <QPalette>

#include <vector>

class QPainter;

namespace permanence {

/// The colours of charts, after Okabe and Ito: told apart without red or green receptors, and at least 3:1 on a card.
/// None of them stands alone: each has a pattern and a marker of the same number.
[[nodiscard]] std::vector<QColor> seriesColours(const QPalette &palette);
[[nodiscard]] QColor seriesColour(int number, const QPalette &palette);

/// Steps of one scale, from little to much; they differ by their lightness.
[[nodiscard]] std::vector<QColor> stepColours(const QPalette &palette);

/// From 0, faint, to 1, strong.
[[nodiscard]] QColor heatColour(double part, const QPalette &palette);
/// Text that is readable on a colour.
[[nodiscard]] QColor textOn(const QColor &ground);

/// Draws the lines of a pattern into a rectangle as vectors, so far from each other; number 0 has none.
void drawPattern(QPainter &painter, const QRectF &place, int number, const QColor &colour, double gap = 4.5);
/// A shape of its own for each number, around a point.
void drawMarker(QPainter &painter, const QPointF &at, double radius, int number, const QColor &colour,
                const QColor &ground);

} // namespace permanence
