#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/TicketDialog.h"

class QListWidget;

namespace permanence {

/// What the customer has to do: ticked, and sent to the contact (SYS-9).
class ChecklistDialog : public TicketDialog
{
    Q_OBJECT

public:
    ChecklistDialog(DeskService &desk, TicketScene scene, QWidget *parent);

private:
    [[nodiscard]] QStringList ticked() const;

    DeskService &m_desk;
    TicketScene m_scene;
    QListWidget *m_items;
};

} // namespace permanence
