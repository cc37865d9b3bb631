#include "ui/customer/CustomerHours.h"

#include "core/store/Judgement.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CustomerHours)
};

} // namespace

BusinessCalendar customerCalendar(const CustomerView &customer, const std::vector<ContractView> &contracts,
                                  const DeskService &desk)
{
    const Judgement judge = judgementOf(contracts, desk.desk(), desk.policies(), desk.clock().now());
    return calendarOf(customer, judge.policy ? judge.policy->calendar : BusinessCalendar());
}

std::vector<MinuteSpan> minutesOn(const BusinessCalendar &calendar, QDate day)
{
    std::vector<MinuteSpan> spans;
    const auto minute = [&](Instant at) {
        const QDateTime local = at.in(calendar.zone());
        return local.date() > day ? 1440 : local.time().hour() * 60 + local.time().minute();
    };
    for (const OpenSpan &span : calendar.spansOn(day))
        spans.push_back({minute(span.from), minute(span.until)});
    return spans;
}

QString hoursText(const BusinessCalendar &calendar, Instant now)
{
    const QLocale locale;
    const QDateTime local = now.in(calendar.zone());
    const QString time = locale.toString(local.time(), u"HH:mm"_s);
    const auto change = calendar.nextChange(now);
    const bool open = calendar.isOpen(now);
    if (!change)
        return (open ? Words::tr("%1 there · open at all hours") : Words::tr("%1 there · closed")).arg(time);
    const QDateTime then = change->in(calendar.zone());
    const QString when = then.date() == local.date() ? locale.toString(then.time(), u"HH:mm"_s)
                                                     : locale.toString(then, u"ddd HH:mm"_s);
    return (open ? Words::tr("%1 there · open until %2") : Words::tr("%1 there · closed until %2"))
        .arg(time, when);
}

} // namespace permanence
