#pragma once

#include "core/store/Queries.h"

namespace permanence {

/// Why somebody may be known already.
enum class Likeness {
    Phone,
    Mail,
    Name
};

/// Somebody who may be the one that is being added.
struct Duplicate {
    CustomerId customer;
    ContactId contact; ///< none: the customer itself
    QString customerName, contactName;
    Likeness by = Likeness::Name;
    QString found; ///< the number, the address or the name that is alike
};

/// Who may be known already, before it is added once more. Throws DatabaseError.
class DuplicateQueries
{
public:
    explicit DuplicateQueries(Queries &queries) : m_queries(queries) {}

    /// Customers of a like name: case, accents and the legal form do not matter, and a letter or two may differ. Looks at
    /// names of the same first letter, with or without a legal form before it.
    [[nodiscard]] std::vector<Duplicate> customersLike(const QString &name, int limit = 5);
    /// Contacts anywhere with one of the numbers (any writing, read in `region`) or with the address, and contacts of the
    /// customer of a like name.
    [[nodiscard]] std::vector<Duplicate> contactsLike(const CustomerId &customer, const QString &name,
                                                      const QStringList &phones, const QString &email,
                                                      const QString &region, int limit = 5);

private:
    Queries &m_queries;
};

/// A company's name without case, accents, signs and legal form: "ACME S.A.R.L." and "Sarl Acme" are alike.
[[nodiscard]] QString companyKey(const QString &name);
/// Whether two keys differ by a letter or two; short ones must be the same.
[[nodiscard]] bool areLike(const QString &a, const QString &b);

} // namespace permanence
