#pragma once

#include "core/desk/DeskService.h"

class QWidget;

namespace permanence {

class FormDialog;

// What a customer buys beside a contract. Each form opens at once over `parent`; what the desk refuses is said at its
// field.

FormDialog *openLicenceForm(DeskService &desk, const CustomerId &customer, QWidget *parent);
/// A pack goes with one of the customer's `licences`; without any the form says so where it is saved.
FormDialog *openPackForm(DeskService &desk, const CustomerId &customer, const std::vector<Licence> &licences,
                         QWidget *parent);
/// The customer's own hours and days off, else those of the desk.
FormDialog *openHoursForm(DeskService &desk, const CustomerView &customer, QWidget *parent);

} // namespace permanence
