#pragma once

#include "core/report/FigureReader.h"

namespace permanence {

/// Two readers of one period, each on a thread and a connection of its own, or one where there can be no second. Each
/// takes the next span of time when it is free, so that it does not matter when how much happened. Throws DatabaseError.
class FigureReaders
{
public:
    FigureReaders(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter, const FigurePeriod &period);

    /// From now on the tickets of a cell are kept. False: there is no such row.
    [[nodiscard]] bool seek(const FigurePlace &place);
    /// Only what these figures are told from.
    void read(const std::vector<FigureId> &wanted);
    /// With what all of them counted.
    [[nodiscard]] FigureReader &all() { return m_first; }

private:
    Queries &m_queries;
    const PolicyLibrary &m_policies;
    const FigureFilter &m_filter;
    const FigurePeriod &m_period;
    FigureReader m_first;
    std::optional<FigurePlace> m_sought;
};

} // namespace permanence
