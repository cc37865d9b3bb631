#pragma once

#include "core/desk/Desk.h"

// How what a person writes on a command line finds what the desk has.

namespace permanence::ctl {

/// By id, by name, else by whatever finds a caller: a phone number, a mail address, a ticket number, the
/// beginnings of words. Errors: NoSuchCustomer; WrongUsage where several fit, with their names and ids.
[[nodiscard]] Result<CustomerView> findCustomer(Queries &queries, const QString &written);

/// By id or by a name, among the customer's contacts. Errors: NoSuchContact; WrongUsage where several fit.
[[nodiscard]] Result<ContactView> findContact(Queries &queries, const CustomerId &customer,
                                              const QString &written);

/// By number (2026-000123) or id. Errors: NoSuchTicket.
[[nodiscard]] Result<TicketView> findTicket(Queries &queries, const QString &written);

/// A value of an enumeration by its code; `place` names the option. Errors: Expected, with the known codes.
template <Coded E>
[[nodiscard]] Result<E> codeGiven(const QString &code, const QString &place);

[[nodiscard]] Result<QDate> dayGiven(const QString &written, const QString &place);

} // namespace permanence::ctl

#include "app/permanencectl/Arguments.h"

namespace permanence::ctl {

template <Coded E>
Result<E> codeGiven(const QString &code, const QString &place)
{
    if (const auto value = fromCode<E>(code))
        return *value;
    return expectedOneOf(allCodes<E>(), place);
}

} // namespace permanence::ctl
