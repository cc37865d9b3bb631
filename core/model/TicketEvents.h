#pragma once

#include "core/model/EventParts.h"

// What happens to a ticket, from its opening to its closing.

namespace permanence {

struct TicketOpened {
    static constexpr auto kKind = "ticket_opened";
    static constexpr auto kStream = StreamKind::Ticket;
    QString number; ///< for people, as 2026-000123
    CustomerId customer;
    ContactId contact;
    ContractId contract;
    CallId call;
    QString policy; ///< the policy that judges the ticket for good
    int policyVersion = 0;
    Channel channel = Channel::Phone;
    Nature nature = Nature::Incident;
    QString severity, category, product, summary, details;
    QJsonObject intake;  ///< intake fields and checklist items by id
    QJsonObject targets; ///< the contract's overrides at this moment (C4T-6)
    AgentId owner;       ///< who answered owns it (SYS-6); none: it waits
    QJsonObject factors; ///< the contract's price factors at this moment (CARE-2)
    bool extra = false;  ///< admitted with an extra charge (CARE-4)
    QStringList reasons; ///< codes of AdmissionReason that were overridden
    AgentId overriddenBy;
    QString overrideReason;
    template <class T = TicketOpened>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),
                          field("customer", &T::customer),
                          field("contact", &T::contact),
                          field("contract", &T::contract),
                          field("call", &T::call),
                          field("policy", &T::policy),
                          field("policy_version", &T::policyVersion),
                          field("channel", &T::channel),
                          field("nature", &T::nature),
                          field("severity", &T::severity),
                          field("category", &T::category),
                          field("product", &T::product),
                          field("summary", &T::summary),
                          field("details", &T::details),
                          field("intake", &T::intake),
                          field("targets", &T::targets),
                          field("owner", &T::owner),
                          field("factors", &T::factors),
                          field("extra", &T::extra),
                          field("reasons", &T::reasons),
                          field("overridden_by", &T::overriddenBy),
                          field("override_reason", &T::overrideReason)};
    }
};

struct TicketTied {
    static constexpr auto kKind = "ticket_tied";
    static constexpr auto kStream = StreamKind::Ticket;
    CustomerId customer;
    ContactId contact;
    template <class T = TicketTied>
    static constexpr auto fields()
    {
        return std::tuple{field("customer", &T::customer), field("contact", &T::contact)};
    }
};

/// The author takes the ticket in charge.
struct Taken {
    static constexpr auto kKind = "taken";
    static constexpr auto kStream = StreamKind::Ticket;
    static constexpr auto fields() { return std::tuple{}; }
};

struct Assigned {
    static constexpr auto kKind = "assigned";
    static constexpr auto kStream = StreamKind::Ticket;
    AgentId to;
    static constexpr auto fields() { return std::tuple{field("to", &Assigned::to)}; }
};

struct SeveritySet {
    static constexpr auto kKind = "severity_set";
    static constexpr auto kStream = StreamKind::Ticket;
    QString severity;
    static constexpr auto fields() { return std::tuple{field("severity", &SeveritySet::severity)}; }
};

/// The day of a solution or of a release (CARE-9, CARE-10).
struct DateSet {
    static constexpr auto kKind = "date_set";
    static constexpr auto kStream = StreamKind::Ticket;
    QDate date;
    DateKind kind = DateKind::Solution;
    static constexpr auto fields() { return std::tuple{field("date", &DateSet::date), field("kind", &DateSet::kind)}; }
};

/// The hand-off to quality control, and whether it takes the problem (SYS-8).
struct DefectReported {
    static constexpr auto kKind = "defect_reported";
    static constexpr auto kStream = StreamKind::Ticket;
    DefectCause cause = DefectCause::ProgrammingError;
    bool accepted = false;
    QJsonObject report; ///< what quality control needs, by the ids of the policy
    template <class T = DefectReported>
    static constexpr auto fields()
    {
        return std::tuple{field("cause", &T::cause), field("accepted", &T::accepted), field("report", &T::report)};
    }
};

