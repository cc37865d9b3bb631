#pragma once

#include "core/report/CallZones.h"
#include "core/report/FigureParts.h"
#include "core/report/FigureTally.h"
#include "core/store/CountedPart.h"
#include "core/store/Database.h"

namespace permanence {

struct ReportQuarter;

/// Reads what happened in a period, span by span, each table once, and counts it. Throws DatabaseError.
class FigureReader
{
public:
    FigureReader(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter, const FigurePeriod &period);

    /// From now on the tickets of a cell are kept. False: the figure has no such row.
    [[nodiscard]] bool seek(const FigurePlace &place);
    /// Only what these figures are told from.
    void read(const std::vector<FigureId> &wanted, const FigureSpan &span);
    /// What another one has read of the same period.
    void add(FigureReader &other);

    [[nodiscard]] FigureTally &tally() { return m_tally; }
    /// Keys of the rows of a figure that are neither pieces of time nor always the same.
    [[nodiscard]] FigureKeys &keys(FigureRows rows)
    {
        return rows == FigureRows::Groups ? m_parts.groups() : m_keys[static_cast<std::size_t>(rows)];
    }

    /// The first day of which anything is known, by the desk's time; nothing of an empty store.
    [[nodiscard]] std::optional<QDate> firstDay();

private:
    struct Part; ///< a row of report_ticket while it is counted
    struct Ages
    {
        QByteArray policy;
        int version = 0;
        std::vector<std::array<Instant, 4>> since; ///< by piece: received from then on, at most 1, 3, 5, 10 business days old
    };
    static constexpr std::size_t kKinds = static_cast<std::size_t>(FigureRows::Reasons) + 1;
    [[nodiscard]] std::optional<int> rowOf(FigureId figure, const QString &key);
    /// All rows, but of a backlog by weeks or months the last of them that has begun.
    [[nodiscard]] int rowOfTotal(FigureId figure) const;
    /// Who did what to which ticket is half of the reading; only filters, groups and a cell's way to its tickets need it.
    [[nodiscard]] bool asksForAll() const { return m_parts.asksForFacets() || m_tally.isSeeking(); }
    void readTickets(const FigureSpan &span);
    void countTicket(const Query &row);
    [[nodiscard]] int rowAt(const Part &part, Instant at) const;
    /// Whether it was within its limit; gives how long it took where that counts.
    std::optional<Duration> countDeed(const Part &part, const CountedPart::Deed &deed, FigureId within, FigureId time);
    void countClosing(const Part &part);
    void countBacklog(const Query &row, const Part &part);
    /// Calls, and steps: attempts to reach a customer and answers of quality control. Without a filter from the quarters of an
    /// hour that the span holds whole, and only the rest of it one by one.
    void readContacts(const FigureSpan &span, bool wantsCalls, bool wantsSteps);
    void readCalls(Instant from, Instant until);
    void readSteps(Instant from, Instant until);
    void countContacts(const ReportQuarter &what, int row, const TicketId &ticket, const CustomerId &customer);
    void readWork(const FigureSpan &span);
    [[nodiscard]] int rowOfService(QByteArrayView service);
    void readPromises(const FigureSpan &span);
    /// From columns that follow each other: policy, severity, contract, customer, product, owner.
    [[nodiscard]] static FigureFacets facetsOf(const Query &row, int column);
    /// What the filter needs to know of a ticket, kept for the next time; of none, nothing.
    const FigureFacets &look(const TicketId &ticket);
    [[nodiscard]] CustomerId customerOfCallback(const Uuid &callback);
    /// By piece (see Ages); by the policy of the desk where this one has not arrived.
    [[nodiscard]] const std::vector<std::array<Instant, 4>> &agesBy(QByteArrayView policy, int version);

    Queries &m_queries;
    Database &m_database;
    const PolicyLibrary &m_policies;
    const FigureFilter &m_filter;
    const FigurePeriod &m_period;
    FigureParts m_parts;
    FigureTally m_tally;
    std::array<FigureKeys, kKinds> m_keys; ///< of agents, services and packs
    QHash<Uuid, int> m_agentRows;
    std::vector<std::pair<QByteArray, int>> m_serviceRows; ///< a desk has a handful
    QHash<Uuid, FigureFacets> m_looked;
    std::vector<Ages> m_ages;
    std::optional<CallZones> m_zones; ///< read with the first calls
    FigureFacets m_nothing;
};

} // namespace permanence
