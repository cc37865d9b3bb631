#pragma once

#include "core/rules/ServiceClock.h"

#include <QTimeZone>

// The words of the vocabulary for people.

namespace permanence::ctl {

[[nodiscard]] QString wordOf(Status status); ///< "in progress (orange)"
[[nodiscard]] QString wordOf(Nature nature);
[[nodiscard]] QString wordOf(ClockState state);
/// What an event of this kind was, for a history; the kind itself where it is not known.
[[nodiscard]] QString wordOfEvent(const QString &kind);
/// The word of an outcome, an activity, a cause …: a row of kCodeWords; the code itself where there is none.
[[nodiscard]] QString wordOfCode(const QString &code);
template <Coded E>
[[nodiscard]] QString wordOf(E value)
{
    return wordOfCode(codeOf(value));
}

/// "Mon 2 Mar 2026 10:30" in the zone; empty for no instant.
[[nodiscard]] QString timeText(std::optional<Instant> at, const QTimeZone &zone);
/// "3 h 20 min", of the absolute length.
[[nodiscard]] QString lengthText(Duration length);
/// "Take in charge": when it was done, when it is due, how much is left of what kind of time.
[[nodiscard]] QString clockText(const ServiceClock &clock, const QTimeZone &zone);

} // namespace permanence::ctl
