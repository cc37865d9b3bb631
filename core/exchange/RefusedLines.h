#pragma once

#include "core/exchange/CustomerImport.h"

namespace permanence {

/// Writes the refused lines beside the source as `NAME-refused.csv` (or `-refused-2` …: an earlier file is
/// never overwritten), with the source's columns and delimiter and a column with the reasons, in UTF-8. Gives
/// the file's path, or an empty text where nothing was refused. Error: FileNotWritable.
[[nodiscard]] Result<QString> writeRefused(const ImportPlan &plan, const CustomerSheet &sheet,
                                           const QString &sourcePath);

} // namespace permanence
