#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/Queries.h"

namespace permanence {

/// An activity as an agenda shows it: a callback, a promised answer or a progress call that is open (or was).
struct AgendaItem {
    ActivityId id;
    ActivityKind kind = ActivityKind::Callback;
    Instant due;
    std::optional<Instant> done;
    std::optional<ActivityOutcome> outcome;
    AgentId agent; ///< none: anybody's
    QString agentName;
    TicketId ticket; ///< none: a callback without one
    QString ticketNumber, ticketSummary;
    CustomerId customer; ///< none: an unknown caller
    QString customerName;
    ContactId contact;
    QString contactName;
    QString number; ///< E.164; empty: the contact's first
    QString reason;
    template <class T = AgendaItem>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),
                          field("kind", &T::kind),
                          field("due", &T::due),
                          field("done", &T::done),
                          field("outcome", &T::outcome),
                          field("agent", &T::agent),
                          field("agent_name", &T::agentName),
                          field("ticket", &T::ticket),
                          field("ticket_number", &T::ticketNumber),
                          field("ticket_summary", &T::ticketSummary),
                          field("customer", &T::customer),
                          field("customer_name", &T::customerName),
                          field("contact", &T::contact),
                          field("contact_name", &T::contactName),
                          field("number", &T::number),
                          field("reason", &T::reason)};
    }
    bool operator==(const AgendaItem &) const = default;
};

/// Whose agenda is asked for.
struct Agenda {
    /// Those of these agents; an invalid id is what stands in nobody's. None: everybody's.
    std::vector<AgentId> agents;

    /// What an agent looks after: the own ones and those of nobody.
    [[nodiscard]] static Agenda of(const AgentId &agent) { return {{agent, AgentId{}}}; }
    [[nodiscard]] static Agenda ofNobody() { return {{AgentId{}}}; }
    [[nodiscard]] static Agenda ofAll() { return {}; }
};

/// Whom a callback is for, with all that tells their hours and the agent's free time.
struct CallbackSubject {
    std::optional<CustomerView> customer; ///< none: an unknown caller
    std::vector<ContactView> contacts;
    std::vector<ContractView> contracts;
    std::optional<TicketRecord> ticket;
    std::vector<Instant> busy; ///< when the agent has something else to do
};

/// The hours between which a callback lies.
struct CallbackHours {
    BusinessCalendar desk, customer; ///< the desk's for a customer without own hours
};
/// By the policy that judges the ticket; without one, by that which judges a call of the customer now.
[[nodiscard]] CallbackHours hoursOf(const CallbackSubject &subject, const DeskView &desk,
                                    const PolicyLibrary &policies, Instant now);

/// The questions of the agenda. Throws DatabaseError.
class AgendaQueries
{
public:
    static constexpr int kMost = 2000; ///< rows of one answer, unless said otherwise

    explicit AgendaQueries(Queries &queries) : m_queries(queries), m_database(queries.database()) {}

    /// Open activities due in [from, until), earliest first.
    [[nodiscard]] std::vector<AgendaItem> between(const Agenda &agenda, Instant from, Instant until, int limit = kMost);
    /// Those that were due before `now`, earliest first.
    [[nodiscard]] std::vector<AgendaItem> overdue(const Agenda &agenda, Instant now, int limit = kMost);
    /// How many are due before `until`, counted up to `most` for each agent.
    [[nodiscard]] int countUntil(const Agenda &agenda, Instant until, int most = 1000);
    /// The first one due at or after `from`: what is reminded of next.
    [[nodiscard]] std::optional<AgendaItem> next(const Agenda &agenda, Instant from);
    [[nodiscard]] std::optional<AgendaItem> item(const ActivityId &activity);
    /// When the agent has something to do from then on, but for `except`.
    [[nodiscard]] std::vector<Instant> busy(const AgentId &agent, Instant from, const ActivityId &except = {});
    /// `customer` is read from the ticket where that is given. `agent` none: nobody is busy.
    [[nodiscard]] CallbackSubject subject(const CustomerId &customer, const TicketId &ticket, const AgentId &agent,
                                          Instant from, const ActivityId &except = {});

private:
    Queries &m_queries;
    Database &m_database;
};

} // namespace permanence
