#pragma once

#include "core/desk/DeskService.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace permanence {

class DraftEdit;
class ErrorLine;

/// What can be written on a ticket.
enum class TicketFormKind
{
    Note,
    Resolve,
    Reopen
};

/// The editor that unfolds on the ticket page for a note, a resolution or the reason of a reopening. What is
/// typed is kept under "note/<ticket>", "resolve/<ticket>" or "reopen/<ticket>" and is there again when it
/// unfolds.
class TicketForm : public QWidget
{
    Q_OBJECT

public:
    explicit TicketForm(DeskService &desk, QWidget *parent = nullptr);

    void open(TicketFormKind kind, const TicketId &ticket);
    void retranslate();

signals:
    /// The command was carried out.
    void saved(permanence::TicketFormKind kind);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void save();
    void done(TicketFormKind kind, const TicketId &ticket, const Result<void> &result);

    DeskService &m_desk;
    TicketFormKind m_kind = TicketFormKind::Note;
    TicketId m_ticket;
    QLabel *m_title;
    QLabel *m_causeLabel;
    QComboBox *m_cause;
    DraftEdit *m_text;
    ErrorLine *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace permanence
