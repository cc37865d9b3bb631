#pragma once

#include "tests/acceptance/Found.h"

#include <QString>

namespace permanence::test {

/// Follows a path into a document:
/// - `tickets.t1.closed.reason`: keys; through null it gives null, a missing key gives nothing;
/// - `steps[3]`, `steps[-1]`: one item of a list;
/// - `history.acme[*].kind`, `packs.*.used`: every item of a list or value of an object, as a list;
/// - `activities[?kind=callback&done!=null].due`: those items for which all of it holds, as a list.
/// A path that cannot be read leads to nothing, and so holds for no expectation but `absent`.
[[nodiscard]] Found follow(const Found &document, const QString &path);

} // namespace permanence::test
