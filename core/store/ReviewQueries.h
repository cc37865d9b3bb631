#pragma once

#include "core/store/Queries.h"

#include <map>

namespace permanence {

/// How a customer was told after a review, or when it will be.
struct TellingView {
    ReviewId review;
    TicketId ticket;
    Instant at;
    AgentId agent; ///< who told, or planned the call
    QString text;
    bool mailed = false;
    ActivityId activity; ///< the call; none: the customer knows
    AgentId caller;
    Instant due; ///< of the call
    template <class T = TellingView>
    static constexpr auto fields()
    {
        return std::tuple{field("review", &T::review), field("ticket", &T::ticket), field("at", &T::at),
                          field("agent", &T::agent),   field("text", &T::text),     field("mailed", &T::mailed),
                          field("activity", &T::activity), field("caller", &T::caller), field("due", &T::due)};
    }
};

/// What a review has of one ticket. Of several minutes the last ones count, whoever wrote them; the time adds up.
struct TicketMinutes {
    MinutesView last;
    qint64 seconds = 0;               ///< spoken about in all
    std::optional<TellingView> told;  ///< since the last minutes

    /// The customer knows, or somebody has the task to tell it at a time. Of a closed ticket nothing is to be told.
    [[nodiscard]] bool isTold(bool isClosed) const { return isClosed || told || !last.tellLater; }
};
using ReviewMinutes = std::map<TicketId, TicketMinutes>;

/// The questions of the weekly review (SYS-7, USE-2), on a connection of Queries. Throws DatabaseError.
class ReviewQueries
{
public:
    explicit ReviewQueries(Queries &queries) : m_queries(queries), m_database(queries.database()) {}

    /// Ids of the tickets that are unresolved, oldest receipt first: of the team's members and of nobody, so that none
    /// falls between two teams; of an empty team all.
    [[nodiscard]] QStringList unresolved(const QString &team);
    /// The same as it was at an instant: of those who had the tickets then, in the teams of today.
    [[nodiscard]] QStringList unresolvedAt(const QString &team, Instant at);
    /// Whether the ticket was closed at an instant.
    [[nodiscard]] bool wasClosed(const TicketId &ticket, Instant at);
    /// Teams that have members or held a review, by name.
    [[nodiscard]] QStringList teams();
    /// The last review of the same team that was opened before this one.
    [[nodiscard]] std::optional<ReviewView> before(const ReviewView &review);
    [[nodiscard]] ReviewMinutes minutesOf(const ReviewId &review);
    /// Tickets of the agenda with minutes whose customers are still to be told, in the order of the agenda.
    [[nodiscard]] std::vector<TicketId> untold(const ReviewView &review);
    /// How many tickets are to be discussed and customers to be told before the review can be closed.
    [[nodiscard]] int waiting(const ReviewView &review);

private:
    Queries &m_queries;
    Database &m_database;
};

/// The ids of an agenda.
[[nodiscard]] std::vector<TicketId> ticketsOf(const QStringList &agenda);

} // namespace permanence
