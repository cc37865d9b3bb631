#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace permanence {

/// The whole of a file that a person chose. Errors: NoSuchFile, FileNotReadable, FileTooLarge (above 16 MB).
[[nodiscard]] Result<QByteArray> readDocument(const QString &path);

} // namespace permanence
