#pragma once

#include "ui/call/AdmissionWords.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace permanence {

class RemarkList;
class SizedLabel;

/// What came of a call that opened no ticket: why, what to offer instead, and for a team lead the way to let
/// it in all the same (CARE-3, APL-3).
class RefusedCard : public QWidget
{
    Q_OBJECT

public:
    explicit RefusedCard(QWidget *parent = nullptr);

    /// `mayLetIn`: the agent is a lead or a manager.
    void setCall(const LoggedCall &call, const CallDraft &draft, const CallBriefing &briefing, Instant now,
                 bool mayLetIn);
    /// Letting in did not work; the reason that was typed stays.
    void showError(const QString &sentence);
    void setBusy(bool busy);
    void retranslate();
    void focusFirst();

signals:
    /// `reason` is not empty.
    void letInAsked(const QString &reason);
    void putBackAsked();
    void newCallAsked();

private:
    void layOut();
    void showCall();
    void askToLetIn();

    LoggedCall m_call;
    CallDraft m_draft;
    CallBriefing m_briefing;
    Instant m_now;
    bool m_mayLetIn = false;
    SizedLabel *m_title;
    QLabel *m_who;
    QLabel *m_whyTitle;
    RemarkList *m_why;
    QLabel *m_offerTitle;
    RemarkList *m_offers;
    RemarkList *m_lead;
    QWidget *m_letIn;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QPushButton *m_letInButton;
    RemarkList *m_error;
    QPushButton *m_new;
    QPushButton *m_back;
};

} // namespace permanence
