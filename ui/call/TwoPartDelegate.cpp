#include "ui/call/TwoPartDelegate.h"

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QPainter>

namespace permanence {

void TwoPartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, {});
    const QIcon icon = std::exchange(item.icon, {});
    item.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QFontMetrics metrics(item.font);
    const int gap = metrics.height() / 3;
    QRect room = item.rect.adjusted(gap, 0, -gap, 0);
    if (!icon.isNull()) {
        const int edge = metrics.height();
        const QRect place(room.left(), room.center().y() - edge / 2, edge, edge);
        icon.paint(painter, place);
        room.setLeft(place.right() + 2 * gap);
    }
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor plain = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QVariant role = index.data(kRemarkColourRole);
    const QColor muted = Theme::colour(
        role.isValid() ? static_cast<ColourRole>(role.toInt()) : ColourRole::MutedText, item.palette);
    const QString remark = index.data(kRemarkRole).toString();
    const int remarkWidth = std::min(metrics.horizontalAdvance(remark) + gap / 2, room.width() / 2);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(selected && !role.isValid() ? plain : muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                      metrics.elidedText(remark, Qt::ElideRight, remarkWidth));
    painter->setPen(index.flags().testFlag(Qt::ItemIsEnabled) ? plain : muted);
    room.setRight(room.right() - remarkWidth - (remark.isEmpty() ? 0 : 2 * gap));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize TwoPartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int width = metrics.horizontalAdvance(index.data().toString() + index.data(kRemarkRole).toString());
    return {width + 5 * metrics.height(), qRound(metrics.height() * 1.6)};
}

} // namespace permanence
