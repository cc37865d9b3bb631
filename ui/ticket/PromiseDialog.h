#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/TicketDialog.h"

class QComboBox;
class QDateTimeEdit;

namespace permanence {

class SharedDayBars;

/// When a promised answer is due: a suggestion or any time of the desk's, with the customer's day beside the desk's
/// (SYS-6).
class PromiseDialog : public TicketDialog
{
    Q_OBJECT

public:
    PromiseDialog(DeskService &desk, TicketScene scene, QWidget *parent);

    [[nodiscard]] Instant due() const;

private:
    void suggest();
    void add(const QString &text, const std::optional<Instant> &at);
    void chooseSuggestion();
    void showDay();

    DeskService &m_desk;
    TicketScene m_scene;
    QComboBox *m_suggestion;
    QDateTimeEdit *m_when; ///< the desk's wall clock
    SharedDayBars *m_day;
};

} // namespace permanence
