#pragma once

#include "core/desk/DeskService.h"

#include <QWidget>

class QLabel;

namespace permanence {

class HistoryView;
class StatusBadge;
class ToneLabel;

/// The selected ticket beside the table: what it is and what happened last.
class TicketPreview : public QWidget
{
    Q_OBJECT

public:
    explicit TicketPreview(DeskService &desk, QWidget *parent = nullptr);

    /// `why`: it stands where it stands in the list; may be empty.
    void show(const TicketListItem &ticket, const QString &why = {});
    void clear();
    void refresh();
    void retranslate();

signals:
    /// Enter on an entry of the history.
    void opened(const QString &ticketNumber);

private:
    void fill();

    DeskService &m_desk;
    std::optional<TicketListItem> m_ticket;
    QString m_reason;
    QLabel *m_number;
    QLabel *m_summary;
    ToneLabel *m_facts;
    QLabel *m_why;
    StatusBadge *m_status;
    HistoryView *m_history;
};

} // namespace permanence
