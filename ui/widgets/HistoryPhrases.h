#pragma once

#include "core/store/Views.h"

namespace permanence {

/// What happened in a few words: "call received", "ticket opened", "taken in charge" … An event of a kind
/// that this program does not know yet keeps its kind as its words.
[[nodiscard]] QString historyPhrase(const HistoryEntry &entry);
/// What was written with it, on one line; translated where it is a code (why a ticket was closed).
[[nodiscard]] QString historyWords(const HistoryEntry &entry);
/// The shape of its kind, for Theme::icon().
[[nodiscard]] QString historyIcon(const QString &kind);
/// The text of an event for reading in full, as it was written with all its lines.
[[nodiscard]] QString wholeText(const Event &event);

} // namespace permanence
