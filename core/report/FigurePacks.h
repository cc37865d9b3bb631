#pragma once

#include "core/report/FigureParts.h"
#include "core/report/FigureTally.h"

#include <functional>

namespace permanence {

/// Counts PacksRunningOut: how the packs of all customers stand at the end of a period, or now where that comes first.
/// `rowOf` gives the row of a pack by its id. Throws DatabaseError.
void countPacksRunningOut(Queries &queries, const PolicyLibrary &policies, const FigurePeriod &period,
                          const FigureParts &parts, FigureTally &tally,
                          const std::function<int(const QString &)> &rowOf);

} // namespace permanence
