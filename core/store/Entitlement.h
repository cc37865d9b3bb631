#pragma once

#include "core/rules/Admission.h"
#include "core/store/Judgement.h"

namespace permanence {

/// What a caller is entitled to at a moment: all that an admission asks for, but the problem itself.
struct Entitlement {
    Judgement judge;
    Standing contract = Standing::None;
    Standing licence = Standing::None;
    bool judgedByChoice = true; ///< a contract, or a policy that the desk chose for callers without one
    bool callerKnown = false;
    bool callerNamed = false; ///< may call out of hours (CARE-5)
    std::vector<Licence> licences;
    std::vector<Pack> packs;
    std::vector<PackBalance> balances; ///< of `packs`, in their order

    [[nodiscard]] bool timeLeft() const;
    [[nodiscard]] qint64 minutesLeft() const; ///< of all packs that are not lost
    [[nodiscard]] AdmissionRequest request(Instant at, Channel channel, Nature nature, const QString &category,
                                           const QJsonObject &intake) const;
};

/// `customer` none: an unknown caller. `contact` may be null.
[[nodiscard]] Entitlement entitlementOf(const CustomerId &customer, const ContactView *contact,
                                        const std::vector<ContractView> &contracts, const PrepaidView &prepaid,
                                        const DeskView &desk, const PolicyLibrary &policies, Instant at);

/// How each of the packs stands; `zone` tells days.
[[nodiscard]] std::vector<PackBalance> balancesOf(const PrepaidView &prepaid, const PolicyLibrary &policies,
                                                  const QTimeZone &zone, Instant now);

} // namespace permanence
