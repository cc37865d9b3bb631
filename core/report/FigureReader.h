#pragma once

#include "core/report/FigureParts.h"
#include "core/report/FigureTally.h"
#include "core/store/Database.h"

#include <map>

namespace permanence {

/// Reads what happened in a period, each table once, and counts it. Throws DatabaseError.
class FigureReader
{
public:
    FigureReader(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter, const FigurePeriod &period);

    /// Only what these figures are told from.
    void read(const std::vector<FigureId> &wanted);

    [[nodiscard]] FigureTally &tally() { return m_tally; }
    [[nodiscard]] FigureParts &parts() { return m_parts; }
    /// Keys of rows that are not the filter's groups: of agents, services and packs.
    [[nodiscard]] const std::vector<QString> &keys(FigureRows rows) const { return m_keys[static_cast<std::size_t>(rows)]; }
    /// The row of the key, made where it is new.
    int rowOf(FigureRows rows, const QString &key);

    /// The first day of which anything is known, by the desk's time; nothing of an empty store.
    [[nodiscard]] std::optional<QDate> firstDay();

private:
    struct Part; ///< a row of report_ticket while it is counted
    /// Reading ids of all tickets would be a tenth of the work; only a cell's way to its tickets needs them.
    [[nodiscard]] TicketId soughtId(const Query &row, int column) const
    {
        return m_tally.isSeeking() ? row.get<TicketId>(column) : TicketId();
    }
    void readTickets();
    void countTicket(Query &row);
    void countLimits(const Query &row, const Part &part);
    void countTimes(const Query &row, const Part &part);
    void countClosing(const Query &row, const Part &part);
    void countBacklog(const Query &row, const Part &part);
    void readCalls();
    void readSteps();
    void readWork();
    void readPromises();
    /// What the filter needs to know of a ticket, kept for the next time; of none, nothing.
    const FigureFacets &look(const TicketId &ticket);
    [[nodiscard]] CustomerId customerOfCallback(const Uuid &callback);
    /// Received from then on: at most 1, 3, 5, 10 business days old at the end of a piece.
    [[nodiscard]] const std::array<Instant, 4> &agesAt(int piece, const Query &row);
    [[nodiscard]] std::array<Instant, 4> agesBy(const BusinessCalendar &calendar, Instant end) const;

    Queries &m_queries;
    Database &m_database;
    const PolicyLibrary &m_policies;
    const FigureFilter &m_filter;
    const FigurePeriod &m_period;
    FigureParts m_parts;
    FigureTally m_tally;
    std::array<std::vector<QString>, CodeTable<FigureId>::rows.size()> m_keys;
    QHash<Uuid, int> m_agentRows;
    QHash<Uuid, FigureFacets> m_looked;
    std::map<std::pair<QByteArray, int>, std::vector<std::array<Instant, 4>>> m_ages; ///< of a policy version, by piece
    FigureFacets m_nothing;
};

} // namespace permanence
