#include "ui/widgets/SharedDayBars.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace permanence {
namespace {

enum Bar {
    OfDesk,
    OfCustomer,
    OfBoth
};

int minuteOf(Instant at, const QTimeZone &zone)
{
    const QTime time = at.in(zone).time();
    return time.hour() * 60 + time.minute();
}

/// What two days share, in minutes of the wall clock.
std::vector<MinuteSpan> shared(const std::vector<MinuteSpan> &a, const std::vector<MinuteSpan> &b)
{
    std::vector<MinuteSpan> both;
    for (const MinuteSpan &one : a) {
        for (const MinuteSpan &other : b) {
            const MinuteSpan span{std::max(one.from, other.from), std::min(one.until, other.until)};
            if (span.from < span.until)
                both.push_back(span);
        }
    }
    return both;
}

} // namespace

SharedDayBars::SharedDayBars(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * Theme::spacing(1, this));
    grid->setVerticalSpacing(Theme::spacing(1, this) / 2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < 3; ++i) {
        m_names[i] = new QLabel(this);
        m_bars[i] = new DayBar(this);
        grid->addWidget(m_names[i], i, 0);
        grid->addWidget(m_bars[i], i, 1);
    }
    m_bars[OfDesk]->setObjectName(u"deskDay"_s);
    m_bars[OfCustomer]->setObjectName(u"customerDay"_s);
    m_bars[OfBoth]->setObjectName(u"sharedDay"_s);
    retranslate();
}

void SharedDayBars::show(const BusinessCalendar &desk, const BusinessCalendar &customer, const QTimeZone &zone, QDate day,
                         const std::optional<Instant> &mark)
{
    const std::vector<MinuteSpan> here = openMinutes(desk, zone, day), there = openMinutes(customer, zone, day);
    const bool isMarked = mark && mark->in(zone).date() == day;
    const std::vector<MinuteSpan> days[] = {here, there, shared(here, there)};
    // From early in the morning to late in the evening, or the whole day where somebody is open at night.
    MinuteSpan window{6 * 60, 22 * 60};
    for (const std::vector<MinuteSpan> &open : days) {
        if (!open.empty() && (open.front().from < window.from || open.back().until > window.until))
            window = {0, 1440};
    }
    const QString names[] = {tr("Desk"), tr("Customer"), tr("Together", "when both are open")};
    for (int i = 0; i < 3; ++i) {
        m_bars[i]->setDay(names[i], days[i]);
        m_bars[i]->setWindow(window);
        m_bars[i]->setNow(isMarked ? minuteOf(*mark, zone) : -1);
    }
}

QString SharedDayBars::spoken() const
{
    return m_bars[OfBoth]->spoken();
}

void SharedDayBars::retranslate()
{
    m_names[OfDesk]->setText(tr("Desk"));
    m_names[OfCustomer]->setText(tr("Customer"));
    m_names[OfBoth]->setText(tr("Together", "when both are open"));
}

void SharedDayBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace permanence
