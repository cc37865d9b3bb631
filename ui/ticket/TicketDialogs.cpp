#include "ui/ticket/TicketDialogs.h"

#include "core/base/Literals.h"
#include "ui/ticket/CallOutcomeDialog.h"
#include "ui/ticket/ChecklistDialog.h"
#include "ui/ticket/DateDialog.h"
#include "ui/ticket/PickDialog.h"
#include "ui/ticket/PromiseDialog.h"
#include "ui/ticket/WorkDialog.h"
#include "ui/widgets/DefectDialog.h"
#include "ui/widgets/ScheduleDialog.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

namespace permanence {

void TicketDialogs::tell(NoticeSeverity severity, const QString &text, const TicketScene &scene)
{
    Notice notice;
    notice.severity = severity;
    notice.text = text;
    notice.key = u"ticket/"_s + scene.ticket().number;
    emit told(notice);
}

void TicketDialogs::tellAttempt(const TicketScene &scene, AttemptOutcome outcome, const RecordedAttempt &result)
{
    const QString number = scene.ticket().number;
    if (result.closed) {
        tell(NoticeSeverity::Warning,
             tr("%1 is closed: the customer could not be reached. Its page shows the calls that prove it.").arg(number),
             scene);
        return;
    }
    const QString ended = tr("Call about %1: %2.", "ticket number, how the call ended").arg(number, attemptWord(outcome));
    if (!result.callback) {
        tell(NoticeSeverity::Information, ended, scene);
        return;
    }
    const QString due = momentText(result.callback->due, m_desk.clock().now(), scene.zone());
    const bool inside = result.callback->insideCustomerHours;
    tell(inside ? NoticeSeverity::Information : NoticeSeverity::Warning,
         inside ? tr("%1 Callback planned %2.", "the call ended; when").arg(ended, due)
                : tr("%1 Callback planned %2, outside their hours: desk and customer are never open together.",
                     "the call ended; when")
                      .arg(ended, due),
         scene);
}

void TicketDialogs::recordCall(const TicketScene &scene)
{
    auto *dialog = new CallOutcomeDialog(m_desk, scene, m_page);
    connect(dialog, &CallOutcomeDialog::recorded, this,
            [this, scene](AttemptOutcome outcome, const RecordedAttempt &result) { tellAttempt(scene, outcome, result); });
    dialog->open();
}

void TicketDialogs::planCallback(const TicketScene &scene)
{
    ScheduleDialog::For whom{scene.ticket().customer, scene.ticket().id, scene.ticket().contact};
    whom.whom = scene.view.contact ? scene.view.contact->name : scene.view.customer ? scene.view.customer->name : QString();
    (new ScheduleDialog(m_desk, std::move(whom), m_page))->open();
}

void TicketDialogs::promise(const TicketScene &scene)
{
    (new PromiseDialog(m_desk, scene, m_page))->open();
}

void TicketDialogs::enterWork(const TicketScene &scene)
{
    (new WorkDialog(m_desk, scene, std::nullopt, m_page))->open();
}

void TicketDialogs::correctWork(const TicketScene &scene, const Work &work)
{
    (new WorkDialog(m_desk, scene, work, m_page))->open();
}

void TicketDialogs::setSeverity(const TicketScene &scene)
{
    (new PickDialog(PickDialog::Kind::Severity, m_desk, scene, m_page))->open();
}

void TicketDialogs::assign(const TicketScene &scene)
{
    (new PickDialog(PickDialog::Kind::Owner, m_desk, scene, m_page))->open();
}

void TicketDialogs::setDate(const TicketScene &scene)
{
    (new DateDialog(m_desk, scene, m_page))->open();
}

void TicketDialogs::sendChecklist(const TicketScene &scene)
{
    (new ChecklistDialog(m_desk, scene, m_page))->open();
}

void TicketDialogs::reportDefect(const TicketScene &scene)
{
    auto *dialog = new DefectDialog(m_desk, scene.ticket(), m_page);
    connect(dialog, &DefectDialog::reported, this, [this, scene](bool accepted, DefectCause cause) {
        tell(accepted ? NoticeSeverity::Good : NoticeSeverity::Warning,
             accepted ? tr("Quality control takes %1.").arg(scene.ticket().number)
                      : tr("Quality control does not take %1: %2.").arg(scene.ticket().number, defectCauseWord(cause)),
             scene);
    });
    dialog->open();
}

} // namespace permanence
