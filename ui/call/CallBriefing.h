#pragma once

#include "core/store/Judgement.h"
#include "core/store/Queries.h"
#include "ui/widgets/Theme.h"

namespace permanence {

/// What the page knows of the caller: read on the reading thread, handed over whole.
struct CallBriefing
{
    std::optional<CallerCard> card; ///< none: an unknown caller
    Judgement judgement;
    BusinessCalendar customerHours; ///< the desk's where the customer has none of its own
    QTimeZone customerZone;
    QTimeZone deskZone;
    PolicyLibrary policies; ///< keeps what `judgement` points to

    [[nodiscard]] const Policy *policy() const
    {
        return judgement.policy ? &judgement.policy->policy : nullptr;
    }
};

[[nodiscard]] CallBriefing briefingOf(Queries &queries, const PolicyLibrary &policies, const CustomerId &customer,
                                      const ContactId &contact, Instant now);

/// One thing to know before saying yes (USE-1), as shape, colour and words.
struct CallRemark
{
    QString icon;
    ColourRole role = ColourRole::Information;
    QString text;

    bool operator==(const CallRemark &) const = default;
};

/// A line for each contract, the judging one first: active, expiring within 60 days, expired, or to come.
[[nodiscard]] std::vector<CallRemark> contractRemarks(const CallBriefing &briefing, Instant now);
/// No active contract, outside the desk hours, and what the policy then asks for (CARE-3 to CARE-5).
[[nodiscard]] std::vector<CallRemark> admissionRemarks(const CallBriefing &briefing, const ContactId &contact,
                                                       Nature nature, Instant now);
/// Whether the category is covered, and the tier that would cover it (C4T-3, SYS-2).
[[nodiscard]] CallRemark coverageRemark(const CallBriefing &briefing, const Category &category);
/// Whether only named persons may call now and this one is none of them (CARE-5).
[[nodiscard]] bool isNotNamed(const CallBriefing &briefing, const ContactId &contact);

} // namespace permanence
