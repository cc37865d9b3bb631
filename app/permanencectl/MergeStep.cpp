#include "app/permanencectl/MergeStep.h"

#include "core/store/MergeQueries.h"

namespace permanence::ctl {

Result<CustomerView> findMergedCustomer(Queries &queries, const QString &written)
{
    MergeQueries merges(queries);
    if (const auto id = Uuid::fromText(written)) {
        if (auto customer = merges.asAdded(CustomerId(*id)))
            return *customer;
        return Error{ErrorCode::NoSuchCustomer, {written}, {}};
    }
    const std::vector<CustomerId> named = merges.mergedCustomersNamed(written);
    if (named.size() > 1)
        return wrongUsage(Ctl::tr("Several merged customers are called \"%1\"; say which by its id.").arg(written));
    if (!named.empty())
        return *merges.asAdded(named.front());
    PERMANENCE_TRY(known, findCustomer(queries, written));
    return Error{ErrorCode::NotMerged, {known.name}, {}};
}

Result<ContactView> findMergedContact(Queries &queries, const CustomerId &customer, const QString &written)
{
    MergeQueries merges(queries);
    std::vector<ContactView> fits;
    for (const ContactId &id : merges.mergedContacts(customer)) {
        const auto contact = merges.asAdded(id);
        if (contact && (id.text() == written || contact->name.compare(written, Qt::CaseInsensitive) == 0))
            fits.push_back(*contact);
    }
    if (fits.size() > 1)
        return wrongUsage(Ctl::tr("Several merged contacts are called \"%1\"; say which by its id.").arg(written));
    if (!fits.empty())
        return fits.front();
    PERMANENCE_TRY(known, findContact(queries, customer, written));
    return Error{ErrorCode::NotMerged, {known.name}, {}};
}

Argument customerArgument()
{
    return {u"CUSTOMER"_s, Ctl::tr("the customer, by name or id")};
}

Argument contactArgument()
{
    return {u"CONTACT"_s, Ctl::tr("a contact of the customer, by name or id")};
}

} // namespace permanence::ctl
