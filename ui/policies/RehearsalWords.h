#pragma once

#include <QString>

class QJsonObject;

namespace permanence {

/// The word of a code that scenarios and their results use: a step, a status, a reason, an activity, an entry of a
/// history. A code that is not known is its own word.
[[nodiscard]] QString rehearsalWord(const QString &code);

/// What a step of a scenario does: "receives a call: t1", "resolves t1".
[[nodiscard]] QString stepWords(const QJsonObject &step);

} // namespace permanence
