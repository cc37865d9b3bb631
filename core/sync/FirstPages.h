#pragma once

#include "core/sync/HubProtocol.h"

namespace permanence {

/// Where a new station stands in what it is given: as it is kept in the store's facts.
struct FirstNotes {
    FirstPlace place;
    QString snapshot; ///< of the first page; empty: nothing was given yet
};

inline const QString kFirstPlace = u"first_place"_s;
[[nodiscard]] FirstNotes placeOf(const QString &text);
[[nodiscard]] QString textOf(const FirstNotes &notes);

} // namespace permanence
