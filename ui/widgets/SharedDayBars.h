#pragma once

#include "ui/widgets/DayBar.h"

#include <optional>

class QLabel;

namespace permanence {

/// One day of the desk, the customer's open hours in it, and what both share, as three bars below each other by the
/// desk's wall clock.
class SharedDayBars : public QWidget
{
    Q_OBJECT

public:
    explicit SharedDayBars(QWidget *parent = nullptr);

    /// `mark` is the moment that stands out, where it lies on that day.
    void show(const BusinessCalendar &desk, const BusinessCalendar &customer, const QTimeZone &zone, QDate day,
              const std::optional<Instant> &mark);
    /// "Together: open 15:00–17:30"
    [[nodiscard]] QString spoken() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_names[3];
    DayBar *m_bars[3];
};

} // namespace permanence
