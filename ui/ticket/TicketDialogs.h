#pragma once

#include "ui/ticket/TicketScene.h"
#include "ui/widgets/Notice.h"

#include <QObject>

namespace permanence {

/// Opens the dialogs of a ticket over its page, and tells what came of them.
class TicketDialogs : public QObject
{
    Q_OBJECT

public:
    TicketDialogs(DeskService &desk, QWidget *page) : QObject(page), m_desk(desk), m_page(page) {}

    void recordCall(const TicketScene &scene);
    void planCallback(const TicketScene &scene);
    void promise(const TicketScene &scene);
    void enterWork(const TicketScene &scene);
    void correctWork(const TicketScene &scene, const Work &work);
    void setSeverity(const TicketScene &scene);
    void assign(const TicketScene &scene);
    void setDate(const TicketScene &scene);
    void sendChecklist(const TicketScene &scene);
    void reportDefect(const TicketScene &scene);

signals:
    void told(const permanence::Notice &notice);

private:
    void tellAttempt(const TicketScene &scene, AttemptOutcome outcome, const RecordedAttempt &result);
    void tell(NoticeSeverity severity, const QString &text, const TicketScene &scene);

    DeskService &m_desk;
    QWidget *m_page;
};

} // namespace permanence
