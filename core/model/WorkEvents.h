#pragma once

#include "core/model/EventParts.h"

// What an agent does for a ticket: work, calls to the customer, and what each side owes the other.

namespace permanence {

/// The author's timer starts.
struct WorkStarted {
    static constexpr auto kKind = "work_started";
    static constexpr auto kStream = StreamKind::Ticket;
    WorkId work;
    QString service; ///< id in the ticket's policy; empty: not sold by the hour
    static constexpr auto fields()
    {
        return std::tuple{field("work", &WorkStarted::work), field("service", &WorkStarted::service)};
    }
};

/// Work that was done: a timer that stops, or time entered by hand.
struct WorkLogged {
    static constexpr auto kKind = "work_logged";
    static constexpr auto kStream = StreamKind::Ticket;
    WorkId work;
    AgentId agent; ///< who worked
    Instant from, until;
    QString service; ///< id in the ticket's policy; empty: not sold by the hour
    template <class T = WorkLogged>
    static constexpr auto fields()
    {
        return std::tuple{field("work", &T::work), field("agent", &T::agent), field("from", &T::from),
                          field("until", &T::until), field("service", &T::service)};
    }
};

/// A work entry is put right; what it said before stays in its own event.
struct WorkCorrected {
    static constexpr auto kKind = "work_corrected";
    static constexpr auto kStream = StreamKind::Ticket;
    WorkId work;
    Instant from, until; ///< the same instant: it was no work at all
    QString service, reason;
    template <class T = WorkCorrected>
    static constexpr auto fields()
    {
        return std::tuple{field("work", &T::work), field("from", &T::from), field("until", &T::until),
                          field("service", &T::service), field("reason", &T::reason)};
    }
};

struct CallbackScheduled {
    static constexpr auto kKind = "callback_scheduled";
    static constexpr auto kStream = StreamKind::Ticket;
    ActivityId activity;
    Instant due;
    QString reason{};
    QString number{};    ///< E.164 where it could be read; empty: the contact's first
    ContactId contact{}; ///< none: the ticket's
    AgentId agent{};     ///< whose agenda it stands in; none: the ticket's owner's
    template <class T = CallbackScheduled>
    static constexpr auto fields()
    {
        return std::tuple{field("activity", &T::activity), field("due", &T::due),         field("reason", &T::reason),
                          field("number", &T::number),     field("contact", &T::contact), field("agent", &T::agent)};
    }
};

/// An activity of the ticket stands at another time, or in another agenda.
struct ActivityMoved {
    static constexpr auto kKind = "activity_moved";
    static constexpr auto kStream = StreamKind::Ticket;
    ActivityId activity;
    Instant due;
    AgentId agent; ///< none: the ticket's owner's
    template <class T = ActivityMoved>
    static constexpr auto fields()
    {
        return std::tuple{field("activity", &T::activity), field("due", &T::due), field("agent", &T::agent)};
    }
};

/// An answer was promised (SYS-6).
struct Promised {
    static constexpr auto kKind = "promised";
    static constexpr auto kStream = StreamKind::Ticket;
    ActivityId activity;
    Instant due;
    static constexpr auto fields()
    {
        return std::tuple{field("activity", &Promised::activity), field("due", &Promised::due)};
    }
};

/// The customer called about the ticket: it was reached (SYS-10), and what was asked for may be answered by it.
/// The call itself is an event of its own stream.
struct CustomerCalled {
    static constexpr auto kKind = "customer_called";
    static constexpr auto kStream = StreamKind::Ticket;
    CallId call;
    bool answers = false; ///< what was asked for
    static constexpr auto fields()
    {
        return std::tuple{field("call", &CustomerCalled::call), field("answers", &CustomerCalled::answers)};
    }
};

/// A call to the customer, by the person who made it.
struct Attempted {
    static constexpr auto kKind = "contact_attempt";
    static constexpr auto kStream = StreamKind::Ticket;
    AttemptOutcome outcome = AttemptOutcome::Reached;
    static constexpr auto fields() { return std::tuple{field("outcome", &Attempted::outcome)}; }
};

/// A message was left on the customer's voicemail (SYS-4).
struct MessageLeft {
    static constexpr auto kKind = "message_left";
    static constexpr auto kStream = StreamKind::Ticket;
    QString text; ///< the sentence that was to be said
    static constexpr auto fields() { return std::tuple{field("text", &MessageLeft::text)}; }
};

/// The customer owes something: the resolution clock stands still (SYS-11, SYS-12).
struct Asked {
    static constexpr auto kKind = "asked";
    static constexpr auto kStream = StreamKind::Ticket;
    AskedFor what = AskedFor::Answer;
    QString text;
    static constexpr auto fields() { return std::tuple{field("for", &Asked::what), field("text", &Asked::text)}; }
};

/// What was asked for came, or only words about it.
struct Replied {
    static constexpr auto kKind = "replied";
    static constexpr auto kStream = StreamKind::Ticket;
    bool files = false;
    QString text;
    static constexpr auto fields() { return std::tuple{field("files", &Replied::files), field("text", &Replied::text)}; }
};

/// What the customer has to do went to the contact (SYS-9).
struct ChecklistSent {
    static constexpr auto kKind = "checklist_sent";
    static constexpr auto kStream = StreamKind::Ticket;
    QStringList items; ///< ids in the policy's checklist
    static constexpr auto fields() { return std::tuple{field("items", &ChecklistSent::items)}; }
};

} // namespace permanence
