#pragma once

#include "core/desk/DemoDesk.h"
#include "core/desk/DemoLog.h"

namespace permanence {

/// A customer of the demo with its people and contracts.
struct DemoCustomer {
    CustomerId id;
    QString language;
    std::vector<ContactAdded> contacts;
    std::vector<std::pair<ContractId, ContractAdded>> contracts;
};

/// Who works at a demo desk and who calls it.
struct DemoPeople {
    std::vector<AgentId> agents; ///< first the one whose desk it is
    std::vector<DemoCustomer> customers;
};

/// Writes the desk, its agents and its customers with contracts, licences and packs, all at `start`.
[[nodiscard]] DemoPeople makeDemoPeople(Store &store, DemoLog &log, const DemoOptions &options, const QTimeZone &zone,
                                        Instant start);

} // namespace permanence
