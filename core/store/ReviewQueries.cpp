#include "core/store/ReviewQueries.h"

namespace permanence {
namespace {

QStringList idsOf(Query query)
{
    QStringList ids;
    while (query.next())
        ids << query.get<TicketId>(0).text();
    return ids;
}

} // namespace

std::optional<ReviewView> Queries::review(const ReviewId &id)
{
    static constexpr char kSql[] = "SELECT id, opened, closed, agenda, team, week, opened_by FROM review WHERE id = ?";
    return Query(m_database, kSql, id).first<ReviewView>();
}

std::vector<ReviewView> Queries::reviews(int limit)
{
    static constexpr char kSql[] =
        "SELECT id, opened, closed, agenda, team, week, opened_by FROM review ORDER BY seq DESC LIMIT ?";
    return Query(m_database, kSql, limit).rows<ReviewView>();
}

std::vector<MinutesView> Queries::minutes(const ReviewId &review)
{
    static constexpr char kSql[] =
        "SELECT review, ticket, at, agent, decision, next_step, progress, told, step, step_owner, step_due, seconds, "
        "tell_later FROM minutes WHERE review = ? ORDER BY at, seq";
    return Query(m_database, kSql, review).rows<MinutesView>();
}

QStringList ReviewQueries::unresolved(const QString &team)
{
    static constexpr char kAll[] = "SELECT id FROM ticket WHERE closed IS NULL ORDER BY received, seq";
    static constexpr char kTeam[] = "SELECT id FROM ticket WHERE closed IS NULL AND (owner IS NULL OR owner IN "
                                    "(SELECT id FROM agent WHERE team = ?)) ORDER BY received, seq";
    return team.isEmpty() ? idsOf(Query(m_database, kAll)) : idsOf(Query(m_database, kTeam, team));
}

QStringList ReviewQueries::unresolvedAt(const QString &team, Instant at)
{
    // What is closed today may have been reopened since: the last word before that time is in the log.
    static constexpr char kSql[] =
        "SELECT t.id FROM ticket t WHERE t.received < ?1 AND (t.closed IS NULL OR t.closed >= ?1) "
        "AND (?2 = '' OR t.owner IS NULL OR t.owner IN (SELECT id FROM agent WHERE team = ?2)) "
        "AND coalesce((SELECT e.kind FROM event e WHERE e.stream = t.id AND e.kind IN ('closed', 'reopened') AND e.at < ?1 "
        "ORDER BY e.stamp DESC, e.id DESC LIMIT 1), 'reopened') = 'reopened' ORDER BY t.received, t.seq";
    return idsOf(Query(m_database, kSql, at, team));
}

QStringList ReviewQueries::teams()
{
    static constexpr char kSql[] = "SELECT DISTINCT team FROM agent WHERE team <> '' ORDER BY team COLLATE NOCASE";
    QStringList teams;
    for (Query query(m_database, kSql); query.next();)
        teams << query.get<QString>(0);
    return teams;
}

std::optional<ReviewView> ReviewQueries::before(const ReviewView &review)
{
    static constexpr char kSql[] = "SELECT id, opened, closed, agenda, team, week, opened_by FROM review WHERE team = ? "
                                   "AND (opened, id) < (?, ?) ORDER BY opened DESC, id DESC LIMIT 1";
    return Query(m_database, kSql, review.team, review.opened, review.id).first<ReviewView>();
}

ReviewMinutes ReviewQueries::minutesOf(const ReviewId &review)
{
    static constexpr char kTold[] = "SELECT review, ticket, at, agent, text, mailed, activity, caller, due FROM telling "
                                    "WHERE review = ? ORDER BY at, seq";
    ReviewMinutes all;
    for (const MinutesView &minutes : m_queries.minutes(review)) {
        TicketMinutes &ticket = all[minutes.ticket];
        ticket.last = minutes;
        ticket.seconds += minutes.seconds;
    }
    for (Query query(m_database, kTold, review); query.next();) {
        const auto telling = query.row<TellingView>();
        const auto ticket = all.find(telling.ticket);
        if (ticket != all.end() && telling.at >= ticket->second.last.at)
            ticket->second.told = telling;
    }
    return all;
}

std::vector<TicketId> ReviewQueries::untold(const ReviewView &review)
{
    const ReviewMinutes minutes = minutesOf(review.id);
    std::vector<TicketId> all;
    for (const TicketId &id : ticketsOf(review.agenda)) {
        const auto found = minutes.find(id);
        if (found == minutes.end() || found->second.isTold(false))
            continue;
        const auto ticket = m_queries.ticket(id);
        if (ticket && !ticket->isClosed())
            all.push_back(id);
    }
    return all;
}

std::vector<TicketId> ticketsOf(const QStringList &agenda)
{
    std::vector<TicketId> all;
    for (const QString &id : agenda)
        all.emplace_back(Uuid::fromText(id).value_or(Uuid{}));
    return all;
}

} // namespace permanence
