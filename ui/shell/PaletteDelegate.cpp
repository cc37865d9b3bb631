#include "ui/shell/PaletteDelegate.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace permanence {
namespace {

/// Draws the text with its marks in bold, elided at the right; answers with the width it took.
int drawMarked(QPainter *painter, const QRect &room, const QString &text, const std::vector<TextMark> &marks)
{
    const QFont plain = painter->font();
    QFont bold = plain;
    bold.setWeight(QFont::Bold);
    int x = room.left();
    const auto draw = [&](const QString &part, const QFont &font) {
        const QFontMetrics metrics(font);
        const int left = room.right() - x;
        if (part.isEmpty() || left <= 0)
            return false;
        const bool whole = metrics.horizontalAdvance(part) <= left;
        const QString shown = whole ? part : metrics.elidedText(part, Qt::ElideRight, left);
        painter->setFont(font);
        painter->drawText(QRect(x, room.top(), left, room.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        x += metrics.horizontalAdvance(shown);
        return whole;
    };
    qsizetype at = 0;
    bool fits = true;
    for (const TextMark &mark : marks) {
        if (!fits || mark.at < at || mark.at + mark.length > text.size())
            break;
        fits = (mark.at == at || draw(text.sliced(at, mark.at - at), plain)) &&
                    draw(text.sliced(mark.at, mark.length), bold);
        at = mark.at + mark.length;
    }
    if (fits)
        draw(text.sliced(at), plain);
    painter->setFont(plain);
    return x - room.left();
}

std::vector<TextMark> marksOf(const QModelIndex &index, int role)
{
    return index.data(role).value<std::vector<TextMark>>();
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const int gap = Theme::spacing(1, option.widget);
    const bool current = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (current || (option.state & QStyle::State_MouseOver)) {
        QColor ground = palette.color(QPalette::Active, QPalette::Highlight);
        ground.setAlphaF(current ? 1.0F : 0.4F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(option.rect), gap, gap);
    }
    QRect room = option.rect.adjusted(2 * gap, 0, -2 * gap, 0);
    const int edge = Theme::iconSize(option.widget);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(room.left(), room.center().y() - edge / 2, edge, edge), Qt::AlignCenter,
               current ? QIcon::Selected : QIcon::Normal);
    room.setLeft(room.left() + edge + 2 * gap);

    const QColor muted = Theme::colour(ColourRole::MutedText, palette);
    painter->setFont(option.font);
    if (const QString keys = index.data(ShortcutRole).toString(); !keys.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(keys) + 2 * gap;
        const QRectF box(room.right() - width, room.center().y() - option.fontMetrics.height() / 2.0 - 1,
                         width, option.fontMetrics.height() + 2);
        painter->setPen(QPen(Theme::colour(ColourRole::Line, palette), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, 3, 3);
        painter->setPen(current ? palette.color(QPalette::HighlightedText) : muted);
        painter->drawText(box, Qt::AlignCenter, keys);
        room.setRight(room.right() - width - 2 * gap);
    }
    painter->setPen(palette.color(current ? QPalette::HighlightedText : QPalette::WindowText));
    const int width = drawMarked(painter, room, index.data().toString(), marksOf(index, MarksRole));
    room.setLeft(room.left() + width + 3 * gap);
    if (room.width() > option.fontMetrics.averageCharWidth() * 4) {
        painter->setPen(current ? palette.color(QPalette::HighlightedText) : muted);
        drawMarked(painter, room, index.data(DetailRole).toString(), marksOf(index, DetailMarksRole));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 3 * Theme::spacing(1, option.widget)};
}

} // namespace permanence
