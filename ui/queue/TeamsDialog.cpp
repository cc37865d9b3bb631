#include "ui/queue/TeamsDialog.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace permanence {

TeamsDialog::TeamsDialog(DeskService &desk, std::vector<AgentView> agents, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_agents(std::move(agents)), m_error(new ErrorLine(this)),
      m_save(new QPushButton(tr("Save"), this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"teamsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Teams"));
    layOut();
    connect(m_save, &QPushButton::clicked, this, &TeamsDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void TeamsDialog::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *list = new QWidget(this);
    auto *form = new QFormLayout(list);
    form->setHorizontalSpacing(2 * gap);
    form->setVerticalSpacing(gap);
    for (const AgentView &agent : m_agents) {
        auto *team = new QLineEdit(agent.team, list);
        team->setObjectName(QString(u"team."_s % agent.login));
        team->setAccessibleName(tr("Team of %1").arg(agent.name));
        team->setPlaceholderText(tr("no team"));
        form->addRow(QString(agent.name).replace(u"&"_s, u"&&"_s), team);
        m_teams.push_back(team);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"teams"_s);
    scroll->setAccessibleName(tr("Teams"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_error->setObjectName(u"teamsError"_s);
    m_save->setObjectName(u"saveTeams"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancelTeams"_s);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 22);
}

void TeamsDialog::save()
{
    std::vector<std::pair<AgentId, AgentEdited>> edits;
    for (std::size_t i = 0; i < m_agents.size(); ++i) {
        const QString team = m_teams[i]->text().simplified();
        if (team == m_agents[i].team)
            continue;
        AgentEdited edit;
        edit.team = team;
        edits.emplace_back(m_agents[i].id, edit);
    }
    m_desk
        .command([edits](Desk &desk) {
            return desk.store().run([&]() -> Result<void> {
                for (const auto &[agent, edit] : edits)
                    PERMANENCE_CHECK(desk.editAgent(agent, edit));
                return {};
            });
        })
        .then(this, [this](const Result<void> &done) {
            if (done)
                accept();
            else
                m_error->setText(done.error().text());
        });
}

} // namespace permanence
