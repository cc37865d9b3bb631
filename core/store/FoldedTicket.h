#pragma once

#include "core/store/TicketFacts.h"

namespace permanence {

/// A ticket folded from all of its events: what is computed of it without the store.
struct FoldedTicket {
    TicketRecord record; ///< with what computeRow() gives
    TicketLife life;
};

/// Nothing where no event opens it. The events are in the order that counts.
[[nodiscard]] std::optional<FoldedTicket> foldTicket(const std::vector<Event> &events, const PolicyLibrary &policies);

/// Due times, rank and progress of a ticket, as they stand in its row.
void computeRow(TicketRecord &ticket, Instant asOf, const PolicyLibrary &policies);

/// All events of a stream, in the order that counts, and what follows from them.
struct WholeStream {
    /// Folds it, where it is a ticket.
    WholeStream(std::vector<Event> all, const PolicyLibrary &policies);

    std::vector<Event> events;
    std::optional<FoldedTicket> ticket;
};

} // namespace permanence
