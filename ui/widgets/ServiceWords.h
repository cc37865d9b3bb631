#pragma once

#include "core/model/Vocabulary.h"
#include "core/time/Instant.h"

#include <QString>

// The words of what a service promises and does, for people, translated, in one place.

namespace permanence {

[[nodiscard]] QString attemptWord(AttemptOutcome outcome);   ///< "no answer"
[[nodiscard]] QString activityWord(ActivityKind kind);       ///< "callback"
[[nodiscard]] QString activityOutcomeWord(ActivityOutcome outcome);
[[nodiscard]] QString defectCauseWord(DefectCause cause);    ///< "programming error"
[[nodiscard]] QString reasonWord(AdmissionReason reason);    ///< "no contract"
[[nodiscard]] QString dateKindWord(DateKind kind);           ///< "day of the solution"
[[nodiscard]] QString fixDeliveryWord(FixDelivery delivery); ///< "as soon as possible"

/// A length as it is read: "15 min", "1 h 05 min", "40 s" where it is less than a minute.
[[nodiscard]] QString lengthText(Duration length);
/// An amount with its currency, in the writing of the language: "61.64 EUR".
[[nodiscard]] QString moneyText(qint64 cents, const QString &currency);
/// A factor in hundredths in the writing of the language: "1.5".
[[nodiscard]] QString factorWord(int hundredths);

} // namespace permanence
