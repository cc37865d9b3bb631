#include "ui/customer/CustomerHours.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CustomerHours)
};

/// The policy of the contract that is active today, else the desk's own.
const PolicyEntry *policyOf(const std::vector<ContractView> &contracts, const DeskService &desk)
{
    const QDate today = desk.clock().now().in(QTimeZone(desk.desk().timezone.toUtf8())).date();
    for (const ContractView &contract : contracts) {
        if (contract.isActiveOn(today))
            return desk.policies().latest(contract.policy);
    }
    const QString own = desk.desk().policy;
    return desk.policies().latest(own.isEmpty() ? desk.policies().ids().value(0) : own);
}

} // namespace

BusinessCalendar customerCalendar(const CustomerView &customer, const std::vector<ContractView> &contracts,
                                  const DeskService &desk)
{
    const QString zone = customer.timezone.isEmpty() ? desk.desk().timezone : customer.timezone;
    if (!customer.hours.isEmpty()) {
        Errors errors;
        CalendarSpec spec;
        spec.timezone = zone;
        spec.week = readWeek(JsonReader(customer.hours, errors));
        if (errors.empty())
            return BusinessCalendar(spec);
    }
    const PolicyEntry *policy = policyOf(contracts, desk);
    return policy ? policy->calendar : BusinessCalendar();
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
