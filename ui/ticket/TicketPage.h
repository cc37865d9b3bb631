#pragma once

#include "core/desk/DeskService.h"
#include "core/rules/DueExplanation.h"
#include "ui/shell/Page.h"
#include "ui/ticket/TicketForm.h"
#include "ui/ticket/TicketScene.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace permanence {

class ClockPanel;
class ClosingPanel;
class DueExplanationView;
class EmptyState;
class ErrorLine;
class HistoryView;
class Navigator;
class NextPanel;
class Settings;
class TicketDetails;
class TicketDialogs;
class TicketHeader;
class TieForm;
class TimerPanel;
class WorkList;

/// One ticket with all that happened on it (APL-5). Its Place's argument is the ticket's number.
class TicketPage : public Page
{
    Q_OBJECT

public:
    TicketPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~TicketPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    bool handleEscape() override;

    /// The ticket in view; null while it is read or where there is none.
    [[nodiscard]] const TicketView *shown() const { return m_scene ? &m_scene->view : nullptr; }

private:
    void layOut();
    [[nodiscard]] QWidget *makeClocks();
    [[nodiscard]] QWidget *makeTimeline();
    [[nodiscard]] QWidget *makeSide();
    void addActions();
    void connectAll();
    void load();
    void take(const Result<std::optional<TicketFacts>> &answer);
    void fill();
    void followClocks();
    void nameHistory();
    void explain();
    void renewActions();
    void openForm(TicketFormKind kind);
    void openTie();
    void closeForm();
    void withScene(void (TicketDialogs::*open)(const TicketScene &));
    void correctWork();
    void takeInCharge();
    void openCustomer();
    void read(const HistoryEntry &entry);
    void closeReader();
    [[nodiscard]] TicketClocks clocks(Instant now) const;
    [[nodiscard]] QTimeZone zone() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    std::optional<TicketScene> m_scene;
    quint64 m_generation = 0;

    QWidget *m_content;
    EmptyState *m_none;
    TicketHeader *m_header;
    ClockPanel *m_takeClock;
    ClockPanel *m_resolveClock;
    DueExplanationView *m_why;
    ClosingPanel *m_closing;
    ErrorLine *m_error;
    TicketForm *m_form;
    TieForm *m_tie;
    QVBoxLayout *m_above; ///< what stands above the timeline
    QSplitter *m_splitter;
    HistoryView *m_history;
    QLabel *m_timelineTitle;
    QPlainTextEdit *m_reader;
    NextPanel *m_next;
    TimerPanel *m_timer;
    WorkList *m_works;
    TicketDetails *m_details;
    TicketDialogs *m_dialogs;

    /// An action by key with its button.
    struct Command
    {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
    };
    static void name(const Command &command, const QString &text);
    void nameWork();

    Command m_take, m_note, m_resolve, m_reopen, m_severity, m_assign, m_date, m_checklist, m_defect, m_customer,
        m_tieCommand;                                               // on the ticket
    Command m_call, m_ask, m_reply, m_promise, m_callback;          // what comes next
    Command m_work, m_enterWork, m_correctWork;                     // work
};

} // namespace permanence
