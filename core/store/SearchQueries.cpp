#include "core/store/SearchQueries.h"

#include <QSet>

#include <algorithm>

namespace permanence {
namespace {

// Of a document, the names that a hit shows. CROSS JOIN keeps the order in which documents are found.
#define HIT_COLUMNS                                                                                  \
    "d.seq, d.kind, d.target, d.title, substr(d.body, 1, 4000) AS excerpt, "                          \
    "coalesce(u.name, v.name, w.name, x.name, '') AS customer_name, t.number AS ticket_number, "     \
    "coalesce(u.id, v.id, w.id, x.id) AS customer "
#define HIT_NAMES                                                                                    \
    "LEFT JOIN ticket t ON d.kind IN ('ticket', 'note') AND t.id = d.target "                        \
    "LEFT JOIN customer u ON u.id = t.customer "                                                     \
    "LEFT JOIN customer v ON d.kind = 'customer' AND v.id = d.target "                               \
    "LEFT JOIN contact c ON d.kind = 'contact' AND c.id = d.target LEFT JOIN customer w ON w.id = c.customer " \
    "LEFT JOIN call k ON d.kind = 'call' AND k.id = d.target LEFT JOIN customer x ON x.id = k.customer "
// Of a document, what operators ask.
#define CANDIDATE_COLUMNS                                                                            \
    "d.seq, d.kind, e.at, t.owner, t.status, t.closed, "                                             \
    "coalesce(t.customer, c.customer, k.customer, CASE d.kind WHEN 'customer' THEN d.target END) AS customer "
#define CANDIDATE_NAMES                                                                              \
    "CROSS JOIN event e ON e.seq = d.seq "                                                           \
    "LEFT JOIN ticket t ON d.kind IN ('ticket', 'note') AND t.id = d.target "                        \
    "LEFT JOIN contact c ON d.kind = 'contact' AND c.id = d.target "                                 \
    "LEFT JOIN call k ON d.kind = 'call' AND k.id = d.target "

/// A ticket with more is looked through by its words, not by its documents.
constexpr int kFewTickets = 2000;
/// Where words are compared here, so much of a text is looked at; the index knows all of it.
constexpr int kComparedLength = 20'000;
/// So many documents are compared that the index found by the other spelling of a German word.
constexpr int kMostCompared = 500;
/// How long after it happened an event may reach the store and still be found by its day.
constexpr Duration kLate = 31 * kDay;
/// So long is the part of a text that a hit shows.
constexpr qsizetype kExcerpt = 160;
constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

bool stands(SoughtStatus sought, Status status, bool closed)
{
    switch (sought) {
    case SoughtStatus::Waiting:
        return status == Status::Waiting;
    case SoughtStatus::InProgress:
        return status == Status::InProgress;
    case SoughtStatus::Resolved:
        return status == Status::Resolved;
    case SoughtStatus::Open:
        return !closed;
    case SoughtStatus::Closed:
        return closed;
    }
    return false;
}

} // namespace

struct SearchQueries::Candidate {
    qint64 seq = 0;
    QString kind;
    Instant at;
    AgentId owner;
    Status status = Status::Waiting;
    std::optional<Instant> closed;
    CustomerId customer;
    template <class T = Candidate>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),       field("kind", &T::kind),     field("at", &T::at),
                          field("owner", &T::owner),   field("status", &T::status), field("closed", &T::closed),
                          field("customer", &T::customer)};
    }
};

std::vector<SearchHit> Queries::search(const QString &words, int limit)
{
    // Newest first: seqs grow with time, and FTS5 walks them in that order without sorting.
    static constexpr char kSql[] =
        "SELECT " HIT_COLUMNS "FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) s "
        "CROSS JOIN search_doc d ON d.seq = s.rowid " HIT_NAMES;
    const QString expression = searchExpression(words);
    if (expression.isEmpty())
        return {};
    std::vector<SearchHit> hits = Query(m_database, kSql, expression, limit).rows<SearchHit>();
    for (SearchHit &hit : hits)
        hit.excerpt.truncate(200);
    return hits;
}

