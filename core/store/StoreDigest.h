#pragma once

#include "core/store/Store.h"

namespace permanence {

/// What two stores that hold the same have in common (sync.md, "Commands"); in hexadecimal.
struct StoreDigest {
    QByteArray events;      ///< SHA-256 over the log in the order of (stamp, id)
    QByteArray projections; ///< Projector::contentDigest()
};

/// Reads the whole store. Errors: those of a store.
[[nodiscard]] Result<StoreDigest> digestOf(Store &store);

} // namespace permanence
