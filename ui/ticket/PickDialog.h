#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/TicketDialog.h"

class QListWidget;

namespace permanence {

/// Another severity, or another owner, by one choice from a list; the agents who are trained on the ticket's product
/// come first (APL-7).
class PickDialog : public TicketDialog
{
    Q_OBJECT

public:
    enum class Kind
    {
        Severity,
        Owner
    };

    PickDialog(Kind kind, DeskService &desk, TicketScene scene, QWidget *parent);

private:
    void listSeverities();
    void listAgents();
    void add(const QString &text, const QString &id, const QString &icon, bool chosen);
    void explain();
    [[nodiscard]] QString chosen() const;

    Kind m_kind;
    DeskService &m_desk;
    TicketScene m_scene;
    QListWidget *m_list;
};

} // namespace permanence
