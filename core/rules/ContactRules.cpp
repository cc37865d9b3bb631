#include "core/rules/ContactRules.h"

#include <algorithm>

namespace permanence {
namespace {

/// The business day with which an instant counts: its own day, or the next one where that is none.
QDate businessDayOf(const BusinessCalendar &desk, Instant at)
{
    const QDate day = desk.dateAt(at);
    return desk.isBusinessDay(day) ? day : desk.nextBusinessDay(day);
}

QDate businessDaysAfter(const BusinessCalendar &desk, QDate day, int count)
{
    for (int i = 0; i < count && day.isValid(); ++i)
        day = desk.nextBusinessDay(day);
    return day;
}

std::optional<Instant> closeOf(const BusinessCalendar &desk, QDate day)
{
    if (!day.isValid())
        return std::nullopt;
    const std::vector<OpenSpan> spans = desk.spansOn(day);
    return spans.empty() ? std::nullopt : std::optional(spans.back().until);
}

/// The first instant from `from` on at which both are open, within a year.
std::optional<Instant> firstCommonOpening(const BusinessCalendar &a, const BusinessCalendar &b, Instant from)
{
    const Instant limit = from + 366 * kDay;
    for (Instant at = from; at < limit;) {
        const std::optional<Instant> inA = a.nextOpening(at);
        const std::optional<Instant> inB = inA ? b.nextOpening(*inA) : std::nullopt;
        if (!inB)
            return std::nullopt;
        if (*inB == *inA)
            return inA;
        at = *inB;
    }
    return std::nullopt;
}

} // namespace

std::optional<CallbackTime> nextBusinessDayCallback(const BusinessCalendar &desk, const BusinessCalendar &customer,
                                                    Instant at)
{
    const QDate next = desk.nextBusinessDay(desk.dateAt(at));
    if (!next.isValid())
        return std::nullopt;
    const std::optional<Instant> opening = desk.nextOpening(desk.startOfDay(next));
    if (!opening)
        return std::nullopt;
    if (const auto common = firstCommonOpening(desk, customer, *opening))
        return CallbackTime{*common, true};
    return CallbackTime{*opening, false};
}

std::optional<NoContact> noContactOf(const std::vector<Attempt> &failed, const PolicyEntry &judge)
{
    const auto &rule = judge.policy.closure.noContact;
    if (!rule)
        return std::nullopt;
    NoContact verdict;
    verdict.needed = rule->attempts;
    if (failed.empty())
        return verdict;
    const QDate lastDay = businessDayOf(judge.calendar, failed.back().at);
    for (const Attempt &attempt : failed) {
        const QDate windowEnd = businessDaysAfter(
            judge.calendar, businessDayOf(judge.calendar, attempt.at), rule->businessDays - 1);
        if (windowEnd < lastDay)
            continue;
        if (verdict.attempts.empty())
            verdict.lastDay = windowEnd;
        verdict.attempts.push_back(attempt);
    }
    verdict.counted = static_cast<int>(verdict.attempts.size());
    return verdict;
}

std::optional<NoContact> noContactWith(const TicketState &ticket, const PolicyEntry &judge, Instant at)
{
    std::vector<Attempt> failed = ticket.attempts;
    failed.push_back({{}, at, {}, AttemptOutcome::NoAnswer});
    return noContactOf(failed, judge);
}

std::optional<Instant> closesByItselfAt(const TicketState &ticket, const PolicyEntry &judge)
{
    const auto &days = judge.policy.closure.noAnswerAfterBusinessDays;
    if (!days || !ticket.question || ticket.isClosed())
        return std::nullopt;
    const Instant from = std::max(ticket.question->at, ticket.reopened.value_or(ticket.question->at));
    return closeOf(judge.calendar, businessDaysAfter(judge.calendar, judge.calendar.dateAt(from), *days));
}

AttemptPlan planAttempt(const TicketState &ticket, AttemptOutcome outcome, const PolicyEntry &judge,
                        const BusinessCalendar &customer, Instant at)
{
    AttemptPlan plan;
    plan.customerOpen = customer.isOpen(at);
    if (outcome == AttemptOutcome::Reached)
        return plan;
    plan.noContact = noContactWith(ticket, judge, at);
    plan.closes = plan.noContact && plan.noContact->isFinished();
    const auto &voicemail = judge.policy.voicemail;
    if (outcome != AttemptOutcome::Voicemail || !voicemail)
        return plan;
    if (!plan.customerOpen && voicemail->callBackNextBusinessDay && !plan.closes)
        plan.callback = nextBusinessDayCallback(judge.calendar, customer, at);
    return plan;
}

std::optional<Instant> closeOfNextBusinessDay(const BusinessCalendar &desk, Instant at)
{
    return closeOf(desk, desk.nextBusinessDay(desk.dateAt(at)));
}

} // namespace permanence
