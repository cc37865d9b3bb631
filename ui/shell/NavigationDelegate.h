#pragma once

#include <QStyledItemDelegate>

namespace permanence {

/// Draws a line of the navigation: a mark at the left of the page in view, icon, word, remark, count.
class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole,
        CountRole,
        RemarkRole,
        StartsSectionRole ///< a line is drawn above
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace permanence
