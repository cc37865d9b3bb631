#pragma once

#include "tests/acceptance/Found.h"

namespace permanence::test {

/// Whether what was found is what was expected. Expected is any JSON value: lists are compared item by item,
/// objects by the keys that are named, instants as instants whatever their offset, numbers and decimal texts
/// as exact decimals. Or an object of matchers, all of which must hold:
/// - `contains`, `lacks`: a value that is, or is not, in the list; `set`: these items, in any order;
/// - `count`: how many; `sum`: of a list of numbers;
/// - `mentions`, `not_mentions`: a text anywhere in the value, as it would be printed;
/// - `absent`: missing or null; `nonempty`: more than nothing, zero or an empty text; `not`: found, but not
/// this. What is missing matches nothing but `absent`.
[[nodiscard]] bool matches(const Found &found, const QJsonValue &expected);

} // namespace permanence::test
