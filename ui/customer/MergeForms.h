#pragma once

#include "core/desk/DeskService.h"
#include "core/store/MergeQueries.h"

#include <functional>

class QWidget;

namespace permanence {

class FormDialog;

// The forms that say who is one with whom. Each opens at once over `parent`.

/// Chooses the customer that is to be shown under `into`: likely ones are offered, others found by what is typed.
/// `merged` gets what was chosen.
FormDialog *openMergeCustomerForm(DeskService &desk, const CustomerView &into, QWidget *parent,
                                  const std::function<void(const CustomerView &from)> &merged);
/// Says that two of the customer's contacts are one person.
FormDialog *openMergeContactForm(DeskService &desk, const CustomerId &customer, const std::vector<ContactView> &contacts,
                                 QWidget *parent,
                                 const std::function<void(const ContactView &from, const ContactView &into)> &merged);
/// Parts one of those who are shown under the customer.
FormDialog *openPartForm(DeskService &desk, const std::vector<MergedView> &merged, QWidget *parent);

} // namespace permanence
