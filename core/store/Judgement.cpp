#include "core/store/Judgement.h"

namespace permanence {

Judgement judgementOf(const std::vector<ContractView> &contracts, const DeskView &desk,
                      const PolicyLibrary &policies, Instant at)
{
    const QDate today = at.in(QTimeZone(desk.timezone.toLatin1())).date();
    const ContractView *first = nullptr;
    const auto goesBefore = [&](const ContractView &one, const ContractView &other) {
        const bool ofDesk = one.policy == desk.policy;
        return ofDesk != (other.policy == desk.policy) ? ofDesk : one.seq < other.seq;
    };
    for (const ContractView &contract : contracts) {
        if (contract.isActiveOn(today) && policies.latest(contract.policy) &&
            (!first || goesBefore(contract, *first)))
            first = &contract;
    }
    if (first)
        return {*first, policies.latest(first->policy)};
    return {std::nullopt, policies.latest(desk.policy.isEmpty() ? policies.ids().value(0) : desk.policy)};
}

BusinessCalendar calendarOf(const CustomerView &customer, const BusinessCalendar &desk)
{
    if (customer.hours.isEmpty())
        return desk;
    CalendarSpec spec;
    spec.timezone = isTimeZone(customer.timezone) ? customer.timezone : desk.spec().timezone;
    Errors errors;
    spec.week = readWeek(JsonReader(customer.hours, errors, u"hours"_s));
    for (const QString &day : customer.holidays)
        spec.holidays.emplace(QDate::fromString(day, Qt::ISODate), QString());
    return errors.empty() ? BusinessCalendar(spec) : desk;
}

BusinessCalendar likelyHoursOf(const CustomerView &customer, const BusinessCalendar &desk)
{
    if (!customer.hours.isEmpty() || !isTimeZone(customer.timezone) || customer.timezone == desk.spec().timezone)
        return calendarOf(customer, desk);
    CalendarSpec spec;
    spec.timezone = customer.timezone;
    spec.week = desk.spec().week;
    spec.holidays = desk.spec().holidays;
    return BusinessCalendar(spec);
}

} // namespace permanence
