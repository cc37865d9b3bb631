#pragma once

#include "core/desk/DeskService.h"
#include "core/rules/DueExplanation.h"
#include "ui/shell/Page.h"
#include "ui/ticket/TicketForm.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace permanence {

class Card;
class ClockPanel;
class DueExplanationView;
class EmptyState;
class ErrorLine;
class HistoryView;
class Navigator;
class Settings;
class TicketDetails;
class TicketHeader;
class TieForm;

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

    /// The ticket in view; nothing while it is read or where there is none.
    [[nodiscard]] const std::optional<TicketView> &shown() const { return m_view; }

private:
    void layOut();
    [[nodiscard]] QWidget *makeClocks();
    [[nodiscard]] QWidget *makeTimeline();
    void addActions();
    void connectAll();
    void load();
    void take(const Result<std::optional<TicketView>> &answer);
    void fill();
    void followClocks();
    void explain();
    void renewActions();
    void openForm(TicketFormKind kind);
    void openTie();
    void closeForm();
    void takeInCharge();
    void openCustomer();
    void read(const HistoryEntry &entry);
    void closeReader();
    [[nodiscard]] TicketClocks clocks(Instant now) const;
    [[nodiscard]] QTimeZone zone() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    std::optional<TicketView> m_view;
    quint64 m_generation = 0;

    QWidget *m_content;
    EmptyState *m_none;
    TicketHeader *m_header;
    ClockPanel *m_takeClock;
    ClockPanel *m_resolveClock;
    DueExplanationView *m_why;
    ErrorLine *m_error;
    TicketForm *m_form;
    TieForm *m_tie;
    QVBoxLayout *m_above; ///< what stands above the timeline
    QSplitter *m_splitter;
    HistoryView *m_history;
    QLabel *m_timelineTitle;
    QPlainTextEdit *m_reader;
    TicketDetails *m_details;

    /// An action by key with its button.
    struct Command
    {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
    };
    Command m_take, m_note, m_resolve, m_reopen, m_customer, m_tieCommand;
};

} // namespace permanence
