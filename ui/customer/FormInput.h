#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"
#include "core/time/Instant.h"

#include <QDate>

class QLineEdit;
class QTimeZone;

namespace permanence {

/// A day as people write it: 2026-03-31, 31/03/2026, 1/4/2026. Invalid where it is none.
[[nodiscard]] QDate parseFormDay(const QString &written);
/// What stands in a line; an empty one is no day. Errors: WrongDate at `place`.
[[nodiscard]] Result<QDate> dayIn(const QLineEdit *line, const QString &place);
/// Its first instant; nothing of no day.
[[nodiscard]] std::optional<Instant> beginOf(QDate day, const QTimeZone &zone);
/// How such a line tells what to write.
[[nodiscard]] QString dayHint();

/// A refusal before anything was sent.
[[nodiscard]] Reply<Result<void>> refused(const Error &error);

/// Nothing where it stayed as it was.
template <class T>
[[nodiscard]] std::optional<T> changedFrom(const T &before, const T &after)
{
    return before == after ? std::nullopt : std::optional<T>(after);
}

} // namespace permanence
