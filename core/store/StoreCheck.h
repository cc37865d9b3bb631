#pragma once

#include "core/store/Store.h"

namespace permanence {

/// One thing that is wrong with a store.
struct StoreFinding {
    enum class Part { File, Log, Outbox, Search, Projections };
    Part part = Part::File;
    QString sentence; ///< for a person, in the language of the installed translator

    bool operator==(const StoreFinding &) const = default;
};

/// What a check of a store found.
struct StoreReport {
    qint64 events = 0;
    qint64 bytes = 0;   ///< of the file
    int version = 0;    ///< of its schema
    QByteArray digest;  ///< of the projections, in hexadecimal
    std::vector<StoreFinding> findings;

    [[nodiscard]] bool isSound() const { return findings.empty(); }
};

/// Told what is being done, and how many events of how many are done where that is known (else 0 of 0).
using CheckProgress = std::function<void(const QString &what, qint64 done, qint64 all)>;

/// Checks the file (SQLite's own integrity and foreign keys), the log (every event readable, its ids and stamps
/// sane), the outbox, the full-text index, and that the projections are what the log says: they are computed
/// anew in a transaction that is rolled back. Changes nothing. Findings are no error of the call.
/// Errors: StoreBusy, StoreFull (the second set of projections needs room), StoreReadOnly.
[[nodiscard]] Result<StoreReport> checkStore(Store &store, const CheckProgress &progress = {});

/// As Store::rebuild().
[[nodiscard]] Result<void> rebuildProjections(Store &store, const CheckProgress &progress = {});

} // namespace permanence
