#pragma once

#include <QString>

namespace permanence {

/// What an event of that kind says of itself, where its body says no more or is not there: "call received". A kind that
/// this program does not know yet keeps its code.
[[nodiscard]] QString historyKindPhrase(const QString &kind);
/// The shape of its kind, for Theme::icon().
[[nodiscard]] QString historyIcon(const QString &kind);

} // namespace permanence
