#include "ui/widgets/HistoryDelegate.h"

#include "core/base/Literals.h"
#include "ui/widgets/HistoryModel.h"
#include "ui/widgets/HistoryKinds.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace permanence {
namespace {

constexpr int kMostLines = 3;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

HistoryDelegate::HistoryDelegate(const Clock &clock, bool withTickets, QWidget *view)
    : QStyledItemDelegate(view), m_clock(clock), m_withTickets(withTickets), m_view(view)
{
}

HistoryDelegate::Places HistoryDelegate::places(const QRect &rect, const QFont &font) const
{
    const QFontMetrics metrics(font);
    const int gap = Theme::spacing(1, m_view);
    const int edge = Theme::iconSize(m_view);
    const QRect inner = rect.adjusted(2 * gap, gap, -2 * gap, -gap);
    const int timeWidth = metrics.horizontalAdvance(u"Wed 30 Sept. 00:00"_s);
    const bool narrow = rect.width() < 4 * timeWidth;
    Places places;
    // In a narrow view the time stands at the end of the heading, so that the text has the room.
    const int iconLeft = narrow ? inner.left() : inner.left() + timeWidth + 2 * gap;
    places.icon = QRect(iconLeft, inner.top() + (metrics.height() - edge) / 2, edge, edge);
    const int left = places.icon.right() + 2 * gap;
    const int right = narrow ? inner.right() - timeWidth : inner.right();
    places.time = QRect(narrow ? right : inner.left(), inner.top(), timeWidth, metrics.height());
    places.heading = QRect(left, inner.top(), std::max(1, right - left), metrics.height());
    places.text =
        QRect(left, places.heading.bottom() + 1 + gap / 3, std::max(1, inner.right() - left), inner.height());
    return places;
}

QString HistoryDelegate::timeText(const HistoryEntry &entry) const
{
    return momentText(entry.at, m_clock.now(), m_zone);
}

int HistoryDelegate::drawWords(QPainter *painter, const QString &words, const QRect &rect,
                               const QFont &font) const
{
    QTextLayout layout(words, font);
    const QFontMetrics metrics(font);
    const int lineHeight = metrics.lineSpacing();
    layout.beginLayout();
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        ++count;
        const int y = rect.top() + (count - 1) * lineHeight;
        const bool cut = count == kMostLines && line.textStart() + line.textLength() < words.size();
        if (painter && cut) {
            const QString rest =
                metrics.elidedText(words.mid(line.textStart()), Qt::ElideRight, rect.width());
            painter->drawText(rect.left(), y + metrics.ascent(), rest);
        } else if (painter) {
            line.draw(painter, QPointF(rect.left(), y) - line.position());
        }
        if (count == kMostLines)
            break;
    }
    layout.endLayout();
    return count * lineHeight;
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const HistoryEntry entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, palette.highlight());
    const Places where = places(option.rect, option.font);
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = selected ? text : Theme::colour(ColourRole::MutedText, palette);

    painter->setFont(option.font);
    painter->setPen(muted);
    painter->drawText(where.time, Qt::AlignRight | Qt::AlignVCenter, timeText(entry));
    Theme::icon(historyIcon(entry.kind)).paint(painter, where.icon);

    int x = where.heading.left();
    const auto put = [&](const QString &words, const QFont &font, const QColor &colour) {
        if (words.isEmpty() || x >= where.heading.right())
            return;
        painter->setFont(font);
        painter->setPen(colour);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, where.heading.right() - x);
        painter->drawText(QRect(x, where.heading.top(), where.heading.right() - x, where.heading.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, shown);
        x += metrics.horizontalAdvance(shown) + 2 * Theme::spacing(1, m_view);
    };
    put(index.data(HistoryModel::PhraseRole).toString(), bold(option.font), text);
    if (m_withTickets)
        put(entry.ticketNumber, option.font, Theme::colour(ColourRole::Accent, palette));
    put(entry.authorName.isEmpty() ? tr("Permanence", "author of what the program did itself")
                                   : entry.authorName,
        option.font, muted);
    painter->setFont(option.font);
    painter->setPen(text);
    static_cast<void>(drawWords(painter, index.data(HistoryModel::WordsRole).toString(), where.text, option.font));
    painter->setPen(Theme::colour(ColourRole::Line, palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(Theme::colour(ColourRole::Accent, palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int gap = Theme::spacing(1, m_view);
    const int width = std::max(m_view->width(), 1);
    const Places where = places(QRect(0, 0, width, 1000), option.font);
    const QString words = index.data(HistoryModel::WordsRole).toString();
    const int text = words.isEmpty() ? 0 : gap / 3 + drawWords(nullptr, words, where.text, option.font);
    return {1, where.heading.bottom() + 1 + text + gap};
}

} // namespace permanence
