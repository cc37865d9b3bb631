#pragma once

#include "core/desk/DeskService.h"
#include "core/store/AgendaQueries.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace permanence {

class ErrorLine;

/// Records how a callback without a ticket ended, by the same single keys as a call about a ticket: 1 reached, 2 no
/// answer, 3 busy, 4 voicemail with a message, 5 voicemail without. One that reached nobody comes back; the dialog says
/// when. Esc leaves and records nothing.
class CallbackOutcomeDialog : public QDialog
{
    Q_OBJECT

public:
    CallbackOutcomeDialog(DeskService &desk, const AgendaItem &item, const QStringList &numbers, const CallbackHours &hours,
                          QWidget *parent);

signals:
    void recorded(permanence::AttemptOutcome outcome, const std::optional<permanence::Scheduled> &next);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Choice {
        AttemptOutcome outcome;
        bool message;
    };
    void record(const Choice &choice);

    DeskService &m_desk;
    ActivityId m_activity;
    std::vector<Choice> m_choices;
    QLineEdit *m_note;
    ErrorLine *m_error;
    bool m_recording = false;
};

} // namespace permanence
