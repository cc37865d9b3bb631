#include "ui/charts/ChartPicture.h"

#include "core/base/Literals.h"
#include "ui/charts/ChartPalette.h"
#include "ui/widgets/Theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGuiApplication>
#include <QHorizontalBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace permanence {
namespace {

constexpr double kMarker = 4;
constexpr int kPartialPattern = 1;
constexpr double kWideGap = 8; ///< between the lines behind a partial period, which are no series

int drawnCount(const ChartData &data)
{
    return static_cast<int>(data.drawn.size());
}

QColor colourOf(const ChartData &data, int number, const QPalette &palette)
{
    if (!data.isOrdered)
        return seriesColour(number, palette);
    const std::vector<QColor> steps = stepColours(palette);
    return steps[std::min(static_cast<std::size_t>(number), steps.size() - 1)];
}

QPen targetPen(const QPalette &palette)
{
    return {Theme::colour(ColourRole::Text, palette), 1.6, Qt::DashLine};
}

/// The chart's grid, bars and lines, drawn by Qt Charts where the layout has put them.
class Plot
{
public:
    Plot(const ChartData &data, const ChartLayout &layout, const ChartLook &look, const QSizeF &size)
        : m_data(data), m_layout(layout), m_look(look), m_chart(new QChart)
    {
        m_scene.addItem(m_chart);
        m_scene.setSceneRect(QRectF(QPointF(0, 0), size));
        m_chart->setBackgroundVisible(false);
        m_chart->setPlotAreaBackgroundVisible(false);
        m_chart->legend()->hide();
        m_chart->setMargins({});
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        addAxes();
        if (data.kind == ChartKind::Lines)
            addLines();
        else
            addBars();
        addTarget();
        m_chart->resize(size);
        m_chart->setPlotArea(layout.plot);
        m_chart->layout()->activate();
    }

    void draw(QPainter &painter)
    {
        const QRectF all = m_scene.sceneRect();
        m_scene.render(&painter, all, all);
    }

private:
    void addAxes()
    {
        const bool lies = m_data.kind == ChartKind::Rows;
        m_rows = new QValueAxis(m_chart);
        m_rows->setRange(-0.5, std::max(m_layout.shownRows, 1) - 0.5);
        m_values = new QValueAxis(m_chart);
        m_values->setRange(0, m_layout.most);
        // Grid and labels stand where the layout says; the axes only carry the ranges.
        m_rows->setVisible(false);
        m_values->setVisible(false);
        m_chart->addAxis(m_rows, lies ? Qt::AlignLeft : Qt::AlignBottom);
        m_chart->addAxis(m_values, lies ? Qt::AlignBottom : Qt::AlignLeft);
    }

    void attach(QAbstractSeries *series)
    {
        m_chart->addSeries(series);
        series->attachAxis(m_rows);
        series->attachAxis(m_values);
    }

    /// A rim would leave nothing of such bars.
    [[nodiscard]] bool isThin() const
    {
        const QRectF band = m_layout.band(m_data, 0);
        const double room = m_data.kind == ChartKind::Rows ? band.height() : band.width();
        return room * kBarShare / (m_data.kind == ChartKind::Stacked ? 1 : drawnCount(m_data)) < 4;
    }

    [[nodiscard]] double value(int row, int column) const
    {
        const ChartCell *cell = m_data.cell(row, column);
        return cell && cell->value ? *cell->value : 0;
    }

    /// A line goes on over what has a value, and breaks where there is none.
    void addLines()
    {
        for (int i = 0; i < drawnCount(m_data); ++i) {
            QLineSeries *line = nullptr;
            for (int row = 0; row < m_layout.shownRows; ++row) {
                const int column = m_data.drawn[static_cast<std::size_t>(i)];
                const ChartCell *cell = m_data.cell(row, column);
                if (!cell || !cell->value) {
                    line = nullptr;
                    continue;
                }
                if (!line) {
                    line = new QLineSeries(m_chart);
                    line->setPen(QPen(colourOf(m_data, i, m_look.palette), 2));
                    attach(line);
                }
                line->append(row, *cell->value);
            }
        }
    }

    void addBars()
    {
        QAbstractBarSeries *bars = nullptr;
        if (m_data.kind == ChartKind::Rows)
            bars = new QHorizontalBarSeries(m_chart);
        else if (m_data.kind == ChartKind::Stacked)
            bars = new QStackedBarSeries(m_chart);
        else
            bars = new QBarSeries(m_chart);
        const bool lies = m_data.kind == ChartKind::Rows;
        bars->setBarWidth(kBarShare);
        const int sets = drawnCount(m_data);
        for (int place = 0; place < sets; ++place) {
            // Lying bars are stacked from the foot of the plot upwards; rows are read from its head down.
            const int number = lies ? sets - 1 - place : place;
            auto *set = new QBarSet(QString::number(number), bars);
            for (int row = 0; row < m_layout.shownRows; ++row)
                set->append(value(lies ? m_layout.shownRows - 1 - row : row, m_data.drawn[static_cast<std::size_t>(number)]));
            set->setBrush(colourOf(m_data, number, m_look.palette));
            set->setPen(isThin() ? QPen(Qt::NoPen) : QPen(Theme::colour(ColourRole::CardBackground, m_look.palette), 0.6));
            bars->append(set);
        }
        attach(bars);
    }

