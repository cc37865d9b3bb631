#include "core/rehearsal/StepPlayer.h"

#include "core/model/Money.h"

namespace permanence {
namespace {

QJsonObject withWarnings(const QStringList &warnings = {})
{
    return {{u"warnings"_s, QJsonArray::fromStringList(warnings)}};
}

/// A callback outside the customer's hours is accepted, and said to be outside.
QStringList warningsOf(const Scheduled &callback)
{
    return callback.insideCustomerHours ? QStringList() : QStringList{u"outside_customer_hours"_s};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const Admission &admission)
{
    return {
        {u"decision"_s, codeOf(admission.decision)},
        {u"reasons"_s, QJsonArray::fromStringList(codesOf(admission.reasons))},
        {u"warnings"_s, QJsonArray::fromStringList(codesOf(admission.warnings))},
        {u"covered"_s, admission.covered},
        {u"needs_tier"_s, textOrNull(admission.neededTier)},
        {u"factor"_s, admission.factor ? QJsonValue(factorText(*admission.factor)) : QJsonValue()},
        {u"missing"_s, QJsonArray::fromStringList(admission.missing)},
    };
}

} // namespace

template <class Command>
StepPlayer::Answer StepPlayer::onTicket(const QString &key, Command &&command)
{
    PERMANENCE_TRY(ticket, m_stage.ticket(key));
    PERMANENCE_CHECK(command(ticket));
    return withWarnings();
}

StepPlayer::Answer StepPlayer::operator()(const step::Tick &)
{
    return withWarnings();
}

StepPlayer::Answer StepPlayer::operator()(const step::Receive &step)
{
    IncomingCall call;
    call.number = step.from;
    call.channel = step.channel;
    call.customer = m_stage.customer(step.customer);
    call.contact = m_stage.contact(step.customer, step.contact);
    if (!step.about.isEmpty()) {
        PERMANENCE_TRY(about, m_stage.ticket(step.about));
        call.about = about;
    }
    // A new ticket has a summary; where the scenario has no words for it, it is its nature.
    const bool needsWords = step.about.isEmpty() && step.summary.trimmed().isEmpty();
    const QString summary = needsWords ? codeOf(step.nature) : step.summary;
    call.problem =
        Problem{step.nature, step.severity, step.category, step.product, summary, {}, step.details};
    if (step.override)
        call.override = Override{m_stage.agent(step.override->by), step.override->reason};
    PERMANENCE_TRY(logged, m_desk.receiveCall(call));
    if (logged.overrideRefused)
        return *logged.overrideRefused;
    if (logged.ticket.isValid())
        m_stage.nameTicket(logged.ticket, step.as, logged.ticketNumber);
    QJsonObject result = withWarnings(codesOf(logged.admission.warnings));
    result.insert(u"ticket"_s, textOrNull(m_stage.keyOf(logged.ticket)));
    result.insert(u"admission"_s, call.about.isValid() ? QJsonValue() : jsonOf(logged.admission));
    return result;
}

StepPlayer::Answer StepPlayer::operator()(const step::Take &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) { return m_desk.take(ticket); });
}

StepPlayer::Answer StepPlayer::operator()(const step::Assign &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.assign(ticket, m_stage.agent(step.to)); });
}

StepPlayer::Answer StepPlayer::operator()(const step::StartWork &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.startWork(ticket, step.service); });
}

StepPlayer::Answer StepPlayer::operator()(const step::StopWork &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.stopWork(ticket, step.service); });
}

StepPlayer::Answer StepPlayer::operator()(const step::LogWork &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) {
        return m_desk.logWork(ticket, step.from, step.minutes, step.service, Overlap::Accepted);
    });
}

StepPlayer::Answer StepPlayer::operator()(const step::ScheduleCallback &step)
{
    PERMANENCE_TRY(ticket, m_stage.ticket(step.ticket));
    PERMANENCE_TRY(callback, m_desk.scheduleCallback(ticket, step.due));
    return withWarnings(warningsOf(callback));
}

StepPlayer::Answer StepPlayer::operator()(const step::Promise &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) { return m_desk.promise(ticket, step.due); });
}

StepPlayer::Answer StepPlayer::operator()(const step::Attempt &step)
{
    PERMANENCE_TRY(ticket, m_stage.ticket(step.ticket));
    PERMANENCE_TRY(attempt, m_desk.attempt(ticket, step.outcome, step.messageLeft));
    return withWarnings(attempt.callback ? warningsOf(*attempt.callback) : QStringList());
}

StepPlayer::Answer StepPlayer::operator()(const step::Ask &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) { return m_desk.ask(ticket, step.what); });
}

StepPlayer::Answer StepPlayer::operator()(const step::Reply &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) { return m_desk.reply(ticket, step.files); });
}

StepPlayer::Answer StepPlayer::operator()(const step::SendChecklist &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) { return m_desk.sendChecklist(ticket); });
}

StepPlayer::Answer StepPlayer::operator()(const step::SetSeverity &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.setSeverity(ticket, step.severity); });
}

StepPlayer::Answer StepPlayer::operator()(const step::SetDate &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.setDate(ticket, step.date, step.kind); });
}

StepPlayer::Answer StepPlayer::operator()(const step::ReportDefect &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.reportDefect(ticket, step.cause); });
}

StepPlayer::Answer StepPlayer::operator()(const step::Resolve &step)
{
    return onTicket(step.ticket,
                    [&](const TicketId &ticket) { return m_desk.resolve(ticket, step.cause, {}); });
}

StepPlayer::Answer StepPlayer::operator()(const step::HoldReview &step)
{
    PERMANENCE_TRY(review, m_desk.holdReview());
    m_stage.nameReview(review, step.as);
    QJsonObject result = withWarnings();
    result.insert(u"review"_s, step.as);
    return result;
}

StepPlayer::Answer StepPlayer::operator()(const step::ReviewTicket &step)
{
    const Minutes minutes{step.decision, step.nextStep, step.progress, step.told};
    return onTicket(step.ticket, [&](const TicketId &ticket) -> Result<void> {
        PERMANENCE_TRY(review, m_stage.review(step.review));
        return m_desk.reviewTicket(review, ticket, minutes);
    });
}

StepPlayer::Answer StepPlayer::operator()(const step::CloseReview &step)
{
    PERMANENCE_TRY(review, m_stage.review(step.review));
    PERMANENCE_CHECK(m_desk.closeReview(review));
    return withWarnings();
}

StepPlayer::Answer StepPlayer::operator()(const step::Note &step)
{
    return onTicket(step.ticket, [&](const TicketId &ticket) { return m_desk.note(ticket, step.text); });
}

} // namespace permanence
