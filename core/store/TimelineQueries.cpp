#include "core/store/TimelineQueries.h"

#include "core/base/TextKey.h"
#include "core/store/EventLog.h"

// What the filter lets through, of the entries between two keys. The bounds keep a filter that nearly nothing passes
// from walking a history of ten years.
#define PERMANENCE_TIMELINE                                                                                              \
    "FROM history h LEFT JOIN agent a ON a.id = h.author LEFT JOIN ticket t ON t.id = h.ticket "                         \
    "WHERE h.customer IS ?1 AND (h.stamp, h.seq) < (?2, ?3) AND (h.stamp, h.seq) >= (?4, ?5) "                           \
    "AND (?6 OR h.kind IN (SELECT value FROM json_each(?7))) AND h.at >= ?8 AND h.at < ?9 "                              \
    "AND (?10 IS NULL OR h.author = ?10 OR coalesce((SELECT k.contact FROM call k WHERE k.id = h.stream), t.contact) "   \
    "IN (SELECT ?10 UNION ALL SELECT id FROM merged WHERE \"into\" = ?10)) "                                             \
    "AND (?11 = '' OR t.product = ?11 COLLATE NOCASE) ORDER BY h.stamp DESC, h.seq DESC LIMIT ?12"

namespace permanence {
namespace {

/// Histories keep the beginning of a long text; the whole stands in the event.
constexpr qsizetype kKept = 400;

/// Before everything.
constexpr HistoryKey kFirst{Stamp{std::numeric_limits<qint64>::min()}, 0};

struct Found {
    qint64 seq = 0;
    Stamp stamp;
    QString text, authorName, ticketNumber;
    template <class T = Found>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq), field("stamp", &T::stamp), field("text", &T::text),
                          field("author_name", &T::authorName), field("ticket_number", &T::ticketNumber)};
    }
};

QStringList kindsOf(const TimelineFilter &filter)
{
    QStringList kinds;
    for (const TimelineGroup group : filter.groups)
        kinds << permanence::kindsOf(group);
    return kinds;
}

/// The whole text of an entry that keeps the beginning of it.
QString wholeText(Database &database, qint64 seq)
{
    static constexpr char kSql[] = "SELECT body FROM event WHERE seq = ?";
    Query query(database, kSql, seq);
    return query.next() ? query.get<QString>(0) : QString();
}

} // namespace

QStringList kindsOf(TimelineGroup group)
{
    switch (group) {
    case TimelineGroup::Calls:
        return {u"call_received"_s, u"call_refused"_s, u"call_missed"_s, u"mail_redirected"_s};
    case TimelineGroup::Tickets:
        return {u"ticket_opened"_s, u"taken"_s, u"assigned"_s, u"severity_set"_s, u"defect_reported"_s, u"reviewed"_s,
                u"customer_told"_s, u"step_done"_s, u"article_linked"_s};
    case TimelineGroup::Attempts:
        return {u"contact_attempt"_s, u"callback_done"_s};
    case TimelineGroup::Messages:
        return {u"message_left"_s};
    case TimelineGroup::Answers:
        return {u"asked"_s, u"replied"_s, u"checklist_sent"_s};
    case TimelineGroup::Dates:
        return {u"callback_scheduled"_s, u"callback_asked"_s, u"callback_moved"_s, u"activity_moved"_s, u"promised"_s,
                u"date_set"_s};
    case TimelineGroup::Work:
        return {u"work_logged"_s, u"work_corrected"_s};
    case TimelineGroup::Notes:
        return {u"note"_s};
    case TimelineGroup::Closures:
        return {u"resolved"_s, u"closed"_s, u"reopened"_s};
    case TimelineGroup::Records:
        return {u"customer_merged"_s, u"customer_parted"_s, u"contact_merged"_s, u"contact_parted"_s, u"person_erased"_s};
    }
    return {};
}

