#include "core/sync/Stepping.h"

#include <algorithm>

// What the hub said, and what is to be done with it.

namespace permanence {

bool Stepping::hear(const HubHead &head)
{
    SyncState &now = state();
    if (head.epoch.isNull())
        return false; // it told nothing
    now.head = head;
    now.headAt = m_input.ticks;
    if (!isSameHub(head))
        return false;
    if (head.schemaMin > kHubSchema && now.fault.isEmpty())
        now.registered.reset(); // it was brought up to date meanwhile: it says so when we register
    if (head.scopeVersion == m_facts.scopeVersion)
        return true;
    if (now.member && now.member->head.scopeVersion != head.scopeVersion)
        now.greeted = false;
    return false;
}

bool Stepping::isSameHub(const HubHead &head) const
{
    return m_facts.hasJoined() && head.epoch == m_facts.epoch && head.timeline == m_facts.timeline;
}

void Stepping::succeed()
{
    state().failures = 0;
    state().failure = {};
}

void Stepping::take(const Member &member)
{
    if (!member.fault.isEmpty()) {
        refuse(member.fault);
        return;
    }
    if (!m_facts.login.isEmpty() && m_facts.login != member.login) {
        refuse(u"other_login"_s);
        return;
    }
    succeed();
    SyncState &now = state();
    now.fault.clear();
    now.greeted = true;
    now.member = member;
    hear(member.head);
    if (!m_facts.hasJoined() || m_facts.login.isEmpty()) // a prepared store has a hub and no login
        order([member](SyncMemory &memory) { return memory.join(member); });
}

void Stepping::take(const Registered &answer)
{
    SyncState &now = state();
    if (answer.fault == u"cloned"_s) {
        order([](SyncMemory &memory) { return memory.beginAnew(); });
        return;
    }
    const bool mayGoOn = answer.fault.isEmpty() || answer.fault == u"behind"_s || answer.fault == u"schema_too_old"_s;
    if (!mayGoOn) {
        refuse(answer.fault);
        return;
    }
    succeed();
    now.fault = answer.fault == u"schema_too_old"_s ? answer.fault : QString();
    hear(answer.head);
    if (!isSameHub(now.head))
        return; // it changed between two questions
    now.registered = m_facts.station;
    now.registeredIncarnation = answer.incarnation;
    now.numbersUsed = false;
    if (answer.incarnation != m_facts.incarnation || answer.fault == u"behind"_s)
        order([n = answer.incarnation, last = answer.lastOseq](SyncMemory &memory) {
            return memory.beginIncarnation(n, last);
        });
    else if (answer.lastOseq < m_facts.wireAcknowledged())
        order([last = answer.lastOseq](SyncMemory &memory) { return memory.fallBack(last); });
    else if (answer.lastOseq > m_facts.wireAcknowledged()) {
        now.resolvedUpTo = answer.lastOseq; // an answer was lost: which of them were rejected?
    }
}

void Stepping::take(const Rejections &rejections)
{
    const qint64 last = std::exchange(state().resolvedUpTo, std::nullopt).value_or(0);
    order([rejections, last, now = hubNow()](SyncMemory &memory) { return memory.resolve(last, rejections, now); });
}

void Stepping::take(const Pushed &pushed)
{
    SyncState &now = state();
    if (pushed.fault == u"too_large"_s && now.push.bytes > 2048) {
        now.push.bytes /= 2;
        return;
    }
    if (pushed.fault == u"not_member"_s) {
        refuse(pushed.fault);
        return;
    }
    const bool isOurs = isSameHub(pushed.head) && pushed.fault.isEmpty() &&
                        m_facts.base + pushed.lastOseq <= m_facts.sent;
    if (!isOurs) { // somebody else pushes under our name, or the hub has less than it said: it tells when we register
        hear(pushed.head);
        now.registered.reset();
        now.numbersUsed = pushed.fault == u"other_incarnation"_s;
        if (++now.refusals > 3) {
            now.refusals = 0;
            fail({});
        }
        return;
    }
    hear(pushed.head);
    succeed();
    now.refusals = 0;
    if (m_cameQuickly) {
        now.push.events = std::min(now.push.events * 2, kMostPushedEvents);
        now.push.bytes = std::min(now.push.bytes * 2, kMostPushedBytes);
    }
    now.nextPull = m_input.ticks; // at once after a push of one's own
    order([pushed, at = hubNow()](SyncMemory &memory) { return memory.acknowledge(pushed, at); });
}

void Stepping::pullMore()
{
    if (m_cameQuickly)
        state().pullLimit = std::min(state().pullLimit * 2, kMostPulledEvents);
}

void Stepping::take(const Pulled &pulled)
{
    SyncState &now = state();
    if (!hear(pulled.head))
        return; // from another hub, or under other rights than ours: what it passes over would never come
    succeed();
    now.isBehind = pulled.page.has_value();
    now.hasJustPulled = pulled.cursor.has_value();
    pullMore();
    if (!now.isBehind) {
        const Duration pause = now.isActive ? pace::kActivePoll : pace::kIdlePoll;
        now.nextPull = m_input.ticks + pause * 4 / 5 + pause * 2 / 5 * (m_input.random % 1024) / 1024;
    }
    order([pulled](SyncMemory &memory) { return memory.take(pulled); });
}

void Stepping::take(const NumberBlock &block)
{
    state().numbersNotBefore = m_input.ticks; // perhaps another one is wanted
    order([block](SyncMemory &memory) { return memory.keepNumbers(block); });
}

void Stepping::take(const Missing &missing)
{
    order([asked = std::exchange(state().missingAsked, {}), missing](SyncMemory &memory) {
        return memory.sendAgain(asked, missing);
    });
}

void Stepping::take(const Erased &erased)
{
    if (erased.fault == u"not_member"_s) { // it is still to be done when one is a member again
        refuse(erased.fault);
        return;
    }
    // What is not permitted is left to those who may.
    if (erased.fault.isEmpty())
        hear(erased.head);
    order([done = std::exchange(state().erasing, {})](SyncMemory &memory) { return memory.acknowledgeRewritten(done); });
}

void Stepping::take(const FirstPage &page)
{
    SyncState &now = state();
    if (!hear(page.head))
        return;
    succeed();
    now.isBehind = true;
    pullMore();
    order([page](SyncMemory &memory) { return memory.take(page); });
}

void Stepping::take(const Checked &checked)
{
    SyncState &now = state();
    if (now.checking.empty() || now.checking.front() != checked.scope || !now.hasJustPulled)
        return;
    now.checking.erase(now.checking.begin());
    std::optional<Instant> ends;
    if (now.checking.empty()) {
        ends = hubNow();
        now.hasJustPulled = false; // to compare again, one pulls again
    }
    order([checked, ends](SyncMemory &memory) { return memory.compare(checked, ends); });
}

void Stepping::take(const MonthPage &page)
{
    if (!hear(page.head))
        return;
    state().monthPage = page.page.value_or(HubPosition{});
    order([page](SyncMemory &memory) { return memory.reload(page); });
}

} // namespace permanence
