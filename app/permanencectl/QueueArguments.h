#pragma once

#include "app/permanencectl/Session.h"
#include "core/exchange/QueueSheet.h"

namespace permanence::ctl {

/// A part of the queue as a command line names it, with what its words depend on.
struct QueueAsked
{
    QueueFilter filter;
    QueueSetting setting;
};

/// --view, --product and --customer.
[[nodiscard]] std::vector<Option> queueOptions();
/// Errors: Expected at --view, NoSuchCustomer; NoSuchAgent where the view is somebody's own and nobody is
/// known as the agent.
[[nodiscard]] Result<QueueAsked> queueAsked(Session &session, Store &store);

} // namespace permanence::ctl
