#pragma once

#include "core/time/BusinessCalendar.h"

#include <QWidget>

#include <vector>

namespace permanence {

/// Part of a day, in minutes since its midnight: [from, until), 0 to 1440.
struct MinuteSpan
{
    int from = 0;
    int until = 0;

    bool operator==(const MinuteSpan &) const = default;
};

/// The parts of a day of `zone` in which a calendar is open, by the wall clock of that zone.
[[nodiscard]] std::vector<MinuteSpan> openMinutes(const BusinessCalendar &calendar, const QTimeZone &zone, QDate day);

/// A thin bar of one day's open hours with a mark for now. Give two bars the same window to compare two days.
class DayBar : public QWidget
{
    Q_OBJECT

public:
    explicit DayBar(QWidget *parent = nullptr);

    /// `whose` is said in the accessible text ("Desk"). Spans are ordered and do not overlap.
    void setDay(const QString &whose, const std::vector<MinuteSpan> &open);
    /// Minute of the day where the mark stands, less than 0 for none.
    void setNow(int minute);
    /// The part of the day that is drawn; the whole day at first.
    void setWindow(const MinuteSpan &window);

    /// "Desk: open 08:00–12:00, 13:30–17:30; now 10:42"
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();

    QString m_whose;
    std::vector<MinuteSpan> m_open;
    MinuteSpan m_window{0, 1440};
    int m_now = -1;
};

} // namespace permanence
