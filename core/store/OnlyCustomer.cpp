#include "core/store/OnlyCustomer.h"

#include <algorithm>

namespace permanence {

std::optional<CallerMatch> onlyCustomer(const std::vector<CallerMatch> &matches)
{
    const auto isOther = [&](const CallerMatch &match) { return match.customer != matches.front().customer; };
    if (matches.empty() || std::any_of(matches.begin(), matches.end(), isOther))
        return std::nullopt;
    CallerMatch only = matches.front();
    if (matches.size() > 1) {
        only.contact = {};
        only.contactName.clear();
    }
    return only;
}

} // namespace permanence
