#pragma once

#include <QKeySequence>
#include <QString>

namespace permanence {

/// What a button does, and beside it its key where it has one: "Take  T".
[[nodiscard]] QString buttonText(const QString &text, const QKeySequence &key);

} // namespace permanence
