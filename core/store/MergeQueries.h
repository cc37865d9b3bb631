#pragma once

#include "core/store/Queries.h"

namespace permanence {

/// Somebody who is shown under another one.
struct MergedView {
    Uuid id;
    QString name;
    Instant at; ///< when it was merged
    template <class T = MergedView>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id), field("name", &T::name), field("at", &T::at)};
    }
};

/// How much there is of a customer.
struct CustomerSize {
    qint64 contacts = 0, contracts = 0, tickets = 0;
    template <class T = CustomerSize>
    static constexpr auto fields()
    {
        return std::tuple{field("contacts", &T::contacts), field("contracts", &T::contracts),
                          field("tickets", &T::tickets)};
    }
};

/// What merging asks of a store.
class MergeQueries
{
public:
    explicit MergeQueries(Queries &queries) : m_database(queries.database()) {}

    [[nodiscard]] CustomerId shownUnder(const CustomerId &customer);
    [[nodiscard]] ContactId shownUnder(const ContactId &contact);
    /// A customer or a contact as it was added, whoever it is merged into.
    [[nodiscard]] std::optional<CustomerView> asAdded(const CustomerId &customer);
    [[nodiscard]] std::optional<ContactView> asAdded(const ContactId &contact);
    [[nodiscard]] CustomerSize sizeOf(const CustomerId &customer);
    /// Who is shown under a customer, the last merged first.
    [[nodiscard]] std::vector<MergedView> mergedInto(const CustomerId &customer);
    [[nodiscard]] std::vector<MergedView> mergedInto(const ContactId &contact);
    /// Customers of that name who are shown under another one; case does not matter.
    [[nodiscard]] std::vector<CustomerId> mergedCustomersNamed(const QString &name);
    /// The contacts of a customer who are shown under another contact.
    [[nodiscard]] std::vector<ContactId> mergedContacts(const CustomerId &customer);

private:
    Database &m_database;
};

} // namespace permanence
