#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/TicketDialog.h"

class QDateTimeEdit;
class QLineEdit;
class QSpinBox;

namespace permanence {

class ServiceBox;

/// Enters work by hand, or puts an entry right: then it shows what the entry says, and asks why.
class WorkDialog : public TicketDialog
{
    Q_OBJECT

public:
    /// `work` is the entry to put right; none: work is entered.
    WorkDialog(DeskService &desk, TicketScene scene, const std::optional<Work> &work, QWidget *parent);

private:
    void price();
    [[nodiscard]] Reply<Result<void>> command();
    [[nodiscard]] Instant from() const;

    DeskService &m_desk;
    TicketScene m_scene;
    std::optional<Work> m_work;
    QDateTimeEdit *m_from;
    QSpinBox *m_minutes;
    ServiceBox *m_service = nullptr; ///< where the policy sells hours
    QLineEdit *m_reason = nullptr;   ///< of a correction
};

} // namespace permanence
