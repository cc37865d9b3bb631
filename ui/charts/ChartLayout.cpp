#include "ui/charts/ChartLayout.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace permanence {
namespace {

struct ChartLayoutTexts
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr double kLabelShare = 0.36;  ///< of the width, at most, for labels at the left
constexpr double kReach = 14;         ///< dots around a mark that belong to it
constexpr double kLeast = 6;          ///< dots: the least edge of what can be met
constexpr double kInset = 5;          ///< dots: free for the frame of the focus
constexpr int kHours = 24;

double valueOf(const ChartData &data, int row, int column)
{
    const ChartCell *cell = data.cell(row, column);
    return cell && cell->value ? *cell->value : 0;
}

double sumOf(const ChartData &data, int row)
{
    double sum = 0;
    for (const int column : data.drawn)
        sum += valueOf(data, row, column);
    return sum;
}

double mostOf(const ChartData &data)
{
    if (data.scale == ChartScale::Share)
        return 1;
    double most = data.target.value_or(0);
    for (int row = 0; row < static_cast<int>(data.rows.size()); ++row) {
        if (data.kind == ChartKind::Stacked)
            most = std::max(most, sumOf(data, row));
        for (const int column : data.drawn)
            most = std::max(most, valueOf(data, row, column));
    }
    return most;
}

/// The names of what is drawn, from left to right and then below; answers with the height that they take.
double layOutLegend(ChartLayout &layout, const ChartData &data, double width, const QFontMetricsF &metrics)
{
    const double line = metrics.height() * 1.35, swatch = metrics.height() * 1.1, gap = metrics.height() * 0.4;
    double x = 0, y = kInset;
    const auto add = [&](const QString &name, int number) {
        const double words = std::min(metrics.horizontalAdvance(name) + 1, width - swatch - gap);
        if (x > 0 && x + swatch + gap + words > width) {
            x = 0;
            y += line;
        }
        const QRectF shape(kInset + x, y + (line - metrics.height() * 0.75) / 2, swatch, metrics.height() * 0.75);
        layout.legend.push_back({shape, {{kInset + x + swatch + gap, y, words, line}, name, Qt::AlignLeft | Qt::AlignVCenter}, number});
        x += swatch + words + 3 * gap;
    };
    // A chart of one among several columns says which one.
    if ((data.drawn.size() > 1 || data.columns.size() > 1) && data.kind != ChartKind::HeatMap) {
        for (std::size_t i = 0; i < data.drawn.size(); ++i)
            add(data.columns.value(data.drawn[i]), static_cast<int>(i));
    }
    if (data.target)
        add(data.targetText, LegendEntry::kTarget);
    if (std::any_of(data.rows.begin(), data.rows.end(), [](const ChartRow &row) { return row.isPartial; }))
        add(ChartLayoutTexts::tr("Partial period"), LegendEntry::kPartial);
    return layout.legend.empty() ? 0 : y + line;
}

int count(const ChartData &data)
{
    return static_cast<int>(data.rows.size());
}

/// Labels below upright marks, as many as stand beside each other.
void labelUpright(ChartLayout &layout, const ChartData &data, const QFontMetricsF &metrics)
{
    if (data.rows.empty() || layout.plot.width() < 1)
        return;
    const double room = layout.plot.width() / count(data);
    double widest = 0;
    for (const ChartRow &row : data.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.label));
    const double wanted = std::min(widest + metrics.averageCharWidth(), layout.plot.width() / 3);
    const int every = std::max(1, static_cast<int>(std::ceil(wanted / room)));
    for (int row = 0; row < count(data); row += every) {
        const double middle = layout.plot.left() + (row + 0.5) * room;
        const double width = room * every - metrics.averageCharWidth() * 0.5;
        // The first and the last one stay inside, and none reaches into the next.
        const double left = std::max(middle - width / 2, kInset);
        const double right = std::min(middle + width / 2, layout.plot.right() + metrics.averageCharWidth());
        const bool isFirst = left > middle - width / 2, isLast = right < middle + width / 2;
        const auto side = isFirst == isLast ? Qt::AlignHCenter : isFirst ? Qt::AlignLeft : Qt::AlignRight;
        layout.labels.push_back({{left, layout.plot.bottom() + metrics.height() * 0.5, right - left, metrics.height()},
                                 data.rows[static_cast<std::size_t>(row)].label, side | Qt::AlignVCenter});
    }
}

void labelRows(ChartLayout &layout, const ChartData &data, const QFontMetricsF &metrics)
{
    const double room = layout.shownRows > 0 ? layout.plot.height() / layout.shownRows : 0;
    const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() / std::max(room, 1.0))));
    for (int row = 0; row < layout.shownRows; row += every) {
        const double y = layout.plot.top() + row * room;
        layout.labels.push_back({{kInset, y, layout.plot.left() - kInset - metrics.averageCharWidth(), room * every},
                                 data.rows[static_cast<std::size_t>(row)].label,
                                 Qt::AlignRight | Qt::AlignVCenter});
    }
}

double labelWidth(const ChartData &data, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const ChartRow &row : data.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.label.left(80)));
    return widest;
}

