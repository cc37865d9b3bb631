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
    return CustomerContent{*customer,
                           queries.contacts(id),
                           queries.contracts(id),
                           queries.prepaid(id),
                           queries.tickets(id, std::numeric_limits<qint64>::max(), kShownTickets),
                           queries.agents()};
}

} // namespace permanence
