#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace permanence::ctl {

inline constexpr qint64 kLongestDocument = 16 * 1024 * 1024; ///< bytes of a policy, a calendar, a text

/// The whole of a file, or of standard input for `-`. Errors: NoSuchFile, FileNotReadable (a folder, no
/// permission), FileTooLarge above `longest` bytes.
[[nodiscard]] Result<QByteArray> readInput(const QString &path, qint64 longest = kLongestDocument);

/// An option's text; `-` stands for standard input, which must be UTF-8. Errors: those of readInput(),
/// NotUtf8.
[[nodiscard]] Result<QString> readText(const QString &value);

/// How messages name an input: its path, or "standard input".
[[nodiscard]] QString inputName(const QString &path);

/// The error with the file in front of its place.
[[nodiscard]] Error inFile(Error error, const QString &path);

} // namespace permanence::ctl
