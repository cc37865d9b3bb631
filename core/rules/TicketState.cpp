#include "core/rules/TicketState.h"

namespace permanence {
namespace {

void on(TicketState &state, const Event &event, const TicketOpened &body)
{
    state.id = TicketId(event.stream.id);
    state.number = body.number;
    state.customer = body.customer;
    state.contact = body.contact;
    state.contract = body.contract;
    state.policy = body.policy;
    state.policyVersion = body.policyVersion;
    state.channel = body.channel;
    state.nature = body.nature;
    state.severity = body.severity;
    state.category = body.category;
    state.product = body.product;
    state.summary = body.summary;
    state.details = body.details;
    state.intake = body.intake;
    state.targets = body.targets;
    state.received = event.at;
    state.owner = body.owner;
    state.status = Status::Waiting;
    if (body.owner.isValid()) { // SYS-6: whoever answers the call owns the problem
        state.status = Status::InProgress;
        state.taken = event.at;
    }
}

void on(TicketState &state, const Event &, const TicketTied &body)
{
    state.customer = body.customer;
    state.contact = body.contact;
}

void on(TicketState &state, const Event &event, const Taken &)
{
    const bool ownedByAnother = state.owner.isValid() && state.owner != event.author;
    if (state.isClosed() || ownedByAnother)
        return; // the first take owns; a second one stays in the history and changes nothing
    state.owner = event.author;
    state.status = Status::InProgress;
    if (!state.taken)
        state.taken = event.at;
}

void on(TicketState &state, const Event &event, const Resolved &)
{
    if (!state.isClosed())
        state.resolved = event.at;
}

void on(TicketState &state, const Event &event, const Closed &body)
{
    if (state.isClosed())
        return;
    state.closed = event.at;
    state.closedReason = body.reason;
    state.status = Status::Resolved;
}

void on(TicketState &state, const Event &, const Reopened &)
{
    if (!state.isClosed())
        return;
    state.closed.reset();
    state.closedReason.reset();
    state.resolved.reset();
    state.status = state.owner.isValid() ? Status::InProgress : Status::Waiting;
}

/// Kinds that change no state: they stand in the history alone.
template <class Body>
void on(TicketState &, const Event &, const Body &)
{
}

} // namespace

void apply(TicketState &state, const Event &event)
{
    std::visit([&](const auto &body) { on(state, event, body); }, event.body);
}

} // namespace permanence
