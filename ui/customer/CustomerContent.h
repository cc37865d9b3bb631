#pragma once

#include "core/desk/DeskService.h"
#include "core/store/MergeQueries.h"

namespace permanence {

/// What the page of a customer shows, read at once.
struct CustomerContent {
    CustomerView customer;
    std::vector<ContactView> contacts;
    std::vector<ContractView> contracts;
    PrepaidView prepaid;
    std::vector<TicketListItem> tickets; ///< newest first, the first 200
    std::vector<AgentView> agents;       ///< of the desk
    std::vector<MergedView> merged;      ///< customers who are shown under this one
};

/// Of one that is merged, what it is shown under. Nothing where no customer has that id.
[[nodiscard]] std::optional<CustomerContent> readCustomer(Queries &queries, const CustomerId &id);

} // namespace permanence
