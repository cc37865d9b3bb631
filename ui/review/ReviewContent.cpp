#include "ui/review/ReviewContent.h"

#include <algorithm>

namespace permanence {

ReviewContent readReviewContent(Queries &queries, const PolicyLibrary &policies, const ReviewScope &scope,
                                const AgentId &ownOf, Instant now)
{
    constexpr int kLately = 500;
    const QTimeZone zone(queries.desk().timezone.toLatin1());
    ReviewContent content;
    content.teams = ReviewQueries(queries).teams();
    content.agents = queries.agents();
    QString team = scope.team;
    for (const ReviewView &review : queries.reviews(kLately)) { // newest first
        const bool isOfWeek = weekOf(review, zone) == scope.week;
        if (review.team == scope.team && !isOfWeek && !review.closed && !content.openElsewhere) {
            content.openElsewhere = review;
            content.openElsewhere->week = weekOf(review, zone);
        }
        // The whole desk's review holds an agent's tickets where the own team held none.
        if (ownOf.isValid() && isOfWeek && (review.team == scope.team || review.team.isEmpty())) {
            team = review.team;
            break;
        }
    }
    content.ofWeek = reviewsOfWeek(queries, team, scope.week);
    ReviewPack pack = reviewOfWeek(queries, policies, team, scope.week, now, scope.review);
    if (ownOf.isValid()) {
        std::erase_if(pack.items, [&](const ReviewItem &item) {
            const TicketMinutes *minutes = pack.minutesOf(item.ticket.id);
            return !minutes || (item.ticket.owner != ownOf && minutes->last.stepOwner != ownOf);
        });
        std::erase_if(pack.minutes, [&](const auto &written) { // nor how long others were spoken about
            return std::none_of(pack.items.begin(), pack.items.end(),
                                [&](const ReviewItem &item) { return item.ticket.id == written.first; });
        });
        std::erase_if(pack.promises, [&](const ReviewPromise &promise) {
            const auto ticket = queries.ticket(promise.ticket);
            return !ticket || ticket->owner != ownOf;
        });
        content.openElsewhere.reset();
    }
    content.pack = std::make_shared<const ReviewPack>(std::move(pack));
    return content;
}

} // namespace permanence
