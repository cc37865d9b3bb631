#pragma once

#include "core/time/Instant.h"

#include <QTimeZone>

#include <vector>

namespace permanence {

/// The offsets of a time zone over a stretch of time, found once, so that a look-up is a binary search.
class ZoneOffsets
{
public:
    ZoneOffsets(const QTimeZone &zone, Instant from, Instant until);

    /// Local time minus UTC in milliseconds.
    [[nodiscard]] qint64 at(Instant instant) const;
    /// The first instant at which the wall clock shows `local` (milliseconds since 1970-01-01T00:00 as if it
    /// were UTC) or more: the instant of the change for a time that is skipped, the first occurrence of one
    /// that comes twice.
    [[nodiscard]] Instant firstInstantOf(qint64 local) const;

private:
    void addYear(const QTimeZone &zone, int year);
    void addChanges(const QTimeZone &zone, Instant from, Instant until);
    [[nodiscard]] std::size_t periodAt(qint64 ms) const;

    std::vector<qint64> m_starts;  ///< of each period with one offset, in milliseconds UTC
    std::vector<qint64> m_offsets; ///< of each period
};

} // namespace permanence
