#pragma once

#include "core/rules/ContactRules.h"

#include <QMap>
#include <QTimeZone>

namespace permanence {

/// What stands for the placeholders of a policy's texts, by their names: agent, customer, contact, ticket, day …
using Placeholders = QMap<QString, QString>;

/// The text in a language with its placeholders replaced; one without words stays empty.
[[nodiscard]] QString worded(const LocalizedText &text, const QString &language, const Placeholders &words);

/// A day as it is said to a customer: "mardi 7 avril", "Tuesday, 7 April".
[[nodiscard]] QString spokenDay(Instant at, const QTimeZone &zone, const QString &language);
[[nodiscard]] QString spokenDay(QDate day, const QString &language);

/// What the agent says to a voicemail (SYS-4, SYS-5): the words of the policy for a call inside or outside the
/// customer's hours; the day is that of the callback that is planned. Empty where the policy has no words.
[[nodiscard]] QString voicemailSentence(const Policy &policy, const AttemptPlan &plan, const QTimeZone &desk,
                                        const QString &language, Placeholders words);

} // namespace permanence
