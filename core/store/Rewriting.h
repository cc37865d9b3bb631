#pragma once

#include "core/store/Store.h"

// The one exception to "written once, never changed": somebody is to be forgotten.

namespace permanence {

/// An event whose body reads otherwise from now on.
struct Rewritten {
    qint64 seq = 0;
    Stream stream;
    QByteArray body; ///< UTF-8 JSON
};

/// Replaces the bodies of events and computes what was made from them anew. Only inside Store::write(); then call
/// cleanFile(). Throws DatabaseError.
void rewriteEvents(Store &store, const std::vector<Rewritten> &events);

/// Whether somebody was forgotten among these changes (they hold the id that is none): any text that is shown may read
/// otherwise, however long ago it was written.
[[nodiscard]] inline bool isRewritten(const ChangeSet &changes)
{
    return changes.streams.count(Uuid{}) > 0;
}

/// Whether bytes of what was replaced may still be in the file: its cleaning was interrupted.
[[nodiscard]] bool isUnclean(Store &store);

/// Writes the file anew, so that no byte of what was replaced is left in it, in its log or in its full-text index. Where
/// another program reads or the disk is full it is done when the store is next opened. Takes about as long as a backup.
/// Errors: StoreBusy, StoreFull.
[[nodiscard]] Result<void> cleanFile(Store &store);

} // namespace permanence
