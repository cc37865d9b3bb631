#pragma once

#include "ui/ticket/TicketDialog.h"
#include "ui/ticket/TicketScene.h"

class QComboBox;

namespace permanence {

class DraftEdit;

/// The hand-off to quality control: the cause, and what it needs to be told. Says beforehand whether it will take the
/// problem (SYS-8). What is typed is kept until it is sent.
class DefectDialog : public TicketDialog
{
    Q_OBJECT

public:
    DefectDialog(DeskService &desk, TicketScene scene, QWidget *parent);

signals:
    void reported(bool accepted, permanence::DefectCause cause);

private:
    [[nodiscard]] DefectCause cause() const;
    [[nodiscard]] QFuture<Result<void>> command();
    void explain();

    DeskService &m_desk;
    TicketScene m_scene;
    QComboBox *m_cause;
    std::vector<std::pair<QString, DraftEdit *>> m_needs; ///< by their ids
    bool m_accepted = false;
};

} // namespace permanence
