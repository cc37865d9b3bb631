#include "ui/ticket/DateDialog.h"

#include "core/base/Literals.h"
#include "ui/widgets/ServiceWords.h"

#include <QDateEdit>
#include <QLocale>

namespace permanence {

DateDialog::DateDialog(DeskService &desk, TicketScene scene, QWidget *parent)
    : TicketDialog(u"dateDialog"_s, tr("Date for the requester"), tr("Set"), parent), m_desk(desk),
      m_scene(std::move(scene)),
      m_kind(m_scene.judge() ? m_scene.judge()->policy.dateKind(m_scene.ticket().nature) : DateKind::Solution),
      m_day(new QDateEdit(this))
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"dddd d MMMM yyyy"_s);
    const QDate today = desk.clock().now().in(m_scene.zone()).date();
    const QDate next = m_scene.judge() ? m_scene.judge()->calendar.nextBusinessDay(today) : today.addDays(1);
    m_day->setDate(m_scene.ticket().date.isValid() ? m_scene.ticket().date : next);
    addField(u"date"_s, dateKindWord(m_kind), m_day);
    connect(m_day, &QDateEdit::dateChanged, this, &DateDialog::explain);
    explain();
    onSave([this] {
        return m_desk.command([ticket = m_scene.ticket().id, day = m_day->date(), kind = m_kind](Desk &one) {
            return one.setDate(ticket, day, kind);
        });
    });
}

void DateDialog::explain()
{
    const PolicyEntry *judge = m_scene.judge();
    const bool closed = judge && !judge->calendar.isBusinessDay(m_day->date());
    const bool mailed = judge && judge->policy.sends(MailTemplate::DateSet) && m_scene.view.contact &&
                        !m_scene.view.contact->email.isEmpty();
    QStringList parts;
    if (m_day->date() < m_desk.clock().now().in(m_scene.zone()).date())
        parts << tr("This day is over already.");
    else if (closed)
        parts << tr("The desk is closed on that day.");
    const bool warning = !parts.isEmpty();
    parts << (mailed ? tr("The requester is told by mail.") : tr("No mail goes out: tell the requester."));
    setHint(parts.join(u' '), warning);
}

} // namespace permanence
