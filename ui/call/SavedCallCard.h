#pragma once

#include "core/store/Judgement.h"
#include "ui/call/CallDraft.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace permanence {

class SizedLabel;

/// What came of a call, to be read out: the ticket's number, when it was taken in charge, what is due when, and what
/// to do next by key.
class SavedCallCard : public QWidget
{
    Q_OBJECT

public:
    explicit SavedCallCard(QWidget *parent = nullptr);

    /// Times are told by `zone`, the desk's wall clock, and where it is another one also by the customer's.
    /// `promise` is what the agent says where there is no solution yet (SYS-6); empty: nothing.
    void setCall(const LoggedCall &call, const CallDraft &draft, const QTimeZone &zone,
                 const QTimeZone &customerZone, Instant now, const LocalizedText &promise);
    [[nodiscard]] const QString &ticketNumber() const { return m_call.ticketNumber; }
    void retranslate();
    void focusFirst();

signals:
    void openAsked(const QString &ticketNumber);
    void newCallAsked();

private:
    void layOut();
    void showCall();
    [[nodiscard]] QString when(Instant at) const;

    LoggedCall m_call;
    CallDraft m_draft;
    QTimeZone m_zone;
    QTimeZone m_customerZone;
    Instant m_now;
    LocalizedText m_promise;
    QLabel *m_lead;
    SizedLabel *m_number;
    QLabel *m_who;
    QLabel *m_say;
    QLabel *m_labels[3];
    SizedLabel *m_times[3];
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_new;
};

} // namespace permanence
