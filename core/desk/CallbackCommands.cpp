#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/model/PhoneNumber.h"
#include "core/store/AgendaQueries.h"
#include "core/time/Iso8601.h"

#include <QCoreApplication>

namespace permanence {
namespace {

/// What a plan says, checked and cleaned: the number in E.164, the reason on one line.
Result<CallbackPlan> checkedPlan(Queries &queries, CallbackPlan plan, const CustomerId &customer)
{
    PERMANENCE_TRY(reason, optionalLine(plan.reason, u"reason"_s));
    plan.reason = reason;
    plan.number = cleaned(plan.number).trimmed();
    if (!plan.number.isEmpty()) {
        PERMANENCE_TRY(number, PhoneNumber::parse(plan.number, queries.desk().region));
        plan.number = number.e164();
    }
    if (plan.contact.isValid()) {
        const auto contact = queries.contact(plan.contact);
        if (!contact || contact->customer != customer)
            return Error{ErrorCode::NoSuchContact, {plan.contact.text()}, {}};
    }
    if (plan.agent.isValid() && !queries.agent(plan.agent))
        return Error{ErrorCode::NoSuchAgent, {plan.agent.text()}, {}};
    return plan;
}

Error doneAlready(Queries &queries, const AgendaItem &item)
{
    const QTimeZone zone(queries.desk().timezone.toLatin1());
    return Error{ErrorCode::ActivityDone, {formatInstant(*item.done, zone)}, {}};
}

} // namespace

Result<Scheduled> Desk::scheduleCallback(const TicketId &id, Instant due)
{
    return scheduleCallback(id, CallbackPlan{due});
}

Result<Scheduled> Desk::scheduleCallback(const TicketId &id, const CallbackPlan &given)
{
    return m_store.write<Scheduled>([&](Store &) -> Result<Scheduled> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        PERMANENCE_TRY(plan, checkedPlan(queries(), given, ticket.customer));
        const ActivityId activity(newId());
        append(id, CallbackScheduled{activity, plan.due, plan.reason, plan.number, plan.contact, plan.agent});
        return Scheduled{activity, plan.due, hoursOf(ticket.customer, judge->calendar).isOpen(plan.due)};
    });
}

Result<Scheduled> Desk::askCallback(const CustomerId &customer, const CallbackPlan &given, const CallId &call)
{
    return m_store.write<Scheduled>([&](Store &store) -> Result<Scheduled> {
        PERMANENCE_CHECK(applyTimedRules());
        if (customer.isValid() && !queries().customer(customer))
            return Error{ErrorCode::NoSuchCustomer, {customer.text()}, {}};
        PERMANENCE_TRY(plan, checkedPlan(queries(), given, customer));
        if (!customer.isValid() && plan.number.isEmpty()) {
            return Error{ErrorCode::Expected,
                         {QCoreApplication::translate("Expectation", "the number that is to be called")},
                         u"number"_s};
        }
        const ActivityId activity(newId());
        append(StreamKind::Callback, activity.uuid,
               CallbackAsked{customer, plan.contact, plan.number, plan.reason, plan.due,
                             plan.agent.isValid() ? plan.agent : m_agent, call});
        const CallbackSubject subject = AgendaQueries(queries()).subject(customer, {}, {}, now());
        const CallbackHours hours = permanence::hoursOf(subject, queries().desk(), store.policies(), now());
        return Scheduled{activity, plan.due, hours.customer.isOpen(plan.due)};
    });
}

Result<void> Desk::moveActivity(const ActivityId &activity, Instant due, const AgentId &agent)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        const auto item = AgendaQueries(queries()).item(activity);
        if (!item)
            return Error{ErrorCode::NoSuchActivity, {activity.text()}, {}};
        if (item->done)
            return doneAlready(queries(), *item);
        if (agent.isValid() && !queries().agent(agent))
            return Error{ErrorCode::NoSuchAgent, {agent.text()}, {}};
        const AgentId whose = agent.isValid() ? agent : item->agent;
        if (due == item->due && whose == item->agent)
            return {}; // put back where it was
        if (item->ticket.isValid())
            append(item->ticket, ActivityMoved{activity, due, whose});
        else
            append(StreamKind::Callback, activity.uuid, CallbackMoved{due, whose});
        return {};
    });
}

Result<std::optional<Scheduled>> Desk::endCallback(const ActivityId &activity, AttemptOutcome outcome,
                                                   const QString &text)
{
    using Answer = std::optional<Scheduled>;
    PERMANENCE_TRY(words, longText(text, u"text"_s));
    return m_store.write<Answer>([&](Store &store) -> Result<Answer> {
        PERMANENCE_CHECK(applyTimedRules());
        AgendaQueries agenda(queries());
        const auto item = agenda.item(activity);
        if (!item || item->ticket.isValid())
            return Error{ErrorCode::NoSuchActivity, {activity.text()}, {}};
        if (item->done)
            return doneAlready(queries(), *item);
        const auto ended = fromCode<ActivityOutcome>(codeOf(outcome)).value_or(ActivityOutcome::NoAnswer);
        append(StreamKind::Callback, activity.uuid, CallbackDone{ended, words});
        if (outcome == AttemptOutcome::Reached)
            return Answer{};
        const CallbackSubject subject = agenda.subject(item->customer, {}, {}, now());
        const CallbackHours hours = permanence::hoursOf(subject, queries().desk(), store.policies(), now());
        // It may not get lost, not even at a desk that never opens again.
        const CallbackTime back =
            nextBusinessDayCallback(hours.desk, hours.customer, now()).value_or(CallbackTime{now() + kDay, false});
        append(StreamKind::Callback, activity.uuid, CallbackMoved{back.due, item->agent});
        return Answer{Scheduled{activity, back.due, back.insideCustomerHours}};
    });
}

} // namespace permanence
