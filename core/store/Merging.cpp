#include "core/store/Merging.h"

namespace permanence {
namespace {

Uuid shownUnder(Database &database, const Uuid &id)
{
    static constexpr char kSql[] = "SELECT \"into\" FROM merged WHERE id = ?";
    Query query(database, kSql, id);
    return query.next() ? query.get<Uuid>(0) : id;
}

/// The events of a stream that merge or part, the last first, until one decides.
template <class Decide>
MergeIntent lastIntent(Database &database, const Uuid &stream, Decide decide)
{
    static constexpr char kSql[] =
        "SELECT kind, body, at FROM event WHERE stream = ? AND kind IN ('customer_merged', 'customer_parted', "
        "'contact_merged', 'contact_parted') ORDER BY stamp DESC, id DESC";
    for (Query query(database, kSql, stream); query.next();) {
        const auto body = readBody(query.get<QString>(0), query.get<QByteArray>(1));
        if (!body)
            continue;
        if (const std::optional<Uuid> into = decide(*body))
            return {*into, query.get<Instant>(2)};
    }
    return {};
}

} // namespace

CustomerId shownUnder(Database &database, const CustomerId &customer)
{
    return CustomerId(shownUnder(database, customer.uuid));
}

ContactId shownUnder(Database &database, const ContactId &contact)
{
    return ContactId(shownUnder(database, contact.uuid));
}

CustomerId homeOf(Database &database, const ContactId &contact)
{
    static constexpr char kSql[] = "SELECT e.stream FROM contact c JOIN event e ON e.seq = c.seq WHERE c.id = ?";
    Query query(database, kSql, contact);
    return query.next() ? query.get<CustomerId>(0) : CustomerId{};
}

CustomerId homeOf(Database &database, const LicenceId &licence)
{
    static constexpr char kSql[] = "SELECT e.stream FROM licence l JOIN event e ON e.seq = l.seq WHERE l.id = ?";
    Query query(database, kSql, licence);
    return query.next() ? query.get<CustomerId>(0) : CustomerId{};
}

MergeIntent intentOf(Database &database, const CustomerId &customer)
{
    return lastIntent(database, customer.uuid, [](const EventBody &body) -> std::optional<Uuid> {
        if (const auto *merged = std::get_if<CustomerMerged>(&body))
            return merged->into.uuid;
        return std::holds_alternative<CustomerParted>(body) ? std::optional(Uuid{}) : std::nullopt;
    });
}

MergeIntent intentOf(Database &database, const ContactId &contact, const CustomerId &home)
{
    return lastIntent(database, home.uuid, [&](const EventBody &body) -> std::optional<Uuid> {
        if (const auto *merged = std::get_if<ContactMerged>(&body); merged && merged->contact == contact)
            return merged->into.uuid;
        const auto *parted = std::get_if<ContactParted>(&body);
        return parted && parted->contact == contact ? std::optional(Uuid{}) : std::nullopt;
    });
}

} // namespace permanence
