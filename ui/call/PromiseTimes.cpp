#include "ui/call/PromiseTimes.h"

namespace permanence {
namespace {

std::optional<Instant> closeOf(const BusinessCalendar &desk, QDate day)
{
    const auto spans = day.isValid() ? desk.spansOn(day) : std::vector<OpenSpan>();
    return spans.empty() ? std::nullopt : std::optional(spans.back().until);
}

} // namespace

PromiseTimes promiseTimes(const BusinessCalendar &desk, Instant now)
{
    PromiseTimes times;
    const QDate today = desk.dateAt(now);
    times.inOneHour = desk.add(now, kHour);
    times.endOfDay = closeOf(desk, today);
    if (times.endOfDay && *times.endOfDay <= now)
        times.endOfDay.reset();
    times.nextBusinessDay = closeOf(desk, desk.nextBusinessDay(today));
    return times;
}

} // namespace permanence
