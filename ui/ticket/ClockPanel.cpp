#include "ui/ticket/ClockPanel.h"

#include "core/base/Literals.h"
#include "ui/widgets/CountdownLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace permanence {

ClockPanel::ClockPanel(const Clock &clock, const QString &objectName, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_zone(QTimeZone::utc()), m_shape(new ShapeLabel(this)),
      m_title(new QLabel(this)), m_state(new ToneLabel(ColourRole::Text, this)), m_when(new QLabel(this)),
      m_left(new CountdownLabel(clock, this)), m_why(new QToolButton(this))
{
    setObjectName(objectName);
    m_left->setObjectName(QString(objectName % u"Left"_s));
    m_state->setObjectName(QString(objectName % u"State"_s));
    m_why->setObjectName(QString(objectName % u"Why"_s));
    m_why->setCheckable(true);
    m_why->setFocusPolicy(Qt::TabFocus);
    m_why->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_why->setIcon(Theme::icon(u"chevron-right"_s));
    for (QLabel *label : {m_title, m_when})
        label->setTextFormat(Qt::PlainText);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_state->setFont(strong);

    const int gap = Theme::spacing(1, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_title);
    layout->addWidget(m_shape);
    layout->addWidget(m_state);
    layout->addSpacing(gap);
    layout->addWidget(m_when);
    layout->addSpacing(gap);
    layout->addWidget(m_left);
    layout->addWidget(m_why);
    layout->addStretch();

    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ClockPanel::tick);
    connect(m_why, &QToolButton::toggled, this, [this](bool open) {
        m_why->setIcon(Theme::icon(open ? u"chevron-down"_s : u"chevron-right"_s));
        emit whyToggled(open);
    });
}

void ClockPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_why->setAccessibleName(tr("Why is it due then? %1", "%1 is which promised time").arg(title));
}

QString ClockPanel::title() const
{
    return m_title->text();
}

void ClockPanel::follow(Ask ask, const QTimeZone &zone)
{
    m_ask = std::move(ask);
    m_zone = zone;
    tick();
}

QString ClockPanel::stateText() const
{
    return m_when->text().isEmpty() ? m_state->text() : QString(m_state->text() % u" · "_s % m_when->text());
}

void ClockPanel::setWhyOpen(bool open)
{
    m_why->setChecked(open);
}

bool ClockPanel::isWhyOpen() const
{
    return m_why->isChecked();
}

void ClockPanel::retranslate()
{
    m_why->setText(tr("Why?"));
    tick();
}

QString ClockPanel::when(const ServiceClock &clock, Instant now) const
{
    if (!clock.due)
        return clock.done ? tr("done %1").arg(momentText(*clock.done, now, m_zone)) : QString();
    const QString due = momentText(*clock.due, now, m_zone);
    if (clock.done && clock.state == ClockState::Met)
        return tr("%1, due %2", "done at, was due at").arg(momentText(*clock.done, now, m_zone), due);
    if (clock.done)
        return tr("done %1, was due %2").arg(momentText(*clock.done, now, m_zone), due);
    if (clock.state == ClockState::Overdue || clock.state == ClockState::Missed)
        return tr("was due %1").arg(due);
    return tr("due %1").arg(due);
}

void ClockPanel::tick()
{
    if (!m_ask)
        return;
    const Instant now = m_clock.now();
    const ServiceClock clock = m_ask(now);
    const ColourRole role = clockStateColour(clock.state);
    m_shape->setShape(clockStateIcon(clock.state), role);
    m_shape->setVisible(clock.state != ClockState::None);
    m_state->setRole(role);
    m_state->setText(clockStateWord(clock.state));
    m_when->setText(when(clock, now));
    m_when->setVisible(!m_when->text().isEmpty());
    m_why->setVisible(clock.due.has_value());

    const bool counts = clock.due && !clock.done && clock.state != ClockState::Stopped &&
                        clock.state != ClockState::Missed && clock.state != ClockState::Paused;
    m_left->setVisible(counts);
    if (!counts) {
        m_left->stop();
        return;
    }
    m_left->setWarning(clock.target->length / 4 + 1);
    m_left->count([ask = m_ask](Instant at) {
        const ServiceClock stand = ask(at);
        // The calendar may be shut since the limit passed: over it is all the same.
        return std::optional(stand.state == ClockState::Overdue ? std::min<Duration>(stand.left, -1)
                                                                : stand.left);
    });
}

void ClockPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_timer.start();
}

void ClockPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace permanence
