#pragma once

#include "core/model/Event.h"

#include <optional>
#include <vector>

namespace permanence {

/// While the customer owes an answer the resolution clock stands still.
struct Pause {
    Instant from;
    std::optional<Instant> until; ///< none: still waiting
    static constexpr auto fields() { return std::tuple{field("from", &Pause::from), field("until", &Pause::until)}; }
    bool operator==(const Pause &) const = default;
};

/// A call to the customer.
struct Attempt {
    EventId event;
    Instant at;
    AgentId agent;
    AttemptOutcome outcome = AttemptOutcome::Reached;
    template <class T = Attempt>
    static constexpr auto fields()
    {
        return std::tuple{field("event", &T::event), field("at", &T::at), field("agent", &T::agent),
                          field("outcome", &T::outcome)};
    }
    bool operator==(const Attempt &) const = default;
};

/// Something that is to be done at a time, or was.
struct Activity {
    ActivityId id;
    ActivityKind kind = ActivityKind::Callback;
    AgentId agent; ///< in whose agenda it stands, at first who scheduled it; none: the program
    Instant due;
    std::optional<Instant> done;
    std::optional<ActivityOutcome> outcome{}; ///< given when done
    QString reason{};
    QString number{};    ///< to be called; empty: the contact's first
    ContactId contact{}; ///< none: the ticket's
    template <class T = Activity>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),           field("kind", &T::kind),     field("agent", &T::agent),
                          field("due", &T::due),         field("done", &T::done),     field("outcome", &T::outcome),
                          field("reason", &T::reason),   field("number", &T::number), field("contact", &T::contact)};
    }
    bool operator==(const Activity &) const = default;
};

/// Work on a ticket, by its timer or entered by hand, as last corrected.
struct Work {
    WorkId id;
    AgentId agent;
    Instant from;
    std::optional<Instant> until; ///< none: its timer runs
    QString service;              ///< empty: not sold by the hour
    Instant booked;               ///< when it was entered or its timer stopped; of a running timer its start
    bool corrected = false;
    template <class T = Work>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),           field("agent", &T::agent),     field("from", &T::from),
                          field("until", &T::until),     field("service", &T::service), field("booked", &T::booked),
                          field("corrected", &T::corrected)};
    }
    [[nodiscard]] bool isRunning() const { return !until; }
    [[nodiscard]] Duration lengthAt(Instant now) const { return until.value_or(std::max(from, now)) - from; }
    bool operator==(const Work &) const = default;
};

/// What the customer was last asked for and has not answered.
struct Question {
    EventId event;
    Instant at;
    AskedFor what = AskedFor::Answer;
    static constexpr auto fields()
    {
        return std::tuple{field("event", &Question::event), field("at", &Question::at),
                          field("what", &Question::what)};
    }
    bool operator==(const Question &) const = default;
};

/// What happened on a ticket beside its opening; most tickets have little of it.
struct TicketProgress {
    std::vector<Pause> waits;  ///< while it waited for someone to work on it (red)
    std::vector<Pause> pauses; ///< while the customer owed an answer
    std::vector<Attempt> attempts; ///< since the customer was last reached
    std::vector<Activity> activities;
    std::vector<Work> works;
    std::optional<Question> question;
    std::optional<Instant> reopened; ///< the last time
    QDate date;
    std::optional<DateKind> dateKind;
    std::optional<bool> defectAccepted;
    std::optional<DefectCause> defectCause;
    std::optional<ResolutionCause> cause; ///< undone by reopening
    std::optional<FixDelivery> fixDelivery;
    QStringList proof; ///< of the closing: ids of events
    QJsonObject factors;
    bool extra = false;
    template <class T = TicketProgress>
    static constexpr auto fields()
    {
        return std::tuple{field("waits", &T::waits),           field("pauses", &T::pauses),
                          field("attempts", &T::attempts),     field("activities", &T::activities),
                          field("works", &T::works),           field("question", &T::question),
                          field("reopened", &T::reopened),     field("date", &T::date),
                          field("date_kind", &T::dateKind),    field("defect_accepted", &T::defectAccepted),
                          field("defect_cause", &T::defectCause), field("cause", &T::cause),
                          field("fix_delivery", &T::fixDelivery), field("proof", &T::proof),
                          field("factors", &T::factors),       field("extra", &T::extra)};
    }
    bool operator==(const TicketProgress &) const = default;
};

/// A ticket as its events tell it: the fold of its stream.
struct TicketState : TicketProgress {
    TicketId id;
    QString number;
    CustomerId customer;
    ContactId contact;
    ContractId contract;
    QString policy;
    int policyVersion = 0;
    Channel channel = Channel::Phone;
    Nature nature = Nature::Incident;
    QString severity, category, product, summary, details;
    QJsonObject intake, targets;
    Status status = Status::Waiting;
    AgentId owner;
    Instant received;
    std::optional<Instant> taken;    ///< when someone first owned it
    std::optional<Instant> resolved; ///< undone by reopening
    std::optional<Instant> closed;
    std::optional<CloseReason> closedReason;

    [[nodiscard]] bool isClosed() const { return closed.has_value(); }
    [[nodiscard]] const Work *work(const WorkId &id) const;
    /// The agent's timer that runs on this ticket; null where there is none.
    [[nodiscard]] const Work *runningWork(const AgentId &agent) const;
    /// Whether any part of [from, until) lies before the ticket was received or while it waited (red).
    [[nodiscard]] bool waitedDuring(Instant from, Instant until) const;
    /// Open activities, nearest due time first.
    [[nodiscard]] std::vector<Activity> openActivities() const;
};

/// The state after one more event of the ticket's stream. Events come in (stamp, id) order; one that means
/// nothing in the state it meets (a second take, a resolve of a closed ticket) changes nothing.
void apply(TicketState &state, const Event &event);

} // namespace permanence
