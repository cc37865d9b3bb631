#include "ui/ticket/PickDialog.h"

#include "core/base/Literals.h"
#include "core/rules/ServiceClock.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QListWidget>
#include <QLocale>

namespace permanence {

PickDialog::PickDialog(Kind kind, DeskService &desk, TicketScene scene, QWidget *parent)
    : TicketDialog(kind == Kind::Severity ? u"severityDialog"_s : u"assignDialog"_s,
                   kind == Kind::Severity ? tr("Severity") : tr("Assign the ticket"),
                   kind == Kind::Severity ? tr("Set") : tr("Assign"), parent),
      m_kind(kind), m_desk(desk), m_scene(std::move(scene)), m_list(new QListWidget(this))
{
    addField(u"choice"_s, kind == Kind::Severity ? tr("&Severity") : tr("&Owner"), m_list);
    kind == Kind::Severity ? listSeverities() : listAgents();
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 8);
    connect(m_list, &QListWidget::currentRowChanged, this, &PickDialog::explain);
    connect(m_list, &QListWidget::itemActivated, this, &PickDialog::save);
    explain();
    onSave([this] {
        return m_desk.command([kind = m_kind, ticket = m_scene.ticket().id, id = chosen()](Desk &one) -> Result<void> {
            return kind == Kind::Severity ? one.setSeverity(ticket, id)
                                          : one.assign(ticket, AgentId(Uuid::fromText(id).value_or(Uuid{})));
        });
    });
}

void PickDialog::add(const QString &text, const QString &id, const QString &icon, bool chosen)
{
    auto *item = new QListWidgetItem(Theme::icon(icon), text, m_list);
    item->setData(Qt::UserRole, id);
    if (chosen)
        m_list->setCurrentItem(item);
}

QString PickDialog::chosen() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
}

void PickDialog::listSeverities()
{
    const TicketRecord &ticket = m_scene.ticket();
    if (!m_scene.judge())
        return;
    for (const Severity &severity : m_scene.judge()->policy.severities)
        add(severity.title.in(QLocale().name()), severity.id,
            severityIcon(m_desk.policies(), ticket.policy, ticket.policyVersion, severity.id),
            severity.id == ticket.severity);
}

void PickDialog::listAgents()
{
    const auto isTrained = [&](const AgentView &agent) {
        return std::any_of(m_scene.trained.begin(), m_scene.trained.end(),
                           [&](const AgentView &one) { return one.id == agent.id; });
    };
    const auto put = [&](const AgentView &agent, bool trained) {
        const QString name = m_scene.agentName(agent.id);
        QString text = trained ? tr("%1 · trained on %2", "agent, product").arg(name, m_scene.ticket().product) : name;
        if (agent.id == m_scene.ticket().owner)
            text = tr("%1 · owner now").arg(text);
        add(text, agent.id.text(), trained ? u"good"_s : u"person"_s, false);
    };
    const bool suggests = m_scene.judge() && m_scene.judge()->policy.suggestsTrainedAgents;
    for (const AgentView &agent : m_scene.agents) {
        if (suggests && isTrained(agent))
            put(agent, true);
    }
    for (const AgentView &agent : m_scene.agents) {
        if (!suggests || !isTrained(agent))
            put(agent, false);
    }
    m_list->setCurrentRow(0);
}

void PickDialog::explain()
{
    if (m_kind == Kind::Owner) {
        setHint(tr("The status stays; the owner changes."));
        return;
    }
    const Severity *severity = m_scene.judge() ? m_scene.judge()->policy.severity(chosen()) : nullptr;
    if (!severity)
        return;
    TicketState changed = m_scene.ticket();
    changed.severity = severity->id;
    const Instant now = m_desk.clock().now();
    const TicketClocks clocks = clocksOf(changed, m_scene.judge()->policy, m_scene.judge()->calendar, now);
    QStringList parts{severity->definition.in(QLocale().name())};
    if (clocks.takeInCharge.due)
        parts << tr("Take in charge by %1.").arg(momentText(*clocks.takeInCharge.due, now, m_scene.zone()));
    if (clocks.resolution.due)
        parts << tr("Resolve by %1.").arg(momentText(*clocks.resolution.due, now, m_scene.zone()));
    setHint(parts.join(u' '));
}

} // namespace permanence
