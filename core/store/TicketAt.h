#pragma once

#include "core/rules/TicketState.h"
#include "core/store/Database.h"

namespace permanence {

/// A ticket as it stood at an instant: the fold of what had happened by then, that instant included. Nothing where it was
/// not opened yet. Throws DatabaseError.
[[nodiscard]] std::optional<TicketState> ticketAt(Database &database, const TicketId &id, Instant at);

} // namespace permanence
