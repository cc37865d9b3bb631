#include "core/report/FigureReader.h"

#include <algorithm>

// Tickets, each part of their lives by itself: opened and closed, within its limits or not, how long it took, and at the end
// of which pieces of the period it was still open.

namespace permanence {
namespace {

/// As the statements below give them; from kPolicyId on as facetsOf() wants them, and only where somebody asks.
enum Column
{
    kFrom,
    kCountedPart,
    kPolicyId,
    kId = kPolicyId + 6
};

#define PERMANENCE_COUNTED "SELECT t.\"from\", t.counted, t.policy"
#define PERMANENCE_ALL PERMANENCE_COUNTED ", t.severity, t.contract, t.customer, t.product, t.owner, t.id"
#define PERMANENCE_BEGUN " WHERE t.\"from\" >= ? AND t.\"from\" < ?"
// Those that began before the period and reach into it: in the 30 days before it most do not, and are passed over; of those
// that began earlier few do, and an index knows them.
#define PERMANENCE_JUST_BEFORE " FROM report_ticket t WHERE t.\"from\" >= ?1 - 2592000000 AND t.\"from\" < ?1 AND t.last >= ?1"
#define PERMANENCE_LONG_BEFORE                                                                               \
    " FROM (SELECT \"from\" AS f, id AS i, part AS p FROM report_ticket INDEXED BY report_ticket_long "        \
    "WHERE last - \"from\" > 2592000000 AND last >= ?1 AND \"from\" < ?1 - 2592000000) k "                      \
    "CROSS JOIN report_ticket t ON t.\"from\" = k.f AND t.id = k.i AND t.part = k.p"

struct Statements {
    const char *begun, *justBefore, *longBefore;
};
constexpr char kBegun[] = PERMANENCE_COUNTED " FROM report_ticket t INDEXED BY report_ticket_counted" PERMANENCE_BEGUN;
constexpr char kJustBefore[] = PERMANENCE_COUNTED PERMANENCE_JUST_BEFORE;
constexpr char kLongBefore[] = PERMANENCE_COUNTED PERMANENCE_LONG_BEFORE;
constexpr char kAllBegun[] = PERMANENCE_ALL " FROM report_ticket t" PERMANENCE_BEGUN;
constexpr char kAllJustBefore[] = PERMANENCE_ALL PERMANENCE_JUST_BEFORE;
constexpr char kAllLongBefore[] = PERMANENCE_ALL PERMANENCE_LONG_BEFORE;
constexpr Statements kCounted{kBegun, kJustBefore, kLongBefore};
constexpr Statements kAll{kAllBegun, kAllJustBefore, kAllLongBefore};

/// Upper ends of the spans of TimeToTakeSpread; the last row is what is longer.
constexpr std::array kSpanEnds{15 * kMinute, 30 * kMinute, kHour, 2 * kHour, 4 * kHour, 8 * kHour, 16 * kHour};

int spanOf(Duration length)
{
    const auto end = std::lower_bound(kSpanEnds.begin(), kSpanEnds.end(), length);
    return static_cast<int>(end - kSpanEnds.begin());
}

template <class E>
int placeOf(E value)
{
    const auto &rows = CodeTable<E>::rows;
    return static_cast<int>(std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.value == value; }) -
                            rows.begin());
}

/// Received from the first, second … of them on, a ticket is at most 1, 3, 5, 10 business days old at `end`.
std::array<Instant, 4> agesAt(const BusinessCalendar &calendar, Instant end)
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

} // namespace

struct FigureReader::Part {
    CountedPart counted;
    TicketId id;
    Instant from;
    int group = 0; ///< its row where rows are not told by time
};

void FigureReader::readTickets(const FigureSpan &span)
{
    const Statements &statements = asksForAll() ? kAll : kCounted;
    const auto count = [this](Query &&query) {
        while (query.next())
            countTicket(query);
    };
    if (span.isFirst) {
        count(Query(m_database, statements.longBefore, span.begin));
        count(Query(m_database, statements.justBefore, span.begin));
    }
    count(Query(m_database, statements.begun, span.begin, span.end));
}

