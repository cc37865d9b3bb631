#pragma once

#include <QString>

#include <optional>

namespace permanence {

/// Without case, accents and ligatures: "Élan Œuvre" becomes "elan oeuvre".
[[nodiscard]] QString folded(const QString &text);

/// How well `text` answers `words`: nothing where one of the words is not in it, else a higher number for a
/// better match. A word matches at the beginning of a word, then anywhere, then by its letters in order.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &words, const QString &text);

} // namespace permanence
