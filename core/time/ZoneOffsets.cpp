#include "core/time/ZoneOffsets.h"

#include <algorithm>
#include <limits>

namespace permanence {
namespace {

qint64 offsetAt(const QTimeZone &zone, qint64 ms)
{
    return zone.offsetFromUtc(Instant{ms}.utc()) * kSecond;
}

} // namespace

ZoneOffsets::ZoneOffsets(const QTimeZone &zone, Instant from, Instant until)
{
    const int firstYear = from.utc().date().year();
    const int lastYear = until.utc().date().year();
    const Instant start = Instant::of(QDateTime(QDate(firstYear, 1, 1), QTime(0, 0), Qt::UTC));
    m_starts.push_back(start.ms);
    m_offsets.push_back(offsetAt(zone, start.ms));
    for (int year = firstYear; year <= lastYear; ++year)
        addYear(zone, year);
}

/// Qt 6.4 forgets transitions where a zone's table ends and its rule begins (2037 for most), but its offsets
/// are right: so transitions are only where to look, together with the beginning of each month.
void ZoneOffsets::addYear(const QTimeZone &zone, int year)
{
    const auto monthStart = [year](int month) {
        return QDateTime(QDate(month > 12 ? year + 1 : year, month > 12 ? 1 : month, 1), QTime(0, 0),
                         Qt::UTC);
    };
    std::vector<qint64> marks;
    for (int month = 2; month <= 13; ++month)
        marks.push_back(monthStart(month).toMSecsSinceEpoch());
    for (const QTimeZone::OffsetData &change : zone.transitions(monthStart(1), monthStart(13)))
        marks.push_back(change.atUtc.toMSecsSinceEpoch());
    std::sort(marks.begin(), marks.end());
    qint64 last = monthStart(1).toMSecsSinceEpoch();
    for (const qint64 mark : marks) {
        if (mark > last)
            addChanges(zone, {last}, {mark});
        last = mark;
    }
}

/// Adds the changes in (from, until]; between the two there is at most one.
void ZoneOffsets::addChanges(const QTimeZone &zone, Instant from, Instant until)
{
    const auto add = [this](qint64 ms, qint64 offset) {
        if (offset == m_offsets.back())
            return;
        m_starts.push_back(ms);
        m_offsets.push_back(offset);
    };
    const qint64 before = offsetAt(zone, until.ms - 1);
    if (before != m_offsets.back()) {
        qint64 old = from.ms;
        qint64 changed = until.ms - 1;
        while (changed - old > 1) {
            const qint64 middle = old + (changed - old) / 2;
            (offsetAt(zone, middle) == before ? changed : old) = middle;
        }
        add(changed, before);
    }
    add(until.ms, offsetAt(zone, until.ms));
}

std::size_t ZoneOffsets::periodAt(qint64 ms) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), ms);
    return next == m_starts.begin() ? 0 : static_cast<std::size_t>(next - m_starts.begin() - 1);
}

qint64 ZoneOffsets::at(Instant instant) const
{
    return m_offsets[periodAt(instant.ms)];
}

Instant ZoneOffsets::firstInstantOf(qint64 local) const
{
    // No offset is as long as a day, so every earlier period ended before its clock showed `local`.
    for (std::size_t period = periodAt(local - kDay);; ++period) {
        const qint64 instant = local - m_offsets[period];
        if (period + 1 == m_starts.size() || instant < m_starts[period + 1])
            return {std::max(instant, m_starts[period])};
    }
}

} // namespace permanence
