#pragma once

#include "core/time/Instant.h"

namespace permanence {

/// Where the time comes from: handed in, so that everything runs under a virtual clock too.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

/// A clock that stands where it was put.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(Instant start = {}) : m_now(start) {}

    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant at) { m_now = at; }
    void advance(Duration length) { m_now = m_now + length; }

private:
    Instant m_now;
};

} // namespace permanence
