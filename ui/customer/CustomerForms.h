#pragma once

#include "core/desk/DeskService.h"

#include <functional>

class QWidget;

namespace permanence {

class FormDialog;

// The small forms of the customer pages. Each opens at once over `parent`, adds where it is given nothing to edit, and
// sends only what was changed.

/// `added` gets the id of a new customer.
FormDialog *openCustomerForm(DeskService &desk, const std::optional<CustomerView> &customer, QWidget *parent,
                             const std::function<void(const CustomerId &)> &added = {});
FormDialog *openContactForm(DeskService &desk, const CustomerId &customer, const std::optional<ContactView> &contact,
                            QWidget *parent);
FormDialog *openContractForm(DeskService &desk, const CustomerId &customer,
                             const std::optional<ContractView> &contract, QWidget *parent);

} // namespace permanence
