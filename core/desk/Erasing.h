#pragma once

#include "core/store/Store.h"

namespace permanence {

/// Takes a person out of every event, projection, index and draft of a store, as Desk::erasePerson() does, but without
/// an event that says so: it came from the station where that was asked for. Answers with the number of events changed;
/// 0 where the contact is not known. Only inside Store::write(); then call cleanFile(). Throws DatabaseError.
int erasePersonIn(Store &store, const ContactId &contact);

} // namespace permanence