    void addTarget()
    {
        if (!m_data.target || m_data.kind == ChartKind::Rows)
            return;
        auto *line = new QLineSeries(m_chart);
        line->setPen(targetPen(m_look.palette));
        line->append(-0.5, *m_data.target);
        line->append(std::max(m_layout.shownRows, 1) - 0.5, *m_data.target);
        attach(line);
    }

    const ChartData &m_data;
    const ChartLayout &m_layout;
    const ChartLook &m_look;
    QGraphicsScene m_scene;
    QChart *m_chart; ///< the scene's
    QValueAxis *m_rows = nullptr;
    QValueAxis *m_values = nullptr;
};

void drawText(QPainter &painter, const PlacedText &text)
{
    const QFontMetricsF metrics(painter.font());
    // A label is at most a line; what is cut stands whole in the table and the tool tip.
    painter.drawText(text.place, static_cast<int>(text.alignment) | Qt::TextSingleLine,
                     metrics.elidedText(text.text.left(400), Qt::ElideRight, text.place.width()));
}

void drawGrid(QPainter &painter, const ChartData &data, const ChartLayout &layout, const QPalette &palette)
{
    painter.setPen(QPen(Theme::colour(ColourRole::Line, palette), 1));
    for (double value = 0; value <= layout.most * 1.001; value += layout.step) {
        const double part = value / layout.most;
        if (data.kind == ChartKind::Rows) {
            const double x = layout.plot.left() + part * layout.plot.width();
            painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
        } else {
            const double y = layout.plot.bottom() - part * layout.plot.height();
            painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        }
    }
}

void drawPartialBands(QPainter &painter, const ChartData &data, const ChartLayout &layout, const QPalette &palette)
{
    for (int row = 0; row < layout.shownRows; ++row) {
        if (data.rows[static_cast<std::size_t>(row)].isPartial)
            drawPattern(painter, layout.band(data, row), kPartialPattern, Theme::colour(ColourRole::Line, palette), kWideGap);
    }
}

/// Smaller where the widest number would not fit into a cell, but not so small that nobody reads it.
QFont heatFont(const QFont &font, const ChartData &data, const ChartLayout &layout)
{
    const QFontMetricsF metrics(font);
    double widest = 1;
    for (const ChartRow &row : data.rows) {
        for (const ChartCell &cell : row.cells)
            widest = std::max(widest, metrics.horizontalAdvance(cell.text));
    }
    const double room = layout.plot.width() / std::max(drawnCount(data), 1) - 2;
    const double factor = std::clamp(room / widest, 0.72, 1.0);
    QFont made = font;
    if (font.pointSizeF() > 0)
        made.setPointSizeF(font.pointSizeF() * factor);
    else
        made.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * factor)));
    return made;
}

void drawHeat(QPainter &painter, const ChartData &data, const ChartLayout &layout, const QPalette &palette)
{
    painter.save();
    painter.setFont(heatFont(painter.font(), data, layout));
    const QFontMetricsF metrics(painter.font());
    for (int row = 0; row < layout.shownRows; ++row) {
        for (const int column : data.drawn) {
            const ChartCell *cell = data.cell(row, column);
            const double value = cell && cell->value ? *cell->value : 0;
            const QRectF place = layout.bar(data, {row, column}).adjusted(0.5, 0.5, -0.5, -0.5);
            const QColor ground = value > 0 ? heatColour(value / layout.most, palette)
                                            : Theme::colour(ColourRole::WindowBackground, palette);
            painter.fillRect(place, ground);
            // The number says what the colour says, wherever there is room for it.
            if (value > 0 && metrics.horizontalAdvance(cell->text) <= place.width() && metrics.height() <= place.height() + 2) {
                painter.setPen(textOn(ground));
                painter.drawText(place, Qt::AlignCenter, cell->text);
            }
        }
    }
    painter.restore();
}

