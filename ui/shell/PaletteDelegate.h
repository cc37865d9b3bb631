#pragma once

#include "core/model/TextMatch.h"

#include <QStyledItemDelegate>

namespace permanence {

/// Draws a line of the command palette: icon, text, muted detail, the keys at the right. What was found is bold.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole,
        ShortcutRole,
        MarksRole, ///< std::vector<TextMark> of the text
        DetailMarksRole
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace permanence

Q_DECLARE_METATYPE(std::vector<permanence::TextMark>)
