#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/TicketRecord.h"
#include "ui/widgets/TicketDialog.h"

class QComboBox;

namespace permanence {

class DeskService;
class DraftEdit;

/// The hand-off to quality control: the cause, and what it needs to be told. Says beforehand whether it will take the
/// problem (SYS-8). What is typed is kept until it is sent.
class DefectDialog : public TicketDialog
{
    Q_OBJECT

public:
    DefectDialog(DeskService &desk, const TicketRecord &ticket, QWidget *parent);

    /// The cause is known already: what quality control needs comes next.
    void choose(DefectCause cause);

signals:
    void reported(bool accepted, permanence::DefectCause cause);

private:
    [[nodiscard]] DefectCause cause() const;
    [[nodiscard]] Reply<Result<void>> command();
    void explain();

    DeskService &m_desk;
    TicketId m_ticket;
    std::optional<Policy> m_policy; ///< that judges the ticket; none where it has not arrived yet
    QComboBox *m_cause;
    std::vector<std::pair<QString, DraftEdit *>> m_needs; ///< by their ids
    bool m_accepted = false;
};

} // namespace permanence
