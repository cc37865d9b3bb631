#pragma once

#include "core/model/Vocabulary.h"

#include <QStringList>
#include <QTimeZone>

// Sentences that the parts of the call page share, in the language of the program.

namespace permanence {

/// With its access key marked by &.
[[nodiscard]] QString natureChoice(Nature nature);
/// The place that a zone is named after: "Paris".
[[nodiscard]] QString placeOf(const QTimeZone &zone);

/// Marks an access key in each text (as "&Blocking"): a letter of it that neither another text nor `taken` has.
/// A text without a free letter stays as it is.
[[nodiscard]] QStringList withAccessKeys(const QStringList &texts, QString taken);

} // namespace permanence
