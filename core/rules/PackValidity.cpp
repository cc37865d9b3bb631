#include "core/rules/PackValidity.h"

#include <algorithm>

namespace permanence {
namespace {

/// Clamped to the month's end, as every adding of months is.
QDate validUntil(const Pack &pack, const Licence &licence)
{
    return licence.until.isValid() ? licence.until.addMonths(pack.validMonths) : QDate();
}

std::vector<const Licence *> renewalsOf(const Licence &own, const std::vector<Licence> &licences)
{
    std::vector<const Licence *> renewals;
    for (const Licence &licence : licences) {
        if (licence.id != own.id && licence.product == own.product && licence.from >= own.from)
            renewals.push_back(&licence);
    }
    std::stable_sort(renewals.begin(), renewals.end(),
                     [](const Licence *a, const Licence *b) { return a->from < b->from; });
    return renewals;
}

} // namespace

PackValidity::PackValidity(const Pack &pack, const std::vector<Licence> &licences)
{
    const auto own = std::find_if(licences.begin(), licences.end(),
                                  [&](const Licence &licence) { return licence.id == pack.licence; });
    if (own == licences.end()) {
        m_steps.push_back({});
        return;
    }
    m_steps.push_back({QDate(), validUntil(pack, *own)});
    for (const Licence *renewal : renewalsOf(*own, licences)) {
        const QDate reached = m_steps.back().until;
        if (!reached.isValid() || renewal->from > reached)
            return; // endless, or lost: later ones come later still
        const QDate until = validUntil(pack, *renewal);
        if (!until.isValid() || until > reached)
            m_steps.push_back({renewal->from, until});
    }
}

QDate PackValidity::untilOn(QDate day) const
{
    QDate until = m_steps.front().until;
    for (const Step &step : m_steps) {
        if (step.from <= day)
            until = step.until;
    }
    return until;
}

bool PackValidity::isLostOn(QDate day) const
{
    const QDate until = untilOn(day);
    return until.isValid() && day > until;
}

} // namespace permanence
