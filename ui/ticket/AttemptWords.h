#pragma once

#include "ui/ticket/TicketScene.h"

namespace permanence {

/// "attempt 2 of 3; one more failed attempt by the end of Tuesday, 3 March closes the ticket": where the failed
/// attempts stand with one that is about to be recorded (SYS-10).
[[nodiscard]] QString attemptStandWith(const NoContact &stand);
/// "1 of 3 failed attempts; the third by the end of Friday, 6 March closes the ticket", as things stand at `now`; empty
/// where the policy has no such rule or no attempt counts any more.
[[nodiscard]] QString attemptStand(const TicketScene &scene, Instant now);

/// What recording this outcome now will lead to, in one sentence.
[[nodiscard]] QString attemptConsequence(const TicketScene &scene, AttemptOutcome outcome, Instant now);
/// What the agent says to a voicemail reached now, in the customer's language; empty where the policy has no words.
[[nodiscard]] QString voicemailWords(const TicketScene &scene, const QString &agent, Instant now);

} // namespace permanence
