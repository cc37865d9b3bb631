#pragma once

#include "app/permanencectl/Session.h"
#include "core/store/AgendaQueries.h"

// What the callback commands share.

namespace permanence::ctl {

/// By id, or by the end of one among the open activities. Errors: NoSuchActivity; WrongUsage where several fit.
[[nodiscard]] Result<AgendaItem> findActivity(Queries &queries, const QString &written);

/// A table for people, or `{"callbacks": […]}`.
void printAgenda(Session &session, const std::vector<AgendaItem> &items);
/// One activity as it is now.
void printActivity(Session &session, const ActivityId &activity);

} // namespace permanence::ctl
