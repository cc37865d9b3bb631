#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"
#include "ui/paper/Paper.h"

namespace permanence {

/// Writes a PDF for paper: A4, real text, the title and "page 2 of 7" at the foot of each page. The file is there as a
/// whole or not at all. Needs a QGuiApplication for its fonts; any thread. Errors: FileNotWritable.
[[nodiscard]] Result<void> printPaper(const Paper &paper, const QString &path);

/// The same in a thread of the pool, where `make` runs, too.
[[nodiscard]] Reply<Result<void>> writePaper(const std::function<Paper()> &make, const QString &path);

/// Writes bytes as a whole or not at all. Errors: FileNotWritable.
[[nodiscard]] Result<void> writeWhole(const QByteArray &bytes, const QString &path);

} // namespace permanence
