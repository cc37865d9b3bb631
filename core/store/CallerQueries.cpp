#include "core/model/PhoneNumber.h"
#include "core/store/SearchQueries.h"

#include <QRegularExpression>
#include <QSet>

// The contact under whom another one is shown.
#define PERMANENCE_SHOWN(id) "coalesce((SELECT \"into\" FROM merged WHERE id = " id "), " id ")"

namespace permanence {
namespace {

/// The smallest text that is larger than all that begin with `prefix`: the end of a range of an index.
QString endOfRange(QString prefix)
{
    prefix.back() = QChar(prefix.back().unicode() + 1);
    return prefix;
}

/// Matches without repetition, in the order in which they were found.
class Matches
{
public:
    explicit Matches(int limit) : m_limit(limit) {}

    void add(const CallerMatch &match)
    {
        const QByteArray key = match.customer.text().toLatin1() + match.contact.text().toLatin1();
        if (isFull() || m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_all.push_back(match);
    }
    void addAll(Query query)
    {
        while (!isFull() && query.next())
            add(query.row<CallerMatch>());
    }
    [[nodiscard]] bool isFull() const { return static_cast<int>(m_all.size()) >= m_limit; }
    [[nodiscard]] std::vector<CallerMatch> take() { return std::move(m_all); }

private:
    int m_limit;
    QSet<QByteArray> m_seen;
    std::vector<CallerMatch> m_all;
};

} // namespace

std::vector<CallerMatch> Queries::callersWithNumber(const QString &e164, int limit)
{
    static constexpr char kSql[] =
        "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, p.e164 AS found, "
        "NULL AS ticket FROM contact_phone p JOIN contact c ON c.id = " PERMANENCE_SHOWN("p.contact") " JOIN customer u ON u.id = c.customer "
        "WHERE p.e164 = ? ORDER BY c.seq LIMIT ?";
    Matches matches(limit);
    matches.addAll(Query(m_database, kSql, e164, limit));
    return matches.take();
}

std::vector<CallerMatch> Queries::callersWithAddress(const QString &address, int limit)
{
    static constexpr char kSql[] =
        "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, o.email AS found, "
        "NULL AS ticket FROM contact o JOIN contact c ON c.id = " PERMANENCE_SHOWN("o.id") " "
        "JOIN customer u ON u.id = c.customer "
        "WHERE o.email <> '' AND o.email = ? COLLATE NOCASE ORDER BY c.seq LIMIT ?";
    Matches matches(limit);
    matches.addAll(Query(m_database, kSql, address, limit));
    return matches.take();
}

std::vector<CallerMatch> Queries::callers(const QString &typed, const QString &region, int limit)
{
    // CROSS JOIN keeps SQLite from walking all customers where few phone numbers match.
    static constexpr char kPrefix[] =
        "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, p.e164 AS found, "
        "NULL AS ticket FROM contact_phone p CROSS JOIN contact c ON c.id = " PERMANENCE_SHOWN("p.contact") " "
        "CROSS JOIN customer u ON u.id = c.customer WHERE p.e164 >= ? AND p.e164 < ? ORDER BY p.e164 LIMIT ?";
    static constexpr char kSuffix[] =
        "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, p.e164 AS found, "
        "NULL AS ticket FROM contact_phone p CROSS JOIN contact c ON c.id = " PERMANENCE_SHOWN("p.contact") " "
        "CROSS JOIN customer u ON u.id = c.customer WHERE p.reversed >= ? AND p.reversed < ? "
        "ORDER BY p.reversed LIMIT ?";
    static constexpr char kMail[] =
        "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, o.email AS found, "
        "NULL AS ticket FROM contact o CROSS JOIN contact c ON c.id = " PERMANENCE_SHOWN("o.id") " "
        "CROSS JOIN customer u ON u.id = c.customer "
        "WHERE o.email <> '' AND o.email COLLATE NOCASE >= ? AND o.email COLLATE NOCASE < ? "
        "ORDER BY o.email COLLATE NOCASE LIMIT ?";
    static constexpr char kTicket[] =
        "SELECT t.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, t.number AS found, "
        "t.id AS ticket FROM ticket t LEFT JOIN customer u ON u.id = t.customer "
        "LEFT JOIN contact c ON c.id = " PERMANENCE_SHOWN("t.contact") " WHERE t.number >= ? AND t.number < ? ORDER BY t.number LIMIT ?";
    static constexpr char kName[] =
        "SELECT coalesce(c.customer, u.id) AS customer, c.id AS contact, coalesce(v.name, u.name) AS customer_name, "
        "c.name AS contact_name, '' AS found, NULL AS ticket FROM search s CROSS JOIN search_doc d ON d.seq = s.rowid "
        "LEFT JOIN contact c ON d.kind = 'contact' AND c.id = " PERMANENCE_SHOWN("d.target") " "
        "LEFT JOIN customer v ON v.id = c.customer "
        "LEFT JOIN customer u ON d.kind = 'customer' AND u.id = " PERMANENCE_SHOWN("d.target") " "
        "WHERE search MATCH ? AND d.kind IN ('customer', 'contact') ORDER BY d.seq LIMIT ?";

    const QString text = typed.trimmed();
    Matches matches(limit);
    if (text.isEmpty())
        return {};
    static const QRegularExpression ticketNumber(u"^\\d{4}-\\d{0,9}$"_s);
    if (ticketNumber.match(text).hasMatch())
        matches.addAll(Query(m_database, kTicket, text, endOfRange(text), limit));
    const NumberSearch number = numberSearch(text, region);
    if (!number.exact.isEmpty()) {
        for (const CallerMatch &match : callersWithNumber(number.exact, limit))
            matches.add(match);
    }
    if (!number.prefix.isEmpty())
        matches.addAll(Query(m_database, kPrefix, number.prefix, endOfRange(number.prefix), limit));
    if (!number.reversedSuffix.isEmpty())
        matches.addAll(Query(m_database, kSuffix, number.reversedSuffix, endOfRange(number.reversedSuffix), limit));
    if (text.contains(u'@'))
        // In small letters, as NOCASE compares: the letter after Z would lie before z.
        matches.addAll(Query(m_database, kMail, text.toLower(), endOfRange(text.toLower()), limit));
    // Names: the words of a title begin with the words typed.
    const QString words = searchExpression(text);
    if (number.isEmpty() && !words.isEmpty() && !matches.isFull()) {
        matches.addAll(Query(m_database, kName, QString(u"title : ("_s % words % u')'), limit));
        const std::vector<Sought> sought = soughtWords(text);
        const QString german = matches.isFull() ? QString() : germanExpression(m_database, sought);
        if (!german.isEmpty()) {
            const TextMatcher matcher(sought);
            for (const CallerMatch &match : Query(m_database, kName, QString(u"title : ("_s % german % u')'), limit * 4)
                                                .rows<CallerMatch>()) {
                if (matcher.allIn({match.contactName, match.customerName}))
                    matches.add(match);
            }
        }
    }
    return matches.take();
}

std::optional<CallView> Queries::call(const CallId &id)
{
    static constexpr char kSql[] = "SELECT id, at, number, summary, customer, contact, ticket FROM call WHERE id = ?";
    return Query(m_database, kSql, id).first<CallView>();
}

std::vector<CallView> Queries::unknownCalls(int limit)
{
    static constexpr char kSql[] = "SELECT id, at, number, summary, customer, contact, ticket FROM call "
                                   "WHERE customer IS NULL ORDER BY at DESC LIMIT ?";
    return Query(m_database, kSql, limit).rows<CallView>();
}

std::optional<CallerCard> Queries::callerCard(const CustomerId &customerId, const ContactId &contactId)
{
    std::optional<CustomerView> found = customer(customerId);
    if (!found)
        return std::nullopt;
    CallerCard card;
    card.customer = std::move(*found);
    card.contacts = contacts(customerId, 50);
    if (contactId.isValid())
        card.contact = contact(contactId);
    card.contracts = contracts(customerId);
    card.openTickets = openTickets(customerId, 20);
    card.lately = history(customerId, {}, 10);
    return card;
}

} // namespace permanence
