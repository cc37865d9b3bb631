#pragma once

#include "core/report/FigureParts.h"
#include "core/report/FigureTally.h"

namespace permanence {

/// Counts PacksRunningOut: how the packs of all customers stand at the end of a period, or now where that comes first.
/// `keys` are the ids of packs, by row. Throws DatabaseError.
void countPacksRunningOut(Queries &queries, const PolicyLibrary &policies, const FigurePeriod &period,
                          const FigureParts &parts, FigureTally &tally, FigureKeys &keys);

/// Whose pack a row of PacksRunningOut is, by its key; nothing of one that is not known. Throws DatabaseError.
[[nodiscard]] std::optional<CustomerId> customerOfPack(Queries &queries, const QString &key);

} // namespace permanence