std::variant<SearchAnswer, SearchFault> SearchQueries::find(const SearchQuery &query, const AgentId &me, int limit)
{
    Filter filter;
    if (const auto fault = lookUp(query, me, filter))
        return *fault;
    if (query.isEmpty() || limit <= 0)
        return SearchAnswer{};
    if (query.hasOperators()) {
        if (filter.customers && filter.customers->empty())
            return SearchAnswer{};
        if (auto few = ofFewTickets(filter))
            return amongFew(query, filter, std::move(*few), limit);
        return walk(query, filter, limit);
    }
    SearchAnswer answer;
    answer.hits = numbers(query, limit);
    const auto byNumber = static_cast<std::ptrdiff_t>(answer.hits.size());
    QSet<QByteArray> seen;
    for (const SearchHit &hit : answer.hits)
        seen.insert(hit.target.text().toLatin1());
    static constexpr char kSql[] =
        "SELECT " HIT_COLUMNS "FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) s "
        "CROSS JOIN search_doc d ON d.seq = s.rowid " HIT_NAMES;
    const QString expression = searchExpression(query.sought);
    if (expression.isEmpty())
        return answer;
    const TextMatcher matcher(query.sought);
    Query found(m_database, kSql, expression, limit);
    const auto isNew = [&](const SearchHit &hit) {
        return seen.isEmpty() || hit.kind == u"note" || !seen.contains(hit.target.text().toLatin1());
    };
    std::set<qint64> seqs;
    while (static_cast<int>(answer.hits.size()) < limit && found.next()) {
        SearchHit hit = found.row<SearchHit>();
        hit.excerpt = matcher.excerpt(hit.excerpt, kExcerpt);
        seqs.insert(hit.seq);
        if (isNew(hit))
            answer.hits.push_back(std::move(hit));
    }
    std::vector<qint64> others = otherwiseWritten(query, limit);
    others.erase(std::remove_if(others.begin(), others.end(), [&](qint64 seq) { return seqs.count(seq) > 0; }),
                 others.end());
    for (SearchHit &hit : hits(others, query)) {
        if (isNew(hit))
            answer.hits.push_back(std::move(hit));
    }
    if (!others.empty()) {
        std::sort(answer.hits.begin() + byNumber, answer.hits.end(),
                  [](const SearchHit &a, const SearchHit &b) { return a.seq > b.seq; });
        answer.hits.resize(std::min(answer.hits.size(), static_cast<std::size_t>(limit)));
    }
    return answer;
}

std::vector<qint64> SearchQueries::otherwiseWritten(const SearchQuery &query, int limit)
{
    static constexpr char kSql[] =
        "SELECT d.seq, d.title, substr(d.body, 1, ?) FROM search s CROSS JOIN search_doc d ON d.seq = s.rowid "
        "WHERE search MATCH ? ORDER BY s.rowid DESC";
    const QString expression = germanExpression(m_database, query.sought);
    if (expression.isEmpty())
        return {};
    const TextMatcher matcher(query.sought);
    std::vector<qint64> seqs;
    Query found(m_database, kSql, kComparedLength, expression);
    for (int compared = 0; compared < kMostCompared && static_cast<int>(seqs.size()) < limit && found.next(); ++compared) {
        if (matcher.allIn({found.get<QString>(1), found.get<QString>(2)}))
            seqs.push_back(found.get<qint64>(0));
    }
    return seqs;
}

