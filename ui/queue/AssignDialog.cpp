#include "ui/queue/AssignDialog.h"

#include "core/store/QueueQueries.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace permanence {

AssignDialog::AssignDialog(DeskService &desk, std::vector<qint64> seqs, const std::vector<AgentView> &agents,
                           QWidget *parent)
    : QDialog(parent), m_desk(desk), m_seqs(std::move(seqs)), m_list(new QListWidget(this)),
      m_error(new ErrorLine(this)), m_save(new QPushButton(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"assignTickets"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Assign tickets"));
    m_save->setText(tr("Assign %n ticket(s)", nullptr, static_cast<int>(m_seqs.size())));
    for (const AgentView &agent : agents) {
        const QString text =
            agent.team.isEmpty() ? agent.name : tr("%1 · %2", "agent, team").arg(agent.name, agent.team);
        auto *item = new QListWidgetItem(Theme::icon(u"person"_s), text, m_list);
        item->setData(Qt::UserRole, agent.id.text());
        item->setData(Qt::UserRole + 1, agent.name);
    }
    m_list->setCurrentRow(0);
    layOut();
    connect(m_list, &QListWidget::itemActivated, this, &AssignDialog::save);
    connect(m_save, &QPushButton::clicked, this, &AssignDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_list->setFocus(Qt::OtherFocusReason);
}

void AssignDialog::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_list->setObjectName(u"agents"_s);
    m_list->setAccessibleName(tr("Owner"));
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 12);
    m_error->setObjectName(u"assignError"_s);
    m_save->setObjectName(u"saveAssign"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancelAssign"_s);
    m_cancel->setAutoDefault(false);
    auto *label = new QLabel(tr("&Owner"), this);
    label->setBuddy(m_list);
    auto *hint = new ToneLabel(ColourRole::MutedText, this);
    hint->setText(tr("The status stays; the owner changes."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    layout->addWidget(m_error);
    layout->addSpacing(gap);
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

void AssignDialog::save()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    m_error->setText({});
    const AgentId to(Uuid::fromText(item->data(Qt::UserRole).toString()).value_or(Uuid{}));
    const QString name = item->data(Qt::UserRole + 1).toString();
    m_desk
        .command([seqs = m_seqs, to](Desk &desk) {
            std::vector<TicketId> tickets;
            for (const QueueRow &row : QueueQueries(desk.queries()).rows(seqs))
                tickets.push_back(row.id);
            return desk.assignAll(tickets, to);
        })
        .then(this, [this, name](const Result<void> &done) {
            m_save->setEnabled(true);
            if (!done) {
                m_error->setText(done.error().text());
                return;
            }
            emit assigned(static_cast<int>(m_seqs.size()), name);
            accept();
        });
}

} // namespace permanence
