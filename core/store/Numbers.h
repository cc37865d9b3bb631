#pragma once

#include "core/store/Database.h"

#include <vector>

namespace permanence {

/// The first column of all rows.
[[nodiscard]] inline std::vector<qint64> numbersOf(Query &query)
{
    std::vector<qint64> all;
    while (query.next())
        all.push_back(query.get<qint64>(0));
    return all;
}

} // namespace permanence
