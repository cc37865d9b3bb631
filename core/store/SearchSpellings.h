#pragma once

#include <QStringList>

// In which ways a word that was typed may stand in the full-text index, which knows letters without their accents.

namespace permanence {

/// The ways of writing a word: the index keeps ß, œ and æ as they were written. `begun`: it may be only the beginning of
/// a word, and its last letter the first half of one of them.
[[nodiscard]] QStringList spellings(const QString &typed, bool begun);

/// The other ways in which German writes the word: ä, ö and ü, which the index holds as a, o and u, are ae, oe and ue too.
/// None of them is among spellings(). What is found by them is compared by TextMatcher, which sees the text itself.
[[nodiscard]] QStringList germanSpellings(const QString &typed, bool begun);

} // namespace permanence
