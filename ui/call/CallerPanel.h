#pragma once

#include "core/time/Clock.h"
#include "ui/call/CallBriefing.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;

namespace permanence {

class CallSession;
class DayBar;
class RemarkList;
class SizedLabel;

/// The right half of the call page for a known caller: who it is, whether they are open, what was bought, open
/// tickets, what happened lately (USE-1).
class CallerPanel : public QWidget
{
    Q_OBJECT

public:
    CallerPanel(CallSession &session, const Clock &clock, QWidget *parent = nullptr);

    void setBriefing(const CallBriefing &briefing);
    /// What depends on the call's contact, and on the time.
    void showNow();
    void retranslate();

signals:
    void ticketAsked(const QString &number);
    void customerAsked(const permanence::CustomerId &customer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void showContact();
    void showHours(Instant now);
    void showTickets(Instant now);
    void showLately(Instant now);
    void toggleAbout();
    [[nodiscard]] QString openWords(Instant now) const;

    CallSession &m_session;
    const Clock &m_clock;
    CallBriefing m_briefing;
    SizedLabel *m_company;
    QLabel *m_contact;
    QLabel *m_local;
    QLabel *m_deskLabel;
    QLabel *m_customerLabel;
    DayBar *m_deskBar;
    DayBar *m_customerBar;
    RemarkList *m_contracts;
    RemarkList *m_licences;
    QLabel *m_ticketsTitle;
    QLabel *m_ticketsHint;
    QListWidget *m_tickets;
    QLabel *m_latelyTitle;
    QListWidget *m_lately;
    QTimer m_minute;
};

} // namespace permanence
