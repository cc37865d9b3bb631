#include "ui/ticket/ChecklistDialog.h"

#include "core/base/Literals.h"

#include <QListWidget>
#include <QLocale>

namespace permanence {

ChecklistDialog::ChecklistDialog(DeskService &desk, TicketScene scene, QWidget *parent)
    : TicketDialog(u"checklistDialog"_s, tr("What the customer has to do"), tr("Send"), parent), m_desk(desk),
      m_scene(std::move(scene)), m_items(new QListWidget(this))
{
    m_items->setWordWrap(true);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setMinimumHeight(m_items->fontMetrics().lineSpacing() * 12);
    if (m_scene.judge()) {
        for (const ChecklistItem &one : m_scene.judge()->policy.customerChecklist) {
            auto *item = new QListWidgetItem(one.title.in(QLocale().name()), m_items);
            item->setData(Qt::UserRole, one.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    }
    m_items->setCurrentRow(0);
    addField(u"items"_s, tr("&To do (Space ticks)"), m_items);
    const bool mailed = m_scene.judge() && m_scene.judge()->policy.sends(MailTemplate::Checklist) &&
                        m_scene.view.contact && !m_scene.view.contact->email.isEmpty();
    setHint(mailed ? tr("Goes to %1, in the customer's language.").arg(m_scene.view.contact->email)
                   : tr("No mail goes out (no address, or the policy sends none): it is kept in the history."),
            !mailed);
    onSave([this]() -> Reply<Result<void>> {
        const QStringList items = ticked();
        return m_desk.command([ticket = m_scene.ticket().id, items](Desk &one) -> Result<void> {
            if (items.isEmpty()) // none would mean the whole list
                return Error{ErrorCode::Expected, {tr("at least one ticked line")}, u"items"_s};
            return one.sendChecklist(ticket, items);
        });
    });
}

QStringList ChecklistDialog::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_items->count(); ++row) {
        if (m_items->item(row)->checkState() == Qt::Checked)
            ids << m_items->item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}

} // namespace permanence
