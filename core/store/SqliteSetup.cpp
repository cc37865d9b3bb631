#include "core/store/SqliteSetup.h"

#include "core/store/FileLocks.h"

#include <sqlite3.h>

namespace permanence {

void setSqliteUp()
{
    [[maybe_unused]] static const bool isDone = [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        keepLocksWithOpenFiles();
        return true;
    }();
}

} // namespace permanence
