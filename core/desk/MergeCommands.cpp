#include "core/desk/Desk.h"
#include "core/store/MergeQueries.h"
#include "core/store/Merging.h"

namespace permanence {
namespace {

Error alreadyMerged(const QString &name, const QString &into)
{
    return {ErrorCode::AlreadyMerged, {name, into}, {}};
}

} // namespace

Result<void> Desk::mergeCustomers(const CustomerId &from, const CustomerId &into)
{
    return m_store.run([&]() -> Result<void> {
        MergeQueries merges(queries());
        const auto one = merges.asAdded(from);
        const auto other = merges.asAdded(into);
        if (!one || !other)
            return Error{ErrorCode::NoSuchCustomer, {(one ? into : from).text()}, {}};
        if (from == into)
            return Error{ErrorCode::MergedIntoItself, {one->name}, {}};
        if (const CustomerId under = merges.shownUnder(from); under != from)
            return alreadyMerged(one->name, merges.asAdded(under).value_or(CustomerView{}).name);
        if (merges.shownUnder(into) == from)
            return alreadyMerged(other->name, one->name);
        append(StreamKind::Customer, from.uuid, CustomerMerged{into});
        return {};
    });
}

Result<void> Desk::partCustomer(const CustomerId &id)
{
    return m_store.run([&]() -> Result<void> {
        MergeQueries merges(queries());
        const auto known = merges.asAdded(id);
        if (!known)
            return Error{ErrorCode::NoSuchCustomer, {id.text()}, {}};
        const CustomerId under = merges.shownUnder(id);
        if (under == id)
            return Error{ErrorCode::NotMerged, {known->name}, {}};
        append(StreamKind::Customer, id.uuid, CustomerParted{});
        // A person whom the two have in common is two people again, each with its own customer.
        for (const CustomerId &side : {id, under}) {
            for (const ContactId &contact : merges.mergedContacts(side)) {
                const CustomerId home = homeOf(m_store.database(), contact);
                const ContactId into(intentOf(m_store.database(), contact, home).into);
                const auto other = merges.asAdded(into);
                if (other && other->customer != side)
                    append(StreamKind::Customer, home.uuid, ContactParted{contact});
            }
        }
        return {};
    });
}

Result<void> Desk::mergeContacts(const CustomerId &customer, const ContactId &from, const ContactId &into)
{
    return m_store.run([&]() -> Result<void> {
        MergeQueries merges(queries());
        const CustomerId shown = merges.shownUnder(customer);
        const auto one = merges.asAdded(from);
        const auto other = merges.asAdded(into);
        if (!one || one->customer != shown)
            return Error{ErrorCode::NoSuchContact, {from.text()}, {}};
        if (!other || other->customer != shown)
            return Error{ErrorCode::NoSuchContact, {into.text()}, {}};
        if (from == into)
            return Error{ErrorCode::MergedIntoItself, {one->name}, {}};
        if (const ContactId under = merges.shownUnder(from); under != from)
            return alreadyMerged(one->name, merges.asAdded(under).value_or(ContactView{}).name);
        if (merges.shownUnder(into) == from)
            return alreadyMerged(other->name, one->name);
        append(StreamKind::Customer, homeOf(m_store.database(), from).uuid, ContactMerged{from, into});
        return {};
    });
}

Result<void> Desk::partContact(const CustomerId &customer, const ContactId &contact)
{
    return m_store.run([&]() -> Result<void> {
        MergeQueries merges(queries());
        const auto known = merges.asAdded(contact);
        if (!known || known->customer != merges.shownUnder(customer))
            return Error{ErrorCode::NoSuchContact, {contact.text()}, {}};
        if (merges.shownUnder(contact) == contact)
            return Error{ErrorCode::NotMerged, {known->name}, {}};
        append(StreamKind::Customer, homeOf(m_store.database(), contact).uuid, ContactParted{contact});
        return {};
    });
}

} // namespace permanence
