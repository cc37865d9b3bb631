#pragma once

#include "core/model/Uuid.h"

#include <QStringList>

namespace permanence {

/// Chance that is the same on every machine for one seed (the library's distributions are not).
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_source(seed) {}

    /// From 0 to `below` - 1.
    [[nodiscard]] qint64 number(qint64 below) { return static_cast<qint64>(m_source() % static_cast<quint64>(below)); }
    [[nodiscard]] qint64 between(qint64 least, qint64 most) { return least + number(most - least + 1); }
    [[nodiscard]] double fraction() { return static_cast<double>(m_source() >> 11) * 0x1p-53; }
    [[nodiscard]] bool chance(int percent) { return number(100) < percent; }
    template <class T>
    [[nodiscard]] const T &oneOf(const std::vector<T> &list)
    {
        return list[static_cast<std::size_t>(number(static_cast<qint64>(list.size())))];
    }
    [[nodiscard]] const QString &oneOf(const QStringList &list) { return list[number(list.size())]; }
    [[nodiscard]] Uuid id(Instant at) { return Uuid::v7(at, m_source); }

private:
    RandomSource m_source;
};

} // namespace permanence
