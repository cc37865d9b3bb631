#pragma once

#include "app/permanencectl/bench/BenchRow.h"
#include "app/permanencectl/bench/RawDatabase.h"
#include "core/store/AgendaQueries.h"

namespace permanence::ctl {

/// agenda_week: what an agent's callbacks page shows of a week.
class AgendaBench
{
public:
    /// Weeks of agents who have something to do.
    AgendaBench(Queries &queries, RawDatabase &raw);

    /// False where both read different rows.
    [[nodiscard]] bool round(int number);
    [[nodiscard]] const BenchRow &row() const { return m_row; }

private:
    struct Week {
        AgentId agent;
        Instant from;
    };
    AgendaQueries m_agenda;
    RawStatement m_raw;
    BenchRow m_row{QStringLiteral("agenda_week")};
    std::vector<Week> m_weeks;
};

} // namespace permanence::ctl
