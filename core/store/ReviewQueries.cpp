#include "core/store/ReviewQueries.h"

#include "core/store/TicketAt.h"

#include <QSet>

#include <algorithm>

namespace permanence {
namespace {

/// The last word before ?1 of whether ticket `id` was closed: what is closed today may have been reopened since. A call to
/// the customer reopens what was closed elsewhere.
#define PERMANENCE_LAST_WORD(id)                                                                             \
    "coalesce((SELECT e.kind FROM event e WHERE e.stream = " id " AND e.kind IN ('closed', 'reopened', 'customer_called') "   \
    "AND e.at < ?1 ORDER BY e.stamp DESC, e.id DESC LIMIT 1), 'reopened')"

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
    static constexpr char kSql[] =
        "SELECT t.id FROM ticket t WHERE t.received < ?1 AND (t.closed IS NULL OR t.closed >= ?1) "
        "AND " PERMANENCE_LAST_WORD("t.id") " <> 'closed' ORDER BY t.received, t.seq";
    QStringList all = idsOf(Query(m_database, kSql, at));
    if (team.isEmpty())
        return all;
    QSet<Uuid> members;
    for (const AgentView &agent : m_queries.agents()) {
        if (agent.team == team)
            members.insert(agent.id.uuid);
    }
    all.removeIf([&](const QString &id) {
        const auto then = ticketAt(m_database, TicketId(Uuid::fromText(id).value_or(Uuid{})), at - 1);
        return then && then->owner.isValid() && !members.contains(then->owner.uuid);
    });
    return all;
}

bool ReviewQueries::wasClosed(const TicketId &ticket, Instant at)
{
    static constexpr char kSql[] = "SELECT " PERMANENCE_LAST_WORD("?2") " = 'closed'";
    Query query(m_database, kSql, at + 1, ticket);
    return query.next() && query.get<bool>(0);
}

QStringList ReviewQueries::teams()
{
    static constexpr char kSql[] = "SELECT team FROM agent WHERE team <> '' UNION SELECT team FROM review WHERE team <> '' "
                                   "ORDER BY team COLLATE NOCASE";
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

int ReviewQueries::waiting(const ReviewView &review)
{
    const ReviewMinutes minutes = minutesOf(review.id);
    const std::vector<TicketId> tickets = ticketsOf(review.agenda);
    const auto undiscussed =
        std::count_if(tickets.begin(), tickets.end(), [&](const TicketId &id) { return !minutes.contains(id); });
    return static_cast<int>(undiscussed) + static_cast<int>(untold(review).size());
}

std::vector<TicketId> ticketsOf(const QStringList &agenda)
{
    std::vector<TicketId> all;
    for (const QString &id : agenda)
        all.emplace_back(Uuid::fromText(id).value_or(Uuid{}));
    return all;
}

} // namespace permanence
