#pragma once

#include <QString>

namespace permanence {

class HubAddress;

/// Whether what is sent to a hub is safe on its way, as a fact: "encrypted, and the hub proves who it is", or how it is
/// weaker.
[[nodiscard]] QString safetyWords(const HubAddress &hub);
/// The same of a mode of TLS that is chosen by name: `verify-full`, `verify-ca`, `require`, `disable` …
[[nodiscard]] QString tlsModeWords(const QString &mode);
/// A role at the hub: agent, lead, manager, administrator.
[[nodiscard]] QString hubRoleWord(const QString &role);

} // namespace permanence
