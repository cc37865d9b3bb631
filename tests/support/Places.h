#pragma once

#include <QString>

namespace permanence::test {

/// A file or folder of the source tree, by its path from there.
[[nodiscard]] QString sourceFile(QStringView path);
/// A program that was built.
[[nodiscard]] QString builtProgram(QStringView name);
/// Qt's reader of translatable texts.
[[nodiscard]] QString lupdateProgram();

} // namespace permanence::test
