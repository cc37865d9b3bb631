#pragma once

#include "core/desk/DeskService.h"
#include "ui/shell/Page.h"
#include "ui/ticket/TicketCommands.h"
#include "ui/ticket/TicketForm.h"
#include "ui/ticket/TicketScene.h"

class QSplitter;

namespace permanence {

class ArticleList;
class ClockCard;
class EmptyState;
class ErrorLine;
class Navigator;
class NextPanel;
class Settings;
class TicketDetails;
class TicketDialogs;
class TicketHeader;
class TicketTimeline;
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
    void activate(const QString &place) override;
    void retranslate() override;
    bool handleEscape() override;

    /// The ticket in view; null while it is read or where there is none.
    [[nodiscard]] const TicketView *shown() const { return m_scene ? &m_scene->view : nullptr; }

private:
    void layOut();
    [[nodiscard]] QWidget *makeSide();
    void connectAll();
    void load();
    void take(const Result<std::optional<TicketFacts>> &answer);
    void fill();
    void run(TicketCommand command);
    void openForm(TicketFormKind kind);
    void openTie();
    void closeForm();
    void correctWork();
    void takeInCharge();
    void finishStep();
    void linkArticle();
    void openCustomer();
    [[nodiscard]] QTimeZone zone() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    std::optional<TicketScene> m_scene;
    quint64 m_generation = 0;
    bool m_recordsCall = false; ///< once the ticket is there
    int m_lastCall = 0;         ///< that was asked for by a place

    QWidget *m_content;
    EmptyState *m_none;
    TicketHeader *m_header;
    ClockCard *m_clocks;
    ErrorLine *m_error;
    TicketForm *m_form;
    TieForm *m_tie;
    QSplitter *m_splitter;
    TicketTimeline *m_timeline;
    NextPanel *m_next;
    TimerPanel *m_timer;
    WorkList *m_works;
    TicketDetails *m_details;
    ArticleList *m_articles;
    QWidget *m_articlesCard = nullptr;
    TicketDialogs *m_dialogs;
    TicketCommands m_commands;
};

} // namespace permanence
