#pragma once

#include "core/model/Event.h"
#include "core/store/Queries.h"

#include <set>

namespace permanence {

/// What a person looks for in a long history, in the order in which it is shown.
enum class TimelineGroup {
    Calls,
    Tickets,
    Attempts, ///< calls to the customer
    Messages, ///< left on a voicemail
    Answers,  ///< what was asked for, and what came
    Dates,    ///< promises, planned calls, days of solutions
    Work,
    Notes,
    Closures,
    Records ///< merging, parting, erasure
};
inline constexpr std::array kTimelineGroups{TimelineGroup::Calls,   TimelineGroup::Tickets, TimelineGroup::Attempts,
                                            TimelineGroup::Messages, TimelineGroup::Answers, TimelineGroup::Dates,
                                            TimelineGroup::Work,    TimelineGroup::Notes,   TimelineGroup::Closures,
                                            TimelineGroup::Records};

/// Which entries of a customer's history are shown.
struct TimelineFilter {
    std::set<TimelineGroup> groups; ///< empty: all
    Uuid person;                    ///< an agent or a contact, with who was merged into it; none: everybody
    QString product;                ///< of the entry's ticket; empty: any
    std::optional<Instant> from, until; ///< until is the first instant that is not shown
    bool operator==(const TimelineFilter &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == TimelineFilter{}; }
};

/// A part of a timeline. It may hold fewer entries than were asked for and yet not be the last: a question walks
/// over a bounded number of entries, so that a filter that nearly nothing passes costs no more than one that all do.
struct TimelinePage {
    std::vector<HistoryEntry> entries; ///< newest first
    HistoryKey next;                   ///< the next part begins below it
    bool isLast = false;
};

/// Where words were found.
struct TimelineHits {
    std::vector<HistoryKey> keys; ///< newest first
    HistoryKey next;
    bool isLast = false;
};

/// Somebody who has a part in a history.
struct TimelinePerson {
    Uuid id;
    QString name;
    bool isAgent = false;
};

/// One timeline of all that happened with a customer: calls, tickets, attempts, messages, answers, dates, work and
/// closures. Throws DatabaseError.
class TimelineQueries
{
public:
    explicit TimelineQueries(Queries &queries) : m_queries(queries) {}

    static constexpr int kWalked = 5000; ///< entries that one question looks at

    [[nodiscard]] TimelinePage page(const CustomerId &customer, const TimelineFilter &filter, const HistoryKey &below,
                                    int limit);
    /// Entries below a key whose words, ticket number or author hold all of these words; case and accents do not matter.
    [[nodiscard]] TimelineHits find(const CustomerId &customer, const TimelineFilter &filter, const QString &words,
                                    const HistoryKey &below);
    /// The whole of an entry, of which a history keeps the beginning; nothing where there is none.
    [[nodiscard]] std::optional<Event> event(qint64 seq);
    /// Of the customer's tickets, by name.
    [[nodiscard]] QStringList products(const CustomerId &customer);
    /// The customer's contacts, then the agents, each by name.
    [[nodiscard]] std::vector<TimelinePerson> people(const CustomerId &customer);

private:
    [[nodiscard]] HistoryKey boundBelow(const CustomerId &customer, const HistoryKey &below, bool &isLast);
    Queries &m_queries;
};

/// The kinds of events that a group holds.
[[nodiscard]] QStringList kindsOf(TimelineGroup group);

} // namespace permanence
