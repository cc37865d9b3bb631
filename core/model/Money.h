#pragma once

#include <QString>

namespace permanence {

/// An amount as documents write it, always with two decimals: 6164 cents are "61.64", -5 are "-0.05".
[[nodiscard]] QString decimalText(qint64 cents);

/// A factor in hundredths with at least one decimal and no more than it needs: "1.0", "1.5", "1.25".
[[nodiscard]] QString factorText(int hundredths);

} // namespace permanence
