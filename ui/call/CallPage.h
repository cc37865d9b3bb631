#pragma once

#include "ui/call/CallBriefing.h"
#include "ui/call/CallSession.h"
#include "ui/shell/Page.h"
#include "ui/widgets/PackStanding.h"
#include "ui/widgets/ScheduleDialog.h"

#include <QTimer>

class QStackedWidget;

namespace permanence {

class ArticleList;
class CallerPanel;
class CallForm;
class Navigator;
class RefusedCard;
class SavedCallCard;
class UnknownCallerPanel;
class UnknownCalls;

/// The call in hand: left what the agent writes, right who it is; after Ctrl+Return one card with the ticket's number
/// to read out; between two calls, what to do first.
class CallPage : public Page
{
    Q_OBJECT

public:
    CallPage(std::shared_ptr<CallSession> session, Navigator &navigator, QWidget *parent = nullptr);

    [[nodiscard]] CallSession &session() { return *m_session; }
    /// What will become of the call in hand, as far as it is known (AdmissionPanel).
    [[nodiscard]] const std::optional<Admission> &admission() const;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;

signals:
    /// The prepaid time of the caller in hand, for the call bar; none where there is none.
    void packsShown(const std::optional<permanence::PackStanding> &standing);

private:
    void layOut();
    void makeCommands();
    void connectSession();
    [[nodiscard]] static QString callerFirst();
    void save();
    void showCall();
    void askBriefing();
    void showBriefing(const CallBriefing &briefing);
    void showSaved(const LoggedCall &call, const CallDraft &draft);
    void showRefused(const LoggedCall &call, const CallDraft &draft);
    void connectCards();
    void promise(Instant due);
    /// A callback to whom the call came from: of the ticket where it has one, else without.
    void planCallback();
    void offerArticles();
    void tellLoggedWithoutTicket(bool hadText);

    std::shared_ptr<CallSession> m_session;
    Navigator &m_navigator;
    QStackedWidget *m_stack; ///< between calls, the call, the saved card
    UnknownCalls *m_between;
    QWidget *m_call;
    CallForm *m_form;
    QStackedWidget *m_who;
    CallerPanel *m_caller;
    UnknownCallerPanel *m_unknown;
    ArticleList *m_articles; ///< what may help with what is written
    QTimer m_offerLater;
    QString m_offeredFor; ///< the words for which they were asked last
    quint64 m_offer = 0;
    SavedCallCard *m_saved;
    RefusedCard *m_refused;
    QAction *m_save;
    QAction *m_callback;
    ScheduleDialog::For m_callBack; ///< whom to call, as of the call in view
    CallBriefing m_briefing;
    std::optional<CustomerId> m_asked; ///< whose briefing was asked for last
    std::optional<Instant> m_seen; ///< when the call began that was on the page already
    quint64 m_generation = 0;
};

} // namespace permanence
