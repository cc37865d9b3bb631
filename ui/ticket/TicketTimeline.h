#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/HistoryView.h"

class QLabel;
class QPlainTextEdit;

namespace permanence {

/// All that happened on a ticket, newest first, and below it the entry that is read in full (APL-5). Has the focus
/// where the page has it.
class TicketTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit TicketTimeline(DeskService &desk, QWidget *parent = nullptr);

    /// Names what the entries hold as ids.
    void setScene(const TicketScene &scene);
    void read(const TicketId &ticket);
    void refresh() { m_history->history().refresh(); }
    /// Shows nothing, until another ticket is read.
    void clear();
    /// False where no entry was read in full.
    bool closeReader();
    void retranslate();

signals:
    void failed(const QString &sentence);

private:
    void readInFull(const HistoryEntry &entry);

    DeskService &m_desk;
    QLabel *m_title;
    HistoryView *m_history;
    QPlainTextEdit *m_reader;
};

} // namespace permanence
