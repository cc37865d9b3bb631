#include "ui/policies/RehearsalWords.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>

namespace permanence {
namespace {

struct Row
{
    const char *code;
    const char *word;
};

constexpr Row kSteps[] = {
    {"receive", QT_TRANSLATE_NOOP("Rehearsal", "receives")},
    {"take", QT_TRANSLATE_NOOP("Rehearsal", "takes in charge")},
    {"assign", QT_TRANSLATE_NOOP("Rehearsal", "assigns")},
    {"start_work", QT_TRANSLATE_NOOP("Rehearsal", "starts the timer")},
    {"stop_work", QT_TRANSLATE_NOOP("Rehearsal", "stops the timer")},
    {"log_work", QT_TRANSLATE_NOOP("Rehearsal", "enters work")},
    {"schedule_callback", QT_TRANSLATE_NOOP("Rehearsal", "schedules a callback")},
    {"promise", QT_TRANSLATE_NOOP("Rehearsal", "promises an answer")},
    {"attempt", QT_TRANSLATE_NOOP("Rehearsal", "calls the customer")},
    {"ask", QT_TRANSLATE_NOOP("Rehearsal", "asks the customer")},
    {"reply", QT_TRANSLATE_NOOP("Rehearsal", "gets the reply")},
    {"send_checklist", QT_TRANSLATE_NOOP("Rehearsal", "sends the checklist")},
    {"set_severity", QT_TRANSLATE_NOOP("Rehearsal", "sets the severity")},
    {"set_date", QT_TRANSLATE_NOOP("Rehearsal", "sets a date")},
    {"report_defect", QT_TRANSLATE_NOOP("Rehearsal", "reports to quality control")},
    {"resolve", QT_TRANSLATE_NOOP("Rehearsal", "resolves")},
    {"hold_review", QT_TRANSLATE_NOOP("Rehearsal", "opens the review")},
    {"review_ticket", QT_TRANSLATE_NOOP("Rehearsal", "reviews")},
    {"close_review", QT_TRANSLATE_NOOP("Rehearsal", "closes the review")},
    {"note", QT_TRANSLATE_NOOP("Rehearsal", "notes")},
    {"tick", QT_TRANSLATE_NOOP("Rehearsal", "time passes")},
};

constexpr Row kWords[] = {
    {"waiting", QT_TRANSLATE_NOOP("Rehearsal", "waiting")},
    {"in_progress", QT_TRANSLATE_NOOP("Rehearsal", "in progress")},
    {"resolved", QT_TRANSLATE_NOOP("Rehearsal", "resolved")},
    {"agreement", QT_TRANSLATE_NOOP("Rehearsal", "by agreement")},
    {"no_contact", QT_TRANSLATE_NOOP("Rehearsal", "nobody was reached")},
    {"no_answer", QT_TRANSLATE_NOOP("Rehearsal", "no answer")},
    {"awaiting_files", QT_TRANSLATE_NOOP("Rehearsal", "files are awaited")},
    {"admitted", QT_TRANSLATE_NOOP("Rehearsal", "admitted")},
    {"refused", QT_TRANSLATE_NOOP("Rehearsal", "refused")},
    {"redirected", QT_TRANSLATE_NOOP("Rehearsal", "redirected")},
    {"no_contract", QT_TRANSLATE_NOOP("Rehearsal", "no contract")},
    {"contract_expired", QT_TRANSLATE_NOOP("Rehearsal", "the contract has expired")},
    {"category_not_covered", QT_TRANSLATE_NOOP("Rehearsal", "the category is not covered")},
    {"not_a_disruption", QT_TRANSLATE_NOOP("Rehearsal", "no disruption, outside desk hours")},
    {"caller_not_named", QT_TRANSLATE_NOOP("Rehearsal", "the caller is not named in the contract")},
    {"channel_not_accepted", QT_TRANSLATE_NOOP("Rehearsal", "the channel is not accepted")},
    {"no_time_left", QT_TRANSLATE_NOOP("Rehearsal", "no prepaid time left")},
    {"extra_charge", QT_TRANSLATE_NOOP("Rehearsal", "charged extra")},
    {"overridden", QT_TRANSLATE_NOOP("Rehearsal", "let in by a lead")},
    {"checklist_incomplete", QT_TRANSLATE_NOOP("Rehearsal", "the checklist is not complete")},
    {"unknown_caller", QT_TRANSLATE_NOOP("Rehearsal", "the caller is not known")},
    {"outside_customer_hours", QT_TRANSLATE_NOOP("Rehearsal", "outside the customer's hours")},
    {"callback", QT_TRANSLATE_NOOP("Rehearsal", "callback")},
    {"promise", QT_TRANSLATE_NOOP("Rehearsal", "promised answer")},
    {"progress_call", QT_TRANSLATE_NOOP("Rehearsal", "call about the progress")},
    {"reached", QT_TRANSLATE_NOOP("Rehearsal", "reached")},
    {"busy", QT_TRANSLATE_NOOP("Rehearsal", "busy")},
    {"voicemail", QT_TRANSLATE_NOOP("Rehearsal", "voicemail")},
    {"told", QT_TRANSLATE_NOOP("Rehearsal", "told")},
    {"cancelled", QT_TRANSLATE_NOOP("Rehearsal", "cancelled")},
    {"phone", QT_TRANSLATE_NOOP("Rehearsal", "by phone")},
    {"email", QT_TRANSLATE_NOOP("Rehearsal", "by mail")},
    {"portal", QT_TRANSLATE_NOOP("Rehearsal", "by the portal")},
    {"in_person", QT_TRANSLATE_NOOP("Rehearsal", "in person")},
    {"call_received", QT_TRANSLATE_NOOP("Rehearsal", "call received")},
    {"call_refused", QT_TRANSLATE_NOOP("Rehearsal", "call refused")},
    {"mail_redirected", QT_TRANSLATE_NOOP("Rehearsal", "mail redirected")},
    {"ticket_opened", QT_TRANSLATE_NOOP("Rehearsal", "ticket opened")},
    {"taken", QT_TRANSLATE_NOOP("Rehearsal", "taken in charge")},
    {"assigned", QT_TRANSLATE_NOOP("Rehearsal", "assigned")},
    {"contact_attempt", QT_TRANSLATE_NOOP("Rehearsal", "call to the customer")},
    {"message_left", QT_TRANSLATE_NOOP("Rehearsal", "message left")},
    {"callback_scheduled", QT_TRANSLATE_NOOP("Rehearsal", "callback scheduled")},
    {"promised", QT_TRANSLATE_NOOP("Rehearsal", "answer promised")},
    {"asked", QT_TRANSLATE_NOOP("Rehearsal", "asked")},
    {"replied", QT_TRANSLATE_NOOP("Rehearsal", "reply received")},
    {"severity_set", QT_TRANSLATE_NOOP("Rehearsal", "severity set")},
    {"date_set", QT_TRANSLATE_NOOP("Rehearsal", "date set")},
    {"defect_reported", QT_TRANSLATE_NOOP("Rehearsal", "reported to quality control")},
    {"work_logged", QT_TRANSLATE_NOOP("Rehearsal", "work entered")},
    {"reviewed", QT_TRANSLATE_NOOP("Rehearsal", "reviewed")},
    {"closed", QT_TRANSLATE_NOOP("Rehearsal", "closed")},
    {"reopened", QT_TRANSLATE_NOOP("Rehearsal", "reopened")},
    {"checklist_sent", QT_TRANSLATE_NOOP("Rehearsal", "checklist sent")},
    {"note", QT_TRANSLATE_NOOP("Rehearsal", "note")},
    {"status_changed", QT_TRANSLATE_NOOP("Rehearsal", "status changed")},
    {"use_portal", QT_TRANSLATE_NOOP("Rehearsal", "pointer to the portal")},
    {"progress", QT_TRANSLATE_NOOP("Rehearsal", "progress")},
    {"checklist", QT_TRANSLATE_NOOP("Rehearsal", "checklist")},
};

template <std::size_t size>
QString wordIn(const Row (&rows)[size], const QString &code)
{
    for (const Row &row : rows) {
        if (code == QLatin1StringView(row.code))
            return QCoreApplication::translate("Rehearsal", row.word);
    }
    return code;
}

} // namespace

QString rehearsalWord(const QString &code)
{
    return wordIn(kWords, code);
}

QString stepWords(const QJsonObject &step)
{
    const QString what = wordIn(kSteps, step[u"do"_s].toString());
    QStringList about;
    for (const char *member : {"as", "about", "ticket", "review", "channel", "customer", "from", "to", "severity",
                               "outcome", "minutes", "service", "for", "cause", "due", "date", "summary", "text"}) {
        const QJsonValue value = step[QLatin1StringView(member)];
        const QString text = value.isDouble() ? QCoreApplication::translate("Rehearsal", "%1 min").arg(value.toInt())
                                              : rehearsalWord(value.toString());
        if (!value.isUndefined() && !text.isEmpty())
            about << text;
    }
    return about.isEmpty() ? what
                           : QCoreApplication::translate("Rehearsal", "%1: %2", "what a step does, with what")
                                 .arg(what, about.join(u" · "_s));
}

} // namespace permanence
