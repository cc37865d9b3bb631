#include "ui/ticket/TicketPackBar.h"

#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace permanence {
namespace {

struct Packs
{
    Q_DECLARE_TR_FUNCTIONS(TicketPackBar)
};

constexpr double kShown = 1.15; // of the time, so that the mark at 100 % stands inside and what is overdrawn is seen

} // namespace

TicketPackTime ticketPackTime(const std::vector<PackBalance> &balances)
{
    TicketPackTime sum;
    for (const PackBalance &balance : balances) {
        if (balance.lost)
            continue;
        ++sum.packs;
        sum.minutes += balance.minutes;
        sum.used += balance.used;
    }
    return sum;
}

QString ticketPackText(const TicketPackTime &time)
{
    if (time.packs == 0)
        return Packs::tr("No prepaid time");
    if (time.left() < 0)
        return Packs::tr("Prepaid time overdrawn by %1 min").arg(-time.left());
    if (time.left() == 0)
        return Packs::tr("Prepaid time used up (%1 min)").arg(time.minutes);
    const QString left = Packs::tr("%1 of %2 min prepaid left").arg(time.left()).arg(time.minutes);
    return time.isShort() ? Packs::tr("%1: more than 80% used", "%1: minutes left").arg(left) : left;
}

TicketPackBar::TicketPackBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"packBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TicketPackBar::setTime(const TicketPackTime &time)
{
    m_time = time;
    setToolTip(ticketPackText(time));
    setAccessibleName(ticketPackText(time));
    update();
}

QSize TicketPackBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, qRound(fontMetrics().height() * 0.8)};
}

void TicketPackBar::paintEvent(QPaintEvent *)
{
    if (m_time.minutes <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double whole = width() / kShown;
    const double used = std::min(double(width()), whole * m_time.used / m_time.minutes);
    const double margin = height() * 0.25;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(ColourRole::ClosedHours, palette()));
    painter.drawRoundedRect(QRectF(0, margin, whole, height() - 2 * margin), 2, 2);
    const ColourRole role = m_time.left() <= 0  ? ColourRole::Overdue
                            : m_time.isShort() ? ColourRole::Warning
                                               : ColourRole::Information;
    painter.setBrush(Theme::colour(role, palette()));
    painter.drawRoundedRect(QRectF(0, margin, used, height() - 2 * margin), 2, 2);
    painter.setPen(QPen(Theme::colour(ColourRole::Text, palette()), 2));
    for (const double mark : {0.8, 1.0})
        painter.drawLine(QPointF(whole * mark, 0), QPointF(whole * mark, height()));
}

} // namespace permanence
