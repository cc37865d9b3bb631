#include "ui/widgets/DefectDialog.h"

#include "core/base/Literals.h"
#include "core/desk/DeskService.h"
#include "ui/widgets/DraftEdit.h"
#include "ui/widgets/ServiceWords.h"

#include <QComboBox>
#include <QLocale>

namespace permanence {

DefectDialog::DefectDialog(DeskService &desk, const TicketRecord &ticket, QWidget *parent)
    : TicketDialog(u"defectDialog"_s, tr("Report to quality control"), tr("Report"), parent), m_desk(desk),
      m_ticket(ticket.id), m_cause(new QComboBox(this))
{
    if (const PolicyEntry *judge = desk.policies().find(ticket.policy, ticket.policyVersion))
        m_policy = judge->policy;
    for (const auto &row : CodeTable<DefectCause>::rows)
        m_cause->addItem(defectCauseWord(row.value), static_cast<int>(row.value));
    addField(u"cause"_s, tr("&Cause"), m_cause);
    const QString language = QLocale().name();
    if (m_policy) {
        for (const IntakeField &need : m_policy->qualityControl.needs) {
            auto *edit = new DraftEdit(desk, this);
            edit->setTabChangesFocus(true);
            edit->setPlaceholderText(need.hint.in(language));
            edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 3);
            addField(need.id, need.title.in(language), edit);
            edit->setKey(u"defect/%1/%2"_s.arg(need.id, m_ticket.text()));
            connect(edit, &DraftEdit::failed, this, [this](const QString &sentence) { refuse(sentence); });
            m_needs.emplace_back(need.id, edit);
        }
    }
    connect(m_cause, &QComboBox::currentIndexChanged, this, &DefectDialog::explain);
    explain();
    onSave([this] { return command(); });
    connect(this, &QDialog::accepted, this, [this] {
        for (const auto &[id, edit] : m_needs)
            edit->discard(edit->key());
        emit reported(m_accepted, cause());
    });
}

void DefectDialog::choose(DefectCause cause)
{
    m_cause->setCurrentIndex(m_cause->findData(static_cast<int>(cause)));
    if (!m_needs.empty())
        m_needs.front().second->setFocus(Qt::OtherFocusReason);
}

DefectCause DefectDialog::cause() const
{
    return static_cast<DefectCause>(m_cause->currentData().toInt());
}

void DefectDialog::explain()
{
    const bool takes = m_policy && m_policy->qualityControlAccepts(cause());
    setHint(takes ? tr("Quality control takes it.")
                  : tr("Quality control does not take this: %1. The report is kept as refused.")
                        .arg(defectCauseWord(cause())),
            !takes);
}

Reply<Result<void>> DefectDialog::command()
{
    QJsonObject report;
    for (const auto &[id, edit] : m_needs) {
        if (const QString text = edit->toPlainText().trimmed(); !text.isEmpty())
            report.insert(id, text);
    }
    return m_desk
        .command([ticket = m_ticket, cause = cause(), report](Desk &desk) {
            return desk.reportDefect(ticket, cause, report);
        })
        .then(this, [this](const Result<bool> &accepted) -> Result<void> {
            if (!accepted)
                return accepted.error();
            m_accepted = *accepted;
            return {};
        });
}

} // namespace permanence
