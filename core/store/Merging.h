#pragma once

#include "core/model/Event.h"
#include "core/store/Database.h"

// Customers and contacts that are one with another: under whom things are shown, and where they come from. All
// throw DatabaseError.

namespace permanence {

/// Under whom a customer's things are shown: itself, where it is merged into nobody.
[[nodiscard]] CustomerId shownUnder(Database &database, const CustomerId &customer);
/// The same for a contact.
[[nodiscard]] ContactId shownUnder(Database &database, const ContactId &contact);

/// The customer in whose stream a contact was added, and all that is ever said of it stands; none where the contact is
/// not known.
[[nodiscard]] CustomerId homeOf(Database &database, const ContactId &contact);
/// The same for a licence.
[[nodiscard]] CustomerId homeOf(Database &database, const LicenceId &licence);

/// What the last merging or parting of somebody says.
struct MergeIntent {
    Uuid into; ///< none: it stands for itself
    Instant at;
};
/// Of a customer, from the log.
[[nodiscard]] MergeIntent intentOf(Database &database, const CustomerId &customer);
/// Of a contact whose home is `home`.
[[nodiscard]] MergeIntent intentOf(Database &database, const ContactId &contact, const CustomerId &home);

} // namespace permanence
