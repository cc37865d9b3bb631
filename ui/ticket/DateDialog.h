#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/TicketDialog.h"

class QDateEdit;

namespace permanence {

/// The day that is told to the requester: of the solution, or of the release where the ticket's nature takes that
/// (CARE-9, CARE-10).
class DateDialog : public TicketDialog
{
    Q_OBJECT

public:
    DateDialog(DeskService &desk, TicketScene scene, QWidget *parent);

private:
    void explain();

    DeskService &m_desk;
    TicketScene m_scene;
    DateKind m_kind;
    QDateEdit *m_day;
};

} // namespace permanence
