#pragma once

#include "core/store/Queries.h"

#include <QJsonObject>

namespace permanence {

/// Everything that a store holds about one person, for that person (GDPR, articles 15 and 20): the records of the
/// contact and of those merged with it, and in the order of time every event of the person's calls, tickets and mails and
/// every other one that names the person. Times are in the desk's zone, ISO 8601. Empty where there is no such contact.
/// Throws DatabaseError.
[[nodiscard]] QJsonObject exportPerson(Queries &queries, const ContactId &contact);

} // namespace permanence
