#include "core/store/SqliteSetup.h"

#include <sqlite3.h>

namespace permanence {

void setSqliteUp()
{
    [[maybe_unused]] static const int answer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace permanence
