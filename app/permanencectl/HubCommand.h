#pragma once

#include "app/permanencectl/Session.h"
#include "core/sync/HubSetup.h"

// What the commands of a hub share.

namespace permanence::ctl {

/// The word that names the hub in every command's help.
[[nodiscard]] Argument hubArgument();

/// The way to the hub of an address, as whom the address says, not opened yet. Says on standard error where it is weaker
/// than TLS with a checked certificate. Errors: those of HubAddress::fromUrl().
[[nodiscard]] Result<std::unique_ptr<HubConnection>> wayToHub(const QString &url);

/// The same, opened. Errors: also those of HubConnection::open().
[[nodiscard]] Result<std::unique_ptr<HubConnection>> connectToHub(Session &session, const QString &url);

} // namespace permanence::ctl
