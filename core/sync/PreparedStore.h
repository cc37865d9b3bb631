#pragma once

#include "core/sync/HubConnection.h"
#include "core/time/Clock.h"

#include <functional>

namespace permanence {

/// Makes a store of all that the member who is logged in may read of a hub, for new workstations of a large desk: it
/// belongs to no station and no login yet. Whoever begins with a copy of it joins the hub as a station of its own, and pulls
/// only what has happened since. Readers of the file read what the member may read.
/// `progress` is told how many events were received. Errors: FileNotWritable where `path` exists, those of
/// HubConnection::greet(), of the hub, of a store.
[[nodiscard]] Result<qint64> prepareStore(HubConnection &hub, const QString &path, const Clock &clock,
                                          const std::function<void(qint64 events)> &progress = {});

} // namespace permanence
