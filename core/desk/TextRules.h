#pragma once

#include "core/base/Result.h"
#include "core/desk/Desk.h"

// What every text that comes into the desk must keep to.

namespace permanence {

/// Without what no store or mail can carry: NUL characters and halves of surrogate pairs.
[[nodiscard]] QString cleaned(const QString &text);

/// The same for all texts in a JSON object, its keys included.
[[nodiscard]] QJsonObject cleaned(const QJsonObject &object);

/// A name, a summary: one line, not empty. `place` names the field in the error.
[[nodiscard]] Result<QString> requiredLine(const QString &text, const QString &place);
[[nodiscard]] Result<QString> optionalLine(const QString &text, const QString &place);
/// A note, details: of any number of lines.
[[nodiscard]] Result<QString> longText(const QString &text, const QString &place);
[[nodiscard]] Result<void> checkTimezone(const QString &id);
[[nodiscard]] Result<void> checkEmail(const QString &email);
[[nodiscard]] Result<void> checkHours(const QJsonObject &hours);
[[nodiscard]] Result<void> checkLanguage(const QString &language);

} // namespace permanence