double widestValue(const ChartData &data, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const ChartRow &row : data.rows) {
        for (const int column : data.drawn) {
            if (static_cast<std::size_t>(column) < row.cells.size())
                widest = std::max(widest, metrics.horizontalAdvance(row.cells[static_cast<std::size_t>(column)].text));
        }
    }
    return widest;
}

double axisWidth(const ChartLayout &layout, const ChartData &data, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (double value = 0; value <= layout.most * 1.001; value += layout.step)
        widest = std::max(widest, metrics.horizontalAdvance(axisText(data.scale, value)));
    return widest;
}

void scale(ChartLayout &layout, const ChartData &data, int lines)
{
    const double most = mostOf(data);
    layout.step = data.scale == ChartScale::Share ? 0.25 : niceStep(most, lines, data.scale);
    layout.most = data.scale == ChartScale::Share ? 1 : std::max(1.0, std::ceil(most / layout.step)) * layout.step;
}

void layOutUpright(ChartLayout &layout, const ChartData &data, const QRectF &room, const QFontMetricsF &metrics)
{
    const double below = metrics.height() * 1.5 + 2, above = metrics.height() * 0.6;
    scale(layout, data, std::clamp(static_cast<int>((room.height() - below) / (metrics.height() * 2.6)), 2, 5));
    const double left = axisWidth(layout, data, metrics) + metrics.averageCharWidth();
    layout.plot = room.adjusted(left, above, -metrics.averageCharWidth(), -below);
    layout.shownRows = count(data);
    for (double value = 0; value <= layout.most * 1.001; value += layout.step) {
        const double y = layout.plot.bottom() - value / layout.most * layout.plot.height();
        layout.labels.push_back({{room.left(), y - metrics.height() / 2, left - metrics.averageCharWidth(), metrics.height()},
                                 axisText(data.scale, value), Qt::AlignRight | Qt::AlignVCenter});
    }
    labelUpright(layout, data, metrics);
}

void layOutRows(ChartLayout &layout, const ChartData &data, const QRectF &room, const QFontMetricsF &metrics)
{
    const double below = metrics.height() + 5;
    const double needed = metrics.height() * (data.drawn.size() > 1 ? 1.5 : 1.2);
    const int fitting = std::max(1, static_cast<int>((room.height() - below - metrics.height()) / needed));
    layout.shownRows = std::min(fitting, count(data));
    const bool isCut = layout.shownRows < count(data);
    const double left = std::min(labelWidth(data, metrics) + 2 * metrics.averageCharWidth(), room.width() * kLabelShare);
    // The values beside the bars stay inside.
    const double right = std::min(widestValue(data, metrics), 12 * metrics.averageCharWidth()) + metrics.averageCharWidth();
    layout.plot = room.adjusted(left, 2, -right, -below - (isCut ? metrics.height() * 1.3 : 0));
    // A few rows are no wider than they are anywhere else.
    const double tallest = layout.shownRows * metrics.height() * 2.6;
    if (layout.shownRows > 0 && layout.plot.height() > tallest)
        layout.plot.setHeight(tallest);
    scale(layout, data, std::clamp(static_cast<int>(layout.plot.width() / (metrics.averageCharWidth() * 14)), 1, 5));
    for (double value = 0; value <= layout.most * 1.001; value += layout.step) {
        const double x = layout.plot.left() + value / layout.most * layout.plot.width(), half = metrics.averageCharWidth() * 6;
        layout.labels.push_back({{x - half, layout.plot.bottom() + 3, 2 * half, metrics.height()},
                                 axisText(data.scale, value), Qt::AlignHCenter | Qt::AlignVCenter});
    }
    labelRows(layout, data, metrics);
    if (isCut) {
        layout.remark = {{layout.plot.left(), layout.plot.bottom() + below, layout.plot.width() + right, metrics.height() * 1.2},
                         ChartLayoutTexts::tr("%1 more in the table", "a number of rows")
                             .arg(QLocale().toString(count(data) - layout.shownRows)),
                         Qt::AlignLeft | Qt::AlignVCenter};
    }
}

void layOutHeat(ChartLayout &layout, const ChartData &data, const QRectF &room, const QFontMetricsF &metrics)
{
    layout.most = std::max(1.0, mostOf(data));
    layout.step = layout.most;
    layout.shownRows = count(data);
    const double left = std::min(labelWidth(data, metrics) + 2 * metrics.averageCharWidth(), room.width() * kLabelShare);
    layout.plot = room.adjusted(left, 2, -2, -metrics.height() - 5);
    labelRows(layout, data, metrics);
    const int columns = std::max<int>(1, static_cast<int>(data.drawn.size()));
    const double width = layout.plot.width() / columns;
    const int every = columns == kHours && width < metrics.horizontalAdvance(u"00 h "_s) + 2 ? 3 : 1;
    for (int i = 0; i < columns && !data.drawn.empty(); i += every) {
        layout.labels.push_back({{layout.plot.left() + i * width, layout.plot.bottom() + 3, width * every, metrics.height()},
                                 data.columns.value(data.drawn[static_cast<std::size_t>(i)]),
                                 (every > 1 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter});
    }
}

int numberOf(const ChartData &data, int column)
{
    const auto found = std::find(data.drawn.begin(), data.drawn.end(), column);
    return found == data.drawn.end() ? -1 : static_cast<int>(found - data.drawn.begin());
}

} // namespace

