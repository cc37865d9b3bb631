#pragma once

#include "core/desk/DeskService.h"

#include <QWidget>

class QLabel;

namespace permanence {

class ShapeLabel;
class StatusBadge;
class ToneLabel;

/// The head of the ticket page: the number large enough to read out, what it is about, how it stands, whose
/// it is, and who asked.
class TicketHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TicketHeader(DeskService &desk, QWidget *parent = nullptr);

    void show(const TicketView &view);
    /// Says in the language of now what no ticket says.
    void retranslate();

private:
    [[nodiscard]] QString callerText(const TicketView &view) const;
    [[nodiscard]] QString factsText(const TicketRecord &ticket) const;

    DeskService &m_desk;
    QLabel *m_number;
    QLabel *m_summary;
    StatusBadge *m_status;
    QLabel *m_owner;
    ShapeLabel *m_severityShape;
    QLabel *m_facts;
    QLabel *m_caller;
    ToneLabel *m_policy;
};

} // namespace permanence
