#pragma once

#include <QString>

namespace permanence {

/// The reason of the callback for a call that nobody took; `name` as it was announced, or none. It is the same in every
/// language: stations that heard the same call write the same event.
[[nodiscard]] QString missedCallReason(const QString &name);
/// The reason of a callback in words; what a person wrote stands as it was written.
[[nodiscard]] QString callbackReasonText(const QString &reason);

} // namespace permanence
