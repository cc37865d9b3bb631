#include "core/store/TicketAt.h"

#include "core/store/EventLog.h"

namespace permanence {

std::optional<TicketState> ticketAt(Database &database, const TicketId &id, Instant at)
{
    std::optional<TicketState> state;
    for (const Event &event : EventLog(database).stream(id.uuid)) {
        if (event.at > at || std::holds_alternative<TicketOpened>(event.body) == state.has_value())
            continue; // as TicketProjection does
        if (!state)
            state.emplace();
        apply(*state, event);
    }
    return state;
}

} // namespace permanence
