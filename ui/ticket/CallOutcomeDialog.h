#pragma once

#include "ui/ticket/TicketScene.h"

#include <QDialog>
#include <QTimer>

class QGridLayout;
class QLabel;
class QPushButton;

namespace permanence {

class ErrorLine;
class ShapeLabel;
class ToneLabel;

/// Records how a call to the customer ended, by one key: 1 reached, 2 no answer, 3 busy, 4 voicemail with a message,
/// 5 voicemail without. Says whether they are open, what to say to a voicemail, and what each outcome will lead to,
/// as of now (SYS-4, SYS-5, SYS-10). Esc leaves and records nothing.
class CallOutcomeDialog : public QDialog
{
    Q_OBJECT

public:
    CallOutcomeDialog(DeskService &desk, TicketScene scene, QWidget *parent);

    /// Plans again as of now; done by itself once a second.
    void plan();

signals:
    void recorded(permanence::AttemptOutcome outcome, const permanence::RecordedAttempt &result);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Choice {
        AttemptOutcome outcome;
        bool message;
        QPushButton *button;
        QLabel *consequence;
    };
    void addChoice(QGridLayout *grid, const QString &name, AttemptOutcome outcome, bool message, const QString &text);
    void record(const Choice &choice);
    [[nodiscard]] QString whom() const;

    DeskService &m_desk;
    TicketScene m_scene;
    QLabel *m_number;
    ShapeLabel *m_openShape;
    ToneLabel *m_open;
    ToneLabel *m_sayTitle;
    QLabel *m_say;
    ErrorLine *m_error;
    std::vector<Choice> m_choices;
    bool m_recording = false;
    QTimer m_timer;
};

} // namespace permanence
