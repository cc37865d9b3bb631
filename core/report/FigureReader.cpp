#include "core/report/FigureReader.h"

#include "core/report/FigurePacks.h"

#include <algorithm>

namespace permanence {
namespace {

/// As the statements below give them; from kSeverity on only where somebody asks.
enum Column
{
    kFrom,
    kPartNumber,
    kUntil,
    kTaken,
    kTakeTime,
    kTakeDecided,
    kTakeMet,
    kResolvedAt,
    kResolveTime,
    kResolveDecided,
    kResolveMet,
    kReason,
    kCause,
    kContacts,
    kIsReopened,
    kReceived,
    kPolicyId,
    kPolicyVersion,
    kSeverity,
    kContract,
    kCustomer,
    kProduct,
    kOwner,
    kId
};

#define PERMANENCE_COUNTED                                                                                   \
    "SELECT t.\"from\", t.part, t.until, t.taken, t.take_time, t.take_decided, t.take_met, t.resolved, t.resolve_time, "    \
    "t.resolve_decided, t.resolve_met, t.reason, t.cause, t.contacts, t.reopened, t.received, t.policy, t.policy_version"
#define PERMANENCE_ALL PERMANENCE_COUNTED ", t.severity, t.contract, t.customer, t.product, t.owner, t.id"
#define PERMANENCE_BEGUN_WITHIN " FROM report_ticket t WHERE t.\"from\" >= ? AND t.\"from\" < ?"
// Two ways to those that began before the period and reach into it: by what they last counted for, or by when they began;
// the one goes through all that came later, the other through all that came before.
#define PERMANENCE_BY_LAST                                                                                   \
    " FROM (SELECT \"from\" AS f, id AS i, part AS p FROM report_ticket INDEXED BY report_ticket_last "        \
    "WHERE last >= ?1 AND \"from\" < ?1) k CROSS JOIN report_ticket t ON t.\"from\" = k.f AND t.id = k.i AND t.part = k.p"
#define PERMANENCE_BY_BEGIN " FROM report_ticket t WHERE t.\"from\" < ?1 AND t.last >= ?1"

/// To decode what nobody asks for would be a fifth of the work.
struct Statements {
    const char *begunWithin, *byLast, *byBegin;
};
constexpr char kBegunWithin[] = PERMANENCE_COUNTED PERMANENCE_BEGUN_WITHIN;
constexpr char kByLast[] = PERMANENCE_COUNTED PERMANENCE_BY_LAST;
constexpr char kByBegin[] = PERMANENCE_COUNTED PERMANENCE_BY_BEGIN;
constexpr char kAllBegunWithin[] = PERMANENCE_ALL PERMANENCE_BEGUN_WITHIN;
constexpr char kAllByLast[] = PERMANENCE_ALL PERMANENCE_BY_LAST;
constexpr char kAllByBegin[] = PERMANENCE_ALL PERMANENCE_BY_BEGIN;
constexpr Statements kCounted{kBegunWithin, kByLast, kByBegin};
constexpr Statements kAll{kAllBegunWithin, kAllByLast, kAllByBegin};

constexpr char kFirstBegun[] = "SELECT \"from\" FROM report_ticket ORDER BY \"from\" LIMIT 1";
constexpr char kLastBegun[] = "SELECT \"from\" FROM report_ticket ORDER BY \"from\" DESC LIMIT 1";

/// Upper ends of the spans of TimeToTakeSpread; the last row is what is longer.
constexpr std::array kSpanEnds{15 * kMinute, 30 * kMinute, kHour, 2 * kHour, 4 * kHour, 8 * kHour, 16 * kHour};

int spanOf(Duration length)
{
    const auto end = std::lower_bound(kSpanEnds.begin(), kSpanEnds.end(), length);
    return static_cast<int>(end - kSpanEnds.begin());
}

/// `severity`: the column from which severity, contract, customer, product and owner follow each other.
FigureFacets facetsOf(const Query &row, int policy, int severity)
{
    FigureFacets facets;
    facets.policy = row.get<QString>(policy);
    facets.severity = row.get<QString>(severity);
    facets.contract = row.get<ContractId>(severity + 1);
    facets.customer = row.get<CustomerId>(severity + 2);
    facets.product = row.get<QString>(severity + 3);
    facets.owner = row.get<AgentId>(severity + 4);
    return facets;
}

template <class E>
int placeOf(E value)
{
    const auto &rows = CodeTable<E>::rows;
    return static_cast<int>(std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.value == value; }) -
                            rows.begin());
}

bool isAmong(const std::vector<FigureId> &wanted, std::initializer_list<FigureId> figures)
{
    return wanted.empty() || std::any_of(figures.begin(), figures.end(), [&](FigureId one) {
               return std::find(wanted.begin(), wanted.end(), one) != wanted.end();
           });
}

} // namespace

