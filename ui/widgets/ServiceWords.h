#pragma once

#include "core/model/Vocabulary.h"
#include "core/time/Instant.h"

#include <QStringList>

// The words of what a service promises and does, for people, translated, in one place.

namespace permanence {

[[nodiscard]] QString attemptWord(AttemptOutcome outcome);   ///< "no answer"
[[nodiscard]] QString activityWord(ActivityKind kind);       ///< "callback"
[[nodiscard]] QString activityOutcomeWord(ActivityOutcome outcome);
[[nodiscard]] QString defectCauseWord(DefectCause cause);    ///< "programming error"
[[nodiscard]] QString reasonWord(AdmissionReason reason);    ///< "no contract"
/// Several by their codes; one that this program does not know yet keeps its code.
[[nodiscard]] QString reasonWords(const QStringList &codes);
[[nodiscard]] QString dateKindWord(DateKind kind);           ///< "day of the solution"
[[nodiscard]] QString fixDeliveryWord(FixDelivery delivery); ///< "as soon as possible"

/// A length as it is read: "15 min", "1 h 05 min", "40 s" where it is less than a minute.
[[nodiscard]] QString lengthText(Duration length);
/// An amount with its currency, in the writing of the language: "1,061.64 EUR".
[[nodiscard]] QString moneyText(qint64 cents, const QString &currency);
/// A factor in hundredths in the writing of the language: "1.5".
[[nodiscard]] QString factorWord(int hundredths);

} // namespace permanence
