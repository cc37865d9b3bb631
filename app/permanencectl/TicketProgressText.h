#pragma once

#include "app/permanencectl/Output.h"
#include "core/store/Queries.h"

#include <QTimeZone>

namespace permanence::ctl {

/// Where a ticket stands, for its head: what was asked for, a date that was told, quality control, work, its
/// end.
[[nodiscard]] std::vector<std::pair<QString, QString>> progressRows(const TicketRecord &ticket, Instant now,
                                                                    const QTimeZone &zone);

/// What is owed and was done on a ticket: its activities, the calls to the customer, its work; each only
/// where there is any.
void printProgress(Output &out, const TicketRecord &ticket, Queries &queries, Instant now,
                   const QTimeZone &zone);

} // namespace permanence::ctl
