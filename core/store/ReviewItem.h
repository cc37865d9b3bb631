#pragma once

#include "core/rules/ReviewAgenda.h"
#include "core/store/ReviewQueries.h"

namespace permanence {

/// A ticket of an agenda, with what matters of it in one line (USE-2).
struct ReviewItem {
    TicketRecord ticket;
    QString customerName; ///< empty: an unknown caller
    QString contactName;
    QString ownerName;    ///< empty: nobody
    QString email;        ///< to which a mail about progress would go; empty: none goes, for want of an address or by policy
    QString language;     ///< in which the customer is told: the contact's, else the customer's, else French
    bool isKnownPolicy = false; ///< whether what judges it is here: else there is no age and no clock
    int businessDays = 0;
    TicketClocks clocks;
    QString exchange;                ///< kind of event: what was last said by or to the customer
    std::optional<Instant> exchanged;
    NextMover mover;
    QString moverName; ///< of an agent
    int reviewsBefore = 0;
    int brokenPromises = 0;
    bool isNew = false; ///< not on the agenda before
};

/// What a review gave somebody to do, or promised a customer, and what became of it.
struct ReviewPromise {
    ActivityId id;
    ActivityKind kind = ActivityKind::NextStep;
    TicketId ticket;
    QString number, customerName, agentName, text;
    Instant due;
    std::optional<Instant> done;
    PromiseState state = PromiseState::Open;
};

/// A review, or the agenda of one that is being prepared, with all that a page or the minutes show of it.
struct ReviewPack {
    ReviewView review; ///< without an id: it was not opened yet
    QTimeZone zone;
    Instant asOf;
    std::vector<ReviewItem> items; ///< in the order of the agenda
    ReviewMinutes minutes;
    std::optional<ReviewView> last; ///< the one before of the same team
    AgendaChange change;            ///< from the last one; without one, all are new
    QStringList closedNumbers, leftNumbers; ///< of the tickets that are not on this agenda any more
    std::vector<ReviewPromise> promises; ///< of the last one
    std::map<AgentId, QString> agents;

    [[nodiscard]] const TicketMinutes *minutesOf(const TicketId &ticket) const;
    [[nodiscard]] int discussed() const;
    /// Tickets that are discussed and whose customers are still to be told.
    [[nodiscard]] int untold() const;
};

/// Everything of a review as it stands at `now`; of one that is closed, as it stood then. Throws DatabaseError.
[[nodiscard]] ReviewPack readReview(Queries &queries, const PolicyLibrary &policies, const ReviewView &review, Instant now);
/// The agenda of a review that would be opened now; of a time that has passed, as it was at the end of the week.
[[nodiscard]] ReviewPack prepareReview(Queries &queries, const PolicyLibrary &policies, const QString &team,
                                       const QString &week, Instant now);

/// In which week a review was held, as 2026-W10.
[[nodiscard]] QString weekOf(const ReviewView &review, const QTimeZone &zone);
/// The team's reviews of a week, those that are open first, then the newest first: two stations may each have opened one.
[[nodiscard]] std::vector<ReviewView> reviewsOfWeek(Queries &queries, const QString &team, const QString &week);
/// The one of them that is wanted, else the first, else what prepareReview() gives.
[[nodiscard]] ReviewPack reviewOfWeek(Queries &queries, const PolicyLibrary &policies, const QString &team,
                                      const QString &week, Instant now, const ReviewId &wanted = {});

} // namespace permanence
