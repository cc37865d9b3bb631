#include "core/rules/WorkTime.h"

#include <algorithm>

namespace permanence {
namespace {

int slicedMinutes(Duration length, int sliceMinutes)
{
    const Duration slice = std::max(1, sliceMinutes) * kMinute;
    return static_cast<int>((length + slice - 1) / slice * (slice / kMinute));
}

} // namespace

int MinuteCounter::add(Duration length)
{
    const Duration worked = std::max<Duration>(0, length);
    const int before = m_minutes;
    m_worked += worked;
    if (m_counting.scope == CountingScope::Session)
        m_minutes += slicedMinutes(worked, m_counting.sliceMinutes);
    else
        m_minutes = slicedMinutes(m_worked, m_counting.sliceMinutes);
    return m_minutes - before;
}

Duration workedTime(const TicketState &ticket, Instant now)
{
    Duration sum = 0;
    for (const Work &work : ticket.works)
        sum += std::max<Duration>(0, work.lengthAt(now));
    return sum;
}

int countedMinutes(const TicketState &ticket, const Policy &policy, Instant now)
{
    if (isGivenBack(ticket, policy))
        return 0;
    MinuteCounter counter(policy.counting);
    for (const Work &work : ticket.works) {
        if (isCounted(work, policy))
            counter.add(work.lengthAt(now));
    }
    return counter.minutes();
}

bool isCounted(const Work &work, const Policy &policy)
{
    return policy.packs.empty() || !policy.service(work.service);
}

bool isGivenBack(const TicketState &ticket, const Policy &policy)
{
    return !policy.packs.empty() && policy.packRules.givenBackForDefect &&
           ticket.cause == ResolutionCause::ProductDefect;
}

} // namespace permanence
