#include "core/store/SearchQueries.h"

#include <algorithm>

namespace permanence {
namespace {

/// A name in the words of which all typed words begin one.
bool isCalled(const AgentView &agent, const QString &typed)
{
    std::vector<Sought> sought;
    for (const QString &word : wordsOf(typed))
        sought.push_back({{word}, false});
    return agent.login == typed || TextMatcher(sought).allIn({agent.name, agent.login});
}

bool means(const QString &typed, std::initializer_list<QLatin1StringView> words)
{
    const QString folded = FoldedText(typed).text;
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) { return folded == word; });
}

} // namespace

std::optional<SearchFault> SearchQueries::lookUp(const SearchQuery &query, const AgentId &me, Filter &filter)
{
    filter.status = query.status;
    filter.ticketsOnly = query.sought.empty();
    const QTimeZone zone(m_queries.desk().timezone.toLatin1());
    if (query.after.isValid())
        filter.from = Instant::of(query.after.startOfDay(zone));
    if (query.before.isValid())
        filter.until = Instant::of(query.before.startOfDay(zone));
    if (query.owner) {
        filter.owners.emplace();
        const QString &typed = query.owner->text;
        const bool isMe = means(typed, {"me"_L1, "moi"_L1});
        const bool isNobody = means(typed, {"none"_L1, "nobody"_L1, "personne"_L1, "aucun"_L1});
        if (isMe || isNobody)
            filter.owners->insert(isMe ? me : AgentId{});
        QStringList names;
        for (const AgentView &agent : m_queries.agents()) {
            if (!isMe && !isNobody && isCalled(agent, typed))
                filter.owners->insert(agent.id);
            if (names.size() < 8)
                names << agent.name;
        }
        if (filter.owners->empty())
            return SearchFault{SearchFault::Kind::UnknownOwner, typed, query.owner->at, query.owner->length, names};
    }
    if (query.customer) {
        filter.customers = customersCalled(query.customer->text);
        if (filter.customers->empty())
            return SearchFault{SearchFault::Kind::UnknownCustomer, query.customer->text, query.customer->at,
                               query.customer->length};
    }
    return std::nullopt;
}

/// The one of exactly this name goes before those whose names begin so, or hold words that do.
std::set<CustomerId> SearchQueries::customersCalled(const QString &name)
{
    static constexpr char kBegins[] = "SELECT id FROM customer WHERE name COLLATE NOCASE >= ? AND name COLLATE NOCASE < ? LIMIT ?";
    // A customer is older than its tickets, whose titles may hold the same word a million times.
    static constexpr char kHolds[] = "SELECT d.target FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?) s "
                                     "CROSS JOIN search_doc d ON d.seq = s.rowid WHERE d.kind = 'customer'";
    if (const auto exact = m_queries.customerByName(name))
        return {exact->id};
    std::set<CustomerId> called;
    const auto addAll = [&](Query query) {
        while (query.next())
            called.insert(query.get<CustomerId>(0));
    };
    // In small letters, as NOCASE compares: the letter after Z would lie before z.
    const QString from = name.toLower();
    QString until = from;
    until.back() = QChar(until.back().unicode() + 1);
    addAll(Query(m_database, kBegins, from, until, kMostLookedAt));
    const auto addHolding = [&](const QString &words) {
        if (!words.isEmpty())
            addAll(Query(m_database, kHolds, QString(u"title : ("_s % words % u')'), kMostLookedAt));
    };
    addHolding(searchExpression(name));
    if (called.empty()) {
        std::vector<Sought> sought;
        for (const QString &word : wordsOf(name))
            sought.push_back({{word}, false});
        addHolding(germanExpression(m_database, sought));
    }
    return called;
}

} // namespace permanence
