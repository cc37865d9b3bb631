#pragma once

#include "core/desk/DeskService.h"
#include "core/report/Figures.h"

namespace permanence {

/// Figures as this desk's agent may see them, computed beside the window: whatever the filter asks, the agent's role
/// narrows it before anything is read (scopedTo()).
[[nodiscard]] Reply<Result<FigureSet>> readFigures(DeskService &desk, const FigureFilter &filter,
                                                     const std::vector<FigureId> &wanted);

/// The tickets behind a cell, narrowed the same way.
[[nodiscard]] Reply<Result<std::vector<qint64>>> readTicketsBehind(DeskService &desk, const FigureFilter &filter,
                                                                     const FigurePlace &place);

/// What can be chosen in the filters.
struct FilterOffers
{
    struct Offer
    {
        QString key, words;
        bool operator==(const Offer &) const = default;
    };
    std::vector<Offer> teams, agents; ///< of a lead only the own ones, of an agent none
    std::vector<Offer> severities, contracts;
    bool operator==(const FilterOffers &) const = default;
};

/// In the language of the program.
[[nodiscard]] FilterOffers offersOf(const std::vector<AgentView> &agents, const PolicyLibrary &policies,
                                    const AgentView &who);

} // namespace permanence
