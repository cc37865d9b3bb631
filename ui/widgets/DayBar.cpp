#include "ui/widgets/DayBar.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QTime>

#include <algorithm>

namespace permanence {
namespace {

QString clockTime(int minute)
{
    // The end of the day is 24:00, which QTime does not know.
    return minute >= 1440 ? u"24:00"_s
                          : QLocale().toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
}

} // namespace

std::vector<MinuteSpan> openMinutes(const BusinessCalendar &calendar, const QTimeZone &zone, QDate day)
{
    const Instant from = Instant::of(QDateTime(day, QTime(0, 0), zone));
    const Instant to = Instant::of(QDateTime(day.addDays(1), QTime(0, 0), zone));
    const auto minuteOf = [&](Instant at) {
        const QTime time = at.in(zone).time();
        return time.hour() * 60 + time.minute();
    };
    std::vector<MinuteSpan> minutes;
    for (const OpenSpan &span : calendar.spans(from, to)) {
        const MinuteSpan open{minuteOf(span.from), span.until == to ? 1440 : minuteOf(span.until)};
        if (open.from < open.until)
            minutes.push_back(open);
    }
    return minutes;
}

DayBar::DayBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    renew();
}

void DayBar::setDay(const QString &whose, const std::vector<MinuteSpan> &open)
{
    m_whose = whose;
    m_open = open;
    renew();
}

void DayBar::setNow(int minute)
{
    m_now = minute;
    renew();
}

void DayBar::setWindow(const MinuteSpan &window)
{
    m_window = window.until > window.from ? window : MinuteSpan{0, 1440};
    renew();
}

QString DayBar::spoken() const
{
    QStringList spans;
    for (const MinuteSpan &span : m_open)
        spans << QString(clockTime(span.from) % u'–' % clockTime(span.until));
    const QString hours = spans.isEmpty() ? tr("%1: closed all day").arg(m_whose)
                                          : tr("%1: open %2").arg(m_whose, spans.join(u", "_s));
    return m_now < 0 ? hours : tr("%1; now %2", "opening hours; a time").arg(hours, clockTime(m_now));
}

void DayBar::renew()
{
    setAccessibleName(spoken());
    setToolTip(spoken());
    update();
}

QSize DayBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, qRound(fontMetrics().height() * 0.8)};
}

QSize DayBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, sizeHint().height()};
}

void DayBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double perMinute = double(width()) / (m_window.until - m_window.from);
    const auto x = [&](int minute) {
        return (std::clamp(minute, m_window.from, m_window.until) - m_window.from) * perMinute;
    };
    // Open and closed differ in height too, so that the colours are not needed.
    const double margin = height() * 0.2;
    const double thin = height() * 0.42;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(ColourRole::ClosedHours, palette()));
    painter.drawRoundedRect(QRectF(0, thin, width(), height() - 2 * thin), 1, 1);
    painter.setBrush(Theme::colour(ColourRole::OpenHours, palette()));
    for (const MinuteSpan &span : m_open) {
        if (x(span.until) > x(span.from))
            painter.drawRoundedRect(
                QRectF(x(span.from), margin, x(span.until) - x(span.from), height() - 2 * margin), 2, 2);
    }
    if (m_now >= m_window.from && m_now < m_window.until) {
        painter.setPen(QPen(Theme::colour(ColourRole::CardBackground, palette()), 4));
        painter.drawLine(QPointF(x(m_now), 0), QPointF(x(m_now), height()));
        painter.setPen(QPen(Theme::colour(ColourRole::Text, palette()), 2));
        painter.drawLine(QPointF(x(m_now), 0), QPointF(x(m_now), height()));
    }
}

void DayBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace permanence
