#pragma once

#include "core/rules/Packs.h"

#include <QString>

namespace permanence {

/// How one customer's prepaid time stands, as the agent needs it: the pack that pays next, and the sum.
struct PackStanding
{
    /// From 80 % on the customer is told, from 100 % on nothing is left.
    enum class Level
    {
        Enough,
        NearEnd,  ///< 80 % used
        UsedUp,   ///< 100 % used
        Overdrawn ///< more used than was bought
    };

    static constexpr int kNearEndPercent = 80;

    QString code; ///< of the pack that pays next; where none has time left, of the one that paid last
    int minutes = 0;
    int used = 0; ///< of that pack; more than `minutes` where it is overdrawn
    QDate validUntil;
    int packs = 0;   ///< how many are bought and not lost
    int sumLeft = 0; ///< minutes left in all of them; less than zero where they are overdrawn

    bool operator==(const PackStanding &) const = default;

    [[nodiscard]] int left() const { return minutes - used; }
    [[nodiscard]] Level level() const;
    /// "Pack AST02: 42 of 120 min left", "… 15 of 120 min left, 87% used", "… used up: 0 of 120 min left", "…
    /// overdrawn by 15 min"; with the sum of several packs.
    [[nodiscard]] QString text() const;
    /// Only the time that is left, for a narrow place.
    [[nodiscard]] QString shortText() const;
};

/// `balances` are those of `packs`, in their order; what is lost or bought later than `today` does not count.
/// Packs pay in the order of the time at which they are lost, then in which they were bought (ALIAS-8).
/// Nothing where the customer has no pack that counts.
[[nodiscard]] std::optional<PackStanding> packStanding(const std::vector<Pack> &packs,
                                                       const std::vector<PackBalance> &balances, QDate today);

} // namespace permanence
