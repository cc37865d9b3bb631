#pragma once

#include "core/exchange/CustomerImport.h"
#include "core/exchange/SheetGroups.h"

#include <vector>

namespace permanence {

/// Which of a customer's contacts each group of lines means; null for a new one. No contact is meant twice.
/// By mail address, else by name and number, else by name, else by a number that leaves no doubt.
[[nodiscard]] std::vector<const ExistingContact *>
matchContacts(const std::vector<ContactGroup> &groups, const std::vector<ExistingContact> &contacts);

/// Which of a customer's contracts each group means: by policy and first day, else the only one of that
/// policy whose period overlaps; null for a new one.
[[nodiscard]] std::vector<const ExistingContract *>
matchContracts(const std::vector<ContractGroup> &groups, const std::vector<ExistingContract> &contracts);

} // namespace permanence
