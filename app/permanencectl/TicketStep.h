#pragma once

#include "app/permanencectl/Session.h"

#include <functional>

namespace permanence::ctl {

/// What the commands that move one ticket on share: finds the ticket named by the first argument, does
/// `step` on it as the agent, and prints the ticket as it is then.
[[nodiscard]] Result<void> stepTicket(Session &session,
                                      const std::function<Result<void>(Desk &, const TicketId &)> &step);

/// The argument and the text option of these commands.
[[nodiscard]] Argument ticketArgument();

} // namespace permanence::ctl
