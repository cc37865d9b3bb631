#include "core/store/Entitlement.h"

#include <algorithm>

namespace permanence {
namespace {

/// `isActive` and `hasBegun` tell of one contract or licence.
template <class Rows, class IsActive, class HasBegun>
Standing standingOf(const Rows &rows, IsActive isActive, HasBegun hasBegun)
{
    if (std::any_of(rows.begin(), rows.end(), isActive))
        return Standing::Active;
    return std::any_of(rows.begin(), rows.end(), hasBegun) ? Standing::Expired : Standing::None;
}

} // namespace

std::vector<PackBalance> balancesOf(const PrepaidView &prepaid, const PolicyLibrary &policies, const QTimeZone &zone,
                                    Instant now)
{
    std::vector<PackTicket> tickets;
    for (const TicketState &ticket : prepaid.worked) {
        if (const PolicyEntry *judge = policies.find(ticket.policy, ticket.policyVersion))
            tickets.push_back({&ticket, judge});
    }
    return balancesOf(prepaid.packs, prepaid.licences, tickets, zone, now);
}

Entitlement entitlementOf(const CustomerId &customer, const ContactView *contact,
                          const std::vector<ContractView> &contracts, const PrepaidView &prepaid, const DeskView &desk,
                          const PolicyLibrary &policies, Instant at)
{
    const QTimeZone zone(desk.timezone.toLatin1());
    const QDate today = at.in(zone).date();
    Entitlement entitlement;
    entitlement.judge = judgementOf(contracts, desk, policies, at);
    entitlement.judgedByChoice = entitlement.judge.contract || !desk.policy.isEmpty();
    entitlement.callerKnown = customer.isValid();
    entitlement.callerNamed = contact && contact->outOfHours;
    entitlement.contract = standingOf(
        contracts, [&](const ContractView &one) { return one.isActiveOn(today); },
        [&](const ContractView &one) { return !one.from.isValid() || one.from <= today; });
    entitlement.licence = standingOf(
        prepaid.licences, [&](const Licence &one) { return one.isActiveOn(today); },
        [&](const Licence &one) { return one.hasBegunOn(today); });
    entitlement.licences = prepaid.licences;
    entitlement.packs = prepaid.packs;
    entitlement.balances = balancesOf(prepaid, policies, zone, at);
    return entitlement;
}

bool Entitlement::timeLeft() const
{
    return std::any_of(balances.begin(), balances.end(),
                       [](const PackBalance &pack) { return !pack.lost && pack.left() > 0; });
}

qint64 Entitlement::minutesLeft() const
{
    qint64 minutes = 0;
    for (const PackBalance &pack : balances)
        minutes += pack.lost ? 0 : pack.left();
    return minutes;
}

AdmissionRequest Entitlement::request(Instant at, Channel channel, Nature nature, const QString &category,
                                      const QJsonObject &intake) const
{
    AdmissionRequest request;
    request.at = at;
    request.channel = channel;
    request.nature = nature;
    request.category = category;
    request.intake = intake;
    request.callerKnown = callerKnown;
    request.callerNamed = callerNamed;
    request.contract = contract;
    request.licence = licence;
    request.timeLeft = timeLeft();
    // A desk that chose no policy promised nothing to callers of whom it knows nothing: it refuses none of them.
    if (!judgedByChoice && contract == Standing::None && licence == Standing::None) {
        request.contract = Standing::Active;
        request.licence = Standing::Active;
        request.timeLeft = true;
    }
    if (judge.contract) {
        request.tier = judge.contract->tier;
        request.supportModule = judge.contract->supportModule;
        request.factors = judge.contract->factors;
    }
    return request;
}

} // namespace permanence
