#include "ui/customer/CustomerContent.h"

namespace permanence {
namespace {

constexpr int kShownTickets = 200;

} // namespace

std::optional<CustomerContent> readCustomer(Queries &queries, const CustomerId &id)
{
    const std::optional<CustomerView> customer = queries.customer(id);
    if (!customer)
        return std::nullopt;
    const CustomerId shown = customer->id;
    return CustomerContent{*customer,
                           queries.contacts(shown),
                           queries.contracts(shown),
                           queries.prepaid(shown),
                           queries.tickets(shown, std::numeric_limits<qint64>::max(), kShownTickets),
                           queries.agents(),
                           MergeQueries(queries).mergedInto(shown)};
}

} // namespace permanence
