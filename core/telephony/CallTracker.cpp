#include "core/telephony/CallTracker.h"

#include <algorithm>

namespace permanence {
namespace {

QString keyOf(const CallEvent &event)
{
    return event.callId.isEmpty() ? QString(u"number "_s % event.number) : QString(u"id "_s % event.callId);
}

} // namespace

bool CallTracker::isOver(const Known &known, const CallEvent &event)
{
    const Duration silence = event.at - known.heard;
    if (known.call.ended)
        return silence > (known.hasId ? kIdUsedAgain : kLate);
    if (event.kind != CallEventKind::Ringing)
        return false;
    if (known.call.answered && known.hasId)
        return silence > kLongestCall;
    return silence > kLongestRinging;
}

TrackedCall CallTracker::take(const CallEvent &event)
{
    const QString key = keyOf(event);
    auto found = m_calls.find(key);
    if (found != m_calls.end() && isOver(found->second, event)) {
        m_calls.erase(found);
        found = m_calls.end();
    }
    if (found == m_calls.end()) {
        if (m_calls.size() >= kMostCalls)
            forgetOldest();
        Known fresh;
        fresh.call.key = key;
        fresh.call.began = fresh.heard = event.at;
        fresh.hasId = !event.callId.isEmpty();
        found = m_calls.emplace(key, fresh).first;
    }
    Known &known = found->second;
    // What the first event did not tell, a later one may.
    if (known.call.number.isEmpty())
        known.call.number = event.number;
    if (known.call.name.isEmpty())
        known.call.name = event.name;
    if (!event.reason.isEmpty())
        known.call.reason = event.reason;
    const CallStep what = step(known, event);
    // A late echo of a call that is over keeps nobody waiting for the next one.
    if (!known.call.ended || what != CallStep::Nothing)
        known.heard = event.at;
    return {what, known.call};
}

CallStep CallTracker::step(Known &known, const CallEvent &event)
{
    AnnouncedCall &call = known.call;
    switch (event.kind) {
    case CallEventKind::Ringing:
        if (std::exchange(known.rang, true) || call.answered)
            return CallStep::Nothing;
        // Its end was heard before its beginning: no card, for nothing would take it away.
        return call.ended ? end(known) : CallStep::ShowCard;
    case CallEventKind::Answered:
        if (call.answered)
            return CallStep::Nothing;
        call.answered = event.at;
        return call.ended ? CallStep::Nothing : CallStep::StartTimer;
    case CallEventKind::Ended:
        if (std::exchange(call.ended, call.ended.value_or(event.at)))
            return CallStep::Nothing;
        if (call.answered)
            return CallStep::StopTimer;
        return known.rang ? end(known) : CallStep::Nothing;
    }
    return CallStep::Nothing;
}

CallStep CallTracker::end(Known &known)
{
    return wasTakenElsewhere(known.call.reason) ? CallStep::TakeCardAway : CallStep::Missed;
}

void CallTracker::forgetOldest()
{
    const auto before = [](const auto &one, const auto &other) {
        // Those that are over go first.
        return std::pair(!one.second.call.ended, one.second.heard) <
               std::pair(!other.second.call.ended, other.second.heard);
    };
    m_calls.erase(std::min_element(m_calls.begin(), m_calls.end(), before));
}

} // namespace permanence
