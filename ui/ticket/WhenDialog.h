#pragma once

#include "ui/ticket/TicketDialog.h"
#include "ui/ticket/TicketScene.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace permanence {

class DayBar;

/// When a callback or a promised answer is due: a suggestion or any time of the desk's, with the customer's day beside
/// the desk's (SYS-5, SYS-6).
class WhenDialog : public TicketDialog
{
    Q_OBJECT

public:
    enum class Kind
    {
        Callback,
        Promise
    };

    WhenDialog(Kind kind, DeskService &desk, TicketScene scene, QWidget *parent);

    [[nodiscard]] Instant due() const;

private:
    void suggest();
    void add(const QString &text, const std::optional<Instant> &at);
    void chooseSuggestion();
    void showDay();

    Kind m_kind;
    DeskService &m_desk;
    TicketScene m_scene;
    QComboBox *m_suggestion;
    QDateTimeEdit *m_when; ///< the desk's wall clock
    DayBar *m_deskDay;
    DayBar *m_customerDay;
};

} // namespace permanence
