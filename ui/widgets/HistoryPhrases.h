#pragma once

#include "ui/widgets/HistoryLexicon.h"

namespace permanence {

/// What happened in a few words: "call received", "called the customer: no answer", "worked 15 min: repair, factor 1.0"
/// … An event of a kind that this program does not know yet keeps its kind as its words. `earlier` is
/// the entry that a correction corrects, where it is known.
[[nodiscard]] QString historyPhrase(const HistoryEntry &entry, const HistoryLexicon &lexicon = {},
                                    const HistoryEntry *earlier = nullptr);
/// What was written with it, on one line; translated where it is a code (why a ticket was closed).
[[nodiscard]] QString historyWords(const HistoryEntry &entry, const HistoryLexicon &lexicon = {});

/// Whether the entry is the earlier booking of the work that `correction` puts right.
[[nodiscard]] bool isCorrectedBy(const HistoryEntry &entry, const HistoryEntry &correction);

} // namespace permanence
