#pragma once

#include <QStyledItemDelegate>

namespace permanence {

/// Draws a line of the command palette: icon, text, muted detail, the keys at the right.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole,
        ShortcutRole
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace permanence