/// What tells the series apart besides their colours.
void drawPatterns(QPainter &painter, const ChartData &data, const ChartLayout &layout, const QPalette &palette)
{
    const QColor ground = Theme::colour(ColourRole::CardBackground, palette);
    for (int row = 0; row < layout.shownRows; ++row) {
        for (int i = 0; i < drawnCount(data); ++i) {
            const ChartMark mark{row, data.drawn[static_cast<std::size_t>(i)]};
            const ChartCell *cell = data.cell(mark.row, mark.column);
            if (!cell || !cell->value)
                continue;
            const QRectF bar = layout.bar(data, mark);
            const QColor colour = colourOf(data, i, palette);
            if (data.kind == ChartKind::Lines)
                drawMarker(painter, bar.topLeft(), kMarker, i, colour, ground);
            else
                drawPattern(painter, bar, i, textOn(colour));
        }
    }
}

void drawValues(QPainter &painter, const QRectF &place, const ChartData &data, const ChartLayout &layout,
                const QPalette &palette)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(Theme::colour(ColourRole::Text, palette));
    for (int row = 0; row < layout.shownRows; ++row) {
        for (const int column : data.drawn) {
            const QRectF bar = layout.bar(data, {row, column});
            const ChartCell *cell = data.cell(row, column);
            if (!cell || !cell->value || metrics.height() * 0.8 > bar.height())
                continue;
            const double width = metrics.horizontalAdvance(cell->text) + 2;
            const QRectF beside(bar.right() + 4, bar.top(), width, bar.height());
            if (beside.right() <= place.right())
                painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter, cell->text);
        }
    }
}

void drawLegend(QPainter &painter, const ChartData &data, const ChartLayout &layout, const QPalette &palette)
{
    const QColor ground = Theme::colour(ColourRole::CardBackground, palette);
    for (const LegendEntry &entry : layout.legend) {
        const QRectF swatch = entry.swatch;
        if (entry.number == LegendEntry::kTarget) {
            painter.setPen(targetPen(palette));
            painter.drawLine(QPointF(swatch.left(), swatch.center().y()), QPointF(swatch.right(), swatch.center().y()));
        } else if (entry.number == LegendEntry::kPartial) {
            painter.setPen(QPen(Theme::colour(ColourRole::MutedText, palette), 0.8));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch);
            drawPattern(painter, swatch, kPartialPattern, Theme::colour(ColourRole::MutedText, palette));
        } else if (data.kind == ChartKind::Lines) {
            const QColor colour = colourOf(data, entry.number, palette);
            painter.setPen(QPen(colour, 2));
            painter.drawLine(QPointF(swatch.left(), swatch.center().y()), QPointF(swatch.right(), swatch.center().y()));
            drawMarker(painter, swatch.center(), kMarker, entry.number, colour, ground);
        } else {
            const QColor colour = colourOf(data, entry.number, palette);
            painter.fillRect(swatch, colour);
            drawPattern(painter, swatch, entry.number, textOn(colour));
        }
        painter.setPen(Theme::colour(ColourRole::Text, palette));
        drawText(painter, entry.name);
    }
}

} // namespace

ChartLook printLook(int pixels)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    // Spaced letters, however little, are not joined to ligatures: what is looked for in a file is found.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return {Theme::lightPalette(), font};
}

ChartLayout drawChart(QPainter &painter, const QRectF &place, const ChartData &data, const ChartLook &look)
{
    const ChartLayout layout = layOutChart(data, place.size(), QFontMetricsF(look.font));
    painter.save();
    painter.translate(place.topLeft());
    painter.setFont(look.font);
    painter.setRenderHint(QPainter::Antialiasing);
    if (data.isEmpty()) {
        painter.setPen(Theme::colour(ColourRole::MutedText, look.palette));
        painter.drawText(QRectF(QPointF(0, 0), place.size()).adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         data.nothing);
        painter.restore();
        return layout;
    }
    if (data.kind == ChartKind::HeatMap) {
        drawHeat(painter, data, layout, look.palette);
    } else {
        drawPartialBands(painter, data, layout, look.palette);
        drawGrid(painter, data, layout, look.palette);
        Plot(data, layout, look, place.size()).draw(painter);
        drawPatterns(painter, data, layout, look.palette);
        if (data.kind == ChartKind::Rows)
            drawValues(painter, QRectF(QPointF(0, 0), place.size()), data, layout, look.palette);
    }
    painter.setPen(Theme::colour(ColourRole::MutedText, look.palette));
    for (const PlacedText &label : layout.labels)
        drawText(painter, label);
    if (layout.remark)
        drawText(painter, *layout.remark);
    drawLegend(painter, data, layout, look.palette);
    painter.restore();
    return layout;
}

QPicture chartPicture(const ChartData &data, const QSizeF &size, const ChartLook &look)
{
    QPicture picture;
    QPainter painter(&picture);
    drawChart(painter, QRectF(QPointF(0, 0), size), data, look);
    painter.end();
    return picture;
}

} // namespace permanence
