#pragma once

#include "core/model/Event.h"

#include <optional>
#include <vector>

namespace permanence {

/// While the customer owes an answer the resolution clock stands still.
struct Pause {
    Instant from;
    std::optional<Instant> until; ///< none: still waiting
    bool operator==(const Pause &) const = default;
};

/// A ticket as its events tell it: the fold of its stream.
struct TicketState {
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
    std::vector<Pause> pauses;

    [[nodiscard]] bool isClosed() const { return closed.has_value(); }
};

/// The state after one more event of the ticket's stream. Events come in (stamp, id) order; one that means
/// nothing in the state it meets (a second take, a resolve of a closed ticket) changes nothing.
void apply(TicketState &state, const Event &event);

} // namespace permanence
