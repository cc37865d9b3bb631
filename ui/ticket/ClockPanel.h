#pragma once

#include "core/rules/ServiceClock.h"
#include "core/time/Clock.h"

#include <QTimeZone>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace permanence {

class CountdownLabel;
class ShapeLabel;
class ToneLabel;

/// One promised time of a ticket: its state as word, shape and colour, when it is due, what is left, and the
/// question why.
class ClockPanel : public QWidget
{
    Q_OBJECT

public:
    /// The clock as it stands at an instant.
    using Ask = std::function<ServiceClock(Instant now)>;

    ClockPanel(const Clock &clock, const QString &objectName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void follow(Ask ask, const QTimeZone &zone);
    [[nodiscard]] QString title() const;
    /// "overdue · was due 11:12", as it is announced.
    [[nodiscard]] QString stateText() const;
    void setWhyOpen(bool open);
    [[nodiscard]] bool isWhyOpen() const;
    void retranslate();
    /// Shows what holds now; done by itself once a second while in view.
    void tick();

signals:
    void whyToggled(bool open);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QString when(const ServiceClock &clock, Instant now) const;

    const Clock &m_clock;
    Ask m_ask;
    QTimeZone m_zone;
    ShapeLabel *m_shape;
    QLabel *m_title;
    ToneLabel *m_state;
    QLabel *m_when;
    CountdownLabel *m_left;
    QToolButton *m_why;
    QTimer m_timer;
};

} // namespace permanence
