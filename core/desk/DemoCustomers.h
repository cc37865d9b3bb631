#pragma once

#include "core/desk/DemoRandom.h"
#include "core/model/Events.h"

#include <vector>

namespace permanence {

/// A company of the demo desk with its people and contracts.
struct DemoCompany {
    CustomerAdded customer;
    std::vector<ContactAdded> contacts; ///< ids are given by who writes them
    std::vector<ContractAdded> contracts;
};

/// The companies of the demo sheet (resources/demo/customers.csv); where `wanted` is more than it holds, further
/// ones with varied names, people and numbers; 0: all of the sheet.
[[nodiscard]] std::vector<DemoCompany> demoCompanies(qint64 wanted, DemoRandom &random);

} // namespace permanence
