#pragma once

#include "core/desk/DeskService.h"

#include <QScrollArea>

class QVBoxLayout;

namespace permanence {

/// What was written down when the call came in: details, intake fields and ticked items, and who the contact
/// is.
class TicketDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit TicketDetails(DeskService &desk, QWidget *parent = nullptr);

    void show(const TicketView &view);
    void retranslate();

private:
    void part(const QString &title, const QString &text);
    void intake(const TicketRecord &ticket);
    void contact(const TicketView &view);

    DeskService &m_desk;
    QVBoxLayout *m_parts;
};

} // namespace permanence
