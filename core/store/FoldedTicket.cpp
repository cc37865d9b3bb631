#include "core/store/FoldedTicket.h"

#include "core/model/JsonCodec.h"
#include "core/rules/ContactRules.h"
#include "core/rules/ServiceClock.h"

#include <utility>

namespace permanence {
namespace {

QString writeProgress(const TicketProgress &progress)
{
    if (progress == TicketProgress{})
        return {};
    return QString::fromUtf8(json::writeText(progress));
}

} // namespace

void computeRow(TicketRecord &ticket, Instant asOf, const PolicyLibrary &policies)
{
    ticket.progressText = writeProgress(ticket);
    ticket.takeInChargeDue.reset();
    ticket.resolutionDue.reset();
    ticket.closesAt.reset();
    ticket.severityRank = 0;
    ticket.asked = ticket.question ? std::optional(ticket.question->at) : std::nullopt;
    ticket.nextDue = kNoLimit;
    const PolicyEntry *judge = policies.find(ticket.policy, ticket.policyVersion);
    if (!judge)
        return;
    const TicketClocks clocks = clocksOf(ticket, judge->policy, judge->calendar, asOf);
    ticket.takeInChargeDue = clocks.takeInCharge.due;
    ticket.resolutionDue = clocks.resolution.due;
    ticket.nextDue = nextDue(clocks).value_or(kNoLimit);
    ticket.closesAt = closesByItselfAt(ticket, *judge);
    ticket.severityRank = judge->policy.severityRank(ticket.severity);
}

std::optional<FoldedTicket> foldTicket(const std::vector<Event> &events, const PolicyLibrary &policies)
{
    std::optional<FoldedTicket> ticket;
    Instant asOf;
    for (const Event &event : events) {
        const bool opens = std::holds_alternative<TicketOpened>(event.body);
        // Opened twice, or an event that came before the opening; most events of a ticket are notes, and change nothing here.
        if (opens == ticket.has_value() || std::holds_alternative<NoteAdded>(event.body))
            continue;
        if (opens)
            ticket.emplace().record.seq = event.seq;
        const bool wasClosed = ticket->record.isClosed();
        permanence::apply(ticket->record, event);
        ticket->life.add(wasClosed, ticket->record, event);
        asOf = event.at;
    }
    if (ticket)
        computeRow(ticket->record, asOf, policies);
    return ticket;
}

WholeStream::WholeStream(std::vector<Event> all, const PolicyLibrary &policies) : events(std::move(all))
{
    if (!events.empty() && events.front().stream.kind == StreamKind::Ticket)
        ticket = foldTicket(events, policies);
}

} // namespace permanence
