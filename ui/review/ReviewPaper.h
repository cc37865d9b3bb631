#pragma once

#include "ui/paper/Paper.h"
#include "ui/review/ReviewWords.h"

namespace permanence {

/// The minutes of a review for paper: what changed since the last one, what became of its promises, then each
/// ticket with what was decided, who does what by when, how the customer was told and how long it was spoken
/// about. Of a review that was not held, the agenda. In the language in view; any thread.
[[nodiscard]] Paper reviewPaper(const ReviewPack &pack, ReviewGrouping grouping,
                                const PolicyLibrary &policies);

/// A name for its file without the suffix: "review-2026-W10".
[[nodiscard]] QString reviewFileName(const ReviewPack &pack);

} // namespace permanence
