#include "core/sync/SyncEngine.h"

#include "core/sync/Stepping.h"

#include <algorithm>

namespace permanence {

SyncStep Stepping::on(const SyncEvent &event)
{
    std::visit([this](const auto &what) { handle(what); }, event);
    if (m_step.orders.empty() && !m_step.state.askedAt)
        decide();
    m_step.hubNow = hubNow();
    return std::move(m_step);
}

void Stepping::ask(HubQuestion question)
{
    state().asked = question.index();
    m_step.question = std::move(question);
    state().askedAt = m_input.ticks;
    m_step.wakeAt = m_input.ticks + pace::kAnswerWithin;
}

Instant Stepping::hubNow() const
{
    const SyncState &known = m_step.state;
    return known.head.now + (m_input.ticks - known.headAt);
}

// ---- What happened

void Stepping::handle(const Woken &)
{
    if (isLate())
        fail({{}, u"no answer"_s});
    else if (state().askedAt)
        m_step.wakeAt = *state().askedAt + pace::kAnswerWithin;
}

void Stepping::handle(const Attended &attended)
{
    state().isActive = attended.isActive;
    if (attended.isActive)
        state().nextPull = std::min(state().nextPull, m_input.ticks + pace::kActivePoll);
    handle(Woken{});
}

void Stepping::handle(const NotKept &)
{
    if (isLast<AskCheck>() || isLast<AskMonth>())
        state().checkNotBefore = m_input.ticks + pace::kCheckAgain;
    // What the hub said is not known here: all of it is asked again, which does no harm.
    fail({{}, u"not kept"_s});
}

void Stepping::handle(const Unanswered &unanswered)
{
    const QString &code = unanswered.failure.sqlState;
    if (!state().askedAt && code.isEmpty())
        forgetConnection(); // one that nobody used
    else if (!state().askedAt || !concernsQuestionAlone(code))
        fail(unanswered.failure);
}

void Stepping::handle(const Unneeded &)
{
    SyncState &now = state();
    now.askedAt.reset();
    now.missingAsked.clear();
    now.erasing.clear();
    if (std::exchange(now.pushing, false))
        fail({{}, u"nothing to push"_s}); // the numbers of the outbox are not what they should be
}

bool Stepping::concernsQuestionAlone(const QString &code)
{
    SyncState &now = state();
    const bool isMissingFunction = code == u"42883"_s || code == u"42501"_s;
    if (isMissingFunction && isAsked<AskFirst>()) {
        now.givesNoFirstPages = true;
        now.askedAt.reset();
        return true;
    }
    if (isMissingFunction && (isAsked<AskCheck>() || isAsked<AskMonth>())) {
        now.checksNothing = true;
        now.askedAt.reset();
        return true;
    }
    if (!now.erasing.empty() && isMissingFunction) {
        now.erasing.clear();
        now.erasesNothing = true;
        now.askedAt.reset();
        return true;
    }
    const bool isUnreadable = code.startsWith(u"22"_s) || code.startsWith(u"54"_s);
    if (now.pushing && isUnreadable) {
        // Something in the batch cannot be read. Nothing blocks the queue: it is found by halving.
        now.askedAt.reset();
        now.pushing = false;
        if (now.push.events > 1)
            now.push.events /= 2;
        else
            order([](SyncMemory &memory) { return memory.spoil(); });
        return true;
    }
    return false;
}

void Stepping::forgetConnection()
{
    SyncState &now = state();
    if (isAsked<AskCheck>() || isAsked<AskMonth>()) // it must not keep everything else from going on
        now.checkNotBefore = m_input.ticks + pace::kCheckAgain;
    now.hasJustPulled = false;
    now.checking.clear();
    now.monthPage = {};
    now.askedAt.reset();
    now.pushing = false;
    now.greeted = false;
    now.member.reset();
    now.registered.reset();
    now.resolvedUpTo.reset();
    now.missingAsked.clear();
    now.erasing.clear();
    now.erasesNothing = now.givesNoFirstPages = now.checksNothing = false; // it may be brought up to date meanwhile
}

void Stepping::fail(const HubFailure &failure)
{
    SyncState &now = state();
    if (isLate()) { // a slow line, on which as much would be too late again: less at once
        now.pullLimit = std::max(100, now.pullLimit / 2);
        now.push.events = std::min(now.push.events, std::max(10, now.push.events / 2));
        now.push.bytes = std::min(now.push.bytes, std::max(kMostBodyBytes, now.push.bytes / 2));
    }
    forgetConnection();
    m_step.hangUp = true;
    now.failure = failure;
    now.failures = std::min(now.failures + 1, 30);
    const Duration longest =
        std::min(pace::kLongestRetry, pace::kFirstRetry << std::min(now.failures - 1, 10));
    // Jitter, so that a thousand stations do not come back in one moment.
    now.notBefore = m_input.ticks + longest / 2 + longest / 2 * (m_input.random % 1024) / 1024;
    m_step.wakeAt = now.notBefore;
}

void Stepping::refuse(const QString &fault)
{
    fail({});
    state().fault = fault;
}

void Stepping::handle(const Answered &answered)
{
    if (!state().askedAt)
        return; // of a question that was given up
    m_cameQuickly = m_input.ticks - *state().askedAt <= pace::kQuickAnswer;
    state().askedAt.reset();
    std::visit([this](const auto &answer) { take(answer); }, answered.answer);
    state().pushing = false;
}

// ---- What is next

void Stepping::decide()
{
    SyncState &now = state();
    if (m_step.hangUp || m_input.ticks < now.notBefore) {
        m_step.wakeAt = now.notBefore;
    } else if (!now.greeted) {
        ask(AskWhoAmI{});
    } else if (!isSameHub(now.head)) {
        meetAnotherHub();
    } else if (!now.registered || *now.registered != m_facts.station ||
               now.registeredIncarnation != m_facts.incarnation) {
        now.registered.reset();
        // Where something else went out under our numbers (an old store came back, and what the lost one had sent
        // arrived late), what we sent was not taken: all that is not confirmed needs other numbers.
        const qint64 used = now.numbersUsed ? m_facts.wireAcknowledged() : m_facts.wireSent();
        ask(RegisterStation{m_facts.station, m_facts.incarnation, used, m_input.machine, m_input.program, kHubSchema});
    } else if (now.resolvedUpTo) {
        ask(AskRejections{m_facts.station});
    } else if (m_facts.waiting() > 0) {
        now.pushing = true;
        now.hasJustPulled = false;
        ask(PushEvents{m_facts.station, m_facts.incarnation, {}});
    } else if (now.fault == u"schema_too_old"_s) {
        rest(); // it may still push
    } else if (haveRightsChanged()) {
        order([scopes = now.member->scopes, version = now.member->head.scopeVersion](SyncMemory &memory) {
            return memory.setScopes(scopes, version);
        });
    } else {
        decideQuietly();
    }
}

void Stepping::decideQuietly()
{
    SyncState &now = state();
    if (m_facts.asksMissing) {
        ask(AskMissing{m_facts.station, m_facts.incarnation, {}});
    } else if (m_facts.hasRewritten && !now.erasesNothing) {
        ask(EraseEvents{m_facts.station, m_facts.incarnation, {}});
    } else if (m_facts.numbersFor && m_input.ticks >= now.numbersNotBefore) {
        now.numbersNotBefore = m_input.ticks + pace::kNumbersAgain; // where it is refused
        ask(TakeNumberBlock{m_facts.station, *m_facts.numbersFor});
    } else if (const DifferingMonth *month = m_facts.check.toReload(); month && mayCheck()) {
        now.checkNotBefore = 0;
        ask(AskMonth{month->scope, month->month, now.monthPage, now.pullLimit});
    } else if (now.hasJustPulled && mayCheck() && isCheckDue()) {
        now.checkNotBefore = 0;
        if (now.checking.empty())
            now.checking.assign(m_facts.scopes.begin(), m_facts.scopes.end());
        ask(AskCheck{now.checking.front(), m_facts.cursor});
    } else if (now.isBehind || m_input.ticks >= now.nextPull) {
        if (m_facts.first && !now.givesNoFirstPages)
            ask(AskFirst{*m_facts.first, std::min(now.pullLimit, kMostFirstEvents)});
        else
            ask(PullEvents{m_facts.cursor, m_facts.page, now.pullLimit});
    } else {
        m_step.wakeAt = now.nextPull;
    }
}

bool Stepping::mayCheck()
{
    const SyncState &now = state();
    return !m_facts.first && !now.checksNothing && m_input.ticks >= now.checkNotBefore && !m_facts.scopes.isEmpty();
}

bool Stepping::isCheckDue() const
{
    const Duration pause = m_facts.check.left() > 0 ? pace::kCheckAgain : pace::kCheckEvery;
    return m_facts.check.isOpen() || hubNow() - m_facts.check.done >= pause;
}

void Stepping::rest()
{
    if (m_input.ticks >= state().nextPull) {
        state().nextPull = m_input.ticks + pace::kIdlePoll;
        state().registered.reset(); // perhaps the program is new enough by now
    }
    m_step.wakeAt = state().nextPull;
}

bool Stepping::haveRightsChanged() const
{
    const auto &member = m_step.state.member;
    return member && (member->scopes != m_facts.scopes || member->head.scopeVersion != m_facts.scopeVersion);
}

void Stepping::meetAnotherHub()
{
    const HubHead head = state().head;
    if (m_facts.hasJoined() && head.epoch != m_facts.epoch)
        ++state().restores;
    state().registered.reset();
    state().isBehind = false;
    state().nextPull = m_input.ticks;
    // A standby has all but the last moments; a hub that was restored or moved may lack days.
    order([head, toBeginning = head.epoch != m_facts.epoch](SyncMemory &memory) {
        return memory.goBack(head, toBeginning);
    });
}

SyncStep step(SyncState state, const SyncInput &input, const SyncEvent &event)
{
    return Stepping(std::move(state), input).on(event);
}

SyncStatus statusOf(const SyncState &state, const SyncFacts &facts)
{
    SyncStatus status{SyncStatus::Kind::InStep, state.fault, state.failure, facts.waiting(), state.isBehind};
    status.restores = state.restores;
    status.firstPart = facts.first ? facts.first->part : 0;
    status.isChecking = facts.check.isOpen() && !state.checksNothing && state.checkNotBefore == 0;
    if (!state.fault.isEmpty())
        status.kind = SyncStatus::Kind::Attention;
    else if (state.failures > 0 || !state.greeted)
        status.kind = SyncStatus::Kind::Offline;
    else if (status.waiting > 0 || state.isBehind || !state.registered || status.isChecking)
        status.kind = SyncStatus::Kind::Working;
    return status;
}

} // namespace permanence
