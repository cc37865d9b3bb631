#pragma once

#include "core/store/Database.h"

namespace permanence {

/// The first number of the first row; 0 where there is none. Throws DatabaseError.
[[nodiscard]] inline qint64 firstNumber(Query query)
{
    return query.next() ? query.get<qint64>(0) : 0;
}

} // namespace permanence
