#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace permanence {

/// Writes what `html` gives as a PDF for paper: A4, real text, the title and "page 1 of n" at the foot of each page. The
/// file is there as a whole or not at all. All of it runs in a thread of the pool. Errors: FileNotWritable.
[[nodiscard]] QFuture<Result<void>> writePaper(const std::function<QString()> &html, const QString &title,
                                               const QString &path);

/// Writes bytes as a whole or not at all. Errors: FileNotWritable.
[[nodiscard]] Result<void> writeWhole(const QByteArray &bytes, const QString &path);

} // namespace permanence
