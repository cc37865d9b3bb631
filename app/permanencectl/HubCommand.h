#pragma once

#include "app/permanencectl/Session.h"
#include "core/sync/HubSetup.h"

// What the commands of a hub share.

namespace permanence::ctl {

/// The word that names the hub in every command's help.
[[nodiscard]] Argument hubArgument();

/// A connection to the hub of an address, as whom the address says. Says on standard error where the way there is weaker
/// than TLS with a checked certificate. Errors: those of HubAddress::fromUrl() and HubConnection::open().
[[nodiscard]] Result<std::unique_ptr<HubConnection>> connectToHub(Session &session, const QString &url);

} // namespace permanence::ctl
