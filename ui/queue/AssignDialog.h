#pragma once

#include "core/desk/DeskService.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace permanence {

class ErrorLine;

/// Gives several tickets to one agent: all of them or none. Typing finds a name, Enter assigns.
class AssignDialog : public QDialog
{
    Q_OBJECT

public:
    /// `seqs` are the tickets; `agents` the choice, with the one who asks first.
    AssignDialog(DeskService &desk, std::vector<qint64> seqs, const std::vector<AgentView> &agents,
                 QWidget *parent = nullptr);

signals:
    void assigned(int count, const QString &name);

private:
    void layOut();
    void save();

    DeskService &m_desk;
    std::vector<qint64> m_seqs;
    QListWidget *m_list;
    ErrorLine *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace permanence
