#pragma once

#include "core/sync/SyncEngine.h"

// Of the engine alone: one step while it is taken.

namespace permanence {

class Stepping
{
public:
    Stepping(SyncState state, const SyncInput &input) : m_facts(input.facts), m_input(input)
    {
        m_step.state = std::move(state);
    }

    [[nodiscard]] SyncStep on(const SyncEvent &event);

private:
    [[nodiscard]] SyncState &state() { return m_step.state; }
    void order(SyncOrder what) { m_step.orders.push_back(std::move(what)); }
    void ask(HubQuestion question);
    [[nodiscard]] Instant hubNow() const;

    // ---- What happened
    void handle(const Woken &);
    void handle(const Attended &attended);
    void handle(const NotKept &);
    void handle(const Unanswered &unanswered);
    void handle(const Unneeded &);
    void handle(const Answered &answered);
    /// Whether an error of the server concerns the question alone, so that the connection goes on without it.
    [[nodiscard]] bool concernsQuestionAlone(const QString &code);
    void forgetConnection();
    void fail(const HubFailure &failure);
    /// An answer that says why not: asked again after a while, on the same connection.
    void refuse(const QString &fault);

    // ---- What the hub said (SyncAnswers.cpp)
    /// Notes what the answer tells of the hub; false where the rest of it means nothing, for the hub is another one, or
    /// one's rights have changed since.
    bool hear(const HubHead &head);
    [[nodiscard]] bool isSameHub(const HubHead &head) const;
    void succeed();
    void take(const Member &member);
    void take(const Registered &answer);
    void take(const Rejections &rejections);
    void take(const Pushed &pushed);
    void take(const Pulled &pulled);
    void take(const NumberBlock &block);
    void take(const Missing &missing);
    void take(const Erased &erased);
    void take(const FirstPage &page);
    void take(const Checked &checked);
    void take(const MonthPage &page);
    void pullMore();

    // ---- What is next
    void decide();
    void decideQuietly();
    void rest();
    void meetAnotherHub();
    [[nodiscard]] bool mayCheck();
    [[nodiscard]] bool isCheckDue() const;
    [[nodiscard]] bool haveRightsChanged() const;

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
    /// Whether the answer to what was asked did not come in time.
    [[nodiscard]] bool isLate() const
    {
        return m_step.state.askedAt && m_input.ticks - *m_step.state.askedAt >= pace::kAnswerWithin;
    }

    const SyncFacts &m_facts;
    const SyncInput &m_input;
    bool m_cameQuickly = false; ///< the answer that is being taken
    SyncStep m_step;
};

} // namespace permanence
