#pragma once

#include "ui/call/CallBriefing.h"
#include "ui/call/CallDraft.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace permanence {

class PromiseRow;
class RemarkList;
class SizedLabel;

/// What came of a call, to be read out: the ticket's number, when it was taken in charge, what is due when, and what
/// to do next by key.
class SavedCallCard : public QWidget
{
    Q_OBJECT

public:
    explicit SavedCallCard(QWidget *parent = nullptr);

    /// Times are told by the desk's wall clock, and where it is another one also by the customer's. Where there is no
    /// solution yet the agent says the policy's sentence of promise and records it (SYS-6).
    void setCall(const LoggedCall &call, const CallDraft &draft, const CallBriefing &briefing, Instant now,
                 const QString &agentName);
    void showPromised(Instant due);
    void showPromiseError(const QString &sentence);
    [[nodiscard]] const TicketId &ticket() const { return m_call.ticket; }
    [[nodiscard]] const QString &ticketNumber() const { return m_call.ticketNumber; }
    void retranslate();
    void focusFirst();

signals:
    void openAsked(const QString &ticketNumber);
    void newCallAsked();
    /// An answer was promised by then.
    void promised(permanence::Instant due);

private:
    void layOut();
    void showCall();
    [[nodiscard]] QString when(Instant at) const;

    LoggedCall m_call;
    CallDraft m_draft;
    CallBriefing m_briefing;
    QTimeZone m_zone;
    QTimeZone m_customerZone;
    Instant m_now;
    QString m_promise; ///< in the customer's language
    QLabel *m_lead;
    SizedLabel *m_number;
    QLabel *m_who;
    QLabel *m_say;
    RemarkList *m_warnings; ///< a charge that is extra, a call that was let in (CARE-3, CARE-4)
    PromiseRow *m_promises;
    QLabel *m_labels[3];
    SizedLabel *m_times[3];
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_new;
};

} // namespace permanence
