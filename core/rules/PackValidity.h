#pragma once

#include "core/rules/Packs.h"

namespace permanence {

/// Until when a pack's time can be had, as known on a day (ALIAS-8): `validMonths` after the last day of the
/// unbroken chain of licences that begins with the pack's own. A later licence of the same product joins the
/// chain on its first day, if the time is not lost by then.
class PackValidity
{
public:
    PackValidity(const Pack &pack, const std::vector<Licence> &licences);

    /// Invalid where it has no end: a licence of the chain is open-ended, or the pack's own is not known.
    [[nodiscard]] QDate untilOn(QDate day) const;
    /// Once lost, always lost.
    [[nodiscard]] bool isLostOn(QDate day) const;

private:
    struct Step
    {
        QDate from;
        QDate until;
    };
    std::vector<Step> m_steps; ///< each from a day on, the first since ever; later ones reach further
};

} // namespace permanence
