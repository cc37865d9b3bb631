#pragma once

#include "app/permanencectl/Session.h"

namespace permanence::ctl {

/// Has the workstation program, which stands beside this one, write a report of the session's store and agent: charts
/// need Qt's windows, which the command line does not link. Errors: NoSuchFile (the store), FileNotReadable (no
/// workstation program here), and what that one says, as WrongUsage.
[[nodiscard]] Result<void> reportByWorkstation(Session &session, const QString &kind, const QString &of, const QString &path);

} // namespace permanence::ctl
