#include "ui/widgets/CountdownLabel.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QEvent>

namespace permanence {

QString hoursAndMinutes(Duration length)
{
    // Time left is rounded down and time over up: 59 seconds left are 00:00, 1 second over is 00:01.
    const Duration minutes = length >= 0 ? length / kMinute : (-length + kMinute - 1) / kMinute;
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

CountdownLabel::CountdownLabel(const Clock &clock, QWidget *parent) : QLabel(parent), m_clock(clock)
{
    setTextFormat(Qt::PlainText);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &CountdownLabel::tick);
}

void CountdownLabel::countTo(Instant due)
{
    count([due](Instant now) { return std::optional(due - now); });
}

void CountdownLabel::count(Remaining remaining)
{
    m_remaining = std::move(remaining);
    tick();
}

void CountdownLabel::stop()
{
    m_remaining = nullptr;
    tick();
}

void CountdownLabel::setWarning(Duration left)
{
    m_warning = left;
    tick();
}

void CountdownLabel::tick()
{
    if (!m_remaining) {
        clear();
        return;
    }
    const auto left = m_remaining(m_clock.now());
    if (!left) {
        setText(tr("paused", "a clock that does not run"));
        colour(m_warning + 1);
        return;
    }
    const QString time = hoursAndMinutes(*left);
    setText(*left < 0           ? tr("%1 over", "time since the due time").arg(time)
            : *left < m_warning ? tr("only %1 left", "time until the due time, when short").arg(time)
                                : tr("%1 left", "time until the due time").arg(time));
    colour(*left);
}

void CountdownLabel::colour(Duration left)
{
    QPalette mine = palette();
    const ColourRole role = left < 0           ? ColourRole::Overdue
                            : left < m_warning ? ColourRole::Warning
                                               : ColourRole::Text;
    const QColor wanted = Theme::colour(role, mine);
    if (mine.color(QPalette::WindowText) == wanted)
        return;
    mine = QPalette(); // only the one colour is ours, the rest follows the theme
    mine.setColor(QPalette::WindowText, wanted);
    setPalette(mine);
}

void CountdownLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        tick();
}

void CountdownLabel::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    tick();
    m_timer.start();
}

void CountdownLabel::hideEvent(QHideEvent *event)
{
    QLabel::hideEvent(event);
    m_timer.stop();
}

} // namespace permanence
