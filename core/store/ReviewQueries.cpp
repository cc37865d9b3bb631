#include "core/store/Queries.h"

namespace permanence {

std::optional<ReviewView> Queries::review(const ReviewId &id)
{
    static constexpr char kSql[] = "SELECT id, opened, closed, agenda FROM review WHERE id = ?";
    return Query(m_database, kSql, id).first<ReviewView>();
}

std::vector<ReviewView> Queries::reviews(int limit)
{
    static constexpr char kSql[] = "SELECT id, opened, closed, agenda FROM review ORDER BY seq DESC LIMIT ?";
    return Query(m_database, kSql, limit).rows<ReviewView>();
}

std::vector<MinutesView> Queries::minutes(const ReviewId &review)
{
    static constexpr char kSql[] = "SELECT review, ticket, at, agent, decision, next_step, progress, told "
                                   "FROM minutes WHERE review = ? ORDER BY at, seq";
    return Query(m_database, kSql, review).rows<MinutesView>();
}

} // namespace permanence
