#pragma once

#include "core/rules/Packs.h"

#include <QWidget>

namespace permanence {

/// The prepaid time of a customer in one sum: packs whose time is not lost.
struct TicketPackTime {
    int packs = 0;
    int minutes = 0;
    int used = 0;
    [[nodiscard]] int left() const { return minutes - used; }
    [[nodiscard]] bool isShort() const { return minutes > 0 && used * 5 >= minutes * 4; } ///< 80 % are used
    bool operator==(const TicketPackTime &) const = default;
};
[[nodiscard]] TicketPackTime ticketPackTime(const std::vector<PackBalance> &balances);
/// "42 of 120 min left", "used up", "overdrawn by 15 min".
[[nodiscard]] QString ticketPackText(const TicketPackTime &time);

/// What is used of prepaid time as a bar, with marks at 80 % and at 100 %.
class TicketPackBar : public QWidget
{
    Q_OBJECT

public:
    explicit TicketPackBar(QWidget *parent = nullptr);

    void setTime(const TicketPackTime &time);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TicketPackTime m_time;
};

} // namespace permanence