bool SearchQueries::passes(const Filter &filter, const Candidate &candidate) const
{
    const bool ofTicket = candidate.kind == u"ticket" || candidate.kind == u"note";
    if (filter.ticketsOnly && candidate.kind != u"ticket" && (candidate.kind != u"customer" || !filter.customers))
        return false;
    if (filter.owners && (!ofTicket || !filter.owners->contains(candidate.owner)))
        return false;
    if (filter.customers && !filter.customers->contains(candidate.customer))
        return false;
    if (filter.status && (!ofTicket || !stands(*filter.status, candidate.status, candidate.closed.has_value())))
        return false;
    return (!filter.from || candidate.at >= *filter.from) && (!filter.until || candidate.at < *filter.until);
}

/// The documents of the few tickets that a filter leaves: of a customer, or of those that are open. Nothing where they
/// are not few, or no index knows them: then the words lead.
std::optional<std::vector<qint64>> SearchQueries::ofFewTickets(const Filter &filter)
{
    // What happened with a customer stands in its history, newest first; the customer and its contacts in its stream.
    static constexpr char kOfCustomer[] = "SELECT h.seq FROM history h CROSS JOIN search_doc d ON d.seq = h.seq "
                                          "WHERE h.customer = ? ORDER BY h.stamp DESC, h.seq DESC LIMIT ?";
    static constexpr char kOfStream[] = "SELECT e.seq FROM event e CROSS JOIN search_doc d ON d.seq = e.seq WHERE e.stream = ?";
    static constexpr char kMine[] = "SELECT id FROM ticket WHERE owner = ? AND closed IS NULL LIMIT ?";
    static constexpr char kOpen[] = "SELECT id FROM ticket WHERE closed IS NULL AND next_due >= 0 ORDER BY next_due, seq LIMIT ?";
    std::vector<qint64> seqs;
    const auto addAll = [&](Query query) {
        while (query.next())
            seqs.push_back(query.get<qint64>(0));
    };
    if (filter.customers) {
        if (filter.customers->size() > 50)
            return std::nullopt;
        for (const CustomerId &customer : *filter.customers) {
            addAll(Query(m_database, kOfCustomer, customer, kMostLookedAt));
            addAll(Query(m_database, kOfStream, customer));
        }
        return seqs;
    }
    if (!filter.status || *filter.status == SoughtStatus::Closed || *filter.status == SoughtStatus::Resolved)
        return std::nullopt;
    std::vector<TicketId> tickets;
    const auto addTickets = [&](Query query) {
        while (query.next())
            tickets.push_back(query.get<TicketId>(0));
    };
    if (filter.owners && !filter.owners->contains(AgentId{})) {
        for (const AgentId &owner : *filter.owners)
            addTickets(Query(m_database, kMine, owner, kFewTickets + 1));
    } else {
        addTickets(Query(m_database, kOpen, kFewTickets + 1));
    }
    if (tickets.size() > std::size_t(kFewTickets))
        return std::nullopt;
    for (const TicketId &ticket : tickets)
        addAll(Query(m_database, kOfStream, ticket));
    return seqs;
}

SearchAnswer SearchQueries::amongFew(const SearchQuery &query, const Filter &filter, std::vector<qint64> seqs, int limit)
{
    static constexpr char kCandidate[] = "SELECT " CANDIDATE_COLUMNS "FROM search_doc d " CANDIDATE_NAMES "WHERE d.seq = ?";
    static constexpr char kText[] = "SELECT title, substr(body, 1, ?) FROM search_doc WHERE seq = ?";
    std::sort(seqs.begin(), seqs.end(), std::greater<>());
    seqs.erase(std::unique(seqs.begin(), seqs.end()), seqs.end());
    const TextMatcher matcher(query.sought);
    SearchAnswer answer;
    std::vector<qint64> found;
    int lookedAt = 0;
    for (const qint64 seq : seqs) {
        if (static_cast<int>(found.size()) == limit)
            break;
        if (++lookedAt > kMostLookedAt) {
            answer.complete = false;
            break;
        }
        const auto candidate = Query(m_database, kCandidate, seq).first<Candidate>();
        if (!candidate || !passes(filter, *candidate))
            continue;
        Query text(m_database, kText, kComparedLength, seq);
        if (query.sought.empty() || (text.next() && matcher.allIn({text.get<QString>(0), text.get<QString>(1)})))
            found.push_back(seq);
    }
    answer.hits = hits(found, query);
    return answer;
}

