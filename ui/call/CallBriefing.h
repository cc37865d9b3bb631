#pragma once

#include "core/store/Entitlement.h"
#include "core/store/Queries.h"
#include "ui/widgets/Theme.h"

namespace permanence {

/// What the page knows of the caller: read on the reading thread, handed over whole.
struct CallBriefing
{
    std::optional<CallerCard> card; ///< none: an unknown caller
    Judgement judgement;
    Entitlement entitlement;           ///< when the call began: so the desk will judge it
    std::vector<PackBalance> balances; ///< of the entitlement's packs as they stand now
    BusinessCalendar customerHours; ///< the desk's where the customer has none of its own
    QTimeZone customerZone;
    QTimeZone deskZone;
    PolicyLibrary policies; ///< keeps what `judgement` points to

    [[nodiscard]] const Policy *policy() const
    {
        return judgement.policy ? &judgement.policy->policy : nullptr;
    }
};

/// `began` is when the call was answered; admission is judged as of then, however long the agent writes.
[[nodiscard]] CallBriefing briefingOf(Queries &queries, const PolicyLibrary &policies, const CustomerId &customer,
                                      const ContactId &contact, Instant began, Instant now);

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
/// A line for each licence: product, kind, and how long it is active (ALIAS-8, APL-6).
[[nodiscard]] std::vector<CallRemark> licenceRemarks(const CallBriefing &briefing, Instant now);
/// Whether the category is covered, and the tier that would cover it (C4T-3, SYS-2).
[[nodiscard]] CallRemark coverageRemark(const CallBriefing &briefing, const Category &category);
/// Whether only named persons may call out of hours and this one is none of them (CARE-5).
[[nodiscard]] bool isNotNamed(const CallBriefing &briefing, const ContactId &contact);
/// Whether the contact is named for calls out of hours.
[[nodiscard]] bool mayCallOutOfHours(const CallBriefing &briefing, const ContactId &contact);
/// The names of those who are.
[[nodiscard]] QStringList namedCallers(const CallBriefing &briefing);

} // namespace permanence
