#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <xlsxwriter.h>

#include <functional>

namespace permanence {

/// The bytes of a workbook. `write` fills it and answers with an error of the library, or none. Errors: FileNotWritable,
/// where there is no room for it on the way.
[[nodiscard]] Result<QByteArray> workbookBytes(const std::function<lxw_error(lxw_workbook *)> &write);

} // namespace permanence
