#pragma once

#include "core/model/EventParts.h"

// Callbacks to people of whom there is no ticket; those of a ticket are told by its own events (WorkEvents.h).

namespace permanence {

/// Somebody is to be called back.
struct CallbackAsked {
    static constexpr auto kKind = "callback_asked";
    static constexpr auto kStream = StreamKind::Callback;
    CustomerId customer; ///< none: an unknown caller
    ContactId contact;
    QString number; ///< E.164 where it could be read; empty: the contact's first
    QString reason;
    Instant due;
    AgentId agent; ///< whose agenda it stands in; none: anybody's
    CallId call;   ///< from which it came; none: made by hand
    template <class T = CallbackAsked>
    static constexpr auto fields()
    {
        return std::tuple{field("customer", &T::customer), field("contact", &T::contact), field("number", &T::number),
                          field("reason", &T::reason),     field("due", &T::due),         field("agent", &T::agent),
                          field("call", &T::call)};
    }
};

/// It stands at another time, or in another agenda.
struct CallbackMoved {
    static constexpr auto kKind = "callback_moved";
    static constexpr auto kStream = StreamKind::Callback;
    Instant due;
    AgentId agent;
    static constexpr auto fields()
    {
        return std::tuple{field("due", &CallbackMoved::due), field("agent", &CallbackMoved::agent)};
    }
};

/// How it ended, by the person who called. One that did not reach anybody comes back as a CallbackMoved.
struct CallbackDone {
    static constexpr auto kKind = "callback_done";
    static constexpr auto kStream = StreamKind::Callback;
    ActivityOutcome outcome = ActivityOutcome::Reached;
    QString text;
    static constexpr auto fields()
    {
        return std::tuple{field("outcome", &CallbackDone::outcome), field("text", &CallbackDone::text)};
    }
};

} // namespace permanence
