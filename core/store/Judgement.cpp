#include "core/store/Judgement.h"

namespace permanence {

Judgement judgementOf(const std::vector<ContractView> &contracts, const DeskView &desk,
                      const PolicyLibrary &policies, Instant at)
{
    const QDate today = at.in(QTimeZone(desk.timezone.toLatin1())).date();
    for (auto contract = contracts.rbegin(); contract != contracts.rend(); ++contract) {
        const PolicyEntry *policy = policies.latest(contract->policy);
        if (policy && contract->isActiveOn(today))
            return {*contract, policy};
    }
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
    return errors.empty() ? BusinessCalendar(spec) : desk;
}

} // namespace permanence