struct FigureReader::Part {
    TicketId id;
    Instant from;
    std::optional<Instant> until;
    int number = 0;
    int group = 0;
    bool isCut = false; ///< rows are told by time
};

FigureReader::FigureReader(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter,
                           const FigurePeriod &period)
    : m_queries(queries), m_database(queries.database()), m_policies(policies), m_filter(filter), m_period(period),
      m_parts(queries, filter, period)
{
}

void FigureReader::read(const std::vector<FigureId> &wanted)
{
    if (isAmong(wanted, {FigureId::TakeInChargeWithin, FigureId::ResolvedWithin, FigureId::TimeToTake,
                         FigureId::TimeToTakeSpread, FigureId::TimeToResolve, FigureId::Backlog, FigureId::Flow,
                         FigureId::FirstContact, FigureId::ClosureReasons, FigureId::Causes}))
        readTickets();
    if (isAmong(wanted, {FigureId::Calls, FigureId::CallTimes}))
        readCalls();
    if (isAmong(wanted, {FigureId::Calls, FigureId::AttemptsPerReach, FigureId::Defects}))
        readSteps();
    if (isAmong(wanted, {FigureId::WorkByAgent, FigureId::WorkByService, FigureId::PacksUsed}))
        readWork();
    if (isAmong(wanted, {FigureId::Promises}))
        readPromises();
    if (isAmong(wanted, {FigureId::PacksRunningOut}))
        countPacksRunningOut(m_queries, m_policies, m_period, m_parts, m_tally,
                             [this](const QString &pack) { return rowOf(FigureRows::Packs, pack); });
}

int FigureReader::rowOf(FigureRows rows, const QString &key)
{
    auto &keys = m_keys[static_cast<std::size_t>(rows)];
    const auto known = std::find(keys.begin(), keys.end(), key);
    if (known != keys.end())
        return static_cast<int>(known - keys.begin());
    keys.push_back(key);
    return static_cast<int>(keys.size()) - 1;
}

void FigureReader::readTickets()
{
    Instant first, last;
    if (Query query(m_database, kFirstBegun); query.next())
        first = query.get<Instant>(0);
    if (Query query(m_database, kLastBegun); query.next())
        last = query.get<Instant>(0);
    const Instant begin = m_period.begin();
    const auto count = [this](Query &&query) {
        while (query.next())
            countTicket(query);
    };
    const Statements &statements = m_parts.asksForFacets() || m_tally.isSeeking() ? kAll : kCounted;
    if (begin > first)
        count(Query(m_database, begin - first < last - begin ? statements.byBegin : statements.byLast, begin));
    count(Query(m_database, statements.begunWithin, begin, m_period.end()));
}

void FigureReader::countTicket(Query &row)
{
    Part part;
    part.id = soughtId(row, kId);
    part.isCut = m_period.isCut();
    if (m_parts.asksForFacets()) {
        const FigureFacets facets = facetsOf(row, kPolicyId, kSeverity);
        if (!m_parts.holds(facets) || !m_parts.holdsAgent(facets.owner))
            return;
        part.group = part.isCut ? 0 : m_parts.groupOf(facets, facets.owner);
    }
    part.from = row.get<Instant>(kFrom);
    part.until = row.get<std::optional<Instant>>(kUntil);
    part.number = row.get<int>(kPartNumber);
    if (m_period.holds(part.from))
        m_tally.add(FigureId::Flow, part.isCut ? m_period.pieceAt(part.from) : part.group, part.number == 0 ? 0 : 2, part.id);
    countLimits(row, part);
    countTimes(row, part);
    countClosing(row, part);
    countBacklog(row, part);
}

void FigureReader::countLimits(const Query &row, const Part &part)
{
    const auto rowAt = [&](Instant at) { return part.isCut ? m_period.pieceAt(at) : part.group; };
    const auto count = [&](FigureId figure, Column done, Column decidedColumn, Column metColumn) {
        if (const auto decided = row.get<std::optional<Instant>>(decidedColumn)) {
            const bool met = row.get<bool>(metColumn);
            if (met ? m_period.holds(*decided) : m_period.passed(*decided))
                m_tally.add(figure, rowAt(*decided), met ? 1 : 2, part.id);
        } else if (const auto at = row.get<std::optional<Instant>>(done); at && m_period.holds(*at)) {
            m_tally.add(figure, rowAt(*at), 3, part.id);
        }
    };
    count(FigureId::TakeInChargeWithin, kTaken, kTakeDecided, kTakeMet);
    count(FigureId::ResolvedWithin, kResolvedAt, kResolveDecided, kResolveMet);
}

