#pragma once

#include "core/sync/HubAddress.h"
#include "core/sync/HubProtocol.h"

namespace permanence {

/// What a failure means to a person: one of the Hub… errors with its sentence. Where there is no SQLSTATE the words of
/// libpq and of the server decide, in English or, as some servers are set, in French.
[[nodiscard]] Error errorOf(const HubFailure &failure, const HubAddress &address);

/// What a fault of an answer (`not_member`, `other_login`, `schema_too_old` …) means to a person; none for the faults
/// that a station sees to by itself.
[[nodiscard]] std::optional<Error> errorOfFault(const QString &fault, const HubAddress &address);

} // namespace permanence
