#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"

namespace permanence {

Result<TicketRecord> Desk::knownTicket(const TicketId &id)
{
    auto ticket = queries().ticket(id);
    if (!ticket)
        return Error{ErrorCode::NoSuchTicket, {id.isValid() ? id.text() : QString()}, {}};
    return *ticket;
}

Result<void> Desk::take(const TicketId &id)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_TRY(ticket, knownTicket(id));
        if (ticket.isClosed())
            return Error{ErrorCode::AlreadyClosed, {ticket.number}, {}};
        const bool ownWaiting = ticket.owner == m_agent && ticket.status == Status::Waiting;
        if (ticket.owner.isValid() && !ownWaiting) {
            const auto owner = queries().agent(ticket.owner);
            return Error{ErrorCode::AlreadyOwned, {ticket.number, owner ? owner->name : QString()}, {}};
        }
        append(StreamKind::Ticket, id.uuid, Taken{});
        return {};
    });
}

Result<void> Desk::note(const TicketId &id, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    if (clean.trimmed().isEmpty())
        return Error{ErrorCode::Expected, {u"a text"_s}, u"text"_s};
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_TRY(ticket, knownTicket(id));
        append(StreamKind::Ticket, ticket.id.uuid, NoteAdded{clean});
        return {};
    });
}

Result<void> Desk::resolve(const TicketId &id, ResolutionCause cause, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_TRY(ticket, knownTicket(id));
        if (ticket.isClosed())
            return Error{ErrorCode::AlreadyClosed, {ticket.number}, {}};
        append(StreamKind::Ticket, id.uuid, Resolved{cause, clean});
        append(StreamKind::Ticket, id.uuid, Closed{CloseReason::Agreement});
        return {};
    });
}

Result<void> Desk::reopen(const TicketId &id, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_TRY(ticket, knownTicket(id));
        if (!ticket.isClosed())
            return Error{ErrorCode::NotClosed, {ticket.number}, {}};
        append(StreamKind::Ticket, id.uuid, Reopened{clean});
        return {};
    });
}

} // namespace permanence