void FigureReader::countTimes(const Query &row, const Part &part)
{
    const auto count = [&](FigureId figure, Column done, Column time) -> std::optional<Duration> {
        const auto at = row.get<std::optional<Instant>>(done);
        if (!at || !m_period.holds(*at))
            return std::nullopt;
        const auto length = row.get<std::optional<Duration>>(time);
        if (!length)
            return std::nullopt;
        const int piece = part.isCut ? m_period.pieceAt(*at) : part.group;
        m_tally.add(figure, piece, 2, part.id);
        m_tally.addLength(figure, piece, *length);
        return length;
    };
    if (const auto length = count(FigureId::TimeToTake, kTaken, kTakeTime))
        m_tally.add(FigureId::TimeToTakeSpread, spanOf(*length), 0, part.id);
    count(FigureId::TimeToResolve, kResolvedAt, kResolveTime);
}

void FigureReader::countClosing(const Query &row, const Part &part)
{
    if (!part.until || !m_period.holds(*part.until))
        return;
    const int piece = part.isCut ? m_period.pieceAt(*part.until) : part.group;
    m_tally.add(FigureId::Flow, piece, 1, part.id);
    const auto reason = row.get<std::optional<CloseReason>>(kReason).value_or(CloseReason::Agreement);
    m_tally.add(FigureId::ClosureReasons, placeOf(reason), 0, part.id);
    const auto cause = row.get<std::optional<ResolutionCause>>(kCause);
    const int noCause = static_cast<int>(CodeTable<ResolutionCause>::rows.size());
    m_tally.add(FigureId::Causes, cause ? placeOf(*cause) : noCause, 0, part.id);
    if (reason == CloseReason::Agreement) {
        const bool atOnce = part.number == 0 && row.get<int>(kContacts) == 0 && !row.get<bool>(kIsReopened);
        m_tally.add(FigureId::FirstContact, piece, atOnce ? 1 : 2, part.id);
    }
}

void FigureReader::countBacklog(const Query &row, const Part &part)
{
    const int last = m_period.pieces() - 1;
    for (int piece = part.from > m_period.begin() ? m_period.pieceAt(part.from) : 0; piece <= last; ++piece) {
        const Instant close = m_period.closeOf(piece);
        if (m_period.isAhead(piece) || (part.until && *part.until < close))
            return;
        if (part.from >= close)
            continue;
        const auto &ages = agesAt(piece, row);
        const auto received = row.get<Instant>(kReceived);
        const auto age = std::find_if(ages.begin(), ages.end(), [&](Instant since) { return received >= since; });
        m_tally.add(FigureId::Backlog, part.isCut ? piece : part.group, 1 + static_cast<int>(age - ages.begin()), part.id);
    }
}

const std::array<Instant, 4> &FigureReader::agesAt(int piece, const Query &row)
{
    const std::pair policy(row.get<QByteArray>(kPolicyId), row.get<int>(kPolicyVersion));
    auto &known = m_ages[policy];
    if (known.empty()) {
        const PolicyEntry *judge = m_policies.find(QString::fromUtf8(policy.first), policy.second);
        if (!judge)
            judge = m_policies.latest(m_queries.desk().policy);
        const BusinessCalendar calendar = judge ? judge->calendar : BusinessCalendar();
        for (int i = 0; i < m_period.pieces(); ++i)
            known.push_back(agesBy(calendar, m_period.closeOf(i)));
    }
    return known[static_cast<std::size_t>(piece)];
}

std::array<Instant, 4> FigureReader::agesBy(const BusinessCalendar &calendar, Instant end) const
{
    constexpr std::array kMost{1, 3, 5, 10}; // business days after the day of receipt
    constexpr int kLongestSearch = 400;      // of days; who opens once a year has young tickets
    std::array<Instant, 4> ages{};
    QDate day = calendar.dateAt(end - 1);
    std::size_t found = 0;
    // A ticket received on the k-th business day back from the end is k - 1 of them old.
    for (int days = 0, business = 0; days < kLongestSearch && found < kMost.size(); ++days, day = day.addDays(-1)) {
        business += calendar.isBusinessDay(day) ? 1 : 0;
        if (business == kMost[found] + 1)
            ages[found++] = calendar.startOfDay(day);
    }
    for (; found < kMost.size(); ++found)
        ages[found] = Instant{std::numeric_limits<qint64>::min()};
    return ages;
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
        facets = facetsOf(query, 0, 1);
    return *m_looked.insert(ticket.uuid, facets);
}

std::optional<QDate> FigureReader::firstDay()
{
    static constexpr char kCall[] = "SELECT at FROM call ORDER BY at LIMIT 1";
    std::optional<Instant> first;
    for (const char *sql : {kFirstBegun, kCall}) {
        if (Query query(m_database, sql); query.next())
            first = first ? std::min(*first, query.get<Instant>(0)) : query.get<Instant>(0);
    }
    return first ? std::optional(first->in(m_period.zone()).date()) : std::nullopt;
}

} // namespace permanence
