#include "ui/shell/NavigationDelegate.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace permanence {
namespace {

int gapAbove(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return index.data(NavigationDelegate::StartsSectionRole).toBool() ? Theme::spacing(3, option.widget) : 0;
}

/// Draws the count at the right edge of `room` and gives the room that is left.
QRect drawCount(QPainter *painter, const QStyleOptionViewItem &option, QRect room, int count)
{
    if (count <= 0)
        return room;
    const QString text = QLocale().toString(count);
    const int height = qRound(option.fontMetrics.height() * 1.15);
    const int width = std::max(height, option.fontMetrics.horizontalAdvance(text) + height * 2 / 3);
    const QRectF badge(room.right() - width + 1, room.center().y() - height / 2.0 + 0.5, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::colour(ColourRole::ClosedHours, option.palette));
    painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter->setPen(Theme::colour(ColourRole::Text, option.palette));
    painter->drawText(badge, Qt::AlignCenter, text);
    room.setRight(room.right() - width - Theme::spacing(1, option.widget));
    return room;
}

} // namespace

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const int gap = Theme::spacing(1, option.widget);
    const bool current = option.state & QStyle::State_Selected;
    QRect line = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const int above = gapAbove(option, index); above > 0) {
        painter->fillRect(QRect(line.left() + 2 * gap, line.top() + above / 2, line.width() - 4 * gap, 1),
                          Theme::colour(ColourRole::Line, option.palette));
        line.setTop(line.top() + above);
    }
    const QRectF body = QRectF(line).adjusted(gap, 1, -gap, -1);
    painter->setPen(Qt::NoPen);
    if (current || (option.state & QStyle::State_MouseOver)) {
        QColor ground = option.palette.color(QPalette::Active, QPalette::Highlight);
        ground.setAlphaF(current ? 1.0F : 0.4F);
        painter->setBrush(ground);
        painter->drawRoundedRect(body, gap, gap);
    }
    if (current) {
        painter->setBrush(Theme::colour(ColourRole::Accent, option.palette));
        painter->drawRoundedRect(QRectF(body.left(), body.top() + gap, gap * 0.6, body.height() - 2 * gap), 1,
                                 1);
    }
    if ((option.state & QStyle::State_HasFocus) && current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Theme::colour(ColourRole::Accent, option.palette), 1.2));
        painter->drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), gap, gap);
    }

    QRect room = body.toRect().adjusted(2 * gap, 0, -gap, 0);
    const int edge = Theme::iconSize(option.widget);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(room.left(), room.center().y() - edge / 2, edge, edge), Qt::AlignCenter,
               current ? QIcon::Selected : QIcon::Normal);
    room.setLeft(room.left() + edge + 2 * gap);

    const QString remark = index.data(RemarkRole).toString();
    const QRect lower = room.adjusted(0, room.height() / 2, 0, -gap);
    QRect upper = remark.isEmpty() ? room : room.adjusted(0, gap, 0, -room.height() / 2);
    upper = drawCount(painter, option, upper, index.data(CountRole).toInt());
    painter->setFont(option.font);
    painter->setPen(option.palette.color(current ? QPalette::HighlightedText : QPalette::WindowText));
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
    if (!remark.isEmpty()) {
        painter->setPen(Theme::colour(ColourRole::MutedText, option.palette));
        painter->drawText(lower, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(remark, Qt::ElideRight, lower.width()));
    }
    painter->restore();
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int gap = Theme::spacing(1, option.widget);
    const int lines = index.data(RemarkRole).toString().isEmpty() ? 1 : 2;
    const int words = option.fontMetrics.horizontalAdvance(index.data().toString()) +
                      option.fontMetrics.averageCharWidth() * 6; // and the count beside it
    // The same whatever a remark says, so that the pages beside the list stay where they are; a longer one is cut.
    const int remark = option.fontMetrics.averageCharWidth() * 25;
    return {std::max(words, remark) + Theme::iconSize(option.widget) + 8 * gap,
            lines * option.fontMetrics.height() + 3 * gap + gapAbove(option, index)};
}

} // namespace permanence
