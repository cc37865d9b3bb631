#pragma once

#include "ui/ticket/TicketScene.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace permanence {

class DraftEdit;
class ErrorLine;
class ToneLabel;

/// What can be written on a ticket.
enum class TicketFormKind
{
    Note,
    Resolve,
    Reopen,
    Ask,  ///< the customer for an answer or for files (SYS-11, SYS-12)
    Reply ///< what was asked for came
};

/// The editor that unfolds on the ticket page for a note, a resolution, the reason of a reopening, a question to the
/// customer or its answer. What is typed is kept under "note/<ticket>", "resolve/<ticket>", "reopen/<ticket>",
/// "ask/<ticket>" or "reply/<ticket>" and is there again when it unfolds.
class TicketForm : public QWidget
{
    Q_OBJECT

public:
    explicit TicketForm(DeskService &desk, QWidget *parent = nullptr);

    void open(TicketFormKind kind, const TicketScene &scene);
    void retranslate();

signals:
    /// The command was carried out.
    void saved(permanence::TicketFormKind kind);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void fillChoices();
    void explain();
    [[nodiscard]] QString askingWill() const;
    void save();
    void done(TicketFormKind kind, const TicketId &ticket, const Result<void> &result);

    DeskService &m_desk;
    TicketFormKind m_kind = TicketFormKind::Note;
    TicketId m_ticket;
    QLabel *m_title;
    std::optional<TicketScene> m_scene;
    QLabel *m_causeLabel;
    QComboBox *m_cause; ///< why it is solved, what is asked for, or what came
    DraftEdit *m_text;
    ToneLabel *m_hint; ///< what saving will do
    ErrorLine *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace permanence
