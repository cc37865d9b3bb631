#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/rules/ServiceClock.h"
#include "ui/widgets/StatusBadge.h"

#include <QTimeZone>

// The words of the vocabulary for people, translated, in one place; with the shapes that go with them.

namespace permanence {

[[nodiscard]] QString natureWord(Nature nature);
[[nodiscard]] QString channelWord(Channel channel);
[[nodiscard]] QString causeWord(ResolutionCause cause);
[[nodiscard]] QString closeReasonWord(CloseReason reason);
[[nodiscard]] StatusKind statusKind(Status status);

/// "running", "due soon", "overdue", "done in time" …; empty for None.
[[nodiscard]] QString clockStateWord(ClockState state);
[[nodiscard]] QString clockStateIcon(ClockState state); ///< for Theme::icon()
[[nodiscard]] ColourRole clockStateColour(ClockState state);

/// The title of a severity in the language in view; its id where the policy version is not known.
[[nodiscard]] QString severityTitle(const PolicyLibrary &policies, const QString &policy, int version,
                                    const QString &severity);
/// The shape of a severity by its place in the policy: the most urgent, the least urgent, or between.
[[nodiscard]] QString severityIcon(const PolicyLibrary &policies, const QString &policy, int version,
                                   const QString &severity);
/// "Charter of service quality, version 2".
[[nodiscard]] QString policyTitle(const PolicyLibrary &policies, const QString &policy, int version);

/// "10:58" today, else with its day, and its year where that is another one.
[[nodiscard]] QString momentText(Instant at, Instant now, const QTimeZone &zone);
/// The same in at most nine letters, for tables: "10:58", "Mon 10:58", "2 Mar", "Mar 2025".
[[nodiscard]] QString shortMomentText(Instant at, Instant now, const QTimeZone &zone);
/// "2 Mar 2026".
[[nodiscard]] QString dayText(QDate day);

/// The phone number for people; as it was stored where it is none.
[[nodiscard]] QString phoneText(const QString &e164, const QString &region);

} // namespace permanence
