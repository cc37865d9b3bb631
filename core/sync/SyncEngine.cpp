#include "core/sync/SyncEngine.h"

#include <algorithm>

namespace permanence {
namespace {

/// One step while it is taken.
class Stepping
{
public:
    Stepping(SyncState state, const SyncInput &input) : m_facts(input.facts), m_input(input)
    {
        m_step.state = std::move(state);
    }

    SyncStep on(const SyncEvent &event)
    {
        std::visit([this](const auto &what) { handle(what); }, event);
        if (m_step.orders.empty() && !m_step.state.askedAt)
            decide();
        m_step.hubNow = hubNow();
        return std::move(m_step);
    }

private:
    SyncState &state() { return m_step.state; }

    void order(SyncOrder what) { m_step.orders.push_back(std::move(what)); }

    void ask(HubQuestion question)
    {
        state().asked = question.index();
        m_step.question = std::move(question);
        state().askedAt = m_input.ticks;
        m_step.wakeAt = m_input.ticks + pace::kAnswerWithin;
    }

    [[nodiscard]] Instant hubNow() const
    {
        const SyncState &known = m_step.state;
        return known.head.now + (m_input.ticks - known.headAt);
    }

    // ---- What happened

    void handle(const Woken &)
    {
        if (state().askedAt && m_input.ticks - *state().askedAt >= pace::kAnswerWithin) {
            state().pullLimit = std::max(100, state().pullLimit / 2); // a slow line: less at once
            state().push.events = std::max(10, state().push.events / 2);
            fail({{}, u"no answer"_s});
        } else if (state().askedAt) {
            m_step.wakeAt = *state().askedAt + pace::kAnswerWithin;
        }
    }

    void handle(const Attended &attended)
    {
        state().isActive = attended.isActive;
        if (attended.isActive)
            state().nextPull = std::min(state().nextPull, m_input.ticks + pace::kActivePoll);
        handle(Woken{});
    }

    void handle(const NotKept &)
    {
        if (isLast<AskCheck>() || isLast<AskMonth>())
            state().checkNotBefore = m_input.ticks + pace::kCheckAgain;
        // What the hub said is not known here: all of it is asked again, which does no harm.
        fail({{}, u"not kept"_s});
    }

    void handle(const Unanswered &unanswered)
    {
        const QString &code = unanswered.failure.sqlState;
        if (!state().askedAt && code.isEmpty())
            forgetConnection(); // one that nobody used
        else if (!state().askedAt || !concernsQuestionAlone(code))
            fail(unanswered.failure);
    }

    void handle(const Unneeded &)
    {
        SyncState &now = state();
        now.askedAt.reset();
        now.missingAsked.clear();
        now.erasing.clear();
        if (std::exchange(now.pushing, false))
            fail({{}, u"nothing to push"_s}); // the numbers of the outbox are not what they should be
    }

    /// Whether an error of the server concerns the question alone, so that the connection goes on without it.
    bool concernsQuestionAlone(const QString &code)
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

    /// Whether it was the last question.
    template <class Question>
    [[nodiscard]] bool isLast()
    {
        return state().asked == HubQuestion(Question{}).index();
    }
    template <class Question>
    [[nodiscard]] bool isAsked()
    {
        return state().askedAt && isLast<Question>();
    }

    void forgetConnection()
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
    }

    void fail(const HubFailure &failure)
    {
        forgetConnection();
        SyncState &now = state();
        m_step.hangUp = true;
        now.failure = failure;
        now.failures = std::min(now.failures + 1, 30);
        const Duration longest =
            std::min(pace::kLongestRetry, pace::kFirstRetry << std::min(now.failures - 1, 10));
        // Jitter, so that a thousand stations do not come back in one moment.
        now.notBefore = m_input.ticks + longest / 2 + longest / 2 * (m_input.random % 1024) / 1024;
        m_step.wakeAt = now.notBefore;
    }

    /// An answer that says why not: asked again after a while, on the same connection.
    void refuse(const QString &fault)
    {
        fail({});
        state().fault = fault;
    }

    void handle(const Answered &answered)
    {
        if (!state().askedAt)
            return; // of a question that was given up
        state().askedAt.reset();
        std::visit([this](const auto &answer) { take(answer); }, answered.answer);
        state().pushing = false;
    }

    // ---- What the hub said

    /// Notes what the answer tells of the hub; false where the rest of it means nothing, for the hub is another one, or
    /// one's rights have changed since.
    bool hear(const HubHead &head)
    {
        SyncState &now = state();
        if (head.epoch.isNull())
            return false; // it told nothing
        now.head = head;
        now.headAt = m_input.ticks;
        if (!isSameHub(head))
            return false;
        if (head.scopeVersion == m_facts.scopeVersion)
            return true;
        if (now.member && now.member->head.scopeVersion != head.scopeVersion)
            now.greeted = false;
        return false;
    }

