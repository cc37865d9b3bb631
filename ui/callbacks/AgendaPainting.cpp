#include "ui/callbacks/AgendaView.h"

#include "core/base/Literals.h"
#include "ui/widgets/DayBar.h"
#include "ui/widgets/Theme.h"

#include <QLocale>
#include <QPainter>

namespace permanence {
namespace {

constexpr int kCustomerBar = 4;

} // namespace

void AgendaView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int column = 0; column < m_days; ++column)
        paintColumn(painter, column);
    painter.setPen(Theme::colour(ColourRole::MutedText, palette()));
    for (int minute = m_fromMinute; minute < m_untilMinute; minute += 60) {
        const QRect label(0, yOf(minute), gutter() - Theme::spacing(1, this), fontMetrics().height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignTop,
                         QLocale().toString(QTime(minute / 60, 0), u"HH:mm"_s));
    }
    for (const Place &place : m_places)
        paintItem(painter, place);
    paintMove(painter);
    paintHeadings(painter);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::colour(ColourRole::Accent, palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void AgendaView::paintColumn(QPainter &painter, int column) const
{
    const QRect area = columnRect(column);
    const QDate day = m_first.addDays(column);
    const bool isToday = day == m_clock.now().in(m_zone).date();
    painter.fillRect(area, Theme::tint(ColourRole::ClosedHours, palette()));
    if (m_desk)
        paintOpen(painter, column, *m_desk, false);
    if (m_customer)
        paintOpen(painter, column, *m_customer, true);
    const QColor line = Theme::colour(ColourRole::Line, palette());
    QColor faint = line;
    faint.setAlphaF(0.45F);
    for (int minute = m_fromMinute; minute <= m_untilMinute; minute += kRow) {
        painter.setPen(minute % 60 == 0 ? line : faint);
        painter.drawLine(area.left(), yOf(minute), area.right(), yOf(minute));
    }
    painter.setPen(line);
    painter.drawLine(area.left(), 0, area.left(), height());
    if (isToday) {
        const int y = yOf(minuteOf(m_clock.now()));
        painter.setPen(QPen(Theme::colour(ColourRole::Accent, palette()), 2));
        painter.drawLine(area.left(), y, area.right(), y);
    }
}

void AgendaView::paintHeadings(QPainter &painter) const
{
    const int top = std::max(0, -y()); // of what is in view
    painter.fillRect(QRect(0, top, width(), headerHeight()), palette().color(QPalette::Window));
    for (int column = 0; column < m_days; ++column) {
        const QRect area = columnRect(column);
        const QRect heading(area.left(), top, area.width(), headerHeight());
        const QDate day = m_first.addDays(column);
        const bool isToday = day == m_clock.now().in(m_zone).date();
        QFont words = font();
        words.setBold(isToday);
        painter.setFont(words);
        painter.setPen(Theme::colour(ColourRole::Line, palette()));
        painter.drawLine(heading.topLeft(), heading.bottomLeft());
        painter.drawLine(heading.bottomLeft(), heading.bottomRight());
        painter.setPen(Theme::colour(isToday ? ColourRole::Accent : ColourRole::Text, palette()));
        painter.drawText(heading, Qt::AlignCenter,
                         QLocale().toString(day, m_days == 1 ? tr("dddd d MMMM", "the heading of a day, as Qt writes formats")
                                                             : tr("ddd d MMM", "the heading of a narrow day")));
    }
    painter.setFont(font());
}

void AgendaView::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    update(); // the headings stay where they are
}

void AgendaView::paintOpen(QPainter &painter, int column, const BusinessCalendar &hours, bool customer) const
{
    const QRect area = columnRect(column);
    for (const MinuteSpan &span : openMinutes(hours, m_zone, m_first.addDays(column))) {
        const int top = yOf(span.from), bottom = yOf(span.until);
        if (bottom <= top)
            continue;
        if (customer) {
            // A bar beside the tint, so that the colour is not needed to see it.
            painter.fillRect(QRect(area.left(), top, area.width(), bottom - top),
                             Theme::tint(ColourRole::OpenHours, palette()));
            painter.fillRect(QRect(area.left() + 1, top, kCustomerBar, bottom - top),
                             Theme::colour(ColourRole::OpenHours, palette()));
        } else {
            painter.fillRect(QRect(area.left(), top, area.width(), bottom - top),
                             Theme::colour(ColourRole::CardBackground, palette()));
        }
    }
}

void AgendaView::paintItem(QPainter &painter, const Place &place) const
{
    const AgendaItem &item = m_items[static_cast<std::size_t>(place.item)];
    const QRect area = rectOf(place);
    const bool isSelected = item.id == m_selected;
    const bool isOverdue = item.due < m_clock.now();
    const ColourRole role = isOverdue ? ColourRole::Overdue : ColourRole::Accent;
    painter.fillRect(area, isSelected ? Theme::colour(ColourRole::Accent, palette())
                                      : Theme::colour(ColourRole::CardBackground, palette()));
    if (!isSelected)
        painter.fillRect(area, Theme::tint(role, palette()));
    painter.setPen(Theme::colour(role, palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    const int pad = 3;
    const int edge = std::min(Theme::iconSize(this), area.height() - 2);
    const ColourRole text = isSelected ? ColourRole::OnAccent : ColourRole::Text;
    const QString shape = isOverdue                                  ? u"warning"_s
                          : item.kind == ActivityKind::Callback      ? u"callbacks"_s
                          : item.kind == ActivityKind::ProgressCall ? u"call"_s
                                                                    : u"calendar"_s;
    const QRect icon(area.left() + pad, area.top() + (area.height() - edge) / 2, edge, edge);
    if (area.width() > 3 * edge)
        Theme::icon(shape, isSelected ? ColourRole::OnAccent : role).paint(&painter, icon);
    const QRect words = area.adjusted(area.width() > 3 * edge ? edge + 2 * pad : pad, 0, -pad, 0);
    painter.setPen(Theme::colour(text, palette()));
    const QString line = QString(QLocale().toString(item.due.in(m_zone).time(), u"HH:mm"_s) % u' ' %
                                 agendaWhom(item));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(line, Qt::ElideRight, words.width()));
}

void AgendaView::paintMove(QPainter &painter) const
{
    if (!m_moving)
        return;
    const QRect area = rectAt(m_moving->at);
    if (area.isEmpty())
        return;
    painter.fillRect(area, Theme::colour(ColourRole::CardBackground, palette()));
    painter.setPen(QPen(Theme::colour(ColourRole::Accent, palette()), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(1, 1, -1, -1));
    painter.setPen(Theme::colour(ColourRole::Text, palette()));
    const QString line =
        QString(QLocale().toString(m_moving->at.in(m_zone).time(), u"HH:mm"_s) % u' ' % agendaWhom(m_moving->item));
    painter.drawText(area.adjusted(6, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(line, Qt::ElideRight, area.width() - 10));
}

} // namespace permanence
