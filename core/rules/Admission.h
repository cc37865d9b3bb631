#pragma once

#include "core/policy/PolicyLibrary.h"

#include <QJsonObject>

namespace permanence {

/// How a contract or a licence stands on a day; one that has not begun counts as none.
enum class Standing
{
    None,
    Expired,
    Active
};

/// All that an admission depends on.
struct AdmissionRequest {
    Instant at;
    Channel channel = Channel::Phone;
    Nature nature = Nature::Incident;
    QString category;            ///< id in the policy; empty: none was said
    QJsonObject intake;          ///< intake fields and checklist items by id
    bool callerKnown = false;    ///< the customer is known
    bool callerNamed = false;    ///< the contact may call out of hours (CARE-5)
    Standing contract = Standing::None;
    QString tier;                ///< of the active contract; empty: the lowest
    bool supportModule = false;  ///< CARE-4
    QJsonObject factors;         ///< of the active contract (CARE-2)
    Standing licence = Standing::None;
    bool timeLeft = false;       ///< in some pack that is not lost (ALIAS-8)
};

/// What becomes of a contact, with every reason and warning.
struct Admission {
    Decision decision = Decision::Admitted;
    std::vector<AdmissionReason> reasons; ///< stay listed where they were overridden
    std::vector<AdmissionWarning> warnings;
    bool covered = true;       ///< about the category alone
    QString neededTier;        ///< the lowest that would cover it; empty: none would, or it is covered
    std::optional<int> factor; ///< of the price now, in hundredths; none where the policy sells no hours
    QStringList missing;       ///< intake fields and unticked items, in the policy's order
    bool deskOpen = true;

    [[nodiscard]] bool isAdmitted() const { return decision == Decision::Admitted; }
    [[nodiscard]] bool warns(AdmissionWarning warning) const;
    /// Lifts every reason but a channel that is not accepted, which stays refused.
    void override();
};

/// Decides on a contact (C4T-2, C4T-3, C4T-5, CARE-3 to CARE-6, ALIAS-8, SYS-1, SYS-2, APL-3).
[[nodiscard]] Admission admissionOf(const AdmissionRequest &request, const PolicyEntry &judge);

} // namespace permanence
