#include "ui/charts/ChartPalette.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace permanence {
namespace {

constexpr QRgb kSeries[2][4] = {{0xff0072b2, 0xffd55e00, 0xff007a5a, 0xffa8528a},
                                {0xff56b4e9, 0xffe69f00, 0xff2fbf8f, 0xffe08fc0}};
constexpr QRgb kSteps[2][5] = {{0xff9cc4e4, 0xff6ba3d0, 0xff3f82b8, 0xff1f629a, 0xff0b3f6e},
                               {0xff2f6ea5, 0xff4a8cc4, 0xff6fabdd, 0xff9accf0, 0xffcde8fb}};

QColor mixed(const QColor &one, const QColor &other, double part)
{
    const auto mix = [part](float a, float b) { return static_cast<float>((1 - part) * a + part * b); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

template <std::size_t N>
std::vector<QColor> coloursOf(const QRgb (&rows)[2][N], const QPalette &palette)
{
    std::vector<QColor> colours;
    for (const QRgb rgb : rows[Theme::isDark(palette) ? 1 : 0])
        colours.push_back(QColor::fromRgb(rgb));
    return colours;
}

/// Lines that rise (or fall) at 45 degrees, cut at the rectangle's edges.
void drawSlanted(QPainter &painter, const QRectF &place, bool rises, double gap)
{
    for (double at = gap; at < place.width() + place.height(); at += gap) {
        // From the left or lower edge to the upper or right one; mirrored where they fall.
        const double x1 = std::max(0.0, at - place.height()), y1 = std::min(at, place.height());
        const double x2 = std::min(at, place.width()), y2 = std::max(0.0, at - place.width());
        const auto mirrored = [&](double x) { return rises ? place.left() + x : place.right() - x; };
        painter.drawLine(QPointF(mirrored(x1), place.top() + y1), QPointF(mirrored(x2), place.top() + y2));
    }
}

} // namespace

std::vector<QColor> seriesColours(const QPalette &palette)
{
    return coloursOf(kSeries, palette);
}

QColor seriesColour(int number, const QPalette &palette)
{
    const std::vector<QColor> all = seriesColours(palette);
    return all[static_cast<std::size_t>(number) % all.size()];
}

std::vector<QColor> stepColours(const QPalette &palette)
{
    return coloursOf(kSteps, palette);
}

QColor heatColour(double part, const QPalette &palette)
{
    const std::vector<QColor> steps = stepColours(palette);
    const QColor faint = mixed(Theme::colour(ColourRole::CardBackground, palette), steps.front(), 0.12);
    const double at = std::clamp(part, 0.0, 1.0) * static_cast<double>(steps.size());
    const auto step = std::min(static_cast<std::size_t>(at), steps.size() - 1);
    return mixed(step == 0 ? faint : steps[step - 1], steps[step], std::min(at - static_cast<double>(step), 1.0));
}

QColor textOn(const QColor &ground)
{
    const QColor dark(Qt::black), light(Qt::white);
    return Theme::contrast(dark, ground) >= Theme::contrast(light, ground) ? dark : light;
}

void drawPattern(QPainter &painter, const QRectF &place, int number, const QColor &colour, double gap)
{
    const int pattern = number % 5;
    if (pattern == 0 || place.width() < 2 || place.height() < 2)
        return;
    painter.save();
    painter.setPen(QPen(colour, 0.9));
    if (pattern == 1 || pattern == 3)
        drawSlanted(painter, place, true, gap);
    if (pattern == 2 || pattern == 3)
        drawSlanted(painter, place, false, gap);
    if (pattern == 4) {
        for (double y = place.top() + gap; y < place.bottom(); y += gap)
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
    }
    painter.restore();
}

void drawMarker(QPainter &painter, const QPointF &at, double radius, int number, const QColor &colour,
                const QColor &ground)
{
    painter.save();
    painter.setPen(QPen(ground, 1.2));
    painter.setBrush(colour);
    const double r = radius;
    switch (number % 4) {
    case 0:
        painter.drawEllipse(at, r, r);
        break;
    case 1:
        painter.drawRect(QRectF(at.x() - r * 0.9, at.y() - r * 0.9, r * 1.8, r * 1.8));
        break;
    case 2:
        painter.drawPolygon(QPolygonF{{at.x(), at.y() - r * 1.2}, {at.x() + r * 1.1, at.y() + r * 0.9},
                                      {at.x() - r * 1.1, at.y() + r * 0.9}});
        break;
    default:
        painter.drawPolygon(QPolygonF{{at.x(), at.y() - r * 1.3}, {at.x() + r * 1.3, at.y()},
                                      {at.x(), at.y() + r * 1.3}, {at.x() - r * 1.3, at.y()}});
        break;
    }
    painter.restore();
}

} // namespace permanence