/// What the weekly review decided about a ticket (SYS-7, USE-2).
struct Reviewed {
    static constexpr auto kKind = "reviewed";
    static constexpr auto kStream = StreamKind::Ticket;
    ReviewId review;
    QString decision, nextStep, progress;
    bool told = false;       ///< the customer knows of the progress
    ActivityId activity;     ///< the call that will tell it; none where nothing is to be told
    Instant due;             ///< of that call
    ActivityId step{};       ///< the next step as an activity; the same one for all minutes of the ticket in a review
    AgentId stepOwner{};
    Instant stepDue{};       ///< 0: a step of earlier minutes is to be done no more
    qint64 seconds = 0;      ///< how long the ticket was spoken about before these minutes were written
    bool tellLater = false;  ///< the customer is told after the meeting (CustomerTold)
    template <class T = Reviewed>
    static constexpr auto fields()
    {
        return std::tuple{field("review", &T::review),      field("decision", &T::decision),
                          field("next_step", &T::nextStep), field("progress", &T::progress),
                          field("told", &T::told),          field("activity", &T::activity),
                          field("due", &T::due),            field("step", &T::step),
                          field("step_owner", &T::stepOwner), field("step_due", &T::stepDue),
                          field("seconds", &T::seconds),    field("tell_later", &T::tellLater)};
    }
};

/// After a review the customer was told of the progress, or will be by a call that has its time (SYS-7).
struct CustomerTold {
    static constexpr auto kKind = "customer_told";
    static constexpr auto kStream = StreamKind::Ticket;
    ReviewId review;
    QString text;        ///< what the customer is told
    bool mailed = false; ///< in a mail of the same transaction; else by word of mouth
    ActivityId activity; ///< the call that will tell it; none: the customer knows
    AgentId agent;       ///< who will call
    Instant due;         ///< of that call
    template <class T = CustomerTold>
    static constexpr auto fields()
    {
        return std::tuple{field("review", &T::review),     field("text", &T::text),
                          field("mailed", &T::mailed),     field("activity", &T::activity),
                          field("agent", &T::agent),       field("due", &T::due)};
    }
};

/// What a review gave somebody to do was done.
struct StepDone {
    static constexpr auto kKind = "step_done";
    static constexpr auto kStream = StreamKind::Ticket;
    ActivityId activity;
    QString text; ///< what came of it; may be empty
    static constexpr auto fields()
    {
        return std::tuple{field("activity", &StepDone::activity), field("text", &StepDone::text)};
    }
};

struct NoteAdded {
    static constexpr auto kKind = "note";
    static constexpr auto kStream = StreamKind::Ticket;
    QString text;
    static constexpr auto fields() { return std::tuple{field("text", &NoteAdded::text)}; }
};

/// The customer agrees that the problem is solved (SYS-13).
struct Resolved {
    static constexpr auto kKind = "resolved";
    static constexpr auto kStream = StreamKind::Ticket;
    ResolutionCause cause = ResolutionCause::Solved;
    QString text; ///< what solved it, in words
    std::optional<FixDelivery> fixDelivery{}; ///< of a product defect, by the licence of that day (ALIAS-7)
    static constexpr auto fields()
    {
        return std::tuple{field("cause", &Resolved::cause), field("text", &Resolved::text),
                          field("fix_delivery", &Resolved::fixDelivery)};
    }
};

struct Closed {
    static constexpr auto kKind = "closed";
    static constexpr auto kStream = StreamKind::Ticket;
    CloseReason reason = CloseReason::Agreement;
    QStringList proof{}; ///< ids of the events that prove it: the attempts, the question, the agreement
    static constexpr auto fields()
    {
        return std::tuple{field("reason", &Closed::reason), field("proof", &Closed::proof)};
    }
};

struct Reopened {
    static constexpr auto kKind = "reopened";
    static constexpr auto kStream = StreamKind::Ticket;
    QString text; ///< why
    static constexpr auto fields() { return std::tuple{field("text", &Reopened::text)}; }
};

/// An article or bulletin that belongs to the problem.
struct ArticleLinked {
    static constexpr auto kKind = "article_linked";
    static constexpr auto kStream = StreamKind::Ticket;
    ArticleId article;
    static constexpr auto fields() { return std::tuple{field("article", &ArticleLinked::article)}; }
};

} // namespace permanence
