#pragma once

#include "core/store/Views.h"

namespace permanence {

/// The one customer to whom all matches belong; none where there are several customers. Where several of its people have
/// the number (a switchboard) the company is known, the person is not.
[[nodiscard]] std::optional<CallerMatch> onlyCustomer(const std::vector<CallerMatch> &matches);

} // namespace permanence