double niceStep(double most, int count, ChartScale scale)
{
    if (!(most > 0) || !std::isfinite(most))
        most = 1;
    if (scale == ChartScale::Time || scale == ChartScale::Minutes) {
        const double minute = scale == ChartScale::Time ? 60'000 : 1;
        for (const double minutes : {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 600}) {
            if (most <= minutes * minute * count)
                return minutes * minute;
        }
        return niceStep(most / (60 * minute), count, ChartScale::Count) * 60 * minute;
    }
    for (double power = 1;; power *= 10) {
        for (const double digit : {1, 2, 5}) {
            if (most <= digit * power * count)
                return digit * power;
        }
    }
}

ChartLayout layOutChart(const ChartData &data, const QSizeF &size, const QFontMetricsF &metrics)
{
    ChartLayout layout;
    const double legend = layOutLegend(layout, data, size.width() - 2 * kInset, metrics);
    const QRectF room = QRectF(QPointF(0, 0), size).adjusted(kInset, legend > 0 ? legend + 4 : kInset, -kInset, -kInset);
    switch (data.kind) {
    case ChartKind::Rows:
        layOutRows(layout, data, room, metrics);
        break;
    case ChartKind::HeatMap:
        layOutHeat(layout, data, room, metrics);
        break;
    default:
        layOutUpright(layout, data, room, metrics);
        break;
    }
    return layout;
}

QRectF ChartLayout::band(const ChartData &data, int row) const
{
    if (row < 0 || row >= shownRows)
        return {};
    if (data.kind == ChartKind::Rows || data.kind == ChartKind::HeatMap) {
        const double height = plot.height() / shownRows;
        return {plot.left(), plot.top() + row * height, plot.width(), height};
    }
    const double width = plot.width() / shownRows;
    return {plot.left() + row * width, plot.top(), width, plot.height()};
}

QRectF ChartLayout::bar(const ChartData &data, const ChartMark &mark) const
{
    const int number = numberOf(data, mark.column);
    const ChartCell *cell = data.cell(mark.row, mark.column);
    const QRectF room = band(data, mark.row);
    if (number < 0 || !cell || room.isEmpty())
        return {};
    const double value = cell->value.value_or(0), n = static_cast<double>(data.drawn.size());
    if (data.kind == ChartKind::HeatMap)
        return {room.left() + number * room.width() / n, room.top(), room.width() / n, room.height()};
    if (data.kind == ChartKind::Rows) {
        const double thick = room.height() * kBarShare / n;
        const double top = room.top() + room.height() * (1 - kBarShare) / 2 + number * thick;
        return {room.left(), top, value / most * plot.width(), thick};
    }
    const auto y = [this](double at) { return plot.bottom() - at / most * plot.height(); };
    if (data.kind == ChartKind::Lines)
        return {room.center().x(), y(value), 0, 0};
    if (data.kind == ChartKind::Stacked) {
        double below = 0;
        for (int i = 0; i < number; ++i)
            below += valueOf(data, mark.row, data.drawn[static_cast<std::size_t>(i)]);
        const double left = room.left() + room.width() * (1 - kBarShare) / 2;
        return {left, y(below + value), room.width() * kBarShare, y(below) - y(below + value)};
    }
    const double width = room.width() * kBarShare / n;
    return {room.left() + room.width() * (1 - kBarShare) / 2 + number * width, y(value), width, plot.bottom() - y(value)};
}

QRectF ChartLayout::place(const ChartData &data, const ChartMark &mark) const
{
    const ChartCell *cell = data.cell(mark.row, mark.column);
    if (!cell || numberOf(data, mark.column) < 0 || mark.row >= shownRows)
        return {};
    QRectF drawn = bar(data, mark);
    const double wide = std::max(0.0, kLeast - drawn.width()), high = std::max(0.0, kLeast - drawn.height());
    return drawn.adjusted(-wide / 2, -high / 2, wide / 2, high / 2);
}

ChartMark ChartLayout::at(const ChartData &data, const QPointF &point) const
{
    ChartMark nearest;
    double best = kReach;
    for (int row = 0; row < shownRows; ++row) {
        if (!band(data, row).adjusted(-kReach, -kReach, kReach, kReach).contains(point))
            continue;
        for (const int column : data.drawn) {
            const ChartMark mark{row, column};
            const ChartCell *cell = data.cell(row, column);
            if (!cell || !cell->value)
                continue;
            if (bar(data, mark).contains(point))
                return mark;
            const QRectF around = place(data, mark);
            const double x = std::max({around.left() - point.x(), 0.0, point.x() - around.right()});
            const double y = std::max({around.top() - point.y(), 0.0, point.y() - around.bottom()});
            if (std::hypot(x, y) < best) {
                best = std::hypot(x, y);
                nearest = mark;
            }
        }
    }
    return nearest;
}

} // namespace permanence
