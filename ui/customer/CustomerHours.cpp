#include "ui/customer/CustomerHours.h"

#include "core/store/Judgement.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct CustomerHoursTexts
{
    Q_DECLARE_TR_FUNCTIONS(CustomerHours)
};

} // namespace

BusinessCalendar customerCalendar(const CustomerView &customer, const std::vector<ContractView> &contracts,
                                  const DeskService &desk)
{
    const Judgement judge = judgementOf(contracts, desk.desk(), desk.policies(), desk.clock().now());
    return likelyHoursOf(customer, judge.policy ? judge.policy->calendar : BusinessCalendar());
}

QString hoursText(const BusinessCalendar &calendar, Instant now)
{
    const QLocale locale;
    const QDateTime local = now.in(calendar.zone());
    const QString time = locale.toString(local.time(), u"HH:mm"_s);
    const auto change = calendar.nextChange(now);
    const bool open = calendar.isOpen(now);
    if (!change)
        return (open ? CustomerHoursTexts::tr("%1 there · open at all hours") : CustomerHoursTexts::tr("%1 there · closed")).arg(time);
    const QDateTime then = change->in(calendar.zone());
    const QString when = then.date() == local.date() ? locale.toString(then.time(), u"HH:mm"_s)
                                                     : locale.toString(then, u"ddd HH:mm"_s);
    return (open ? CustomerHoursTexts::tr("%1 there · open until %2") : CustomerHoursTexts::tr("%1 there · closed until %2"))
        .arg(time, when);
}

} // namespace permanence
