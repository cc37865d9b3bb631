#include "core/model/PhoneNumber.h"
#include "core/store/Projections.h"

namespace permanence {
namespace {

void writePhones(Database &database, const ContactId &contact, const QStringList &phones)
{
    static constexpr char kDelete[] = "DELETE FROM contact_phone WHERE contact = ?";
    static constexpr char kInsert[] =
        "INSERT INTO contact_phone (contact, position, e164, reversed) VALUES (?, ?, ?, ?)";
    Query(database, kDelete, contact).run();
    for (qsizetype i = 0; i < phones.size(); ++i) {
        QString reversed = digitsOf(phones[i]);
        std::reverse(reversed.begin(), reversed.end());
        Query(database, kInsert, contact, qint64(i), phones[i], reversed).run();
    }
}

void projectCustomer(Database &database, const Event &event, const CustomerAdded &customer)
{
    static constexpr char kSql[] = "INSERT INTO customer (seq, id, name, language, timezone, hours, holidays) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query(database, kSql, event.seq, event.stream.id, customer.name, customer.language, customer.timezone,
          customer.hours, customer.holidays)
        .run();
}

void projectCustomer(Database &database, const Event &event, const CustomerEdited &edit)
{
    // Hours may be edited to nothing, so that "given" is a parameter of its own.
    static constexpr char kSql[] = "UPDATE customer SET name = coalesce(?, name), language = coalesce(?, language), "
                                   "timezone = coalesce(?, timezone), hours = iif(?, ?, hours), "
                                   "holidays = coalesce(?, holidays) WHERE id = ?";
    Query(database, kSql, edit.name, edit.language, edit.timezone, edit.hours.has_value(), edit.hours,
          edit.holidays, event.stream.id)
        .run();
}

void projectCustomer(Database &database, const Event &event, const ContactAdded &contact)
{
    static constexpr char kSql[] =
        "INSERT INTO contact (seq, id, customer, name, email, function, language, phones, out_of_hours) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query query(database, kSql, event.seq, contact.contact, event.stream.id, contact.name, contact.email,
                contact.function, contact.language, contact.phones, contact.outOfHours);
    query.run();
    if (query.changes() > 0)
        writePhones(database, contact.contact, contact.phones);
}

void projectCustomer(Database &database, const Event &, const ContactEdited &edit)
{
    static constexpr char kSql[] =
        "UPDATE contact SET name = coalesce(?, name), email = coalesce(?, email), function = coalesce(?, function), "
        "language = coalesce(?, language), phones = coalesce(?, phones), out_of_hours = coalesce(?, out_of_hours) "
        "WHERE id = ?";
    Query query(database, kSql, edit.name, edit.email, edit.function, edit.language, edit.phones, edit.outOfHours,
                edit.contact);
    query.run();
    if (edit.phones && query.changes() > 0)
        writePhones(database, edit.contact, *edit.phones);
}

void projectCustomer(Database &database, const Event &event, const ContractAdded &contract)
{
    static constexpr char kSql[] =
        "INSERT INTO contract (seq, id, customer, policy, tier, \"from\", until, support_module, targets, factors) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query(database, kSql, event.seq, event.stream.id, contract.customer, contract.policy, contract.tier,
          contract.from, contract.until, contract.supportModule, contract.targets, contract.factors)
        .run();
}

void projectCustomer(Database &database, const Event &event, const ContractEdited &edit)
{
    static constexpr char kSql[] =
        "UPDATE contract SET policy = coalesce(?, policy), tier = coalesce(?, tier), \"from\" = iif(?, ?, \"from\"), "
        "until = iif(?, ?, until), support_module = coalesce(?, support_module), targets = iif(?, ?, targets), "
        "factors = iif(?, ?, factors) WHERE id = ?";
    Query(database, kSql, edit.policy, edit.tier, edit.from.has_value(), edit.from, edit.until.has_value(),
          edit.until, edit.supportModule, edit.targets.has_value(), edit.targets, edit.factors.has_value(),
          edit.factors, event.stream.id)
        .run();
}

void projectCustomer(Database &database, const Event &event, const LicenceAdded &licence)
{
    static constexpr char kSql[] = "INSERT INTO licence (seq, id, customer, product, kind, \"from\", until) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query(database, kSql, event.seq, licence.licence, event.stream.id, licence.product, licence.kind, licence.from,
          licence.until)
        .run();
}

void projectCustomer(Database &database, const Event &event, const PackBought &pack)
{
    static constexpr char kSql[] = "INSERT INTO pack (seq, id, customer, licence, code, minutes, valid_months, bought) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query(database, kSql, event.seq, pack.pack, event.stream.id, pack.licence, pack.code, pack.minutes,
          pack.validMonths, pack.bought)
        .run();
}

template <class Body>
void projectCustomer(Database &, const Event &, const Body &)
{
}

} // namespace

void CustomerProjection::apply(const Event &event)
{
    std::visit([&](const auto &body) { projectCustomer(database(), event, body); }, event.body);
}

void CustomerProjection::clear(const Stream &stream)
{
    if (stream.kind == StreamKind::Customer) {
        // By the events that made them: the rows of a customer that is merged stand under another.
        static constexpr char kPhones[] =
            "DELETE FROM contact_phone WHERE contact IN (SELECT c.id FROM event e CROSS JOIN contact c ON c.seq = e.seq "
            "WHERE e.stream = ?)";
        static constexpr char kContacts[] = "DELETE FROM contact WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
        static constexpr char kLicences[] = "DELETE FROM licence WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
        static constexpr char kPacks[] = "DELETE FROM pack WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
        static constexpr char kCustomer[] = "DELETE FROM customer WHERE id = ?";
        Query(database(), kPhones, stream.id).run();
        Query(database(), kContacts, stream.id).run();
        Query(database(), kLicences, stream.id).run();
        Query(database(), kPacks, stream.id).run();
        Query(database(), kCustomer, stream.id).run();
    } else if (stream.kind == StreamKind::Contract) {
        static constexpr char kContract[] = "DELETE FROM contract WHERE id = ?";
        Query(database(), kContract, stream.id).run();
    }
}

} // namespace permanence
