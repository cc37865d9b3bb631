#pragma once

#include "core/desk/DeskService.h"
#include "core/store/ReviewItem.h"

namespace permanence {

/// Which review a page asks for.
struct ReviewScope
{
    QString team; ///< empty: the whole desk
    QString week; ///< as 2026-W10
    ReviewId review = {}; ///< one of several of that week; none: the first of them
    bool operator==(const ReviewScope &) const = default;
};

/// All that the page of reviews shows, read at once.
struct ReviewContent
{
    std::shared_ptr<const ReviewPack> pack; ///< of the review that is asked for, else the agenda
    std::vector<ReviewView> ofWeek; ///< what there is to choose from, as reviewsOfWeek() gives it
    QStringList teams;
    std::vector<AgentView> agents;
    std::optional<ReviewView> openElsewhere; ///< of the same team and another week, not closed
};

/// `ownOf` valid: only what concerns this agent, who reads minutes and holds no reviews. Throws
/// DatabaseError.
[[nodiscard]] ReviewContent readReviewContent(Queries &queries, const PolicyLibrary &policies,
                                              const ReviewScope &scope, const AgentId &ownOf, Instant now);

} // namespace permanence
