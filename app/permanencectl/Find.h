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

/// By login, name or id. Errors: Expected at `agent`, with the logins that there are.
[[nodiscard]] Result<AgentView> findAgent(Queries &queries, const QString &written);

/// By id; nothing written: the newest one that is open. Errors: NoSuchReview; WrongUsage where none is open.
[[nodiscard]] Result<ReviewView> findReview(Queries &queries, const QString &written);

/// A value of an enumeration by its code; `place` names the option. Errors: Expected, with the known codes.
template <Coded E>
[[nodiscard]] Result<E> codeGiven(const QString &code, const QString &place);

/// The codes of an enumeration for a sentence: "answer, files".
template <Coded E>
[[nodiscard]] QString codeList()
{
    return allCodes<E>().join(u", "_s);
}

[[nodiscard]] Result<QDate> dayGiven(const QString &written, const QString &place);

/// A day and time, in the desk's zone where it has no offset of its own. Errors: Expected; a time that a change
/// of the clocks leaves out is none.
[[nodiscard]] Result<Instant> momentGiven(Queries &queries, const QString &written, const QString &place);

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
