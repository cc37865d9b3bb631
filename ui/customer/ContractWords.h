#pragma once

#include "core/policy/Policy.h"
#include "core/store/Views.h"

#include <QStringList>

namespace permanence {

/// "30 min", "4 h", "1 h 30 min"; days are hours, for a business day is as long as its calendar says.
[[nodiscard]] QString lengthWords(Duration length);
/// What a person writes for a length: "30", "30 min", "4h", "1 h 30", "1:30", or ISO 8601. At most a year.
[[nodiscard]] std::optional<Duration> parseLength(const QString &written);

/// What a contract says otherwise than its policy, a sentence each: own targets by severity (C4T-6, APL-2), own
/// factors (CARE-2), the support module (CARE-4). `policy` may be null where it is not known.
[[nodiscard]] QStringList contractTerms(const ContractView &contract, const Policy *policy);

/// A factor's name: "outside office hours" … of the four keys of a contract.
[[nodiscard]] QString factorTitle(const QString &key);
/// Those keys, in the order in which people read them.
[[nodiscard]] const QStringList &factorKeys();
/// What the policy says for such a key, in hundredths.
[[nodiscard]] int factorOf(const Factors &factors, const QString &key);

} // namespace permanence
