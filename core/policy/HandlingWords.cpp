#include "core/base/Literals.h"
#include "core/policy/PolicyWordParts.h"

namespace permanence {
namespace {

QString orderName(QueueOrder order)
{
    switch (order) {
    case QueueOrder::Receipt:
        return PolicyWords::tr("in the order received");
    case QueueOrder::Severity:
        return PolicyWords::tr("by severity, then in the order received");
    case QueueOrder::TakeInChargeDue:
        return PolicyWords::tr("by the time by which they are to be taken in charge");
    }
    return {};
}

QString licenceName(LicenceKind kind)
{
    return kind == LicenceKind::FourYear ? PolicyWords::tr("For holders of the four-year licence")
                                         : PolicyWords::tr("For holders of the on-demand licence");
}

QString deliveryName(FixDelivery delivery)
{
    return delivery == FixDelivery::AsSoonAsPossible ? PolicyWords::tr("the fix goes out as soon as possible")
                                                     : PolicyWords::tr("the fix comes with the next patch update");
}

} // namespace

void PolicySpeaker::handling()
{
    begin(u"handling"_s, PolicyWords::tr("How the work goes"));
    line(u"queue"_s, {PolicyWords::tr("Waiting tickets are taken"), orderName(m_policy.queueOrder)});
    line(u"dates"_s, {PolicyWords::tr("Told a date only once a release date is known"),
                      m_policy.releaseDateNatures.empty()
                          ? PolicyWords::tr("none; all are told a date of solution")
                          : list(namesOf(m_policy.releaseDateNatures, natureName))});
    line(u"review"_s, {PolicyWords::tr("Review of unresolved tickets"),
                       m_policy.reviewEveryDays ? PolicyWords::tr("every %n day(s)", nullptr, *m_policy.reviewEveryDays)
                                                : PolicyWords::tr("not promised")});
    line(u"training"_s, {PolicyWords::tr("For a ticket's product"),
                         m_policy.suggestsTrainedAgents ? PolicyWords::tr("trained agents are suggested")
                                                        : PolicyWords::tr("nobody is suggested")});
}

void PolicySpeaker::closure()
{
    const ClosureRules &rules = m_policy.closure;
    begin(u"closure"_s, PolicyWords::tr("When a case is finished"));
    line(u"agreement"_s,
         {PolicyWords::tr("By agreement"), PolicyWords::tr("customer and agent agree that it is solved")});
    if (rules.noContact) {
        line(u"contact"_s,
             {PolicyWords::tr("Nobody is reached"),
              PolicyWords::tr("%1 within %2")
                  .arg(PolicyWords::tr("%n failed attempt(s)", nullptr, rules.noContact->attempts),
                       PolicyWords::tr("%n business day(s)", nullptr, rules.noContact->businessDays))});
    }
    if (rules.noAnswerAfterBusinessDays) {
        line(u"answer"_s,
             {PolicyWords::tr("An expected answer does not come"),
              PolicyWords::tr("at closing time, %n business day(s) after the day on which it was asked for", nullptr,
                              *rules.noAnswerAfterBusinessDays)});
    }
    if (rules.whenFilesAreRequested) {
        line(u"files"_s, {PolicyWords::tr("Files are asked for"),
                          PolicyWords::tr("at once; the case is reopened when they arrive")});
    }
}

void PolicySpeaker::spoken()
{
    begin(u"spoken"_s, PolicyWords::tr("What the agent says"));
    if (const auto &voicemail = m_policy.voicemail) {
        line(u"inside"_s, {PolicyWords::tr("To a voicemail in the customer's hours"), in(voicemail->insideHours)});
        line(u"outside"_s, {PolicyWords::tr("To a voicemail outside them"), in(voicemail->outsideHours)});
        line(u"callback"_s,
             {PolicyWords::tr("After a call outside the customer's hours"),
              voicemail->callBackNextBusinessDay ? PolicyWords::tr("a callback on the next business day is scheduled")
                                                 : PolicyWords::tr("no callback is scheduled")});
    }
    if (m_policy.promiseSentence)
        line(u"promise"_s, {PolicyWords::tr("Without an immediate solution"), in(*m_policy.promiseSentence)});
}

void PolicySpeaker::quality()
{
    begin(u"quality"_s, PolicyWords::tr("Product defects"));
    line(u"accepts"_s, {PolicyWords::tr("Quality control accepts"),
                        m_policy.qualityControl.accepts.empty()
                            ? PolicyWords::tr("nothing")
                            : list(namesOf(m_policy.qualityControl.accepts, causeName))});
    for (const IntakeField &field : m_policy.qualityControl.needs) {
        line(QString(u"needs."_s % field.id),
             {PolicyWords::tr("It needs: %1").arg(in(field.title)), in(field.hint)});
    }
    for (const FixRule &rule : m_policy.fixDelivery)
        line(QString(u"fix."_s % codeOf(rule.licence)), {licenceName(rule.licence), deliveryName(rule.delivery)});
    begin(u"escalation"_s, PolicyWords::tr("Escalation"));
    for (const EscalationContact &contact : m_policy.escalation) {
        line(QString::number(contact.level),
             {PolicyWords::tr("Level %1: %2").arg(contact.level).arg(in(contact.title)), in(contact.reasons)});
    }
}

void PolicySpeaker::mails()
{
    begin(u"mails"_s, PolicyWords::tr("Mails it sends"));
    for (const MailText &mail : m_policy.mails)
        line(codeOf(mail.mail), {mailName(mail.mail), QString(in(mail.subject) % u'\n' % in(mail.body))});
}

} // namespace permanence
