#pragma once

#include "core/time/Instant.h"

#include <algorithm>

namespace permanence {

/// A hybrid logical clock stamp (Kulkarni et al., 2014): 48 bits of milliseconds since 1970 and a
/// 16-bit counter in one number, so that stamps order as integers do.
struct Stamp
{
    qint64 value = 0;

    auto operator<=>(const Stamp &) const = default;

    [[nodiscard]] static Stamp at(Instant instant) { return {instant.ms << 16}; }
    [[nodiscard]] Instant instant() const { return {value >> 16}; }
};

/// The stamp that follows `last` at wall time `now`: never smaller than one given before, whatever the
/// machine's clock does.
[[nodiscard]] inline Stamp nextStamp(Stamp last, Instant now)
{
    return {std::max(last.value + 1, Stamp::at(now).value)};
}

} // namespace permanence
