#include "core/rules/ReviewAgenda.h"

#include <QSet>

#include <algorithm>

namespace permanence {
namespace {

bool isPromise(const Activity &activity)
{
    return activity.kind != ActivityKind::Callback; // a callback is a plan: it may come a little later
}

} // namespace

int businessDaysSince(const BusinessCalendar &desk, Instant received, Instant now)
{
    int days = 0;
    const QDate today = desk.dateAt(now);
    for (QDate day = desk.dateAt(received).addDays(1); day.isValid() && day <= today; day = day.addDays(1))
        days += desk.isBusinessDay(day) ? 1 : 0;
    return days;
}

int ageGroupOf(int businessDays)
{
    constexpr std::array kLast{1, 3, 5, 10};
    return static_cast<int>(std::lower_bound(kLast.begin(), kLast.end(), businessDays) - kLast.begin());
}

std::optional<Activity> nextStepOf(const TicketState &ticket)
{
    for (const Activity &activity : ticket.openActivities()) {
        if (activity.kind == ActivityKind::NextStep)
            return activity;
    }
    return std::nullopt;
}

NextMover nextMoverOf(const TicketState &ticket)
{
    if (ticket.isClosed())
        return {};
    if (ticket.question)
        return {NextMove::Customer, {}};
    if (const auto step = nextStepOf(ticket); step && step->agent.isValid())
        return {NextMove::Agent, step->agent};
    if (ticket.defectAccepted.value_or(false))
        return {NextMove::QualityControl, {}};
    if (!ticket.owner.isValid())
        return {};
    return {NextMove::Agent, ticket.owner};
}

PromiseState promiseStateOf(const Activity &promise, const std::optional<Instant> &closed, Instant now)
{
    if (!promise.done)
        return now > promise.due ? PromiseState::Broken : PromiseState::Open;
    if (promise.outcome == ActivityOutcome::Cancelled && (!closed || *promise.done < *closed))
        return PromiseState::Dropped;
    return *promise.done <= promise.due ? PromiseState::Kept : PromiseState::Late;
}

int brokenPromises(const TicketState &ticket, Instant now)
{
    return static_cast<int>(
        std::count_if(ticket.activities.begin(), ticket.activities.end(), [&](const Activity &activity) {
            const PromiseState state = promiseStateOf(activity, ticket.closed, now);
            return isPromise(activity) && (state == PromiseState::Late || state == PromiseState::Broken);
        }));
}

AgendaChange changeOf(const QStringList &last, const QStringList &now,
                      const std::function<bool(const QString &)> &isClosed)
{
    const QSet<QString> before(last.begin(), last.end());
    const QSet<QString> after(now.begin(), now.end());
    AgendaChange change;
    for (const QString &id : now)
        (before.contains(id) ? change.still : change.fresh) << id;
    for (const QString &id : last) {
        if (!after.contains(id))
            (isClosed(id) ? change.closed : change.left) << id;
    }
    return change;
}

} // namespace permanence
