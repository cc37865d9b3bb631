#include "core/report/FigureReader.h"

#include "core/report/FigureLabels.h"
#include "core/report/FigurePacks.h"

#include <algorithm>

namespace permanence {
namespace {

bool isAmong(const std::vector<FigureId> &wanted, std::initializer_list<FigureId> figures)
{
    return wanted.empty() || std::any_of(figures.begin(), figures.end(), [&](FigureId one) {
               return std::find(wanted.begin(), wanted.end(), one) != wanted.end();
           });
}

} // namespace

FigureReader::FigureReader(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter,
                           const FigurePeriod &period)
    : m_queries(queries), m_database(queries.database()), m_policies(policies), m_filter(filter), m_period(period),
      m_parts(queries, filter, period)
{
}

void FigureReader::read(const std::vector<FigureId> &wanted, const FigureSpan &span)
{
    if (span.isFirst && isAmong(wanted, {FigureId::PacksRunningOut}))
        countPacksRunningOut(m_queries, m_policies, m_period, m_parts, m_tally, keys(FigureRows::Packs));
    if (isAmong(wanted, {FigureId::TakeInChargeWithin, FigureId::ResolvedWithin, FigureId::TimeToTake,
                         FigureId::TimeToTakeSpread, FigureId::TimeToResolve, FigureId::Backlog, FigureId::Flow,
                         FigureId::FirstContact, FigureId::ClosureReasons, FigureId::Causes}))
        readTickets(span);
    const bool wantsCalls = isAmong(wanted, {FigureId::Calls, FigureId::CallTimes});
    const bool wantsSteps = isAmong(wanted, {FigureId::Calls, FigureId::AttemptsPerReach, FigureId::Defects});
    if (wantsCalls || wantsSteps)
        readContacts(span, wantsCalls, wantsSteps);
    if (isAmong(wanted, {FigureId::WorkByAgent, FigureId::WorkByService, FigureId::PacksUsed}))
        readWork(span);
    if (isAmong(wanted, {FigureId::Promises}))
        readPromises(span);
}

bool FigureReader::seek(const FigurePlace &place)
{
    const std::optional<int> row = place.row ? rowOf(place.figure, *place.row) : rowOfTotal(place.figure);
    if (row)
        m_tally.seek(place.figure, *row, place.column);
    return row.has_value();
}

int FigureReader::rowOfTotal(FigureId figure) const
{
    constexpr int kAllRows = -1;
    int row = kAllRows;
    for (int piece = 0; figure == FigureId::Backlog && m_period.isCut() && piece < m_period.pieces(); ++piece)
        row = m_period.isAhead(piece) ? row : piece;
    return row;
}

std::optional<int> FigureReader::rowOf(FigureId figure, const QString &key)
{
    const FigureRows rows = figureRows(figure);
    if (rows == FigureRows::Groups && m_period.isCut())
        return m_period.pieceOf(key);
    const QStringList fixed = FigureLabels::fixedKeys(figure);
    if (fixed.isEmpty())
        return keys(rows).rowOf(key);
    const qsizetype row = fixed.indexOf(key);
    return row < 0 ? std::nullopt : std::optional(static_cast<int>(row));
}

void FigureReader::add(FigureReader &other)
{
    std::array<std::vector<int>, kKinds> rows; // each met the same keys in an order of its own
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        for (const QString &key : other.keys(static_cast<FigureRows>(kind)).all())
            rows[kind].push_back(keys(static_cast<FigureRows>(kind)).rowOf(key));
    }
    for (const auto &figure : CodeTable<FigureId>::rows)
        m_tally.add(figure.value, other.m_tally, rows[static_cast<std::size_t>(figureRows(figure.value))]);
    m_tally.addFound(other.m_tally);
}

FigureFacets FigureReader::facetsOf(const Query &row, int column)
{
    FigureFacets facets;
    facets.policy = row.get<QString>(column);
    facets.severity = row.get<QString>(column + 1);
    facets.contract = row.get<ContractId>(column + 2);
    facets.customer = row.get<CustomerId>(column + 3);
    facets.product = row.get<QString>(column + 4);
    facets.owner = row.get<AgentId>(column + 5);
    return facets;
}

const FigureFacets &FigureReader::look(const TicketId &ticket)
{
    static constexpr char kSql[] = "SELECT policy, severity, contract, customer, product, owner "
                                   "FROM report_ticket WHERE id = ? AND part = 0";
    if (!ticket.isValid())
        return m_nothing;
    const auto known = m_looked.constFind(ticket.uuid);
    if (known != m_looked.constEnd())
        return *known;
    FigureFacets facets;
    if (Query query(m_database, kSql, ticket); query.next())
        facets = facetsOf(query, 0);
    return *m_looked.insert(ticket.uuid, facets);
}

std::optional<QDate> FigureReader::firstDay()
{
    static constexpr char kTicket[] = "SELECT \"from\" FROM report_ticket ORDER BY \"from\" LIMIT 1";
    static constexpr char kCall[] = "SELECT at FROM call INDEXED BY call_phone WHERE channel = 'phone' ORDER BY at LIMIT 1";
    std::optional<Instant> first;
    for (const char *sql : {kTicket, kCall}) {
        if (Query query(m_database, sql); query.next())
            first = first ? std::min(*first, query.get<Instant>(0)) : query.get<Instant>(0);
    }
    return first ? std::optional(first->in(m_period.zone()).date()) : std::nullopt;
}

} // namespace permanence
