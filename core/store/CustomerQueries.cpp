#include "core/store/Queries.h"

namespace permanence {

std::optional<CustomerView> Queries::customer(const CustomerId &id)
{
    static constexpr char kSql[] = "SELECT seq, id, name, language, timezone, hours, holidays FROM customer "
                                   "WHERE id = coalesce((SELECT \"into\" FROM merged WHERE id = ?1), ?1)";
    return Query(m_database, kSql, id).first<CustomerView>();
}

std::optional<CustomerView> Queries::customerByName(const QString &name)
{
    static constexpr char kSql[] = "SELECT seq, id, name, language, timezone, hours, holidays FROM customer "
                                   "WHERE name = ? COLLATE NOCASE AND id NOT IN (SELECT id FROM merged) ORDER BY seq LIMIT 1";
    return Query(m_database, kSql, name).first<CustomerView>();
}

std::vector<CustomerView> Queries::customers(const QString &afterName, qint64 afterSeq, int limit)
{
    static constexpr char kSql[] =
        "SELECT seq, id, name, language, timezone, hours, holidays FROM customer "
        "WHERE (name COLLATE NOCASE, seq) > (? COLLATE NOCASE, ?) AND id NOT IN (SELECT id FROM merged) "
        "ORDER BY name COLLATE NOCASE, seq LIMIT ?";
    return Query(m_database, kSql, afterName, afterSeq, limit).rows<CustomerView>();
}

qint64 Queries::customerCount()
{
    static constexpr char kSql[] = "SELECT (SELECT count(*) FROM customer) - "
                                   "(SELECT count(*) FROM merged m JOIN customer c ON c.id = m.id)";
    Query query(m_database, kSql);
    return query.next() ? query.get<qint64>(0) : 0;
}

std::optional<ContactView> Queries::contact(const ContactId &id)
{
    static constexpr char kSql[] = "SELECT * FROM contact WHERE id = coalesce((SELECT \"into\" FROM merged WHERE id = ?1), ?1)";
    return Query(m_database, kSql, id).first<ContactView>();
}

std::vector<ContactView> Queries::contacts(const CustomerId &customer, int limit)
{
    static constexpr char kSql[] = "SELECT * FROM contact WHERE customer = ? AND id NOT IN (SELECT id FROM merged) "
                                   "ORDER BY seq LIMIT ?";
    return Query(m_database, kSql, customer, limit).rows<ContactView>();
}

std::optional<ContractView> Queries::contract(const ContractId &id)
{
    static constexpr char kSql[] = "SELECT * FROM contract WHERE id = ?";
    return Query(m_database, kSql, id).first<ContractView>();
}

std::vector<ContractView> Queries::contracts(const CustomerId &customer)
{
    static constexpr char kSql[] = "SELECT * FROM contract WHERE customer = ? ORDER BY \"from\" DESC, seq DESC";
    return Query(m_database, kSql, customer).rows<ContractView>();
}

std::vector<Licence> Queries::licences(const CustomerId &customer)
{
    static constexpr char kSql[] = "SELECT id, product, kind, \"from\", until FROM licence WHERE customer = ? ORDER BY seq";
    return Query(m_database, kSql, customer).rows<Licence>();
}

std::vector<Pack> Queries::packs(const CustomerId &customer)
{
    static constexpr char kSql[] =
        "SELECT id, licence, code, minutes, valid_months, bought FROM pack WHERE customer = ? ORDER BY seq";
    return Query(m_database, kSql, customer).rows<Pack>();
}

PrepaidView Queries::prepaid(const CustomerId &customer)
{
    static constexpr char kTickets[] =
        "SELECT id, policy, policy_version, resolved, cause FROM ticket "
        "WHERE id IN (SELECT ticket FROM work WHERE customer = ?) ORDER BY id";
    static constexpr char kWorks[] =
        "SELECT ticket, id, \"from\", until, service, booked FROM work WHERE customer = ? ORDER BY ticket, id";
    PrepaidView view{licences(customer), packs(customer), {}};
    if (view.packs.empty())
        return view; // then nobody asks who used them
    for (Query query(m_database, kTickets, customer); query.next();) {
        TicketState &ticket = view.worked.emplace_back();
        ticket.id = query.get<TicketId>(0);
        ticket.policy = query.get<QString>(1);
        ticket.policyVersion = query.get<int>(2);
        ticket.resolved = query.get<std::optional<Instant>>(3);
        ticket.cause = query.get<std::optional<ResolutionCause>>(4);
    }
    auto ticket = view.worked.begin();
    for (Query query(m_database, kWorks, customer); query.next();) {
        const auto id = query.get<TicketId>(0);
        while (ticket != view.worked.end() && ticket->id < id)
            ++ticket;
        if (ticket == view.worked.end())
            break;
        ticket->works.push_back({query.get<WorkId>(1), {}, query.get<Instant>(2), query.get<std::optional<Instant>>(3),
                                 query.get<QString>(4), query.get<Instant>(5)});
    }
    return view;
}

qint64 Queries::mostPrepaidMinutes(const CustomerId &customer, Instant now, int slice)
{
    static constexpr char kSql[] = "SELECT count(*), sum(max(0, coalesce(until, ?) - \"from\")) FROM work WHERE customer = ?";
    Query query(m_database, kSql, now, customer);
    return query.next() ? query.get<qint64>(0) * slice + query.get<qint64>(1) / kMinute : 0;
}

} // namespace permanence
