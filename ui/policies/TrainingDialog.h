#pragma once

#include "core/desk/DeskService.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace permanence {

class ErrorLine;

/// Who is trained on which product until when, and one more (APL-7). What is entered again for the same agent and
/// product takes the place of what was known.
class TrainingDialog : public QDialog
{
    Q_OBJECT

public:
    TrainingDialog(DeskService &desk, QWidget *parent);

private:
    struct Known
    {
        std::vector<AgentView> agents;
        std::vector<TrainingView> trainings;
    };

    void layOut();
    void ask();
    void show(const Known &known);
    void add();

    DeskService &m_desk;
    QTreeWidget *m_list;
    QComboBox *m_agent;
    QLineEdit *m_product;
    QLineEdit *m_until;
    ErrorLine *m_error;
    QPushButton *m_add;
    QPushButton *m_close;
};

} // namespace permanence
