#pragma once

#include "ui/call/CallBriefing.h"
#include "ui/call/CallDraft.h"

// What an admission means, in the words of the agent: every reason and warning as shape and sentence.

namespace permanence {

/// What the desk will be asked when the draft is saved: judged as of when the call began, by the contact that
/// is chosen now. The call's details are the answer to the intake field `description`.
[[nodiscard]] AdmissionRequest admissionRequest(const CallBriefing &briefing, const CallDraft &draft,
                                                Instant now);
/// As admissionOf() decides it; nothing where no policy is known, or the call is about a ticket that is
/// there.
[[nodiscard]] std::optional<Admission> admissionOf(const CallBriefing &briefing, const CallDraft &draft,
                                                   Instant now);

/// "Yes: this call opens a ticket", "No: …", "Elsewhere: …".
[[nodiscard]] CallRemark verdictRemark(const Admission &admission, const CallBriefing &briefing);
/// Every reason, then every warning but an incomplete checklist (what is missing is listed by name beside
/// it).
[[nodiscard]] std::vector<CallRemark> admissionRemarks(const Admission &admission,
                                                       const CallBriefing &briefing, const QString &category);
/// The most lines that admissionRemarks() can have for this caller, whatever the agent chooses; room is kept
/// for them.
[[nodiscard]] int mostRemarks(const CallBriefing &briefing, const CallDraft &draft, Instant now);
/// "Desk hours until 17:00, factor 1.0", "Outside the desk hours until Tue 09:00, factor 1.5".
[[nodiscard]] CallRemark hoursRemark(const CallBriefing &briefing, Instant now);
/// What can be offered instead: the tier, the desk hours, who may call, a pack to buy, what is free.
[[nodiscard]] std::vector<CallRemark> offerRemarks(const Admission &admission, const CallBriefing &briefing,
                                                   Instant now);

} // namespace permanence
