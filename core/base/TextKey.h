#pragma once

#include <QString>

namespace permanence {

/// What two ways of writing one word have in common: no case, no accents (`Société` and `SOCIETE` are alike).
/// Letters of all scripts stay letters.
[[nodiscard]] QString withoutCaseAndAccents(const QString &text);

/// The key under which a company or a person is found: as above, without spaces of any kind, and with one
/// kind of apostrophe and dash. Empty only for a text with nothing to see in it.
[[nodiscard]] QString nameKey(const QString &name);

} // namespace permanence