void FigureReader::countTicket(const Query &row)
{
    Part part;
    part.counted = CountedPart::unpacked(row.get<QByteArrayView>(kCountedPart));
    part.id = m_tally.isSeeking() ? row.get<TicketId>(kId) : TicketId();
    if (m_parts.asksForFacets()) {
        const FigureFacets facets = facetsOf(row, kPolicyId);
        if (!m_parts.holds(facets) || !m_parts.holdsAgent(facets.owner))
            return;
        part.group = m_period.isCut() ? 0 : m_parts.groupOf(facets, facets.owner);
    }
    part.from = row.get<Instant>(kFrom);
    if (m_period.holds(part.from))
        m_tally.add(FigureId::Flow, rowAt(part, part.from), part.counted.isOpening ? 0 : 2, part.id);
    if (const auto length = countDeed(part, part.counted.taking, FigureId::TakeInChargeWithin, FigureId::TimeToTake))
        m_tally.add(FigureId::TimeToTakeSpread, spanOf(*length), 0, part.id);
    countDeed(part, part.counted.resolving, FigureId::ResolvedWithin, FigureId::TimeToResolve);
    countClosing(part);
    countBacklog(row, part);
}

int FigureReader::rowAt(const Part &part, Instant at) const
{
    return m_period.isCut() ? m_period.pieceAt(at) : part.group;
}

std::optional<Duration> FigureReader::countDeed(const Part &part, const CountedPart::Deed &deed, FigureId within, FigureId time)
{
    const bool hasLimit = deed.missed != CountedPart::kNone;
    const bool isMissed = hasLimit && deed.missed != kMet.ms;
    if (isMissed && m_period.passed(Instant{deed.missed}))
        m_tally.add(within, rowAt(part, Instant{deed.missed}), 2, part.id);
    if (deed.at == CountedPart::kNone || !m_period.holds(Instant{deed.at}))
        return std::nullopt;
    const int piece = rowAt(part, Instant{deed.at});
    if (!isMissed)
        m_tally.add(within, piece, hasLimit ? 1 : 3, part.id);
    if (deed.time == CountedPart::kNone)
        return std::nullopt;
    m_tally.add(time, piece, 2, part.id);
    m_tally.addLength(time, piece, deed.time);
    return deed.time;
}

void FigureReader::countClosing(const Part &part)
{
    const Instant until{part.counted.until};
    if (part.counted.until == CountedPart::kNone || !m_period.holds(until))
        return;
    const int piece = rowAt(part, until);
    m_tally.add(FigureId::Flow, piece, 1, part.id);
    const auto reason = part.counted.reason.value_or(CloseReason::Agreement);
    m_tally.add(FigureId::ClosureReasons, placeOf(reason), 0, part.id);
    const int noCause = static_cast<int>(CodeTable<ResolutionCause>::rows.size());
    m_tally.add(FigureId::Causes, part.counted.cause ? placeOf(*part.counted.cause) : noCause, 0, part.id);
    if (reason == CloseReason::Agreement)
        m_tally.add(FigureId::FirstContact, piece, part.counted.atOnce ? 1 : 2, part.id);
}

void FigureReader::countBacklog(const Query &row, const Part &part)
{
    const int last = m_period.pieces() - 1;
    for (int piece = part.from > m_period.begin() ? m_period.pieceAt(part.from) : 0; piece <= last; ++piece) {
        const Instant close = m_period.closeOf(piece);
        if (m_period.isAhead(piece) || (part.counted.until != CountedPart::kNone && part.counted.until < close.ms))
            return;
        if (part.from >= close)
            continue;
        const auto &since = agesBy(row.get<QByteArrayView>(kPolicyId), part.counted.policyVersion)[static_cast<std::size_t>(piece)];
        const Instant received{part.counted.received};
        const auto age = std::find_if(since.begin(), since.end(), [&](Instant from) { return received >= from; });
        m_tally.add(FigureId::Backlog, m_period.isCut() ? piece : part.group, 1 + static_cast<int>(age - since.begin()),
                    part.id);
    }
}

const std::vector<std::array<Instant, 4>> &FigureReader::agesBy(QByteArrayView policy, int version)
{
    const auto known = std::find_if(m_ages.begin(), m_ages.end(),
                                    [&](const Ages &ages) { return ages.version == version && ages.policy == policy; });
    if (known != m_ages.end())
        return known->since;
    const PolicyEntry *judge = m_policies.find(QString::fromUtf8(policy), version);
    if (!judge)
        judge = m_policies.latest(m_queries.desk().policy);
    const BusinessCalendar calendar = judge ? judge->calendar : BusinessCalendar();
    Ages &made = m_ages.emplace_back(Ages{policy.toByteArray(), version, {}});
    for (int piece = 0; piece < m_period.pieces(); ++piece)
        made.since.push_back(agesAt(calendar, m_period.closeOf(piece)));
    return made.since;
}

} // namespace permanence
