#pragma once

#include "core/time/Instant.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace permanence {

/// `2026-03-02T10:00:00+01:00`: a date, a time (seconds and their fraction may be left out) and an offset,
/// `Z` or ±HH:MM. Nothing for any other text: a local time without offset is no instant.
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text);
/// In the zone, with its offset at that instant; milliseconds only where there are any.
[[nodiscard]] QString formatInstant(Instant at, const QTimeZone &zone);

/// An ISO 8601 length in days of 24 hours, hours, minutes and seconds: `PT1H30M`, `P3D`, `PT0.5S`.
[[nodiscard]] std::optional<Duration> parseDuration(QStringView text);
/// The shortest such text, in hours, minutes and seconds (`PT48H`, for days are not all equally long).
[[nodiscard]] QString formatDuration(Duration length);

/// `2026-03-02`; nothing for a day that does not exist.
[[nodiscard]] std::optional<QDate> parseDay(QStringView text);

} // namespace permanence
