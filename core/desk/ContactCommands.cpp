#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"

#include <QCoreApplication>

namespace permanence {

Scheduled Desk::schedule(const TicketRecord &ticket, const CallbackTime &callback)
{
    const ActivityId activity(newId());
    append(ticket.id, CallbackScheduled{activity, callback.due});
    return {activity, callback.due, callback.insideCustomerHours};
}

Result<ActivityId> Desk::promise(const TicketId &id, Instant due)
{
    return m_store.write<ActivityId>([&](Store &) -> Result<ActivityId> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        const ActivityId activity(newId());
        append(ticket.id, Promised{activity, due});
        return activity;
    });
}

Result<RecordedAttempt> Desk::attempt(const TicketId &id, AttemptOutcome outcome, bool messageLeft)
{
    return m_store.write<RecordedAttempt>([&](Store &) -> Result<RecordedAttempt> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        const AttemptPlan plan =
            planAttempt(ticket, outcome, *judge, hoursOf(ticket.customer, judge->calendar), now());
        const EventId attempted = append(ticket.id, Attempted{outcome});
        if (outcome == AttemptOutcome::Voicemail && messageLeft) {
            Placeholders words = wordsFor(ticket.customer, ticket.contact);
            words[u"ticket"_s] = ticket.number;
            append(ticket.id, MessageLeft{voicemailSentence(judge->policy, plan, judge->calendar.zone(),
                                                            languageOf(ticket.customer, ticket.contact), words)});
        }
        RecordedAttempt recorded;
        if (plan.callback)
            recorded.callback = schedule(ticket, *plan.callback);
        if (plan.closes) {
            QStringList proof;
            for (const Attempt &one : plan.noContact->attempts)
                proof << (one.event.isValid() ? one.event : attempted).text();
            close(ticket, CloseReason::NoContact, proof);
            recorded.closed = true;
        }
        return recorded;
    });
}

Result<void> Desk::ask(const TicketId &id, AskedFor what, const QString &text)
{
    PERMANENCE_TRY(question, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        const EventId asked = append(ticket.id, Asked{what, question});
        mail(ticket, MailTemplate::Asked, {{u"question"_s, question}});
        if (what == AskedFor::Files && judge->policy.closure.whenFilesAreRequested)
            close(ticket, CloseReason::AwaitingFiles, {asked.text()}); // SYS-12
        return {};
    });
}

Result<void> Desk::reply(const TicketId &id, bool files, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, knownTicket(id));
        if (!ticket.question)
            return Error{ErrorCode::NotAsked, {ticket.number}, {}};
        append(ticket.id, Replied{files, clean});
        const bool filesCame = ticket.closedReason == CloseReason::AwaitingFiles && files;
        if (filesCame || ticket.closedReason == CloseReason::NoAnswer)
            reopenTicket(ticket, {});
        return {};
    });
}

Result<void> Desk::sendChecklist(const TicketId &id, const QStringList &items)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        const QString language = languageOf(ticket.customer, ticket.contact);
        QStringList known, sent, lines;
        for (const ChecklistItem &item : judge->policy.customerChecklist) {
            known << item.id;
            if (items.isEmpty() || items.contains(item.id)) {
                sent << item.id;
                lines << u"– "_s + item.title.in(language);
            }
        }
        for (const QString &item : items) {
            if (!known.contains(item)) {
                return Error{ErrorCode::Expected,
                             {QCoreApplication::translate("Expectation", "one of: %1").arg(known.join(u", "_s))},
                             u"items"_s};
            }
        }
        append(ticket.id, ChecklistSent{sent});
        mail(ticket, MailTemplate::Checklist, {{u"checklist"_s, lines.join(u'\n')}});
        return {};
    });
}

} // namespace permanence
