#include "app/permanencectl/TicketStep.h"

#include "app/permanencectl/Find.h"
#include "app/permanencectl/TicketText.h"

namespace permanence::ctl {

Result<void> stepTicket(Session &session, const std::function<Result<void>(Desk &, const TicketId &)> &step)
{
    PERMANENCE_TRY(desk, session.desk());
    Queries &queries = desk->queries();
    PERMANENCE_TRY(before, findTicket(queries, session.arguments().word(0)));
    PERMANENCE_CHECK(step(*desk, before.ticket.id));
    const TicketView view = queries.ticketView(before.ticket.id).value_or(before);
    const JsonWriter writer(queries.desk());
    if (session.out().wantsJson()) {
        QJsonObject ticket = writer.object(view.ticket);
        ticket.remove(u"pauses"_s);
        session.out().json(QJsonObject{{u"ticket"_s, ticket}, {u"owner_name"_s, view.ownerName}});
    } else {
        printTicketHead(session.out(), view, desk->store(), writer.zone());
    }
    return {};
}

Argument ticketArgument()
{
    return {u"NUMBER"_s, Ctl::tr("the ticket's number, as 2026-000123, or its id")};
}

} // namespace permanence::ctl