    [[nodiscard]] bool isSameHub(const HubHead &head) const
    {
        return m_facts.hasJoined() && head.epoch == m_facts.epoch && head.timeline == m_facts.timeline;
    }

    void succeed()
    {
        state().failures = 0;
        state().failure = {};
    }

    void take(const Member &member)
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

    void take(const Registered &answer)
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

    void take(const Rejections &rejections)
    {
        const qint64 last = std::exchange(state().resolvedUpTo, std::nullopt).value_or(0);
        order([rejections, last, now = hubNow()](SyncMemory &memory) { return memory.resolve(last, rejections, now); });
    }

    void take(const Pushed &pushed)
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
        now.push.events = std::min(now.push.events * 2, kMostPushedEvents);
        now.push.bytes = std::min(now.push.bytes * 2, kMostPushedBytes);
        now.nextPull = m_input.ticks; // at once after a push of one's own
        order([pushed, at = hubNow()](SyncMemory &memory) { return memory.acknowledge(pushed, at); });
    }

    void take(const Pulled &pulled)
    {
        SyncState &now = state();
        if (!hear(pulled.head))
            return; // from another hub, or under other rights than ours: what it passes over would never come
        succeed();
        now.isBehind = pulled.page.has_value();
        now.hasJustPulled = pulled.cursor.has_value();
        now.pullLimit = std::min(now.pullLimit * 2, kMostPulledEvents);
        if (!now.isBehind) {
            const Duration pause = now.isActive ? pace::kActivePoll : pace::kIdlePoll;
            now.nextPull = m_input.ticks + pause * 4 / 5 + pause * 2 / 5 * (m_input.random % 1024) / 1024;
        }
        order([pulled](SyncMemory &memory) { return memory.take(pulled); });
    }

    void take(const NumberBlock &block)
    {
        state().numbersNotBefore = m_input.ticks; // perhaps another one is wanted
        order([block](SyncMemory &memory) { return memory.keepNumbers(block); });
    }

    void take(const Missing &missing)
    {
        order([asked = std::exchange(state().missingAsked, {}), missing](SyncMemory &memory) {
            return memory.sendAgain(asked, missing);
        });
    }

    void take(const Erased &erased)
    {
        if (erased.fault.isEmpty())
            hear(erased.head);
        order([done = std::exchange(state().erasing, {})](SyncMemory &memory) { return memory.acknowledgeRewritten(done); });
    }

    void take(const FirstPage &page)
    {
        SyncState &now = state();
        if (!hear(page.head))
            return;
        succeed();
        now.isBehind = true;
        now.pullLimit = std::min(now.pullLimit * 2, kMostPulledEvents);
        order([page](SyncMemory &memory) { return memory.take(page); });
    }

    void take(const Checked &checked)
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

    void take(const MonthPage &page)
    {
        if (!hear(page.head))
            return;
        state().monthPage = page.page.value_or(HubPosition{});
        order([page](SyncMemory &memory) { return memory.reload(page); });
    }

    // ---- What is next

    void decide()
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

    void decideQuietly()
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

    [[nodiscard]] bool mayCheck()
    {
        const SyncState &now = state();
        return !m_facts.first && !now.checksNothing && m_input.ticks >= now.checkNotBefore && !m_facts.scopes.isEmpty();
    }
    [[nodiscard]] bool isCheckDue() const
    {
        const Duration pause = m_facts.check.left() > 0 ? pace::kCheckAgain : pace::kCheckEvery;
        return m_facts.check.isOpen() || hubNow() - m_facts.check.done >= pause;
    }

    void rest()
    {
        if (m_input.ticks >= state().nextPull) {
            state().nextPull = m_input.ticks + pace::kIdlePoll;
            state().registered.reset(); // perhaps the program is new enough by now
        }
        m_step.wakeAt = state().nextPull;
    }

    [[nodiscard]] bool haveRightsChanged() const
    {
        const auto &member = m_step.state.member;
        return member && (member->scopes != m_facts.scopes || member->head.scopeVersion != m_facts.scopeVersion);
    }

    void meetAnotherHub()
    {
        const HubHead head = state().head;
        state().registered.reset();
        state().isBehind = false;
        state().nextPull = m_input.ticks;
        // A standby has all but the last moments; a hub that was restored or moved may lack days.
        order([head, toBeginning = head.epoch != m_facts.epoch](SyncMemory &memory) {
            return memory.goBack(head, toBeginning);
        });
    }

    const SyncFacts &m_facts;
    const SyncInput &m_input;
    SyncStep m_step;
};

} // namespace

SyncStep step(SyncState state, const SyncInput &input, const SyncEvent &event)
{
    return Stepping(std::move(state), input).on(event);
}

SyncStatus statusOf(const SyncState &state, const SyncFacts &facts)
{
    SyncStatus status{SyncStatus::Kind::InStep, state.fault, state.failure, facts.waiting(), state.isBehind};
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
