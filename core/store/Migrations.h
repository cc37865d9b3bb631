#pragma once

#include "core/store/Database.h"

namespace permanence {

/// One numbered step of the schema, from resources/migrations.
struct Migration {
    int version = 0;
    QString name; ///< of its file
    QByteArray sql;
};

/// All steps in order; they are numbered from 1 without a gap.
[[nodiscard]] const std::vector<Migration> &migrations();

/// The schema version of the file; 0 for one without any table.
/// Throws StoreForeign where the file is a database of another program.
[[nodiscard]] int schemaVersion(Database &database);

/// Brings the schema up to `target`, each step and the record of it in one transaction. `beforeStep` runs
/// before each step on a file that already held something (it makes the backup).
/// Throws StoreNewer where the file is newer than this program.
void migrate(Database &database, int target, const std::function<void(const Migration &)> &beforeStep);

} // namespace permanence
