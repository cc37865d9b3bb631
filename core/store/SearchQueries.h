#pragma once

#include "core/rules/SearchLanguage.h"
#include "core/store/Queries.h"

#include <set>

namespace permanence {

/// What a search found.
struct SearchAnswer {
    std::vector<SearchHit> hits; ///< a ticket's or phone number that was typed first, then newest first
    bool complete = true; ///< false: ended after kMostLookedAt documents, before all were looked at
};

/// The one search for everything: tickets, what was noted and said about them, calls, customers, contacts, articles.
class SearchQueries
{
public:
    explicit SearchQueries(Queries &queries) : m_queries(queries), m_database(queries.database()) {}

    /// How many documents one search with operators looks at: what keeps it within a blink, however rare the owner
    /// and however common the word.
    static constexpr int kMostLookedAt = 10'000;

    /// At most `limit` hits. `me` is whom `owner:me` means. Days are days of the desk. Of an event that reached this
    /// store more than a month after it happened, `before:` may know nothing.
    /// Faults: UnknownOwner, UnknownCustomer.
    [[nodiscard]] std::variant<SearchAnswer, SearchFault> find(const SearchQuery &query, const AgentId &me, int limit);

private:
    /// The operators, looked up.
    struct Filter {
        std::optional<std::set<AgentId>> owners; ///< the id that is none: nobody's
        std::optional<std::set<CustomerId>> customers;
        std::optional<SoughtStatus> status;
        std::optional<Instant> from, until;
        bool ticketsOnly = false; ///< without words a ticket is one hit, not one for each of its notes
    };
    struct Candidate;

    [[nodiscard]] std::optional<SearchFault> lookUp(const SearchQuery &query, const AgentId &me, Filter &filter);
    [[nodiscard]] std::set<CustomerId> customersCalled(const QString &name);
    [[nodiscard]] bool passes(const Filter &filter, const Candidate &candidate) const;
    [[nodiscard]] std::optional<std::vector<qint64>> ofFewTickets(const Filter &filter);
    [[nodiscard]] SearchAnswer amongFew(const SearchQuery &query, const Filter &filter, std::vector<qint64> seqs, int limit);
    [[nodiscard]] SearchAnswer walk(const SearchQuery &query, const Filter &filter, int limit);
    [[nodiscard]] qint64 seqAround(Instant at);
    [[nodiscard]] std::vector<SearchHit> numbers(const SearchQuery &query, int limit);
    [[nodiscard]] std::vector<CallerMatch> contactsWithDigits(const QString &typed, int limit);
    /// Of documents that the German expression finds, those that hold what is sought; newest first.
    [[nodiscard]] std::vector<qint64> otherwiseWritten(const SearchQuery &query, int limit);
    [[nodiscard]] std::vector<SearchHit> hits(const std::vector<qint64> &seqs, const SearchQuery &query);

    Queries &m_queries;
    Database &m_database;
};

/// The FTS5 expression for what is sought; empty: nothing is. What is typed is never syntax.
[[nodiscard]] QString searchExpression(const std::vector<Sought> &sought);

/// The same for documents that may write it in another German way, ue for ü and ü for ue. Empty: the index holds no such
/// word. A document that it finds is still to be compared with a TextMatcher. Throws DatabaseError.
[[nodiscard]] QString germanExpression(Database &database, const std::vector<Sought> &sought);

/// What is looked for where words alone were typed.
[[nodiscard]] std::vector<Sought> soughtWords(const QString &typed);

} // namespace permanence
