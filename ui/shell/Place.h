#pragma once

#include <QString>

namespace permanence {

/// Where one can be: a page and what it shows (a ticket's number, a customer's id), or nothing.
struct Place
{
    QString page;
    QString argument;

    bool operator==(const Place &) const = default;
};

/// The ids of the pages, so that a page can lead to another without including it.
namespace page {
inline constexpr QLatin1StringView kCall{"call"}; ///< argument: a call's id, or none
inline constexpr QLatin1StringView kMyTickets{"my-tickets"};
inline constexpr QLatin1StringView kQueue{"queue"};
inline constexpr QLatin1StringView kCallbacks{"callbacks"};
inline constexpr QLatin1StringView kCustomers{"customers"};
inline constexpr QLatin1StringView kCustomer{"customer"}; ///< argument: the customer's id
inline constexpr QLatin1StringView kTicket{"ticket"};     ///< argument: the ticket's number
inline constexpr QLatin1StringView kReview{"review"};
inline constexpr QLatin1StringView kDashboard{"dashboard"};
inline constexpr QLatin1StringView kKnowledge{"knowledge"};
inline constexpr QLatin1StringView kPolicies{"policies"};
inline constexpr QLatin1StringView kSync{"sync"};
inline constexpr QLatin1StringView kSettings{"settings"};
} // namespace page

} // namespace permanence
