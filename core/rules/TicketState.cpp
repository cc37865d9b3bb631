#include "core/rules/TicketState.h"

#include <algorithm>

namespace permanence {
namespace {

bool isOpenEnded(const std::vector<Pause> &pauses)
{
    return !pauses.empty() && !pauses.back().until;
}

void begin(std::vector<Pause> &pauses, Instant at)
{
    if (!isOpenEnded(pauses))
        pauses.push_back({at, std::nullopt});
}

void end(std::vector<Pause> &pauses, Instant at)
{
    if (isOpenEnded(pauses))
        pauses.back().until = std::max(at, pauses.back().from);
}

void setStatus(TicketState &state, Status status, Instant at)
{
    state.status = status;
    if (status == Status::Waiting)
        begin(state.waits, at);
    else
        end(state.waits, at);
}

void own(TicketState &state, const AgentId &agent, Instant at)
{
    state.owner = agent;
    if (!state.taken)
        state.taken = at;
}

void complete(Activity &activity, ActivityOutcome outcome, Instant at)
{
    activity.done = at;
    activity.outcome = outcome;
}

void completeAll(TicketState &state, ActivityOutcome outcome, Instant at)
{
    for (Activity &activity : state.activities) {
        if (!activity.done)
            complete(activity, outcome, at);
    }
}

void schedule(TicketState &state, const Event &event, Activity activity)
{
    if (!activity.agent.isValid())
        activity.agent = event.author;
    state.activities.push_back(std::move(activity));
    if (state.isClosed()) // scheduled on another station while this one closed the ticket
        complete(state.activities.back(), ActivityOutcome::Cancelled, event.at);
}

/// SYS-10: what failed before no longer counts, and no call is left to be made to a customer who was spoken to. What the
/// weekly review gave somebody to do is not done by that.
void reach(TicketState &state, Instant at)
{
    state.attempts.clear();
    for (Activity &activity : state.activities) {
        if (!activity.done && activity.kind != ActivityKind::NextStep)
            complete(activity, ActivityOutcome::Reached, at);
    }
}

Activity *findActivity(TicketState &state, const ActivityId &id)
{
    const auto found = std::find_if(state.activities.begin(), state.activities.end(),
                                    [&](const Activity &activity) { return activity.id == id; });
    return found == state.activities.end() ? nullptr : &*found;
}

/// What a review made of a ticket has one id for all its minutes: the last word counts, whoever of two leads had it.
void scheduleOnce(TicketState &state, const Event &event, Activity activity)
{
    Activity *known = findActivity(state, activity.id);
    if (!known) {
        schedule(state, event, std::move(activity));
    } else if (!known->done) {
        known->due = activity.due;
        known->agent = activity.agent;
        known->reason = activity.reason;
    }
}

void completeProgressCalls(TicketState &state, Instant at)
{
    for (Activity &activity : state.activities) {
        if (activity.kind == ActivityKind::ProgressCall && !activity.done)
            complete(activity, ActivityOutcome::Told, at);
    }
}

void completeEarliestCallback(TicketState &state, ActivityOutcome outcome, Instant at)
{
    Activity *earliest = nullptr;
    for (Activity &activity : state.activities) {
        const bool isCandidate = activity.kind == ActivityKind::Callback && !activity.done;
        if (isCandidate && (!earliest || activity.due < earliest->due))
            earliest = &activity;
    }
    if (earliest)
        complete(*earliest, outcome, at);
}

Work *findWork(TicketState &state, const WorkId &id)
{
    const auto found =
        std::find_if(state.works.begin(), state.works.end(), [&](const Work &work) { return work.id == id; });
    return found == state.works.end() ? nullptr : &*found;
}

void on(TicketState &state, const Event &event, const TicketOpened &body)
{
    state.id = TicketId(event.stream.id);
    state.number = body.number;
    state.customer = body.customer;
    state.contact = body.contact;
    state.contract = body.contract;
    state.policy = body.policy;
    state.policyVersion = body.policyVersion;
    state.channel = body.channel;
    state.nature = body.nature;
    state.severity = body.severity;
    state.category = body.category;
    state.product = body.product;
    state.summary = body.summary;
    state.details = body.details;
    state.intake = body.intake;
    state.targets = body.targets;
    state.factors = body.factors;
    state.extra = body.extra;
    state.received = event.at;
    if (body.owner.isValid()) { // SYS-6: whoever answers the call owns the problem
        own(state, body.owner, event.at);
        setStatus(state, Status::InProgress, event.at);
    } else {
        setStatus(state, Status::Waiting, event.at);
    }
}

void on(TicketState &state, const Event &, const TicketTied &body)
{
    state.customer = body.customer;
    state.contact = body.contact;
}

void on(TicketState &state, const Event &event, const Taken &)
{
    const bool ownedByAnother = state.owner.isValid() && state.owner != event.author;
    if (state.isClosed() || ownedByAnother)
        return; // the first take owns; a second one stays in the history and changes nothing
    own(state, event.author, event.at);
    setStatus(state, Status::InProgress, event.at);
}

void on(TicketState &state, const Event &event, const Assigned &body)
{
    own(state, body.to, event.at);
}

void on(TicketState &state, const Event &event, const WorkStarted &body)
{
    if (state.isClosed() || findWork(state, body.work))
        return;
    state.works.push_back({body.work, event.author, event.at, std::nullopt, body.service, event.at, false});
}

void on(TicketState &state, const Event &event, const WorkLogged &body)
{
    const Work logged{body.work, body.agent, body.from, body.until, body.service, event.at, false};
    if (Work *running = findWork(state, body.work))
        *running = logged;
    else
        state.works.push_back(logged);
}

void on(TicketState &state, const Event &, const WorkCorrected &body)
{
    Work *work = findWork(state, body.work);
    if (!work || work->isRunning())
        return;
    work->from = body.from;
    work->until = body.until;
    work->service = body.service;
    work->corrected = true;
}

void on(TicketState &state, const Event &event, const CallbackScheduled &body)
{
    schedule(state, event,
             {body.activity, ActivityKind::Callback, body.agent, body.due, {}, {}, body.reason, body.number, body.contact});
}

void on(TicketState &state, const Event &event, const Promised &body)
{
    schedule(state, event, {body.activity, ActivityKind::Promise, {}, body.due, {}});
}

void on(TicketState &state, const Event &, const ActivityMoved &body)
{
    for (Activity &activity : state.activities) {
        if (activity.id == body.activity && !activity.done) {
            activity.due = body.due;
            activity.agent = body.agent;
        }
    }
}

void on(TicketState &state, const Event &event, const Attempted &body)
{
    if (body.outcome == AttemptOutcome::Reached) {
        reach(state, event.at);
        return;
    }
    state.attempts.push_back({event.id, event.at, event.author, body.outcome});
    completeEarliestCallback(state, fromCode<ActivityOutcome>(codeOf(body.outcome)).value_or(ActivityOutcome::NoAnswer),
                             event.at);
}

void on(TicketState &state, const Event &event, const Asked &body)
{
    state.question = Question{event.id, event.at, body.what};
    begin(state.pauses, event.at);
}

void on(TicketState &state, const Event &event, const Replied &body)
{
    reach(state, event.at);
    // SYS-12: files are what a case waits for that was closed to wait for them; words alone are no answer.
    if (state.closedReason == CloseReason::AwaitingFiles && !body.files)
        return;
    state.question.reset();
    end(state.pauses, event.at);
}

void reopen(TicketState &state, Instant at)
{
    state.closed.reset();
    state.closedReason.reset();
    state.resolved.reset();
    state.cause.reset();
    state.fixDelivery.reset();
    state.proof.clear();
    state.attempts.clear(); // what closed it does not close it again
    state.reopened = at;
    setStatus(state, state.owner.isValid() ? Status::InProgress : Status::Waiting, at);
}

void on(TicketState &state, const Event &event, const CustomerCalled &body)
{
    reach(state, event.at);
    if (body.answers) {
        state.question.reset();
        end(state.pauses, event.at);
    }
    if (state.isClosed()) // closed on another station before the call: whoever answered did not know of it
        reopen(state, event.at);
}

void on(TicketState &state, const Event &, const SeveritySet &body)
{
    state.severity = body.severity;
}

void on(TicketState &state, const Event &, const DateSet &body)
{
    state.date = body.date;
    state.dateKind = body.kind;
}

void on(TicketState &state, const Event &, const DefectReported &body)
{
    state.defectCause = body.cause;
    state.defectAccepted = body.accepted;
}

void on(TicketState &state, const Event &event, const Reviewed &body)
{
    if (body.told)
        completeProgressCalls(state, event.at);
    else if (body.activity.isValid())
        schedule(state, event, {body.activity, ActivityKind::ProgressCall, {}, body.due, {}});
    if (body.step.isValid() && body.stepDue == Instant{}) { // thought better of
        if (Activity *step = findActivity(state, body.step); step && !step->done)
            complete(*step, ActivityOutcome::Cancelled, event.at);
    } else if (body.step.isValid()) {
        scheduleOnce(state, event,
                     {body.step, ActivityKind::NextStep, body.stepOwner, body.stepDue, {}, {}, body.nextStep});
    }
}

void on(TicketState &state, const Event &event, const CustomerTold &body)
{
    if (body.activity.isValid())
        scheduleOnce(state, event, {body.activity, ActivityKind::ProgressCall, body.agent, body.due, {}, {}, body.text});
    else
        completeProgressCalls(state, event.at);
}

void on(TicketState &state, const Event &event, const StepDone &body)
{
    if (Activity *step = findActivity(state, body.activity); step && !step->done)
        complete(*step, ActivityOutcome::Done, event.at);
}

void on(TicketState &state, const Event &event, const Resolved &body)
{
    if (state.isClosed())
        return;
    state.resolved = event.at;
    state.cause = body.cause;
    state.fixDelivery = body.fixDelivery;
}

void on(TicketState &state, const Event &event, const Closed &body)
{
    if (state.isClosed())
        return;
    state.closed = event.at;
    state.closedReason = body.reason;
    state.proof = body.proof;
    setStatus(state, Status::Resolved, event.at);
    completeAll(state, ActivityOutcome::Cancelled, event.at);
    for (Work &work : state.works) {
        if (work.isRunning()) {
            work.until = std::max(work.from, event.at);
            work.booked = event.at;
        }
    }
}

void on(TicketState &state, const Event &event, const Reopened &)
{
    if (state.isClosed())
        reopen(state, event.at);
}

/// Kinds that change no state: they stand in the history alone.
template <class Body>
void on(TicketState &, const Event &, const Body &)
{
}

} // namespace

const Work *TicketState::work(const WorkId &workId) const
{
    const auto found = std::find_if(works.begin(), works.end(), [&](const Work &one) { return one.id == workId; });
    return found == works.end() ? nullptr : &*found;
}

const Work *TicketState::runningWork(const AgentId &agent) const
{
    const auto found = std::find_if(works.begin(), works.end(),
                                    [&](const Work &one) { return one.agent == agent && one.isRunning(); });
    return found == works.end() ? nullptr : &*found;
}

bool TicketState::waitedDuring(Instant from, Instant until) const
{
    if (from < received)
        return true;
    return std::any_of(waits.begin(), waits.end(), [&](const Pause &wait) {
        return wait.from < until && (!wait.until || from < *wait.until);
    });
}

std::vector<Activity> TicketState::openActivities() const
{
    std::vector<Activity> open;
    std::copy_if(activities.begin(), activities.end(), std::back_inserter(open),
                 [](const Activity &activity) { return !activity.done; });
    std::stable_sort(open.begin(), open.end(),
                     [](const Activity &a, const Activity &b) { return a.due < b.due; });
    return open;
}

void apply(TicketState &state, const Event &event)
{
    std::visit([&](const auto &body) { on(state, event, body); }, event.body);
}

} // namespace permanence
