#include "ui/widgets/StatusBadge.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace permanence {
ColourRole statusColour(StatusKind status)
{
    switch (status) {
    case StatusKind::Waiting:
        return ColourRole::StatusWaiting;
    case StatusKind::InProgress:
        return ColourRole::StatusInProgress;
    case StatusKind::Resolved:
        break;
    }
    return ColourRole::StatusResolved;
}

QString statusWord(StatusKind status)
{
    switch (status) {
    case StatusKind::Waiting:
        return QCoreApplication::translate("Status", "waiting");
    case StatusKind::InProgress:
        return QCoreApplication::translate("Status", "in progress");
    case StatusKind::Resolved:
        break;
    }
    return QCoreApplication::translate("Status", "resolved");
}

QString statusIcon(StatusKind status)
{
    switch (status) {
    case StatusKind::Waiting:
        return u"status-waiting"_s;
    case StatusKind::InProgress:
        return u"status-in-progress"_s;
    case StatusKind::Resolved:
        break;
    }
    return u"status-resolved"_s;
}

StatusBadge::StatusBadge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    renew();
}

void StatusBadge::setStatus(StatusKind status)
{
    m_status = status;
    renew();
}

void StatusBadge::renew()
{
    setAccessibleName(statusWord(m_status));
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    const int gap = Theme::spacing(1, this);
    return {Theme::iconSize(this) + fontMetrics().horizontalAdvance(statusWord(m_status)) + 5 * gap,
            fontMetrics().height() + gap};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    const int gap = Theme::spacing(1, this);
    const ColourRole role = statusColour(m_status);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(role, palette()));
    painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    const int edge = qRound(Theme::iconSize(this) * 0.85);
    const QRect shape(3 * gap / 2, (height() - edge) / 2, edge, edge);
    Theme::icon(statusIcon(m_status), role).paint(&painter, shape);
    painter.setPen(Theme::colour(role, palette()));
    painter.drawText(rect().adjusted(shape.right() + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     statusWord(m_status));
}

void StatusBadge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        renew();
}

} // namespace permanence
