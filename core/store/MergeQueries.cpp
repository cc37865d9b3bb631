#include "core/store/MergeQueries.h"

#include "core/store/Merging.h"

namespace permanence {

CustomerId MergeQueries::shownUnder(const CustomerId &customer)
{
    return permanence::shownUnder(m_database, customer);
}

ContactId MergeQueries::shownUnder(const ContactId &contact)
{
    return permanence::shownUnder(m_database, contact);
}

std::optional<CustomerView> MergeQueries::asAdded(const CustomerId &customer)
{
    static constexpr char kSql[] = "SELECT seq, id, name, language, timezone, hours, holidays FROM customer WHERE id = ?";
    return Query(m_database, kSql, customer).first<CustomerView>();
}

std::optional<ContactView> MergeQueries::asAdded(const ContactId &contact)
{
    static constexpr char kSql[] = "SELECT * FROM contact WHERE id = ?";
    return Query(m_database, kSql, contact).first<ContactView>();
}

CustomerSize MergeQueries::sizeOf(const CustomerId &customer)
{
    static constexpr char kSql[] =
        "SELECT (SELECT count(*) FROM contact WHERE customer = ?1 AND id NOT IN (SELECT id FROM merged)) AS contacts, "
        "(SELECT count(*) FROM contract WHERE customer = ?1) AS contracts, "
        "(SELECT count(*) FROM ticket WHERE customer = ?1) AS tickets";
    return Query(m_database, kSql, customer).first<CustomerSize>().value_or(CustomerSize{});
}

std::vector<MergedView> MergeQueries::mergedInto(const CustomerId &customer)
{
    static constexpr char kSql[] = "SELECT m.id, c.name, m.at FROM merged m JOIN customer c ON c.id = m.id "
                                   "WHERE m.\"into\" = ? ORDER BY m.at DESC, m.id";
    return Query(m_database, kSql, customer).rows<MergedView>();
}

std::vector<MergedView> MergeQueries::mergedInto(const ContactId &contact)
{
    static constexpr char kSql[] = "SELECT m.id, c.name, m.at FROM merged m JOIN contact c ON c.id = m.id "
                                   "WHERE m.\"into\" = ? ORDER BY m.at DESC, m.id";
    return Query(m_database, kSql, contact).rows<MergedView>();
}

std::vector<CustomerId> MergeQueries::mergedCustomersNamed(const QString &name)
{
    static constexpr char kSql[] =
        "SELECT id FROM customer WHERE name = ? COLLATE NOCASE AND id IN (SELECT id FROM merged) ORDER BY seq";
    std::vector<CustomerId> all;
    for (Query query(m_database, kSql, name); query.next();)
        all.push_back(query.get<CustomerId>(0));
    return all;
}

std::vector<ContactId> MergeQueries::mergedContacts(const CustomerId &customer)
{
    static constexpr char kSql[] = "SELECT id FROM contact WHERE customer = ? AND id IN (SELECT id FROM merged)";
    std::vector<ContactId> all;
    for (Query query(m_database, kSql, customer); query.next();)
        all.push_back(query.get<ContactId>(0));
    return all;
}

} // namespace permanence