SearchAnswer SearchQueries::walk(const SearchQuery &query, const Filter &filter, int limit)
{
    static constexpr char kWords[] =
        "SELECT " CANDIDATE_COLUMNS "FROM search s CROSS JOIN search_doc d ON d.seq = s.rowid " CANDIDATE_NAMES
        "WHERE search MATCH ? AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid DESC";
    static constexpr char kAll[] = "SELECT " CANDIDATE_COLUMNS "FROM search_doc d " CANDIDATE_NAMES
                                   "WHERE d.seq BETWEEN ? AND ? ORDER BY d.seq DESC";
    static constexpr char kOne[] = "SELECT " CANDIDATE_COLUMNS "FROM search_doc d " CANDIDATE_NAMES
                                   "WHERE d.seq = ? AND d.seq BETWEEN ? AND ?";
    const qint64 first = filter.from ? seqAround(*filter.from - kLate) : 0;
    const qint64 last = filter.until ? seqAround(*filter.until + kLate) : kEnd;
    const QString expression = searchExpression(query.sought);
    SearchAnswer answer;
    std::vector<qint64> found;
    const auto lookAt = [&](Query candidates) {
        for (int lookedAt = 0; static_cast<int>(found.size()) < limit && candidates.next(); ++lookedAt) {
            if (lookedAt == kMostLookedAt) {
                answer.complete = false;
                return;
            }
            if (const auto candidate = candidates.row<Candidate>(); passes(filter, candidate))
                found.push_back(candidate.seq);
        }
    };
    if (query.sought.empty())
        lookAt(Query(m_database, kAll, first, last));
    else if (!expression.isEmpty())
        lookAt(Query(m_database, kWords, expression, first, last));
    const std::vector<qint64> others = otherwiseWritten(query, kMostCompared);
    for (const qint64 seq : others) {
        const auto candidate = Query(m_database, kOne, seq, first, last).first<Candidate>();
        if (candidate && passes(filter, *candidate))
            found.push_back(seq);
    }
    if (!others.empty()) {
        std::sort(found.begin(), found.end(), std::greater<>());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
    }
    answer.hits = hits(found, query);
    return answer;
}

/// The event about which the log turns from times before `at` to times after it. Times grow with the order of arrival but
/// for events that came late.
qint64 SearchQueries::seqAround(Instant at)
{
    static constexpr char kNext[] = "SELECT seq, at FROM event WHERE seq >= ? ORDER BY seq LIMIT 1";
    static constexpr char kLast[] = "SELECT max(seq) FROM event";
    Query last(m_database, kLast);
    qint64 below = 0;
    qint64 above = last.next() ? last.get<qint64>(0) + 1 : 0;
    while (below < above) {
        const qint64 middle = below + (above - below) / 2;
        Query next(m_database, kNext, middle);
        if (next.next() && next.get<Instant>(1) < at)
            below = next.get<qint64>(0) + 1;
        else
            above = middle;
    }
    return below;
}

std::vector<SearchHit> SearchQueries::hits(const std::vector<qint64> &seqs, const SearchQuery &query)
{
    static constexpr char kSql[] = "SELECT " HIT_COLUMNS "FROM search_doc d " HIT_NAMES "WHERE d.seq = ?";
    const TextMatcher matcher(query.sought);
    std::vector<SearchHit> found;
    for (const qint64 seq : seqs) {
        if (auto hit = Query(m_database, kSql, seq).first<SearchHit>()) {
            hit->excerpt = matcher.excerpt(hit->excerpt, kExcerpt);
            found.push_back(std::move(*hit));
        }
    }
    return found;
}

} // namespace permanence
