#pragma once

#include "core/desk/DeskService.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace permanence {

class ErrorLine;

/// Who works in which team, for those who lead.
class TeamsDialog : public QDialog
{
    Q_OBJECT

public:
    TeamsDialog(DeskService &desk, std::vector<AgentView> agents, QWidget *parent = nullptr);

private:
    void layOut();
    void save();

    DeskService &m_desk;
    std::vector<AgentView> m_agents;
    std::vector<QLineEdit *> m_teams; ///< of the agents, in their order
    ErrorLine *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace permanence
