#include "ui/charts/ChartView.h"

#include "core/base/Literals.h"
#include "ui/charts/ChartAccessible.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace permanence {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartView::setData(const ChartData &data)
{
    if (m_data == data)
        return;
    const ChartRow *before = m_data.cell(m_current.row, m_current.column)
                                 ? &m_data.rows[static_cast<std::size_t>(m_current.row)]
                                 : nullptr;
    ChartMark kept;
    if (before && m_data.id == data.id) {
        const auto same = std::find_if(data.rows.begin(), data.rows.end(),
                                       [&](const ChartRow &row) { return row.key == before->key; });
        if (same != data.rows.end())
            kept = {static_cast<int>(same - data.rows.begin()), m_current.column};
    }
    m_data = data;
    m_hovered = {};
    forget();
    m_current = isDrawn(kept) ? kept : hasFocus() ? firstMark() : ChartMark();
    announce();
}

QSize ChartView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 13};
}

QSize ChartView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 11};
}

void ChartView::forget()
{
    m_picture = {};
    // The layout is asked for marks before it is painted.
    m_layout = layOutChart(m_data, QSizeF(size()), QFontMetricsF(font()));
    update();
}

void ChartView::draw()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(QSizeF(size() * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    m_layout = drawChart(painter, rect(), m_data, {palette(), font()});
}

QRect ChartView::placeOf(const ChartMark &mark) const
{
    return m_layout.place(m_data, mark).toAlignedRect();
}

bool ChartView::isDrawn(const ChartMark &mark) const
{
    const ChartCell *cell = m_data.cell(mark.row, mark.column);
    return cell && cell->value && mark.row < m_layout.shownRows &&
           std::find(m_data.drawn.begin(), m_data.drawn.end(), mark.column) != m_data.drawn.end();
}

ChartMark ChartView::firstMark(bool fromEnd) const
{
    for (int i = 0; i < m_layout.shownRows; ++i) {
        const int row = fromEnd ? m_layout.shownRows - 1 - i : i;
        for (const int column : m_data.drawn) {
            if (isDrawn({row, column}))
                return {row, column};
        }
    }
    return {};
}

ChartMark ChartView::next(int rows, int series) const
{
    if (!isDrawn(m_current))
        return firstMark();
    if (rows != 0) {
        for (int row = m_current.row + rows; row >= 0 && row < m_layout.shownRows; row += rows) {
            if (isDrawn({row, m_current.column}))
                return {row, m_current.column};
        }
        return m_current;
    }
    const auto here = std::find(m_data.drawn.begin(), m_data.drawn.end(), m_current.column);
    const int count = static_cast<int>(m_data.drawn.size());
    for (int i = static_cast<int>(here - m_data.drawn.begin()) + series; i >= 0 && i < count; i += series) {
        const ChartMark mark{m_current.row, m_data.drawn[static_cast<std::size_t>(i)]};
        if (isDrawn(mark))
            return mark;
    }
    return m_current;
}

void ChartView::setCurrent(const ChartMark &mark)
{
    if (m_current == mark)
        return;
    m_current = mark;
    update();
    announce();
}

void ChartView::announce()
{
    emit told(m_current);
    QAccessibleValueChangeEvent changed(this, currentWords());
    QAccessible::updateAccessibility(&changed);
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto frame = [&](const ChartMark &mark, double width) {
        const QRectF place = m_layout.place(m_data, mark);
        if (place.isEmpty())
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::colour(ColourRole::CardBackground, palette()), width + 2));
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 2, 2);
        painter.setPen(QPen(Theme::colour(ColourRole::Text, palette()), width));
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 2, 2);
    };
    if (m_hovered != m_current)
        frame(m_hovered, 1);
    if (hasFocus()) {
        frame(m_current, 2.2);
        painter.setPen(QPen(Theme::colour(ColourRole::Accent, palette()), 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 3, 3);
    }
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forget();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        forget();
    }
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    // Lying bars follow each other downwards, upright ones to the right; the hours of the heat map lie across.
    const bool down = m_data.kind == ChartKind::Rows || m_data.kind == ChartKind::HeatMap;
    const bool stackGrowsUp = !down;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(down ? next(0, -1) : next(-1, 0));
    case Qt::Key_Right:
        return setCurrent(down ? next(0, 1) : next(1, 0));
    case Qt::Key_Up:
        return setCurrent(down ? next(-1, 0) : next(0, stackGrowsUp ? 1 : -1));
    case Qt::Key_Down:
        return setCurrent(down ? next(1, 0) : next(0, stackGrowsUp ? -1 : 1));
    case Qt::Key_Home:
        return setCurrent(firstMark());
    case Qt::Key_End:
        return setCurrent(firstMark(true));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.isValid())
            emit opened(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const ChartMark mark = m_layout.at(m_data, event->position());
    if (mark == m_hovered)
        return;
    m_hovered = mark;
    setCursor(mark.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit told(mark.isValid() ? mark : m_current);
    update();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const ChartMark mark = m_layout.at(m_data, event->position());
    if (event->button() != Qt::LeftButton || !mark.isValid())
        return QWidget::mousePressEvent(event);
    setCurrent(mark);
    emit opened(mark);
}

void ChartView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = {};
    emit told(m_current);
    update();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!isDrawn(m_current))
        setCurrent(firstMark());
    announce();
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    emit told({});
    update();
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ChartMark mark = m_layout.at(m_data, help->pos());
        const QString value = markWords(m_data, mark).toHtmlEscaped();
        const QString what = m_data.definition.toHtmlEscaped();
        const QString words = value.isEmpty() ? what : QString(u"<b>"_s % value % u"</b><br>"_s % what);
        QToolTip::showText(help->globalPos(), u"<p>"_s % words % u"</p>"_s, this, placeOf(mark));
        return true;
    }
    return QWidget::event(event);
}

} // namespace permanence