HistoryKey TimelineQueries::boundBelow(const CustomerId &customer, const HistoryKey &below, bool &isLast)
{
    static constexpr char kSql[] = "SELECT stamp, seq FROM history WHERE customer IS ?1 AND (stamp, seq) < (?2, ?3) "
                                   "ORDER BY stamp DESC, seq DESC LIMIT 1 OFFSET ?4";
    Query query(m_queries.database(), kSql, customer, below.stamp, below.seq, kWalked - 1);
    isLast = !query.next();
    return isLast ? kFirst : HistoryKey{query.get<Stamp>(0), query.get<qint64>(1)};
}

TimelinePage TimelineQueries::page(const CustomerId &customer, const TimelineFilter &filter, const HistoryKey &below,
                                   int limit)
{
    static constexpr char kSql[] =
        "SELECT h.seq, h.stamp, h.at, h.kind, h.text, h.data, a.name AS author_name, h.ticket, t.number AS ticket_number "
        PERMANENCE_TIMELINE;
    TimelinePage page;
    const HistoryKey bound = boundBelow(customer, below, page.isLast);
    page.entries = Query(m_queries.database(), kSql, customer, below.stamp, below.seq, bound.stamp, bound.seq,
                         filter.groups.empty(), kindsOf(filter), filter.from.value_or(Instant{0}),
                         filter.until.value_or(kNoLimit), filter.person, filter.product, limit)
                       .rows<HistoryEntry>();
    if (static_cast<int>(page.entries.size()) < limit) {
        page.next = bound;
    } else {
        page.next = {page.entries.back().stamp, page.entries.back().seq};
        page.isLast = false;
    }
    return page;
}

TimelineHits TimelineQueries::find(const CustomerId &customer, const TimelineFilter &filter, const QString &words,
                                   const HistoryKey &below)
{
    static constexpr char kSql[] =
        "SELECT h.seq, h.stamp, h.text, a.name AS author_name, t.number AS ticket_number " PERMANENCE_TIMELINE;
    TimelineHits hits;
    const QStringList wanted = withoutCaseAndAccents(words).split(u' ', Qt::SkipEmptyParts);
    const HistoryKey bound = boundBelow(customer, below, hits.isLast);
    hits.next = bound;
    if (wanted.isEmpty()) {
        hits.isLast = true;
        return hits;
    }
    for (Query query(m_queries.database(), kSql, customer, below.stamp, below.seq, bound.stamp, bound.seq,
                     filter.groups.empty(), kindsOf(filter), filter.from.value_or(Instant{0}),
                     filter.until.value_or(kNoLimit), filter.person, filter.product, kWalked);
         query.next();) {
        const Found row = query.row<Found>();
        const QString text = row.text.size() < kKept ? row.text : wholeText(m_queries.database(), row.seq);
        const QString all = withoutCaseAndAccents(QString(text % u'\n' % row.authorName % u'\n' % row.ticketNumber));
        if (std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return all.contains(word); }))
            hits.keys.push_back({row.stamp, row.seq});
    }
    return hits;
}

std::optional<Event> TimelineQueries::event(qint64 seq)
{
    return EventLog(m_queries.database()).event(seq);
}

QStringList TimelineQueries::products(const CustomerId &customer)
{
    static constexpr char kSql[] =
        "SELECT DISTINCT product FROM ticket WHERE customer = ? AND product <> '' ORDER BY product COLLATE NOCASE";
    QStringList all;
    for (Query query(m_queries.database(), kSql, customer); query.next();)
        all << query.get<QString>(0);
    return all;
}

std::vector<TimelinePerson> TimelineQueries::people(const CustomerId &customer)
{
    std::vector<TimelinePerson> contacts;
    for (const ContactView &contact : m_queries.contacts(customer))
        contacts.push_back({contact.id.uuid, contact.name, false});
    std::sort(contacts.begin(), contacts.end(), [](const TimelinePerson &a, const TimelinePerson &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    for (const AgentView &agent : m_queries.agents())
        contacts.push_back({agent.id.uuid, agent.name, true});
    return contacts;
}

} // namespace permanence
