#pragma once

#include "core/time/Clock.h"

#include <QLabel>
#include <QTimer>

#include <optional>

namespace permanence {

/// The time left until an instant, or the time since it went by: "02:41 left", "00:12 over".
///
/// `remaining` counts what counts: for an SLA clock give a function of business time; without one it is the
/// elapsed time.
class CountdownLabel : public QLabel
{
    Q_OBJECT

public:
    /// Milliseconds left at an instant, negative when over; nothing while the clock stands.
    using Remaining = std::function<std::optional<Duration>(Instant now)>;

    explicit CountdownLabel(const Clock &clock, QWidget *parent = nullptr);

    void countTo(Instant due);
    void count(Remaining remaining);
    void stop(); ///< shows nothing
    /// Less than this left is a warning; 15 minutes at first.
    void setWarning(Duration left);

    /// Shows what holds now; the label does it by itself once a second while it is in view.
    void tick();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void colour(Duration left);

    const Clock &m_clock;
    Remaining m_remaining;
    Duration m_warning = 15 * kMinute;
    QTimer m_timer;
};

/// Hours and minutes, "26:05"; under an hour minutes and seconds are not mixed in: "00:41". Rounded towards
/// what is safe: time left down, time over up.
[[nodiscard]] QString hoursAndMinutes(Duration length);

} // namespace permanence
