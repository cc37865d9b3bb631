#pragma once

#include "core/desk/DeskService.h"

#include <functional>

class QWidget;

namespace permanence {

class FormDialog;

// What a person may ask a desk for: what it holds of them, and to be forgotten. Each opens at once over `parent`.

/// Writes everything about a contact into a file: JSON or PDF, by its suffix. `written` gets its path.
FormDialog *openPersonExportForm(DeskService &desk, const std::vector<ContactView> &contacts, QWidget *parent,
                                 const std::function<void(const QString &path)> &written);
/// Erases a contact, with a written reason and a tick that says it cannot be undone. `erased` gets the number of
/// entries that were changed.
FormDialog *openEraseForm(DeskService &desk, const std::vector<ContactView> &contacts, QWidget *parent,
                          const std::function<void(int events)> &erased);
/// Writes a customer's history of a period as a PDF. `written` gets its path.
FormDialog *openDossierForm(DeskService &desk, const CustomerView &customer, QWidget *parent,
                            const std::function<void(const QString &path)> &written);

} // namespace permanence
