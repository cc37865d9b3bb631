#pragma once

#include <QStyledItemDelegate>

namespace permanence {

/// A row with its text at the left and a remark, muted, at the right: both are shown whole as long as there is room,
/// then the text is shortened.
class TwoPartDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRemarkRole = Qt::UserRole + 100;
    /// A ColourRole for the remark; none: muted.
    static constexpr int kRemarkColourRole = Qt::UserRole + 101;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace permanence
