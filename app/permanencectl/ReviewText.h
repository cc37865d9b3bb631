#pragma once

#include "app/permanencectl/Find.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {

/// --review, for findReview().
[[nodiscard]] Option reviewOption();

/// A review as it stands: its agenda, and what was decided about each ticket.
[[nodiscard]] Result<void> printReview(Output &out, const ReviewId &id, Queries &queries);

} // namespace permanence::ctl
