#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <compare>

namespace permanence {

/// Lengths of time in milliseconds.
using Duration = qint64;
inline constexpr Duration kSecond = 1000;
inline constexpr Duration kMinute = 60 * kSecond;
inline constexpr Duration kHour = 60 * kMinute;
inline constexpr Duration kDay = 24 * kHour;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Never a local time.
struct Instant
{
    qint64 ms = 0;

    auto operator<=>(const Instant &) const = default;

    [[nodiscard]] static Instant of(const QDateTime &time) { return {time.toMSecsSinceEpoch()}; }
    [[nodiscard]] QDateTime utc() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
    [[nodiscard]] QDateTime in(const QTimeZone &zone) const
    {
        return QDateTime::fromMSecsSinceEpoch(ms, zone);
    }

    friend constexpr Instant operator+(Instant at, Duration length) { return {at.ms + length}; }
    friend constexpr Instant operator-(Instant at, Duration length) { return {at.ms - length}; }
    friend constexpr Duration operator-(Instant until, Instant from) { return until.ms - from.ms; }
};

} // namespace permanence
