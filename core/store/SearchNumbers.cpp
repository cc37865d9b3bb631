#include "core/store/SearchQueries.h"

#include <algorithm>

namespace permanence {
namespace {

/// Fewer are in too many numbers to tell anybody by.
constexpr qsizetype kFewestDigits = 4;

} // namespace

/// Tickets by a part of their number and contacts by a part of theirs, where nothing but that was typed.
std::vector<SearchHit> SearchQueries::numbers(const SearchQuery &query, int limit)
{
    const QString &typed = query.plain;
    const bool isNumber = !typed.isEmpty() && std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return c.isDigit() || c.isSpace() || u"+-./()"_s.contains(c);
    });
    if (!isNumber)
        return {};
    std::vector<SearchHit> found;
    const auto addTicket = [&](const QString &number) {
        const auto id = m_queries.ticketByNumber(number);
        const auto view = id ? m_queries.ticketView(*id) : std::nullopt;
        if (view && static_cast<int>(found.size()) < limit)
            found.push_back({view->ticket.seq, u"ticket"_s, id->uuid, QString(number % u' ' % view->ticket.summary),
                             view->ticket.details.left(200), view->customer ? view->customer->name : QString(), number,
                             view->ticket.customer});
    };
    const QStringList parts = typed.split(u'-');
    const auto padded = [](const QString &digits) { return digits.rightJustified(6, u'0'); };
    bool isShort = false;
    const int digits = typed.toInt(&isShort);
    if (parts.size() == 2 && parts[0].size() == 4 && !parts[1].isEmpty()) {
        addTicket(QString(parts[0] % u'-' % padded(parts[1])));
    } else if (isShort && digits > 0 && typed.size() <= 6) {
        // The number alone: of any year, newest first.
        static constexpr char kYears[] = "SELECT max(number) FROM ticket";
        Query newest(m_database, kYears);
        const int year = newest.next() ? newest.get<QString>(0).left(4).toInt() : 0;
        for (int i = 0; i < 40 && year - i > 0; ++i)
            addTicket(QString(QString::number(year - i) % u'-' % padded(typed)));
    }
    const int most = std::min(limit, 20);
    std::set<ContactId> contacts;
    const auto addContacts = [&](const std::vector<CallerMatch> &matches) {
        for (const CallerMatch &match : matches) {
            if (match.ticket.isValid() || !match.contact.isValid() || static_cast<int>(found.size()) >= limit ||
                !contacts.insert(match.contact).second)
                continue;
            found.push_back({0, u"contact"_s, match.contact.uuid, match.contactName, match.found, match.customerName, {},
                             match.customer});
        }
    };
    addContacts(m_queries.callers(typed, m_queries.desk().region, most)); // by the first digits and the last
    if (static_cast<int>(contacts.size()) < most)
        addContacts(contactsWithDigits(typed, most));
    return found;
}

/// Digits from the middle of a number are no range of an index: all numbers are looked through, in an index that holds
/// nothing else (a tenth of a microsecond each).
std::vector<CallerMatch> SearchQueries::contactsWithDigits(const QString &typed, int limit)
{
    static constexpr char kSql[] =
        "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, p.e164 AS found, "
        "NULL AS ticket FROM contact_phone p INDEXED BY contact_phone_e164 "
        "CROSS JOIN contact c ON c.id = coalesce((SELECT \"into\" FROM merged WHERE id = p.contact), p.contact) "
        "CROSS JOIN customer u ON u.id = c.customer WHERE instr(p.e164, ?) > 0 LIMIT ?";
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += QChar(char16_t(u'0' + c.digitValue()));
    }
    const bool isBeginning = typed.trimmed().startsWith(u'+');
    if (isBeginning || digits.size() < kFewestDigits)
        return {};
    return Query(m_database, kSql, digits, limit).rows<CallerMatch>();
}

} // namespace permanence
