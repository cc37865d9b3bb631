#pragma once

#include "app/permanencectl/Session.h"

#include <QDate>

namespace permanence::ctl {

/// The policies of the store, or, without --store, those that the program carries. Errors: as Session::store().
[[nodiscard]] Result<PolicyLibrary> policiesOf(Session &session);

/// The policy version that was asked for; 0: the newest. Errors: NoSuchPolicy; Expected at `version`, with the versions
/// that there are.
[[nodiscard]] Result<const PolicyEntry *> findPolicy(const PolicyLibrary &policies, const QString &id, int version);

/// A version given as a word. Errors: Expected at `version`.
[[nodiscard]] Result<int> readVersion(const QString &word);

/// Today where the policy's desk stands.
[[nodiscard]] QDate todayOf(const PolicyEntry &policy, const Session &session);

} // namespace permanence::ctl
