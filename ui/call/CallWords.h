#pragma once

#include "core/store/Views.h"

#include <QTimeZone>

// Sentences that the parts of the call page share, in the language of the program.

namespace permanence {

/// With its access key marked by &.
[[nodiscard]] QString natureChoice(Nature nature);
/// The time alone where it is today in that zone, else with its day: "11:12", "Tue 3 Mar 09:30".
[[nodiscard]] QString wallTime(Instant at, const QTimeZone &zone, Instant now);
/// The place that a zone is named after: "Paris".
[[nodiscard]] QString placeOf(const QTimeZone &zone);
/// What happened, in words: "call", "ticket opened: Export fails".
[[nodiscard]] QString historyWords(const HistoryEntry &entry);

/// Marks an access key in each text (as "&Blocking"): a letter of it that neither another text nor `taken` has.
/// A text without a free letter stays as it is.
[[nodiscard]] QStringList withAccessKeys(const QStringList &texts, QString taken);

} // namespace permanence
