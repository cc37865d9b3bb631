#pragma once

#include <QString>

// What a telephone announces comes from outside: whoever calls chooses the name that is shown, and a PBX passes on
// what it was given. These functions make of it what can be shown, compared and kept.

namespace permanence {

inline constexpr qsizetype kLongestAnnouncedNumber = 100; ///< characters; longer ones are cut
inline constexpr qsizetype kLongestAnnouncedText = 200;

/// One line without what nobody can see: control characters become spaces; NUL, marks that turn the direction of
/// writing, zero-width characters and halves of surrogate pairs go. At most `longest` characters.
[[nodiscard]] QString announcedText(const QString &raw, qsizetype longest = kLongestAnnouncedText);

/// The number as it would be dialled, out of whatever a telephone writes: `05 49…`, `"Zoé" <sip:+33…@pbx;user=phone>`,
/// `tel:+33…;ext=12`, `tel:0549…;phone-context=+33`, `callto:…`. What is no number (a name of SIP) stays as it is
/// read, at most kLongestAnnouncedNumber characters. Empty: withheld, in any of the words that telephones use.
[[nodiscard]] QString announcedNumber(const QString &raw);

/// Tells calls apart, as the telephone does; one that is too long is replaced by one derived from it.
[[nodiscard]] QString announcedId(const QString &raw);

} // namespace permanence
