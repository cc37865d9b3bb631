#pragma once

#include "core/store/Store.h"

namespace permanence {

/// The newest document of each policy that was published in the store and is not the one that the program carries, in
/// the order of their ids: what a rehearsal has to know to play by the desk's own policies. Faults of a store.
[[nodiscard]] Result<std::vector<QByteArray>> publishedPolicies(Store &store);

} // namespace permanence
