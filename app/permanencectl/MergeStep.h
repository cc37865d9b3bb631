#pragma once

#include "app/permanencectl/Find.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {

/// A customer that is shown under another one, by its own name or id. Errors: NoSuchCustomer, NotMerged.
[[nodiscard]] Result<CustomerView> findMergedCustomer(Queries &queries, const QString &written);
/// The same for a contact of a customer. Errors: NoSuchContact, NotMerged.
[[nodiscard]] Result<ContactView> findMergedContact(Queries &queries, const CustomerId &customer, const QString &written);

[[nodiscard]] Argument customerArgument();
[[nodiscard]] Argument contactArgument();

} // namespace permanence::ctl
