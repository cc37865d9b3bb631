#pragma once

#include "ui/queue/QueueTable.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace permanence {

class EmptyState;
class Navigator;
class PagedTableModel;
class PagedTableView;
class QueueBar;
class Settings;
class TicketPreview;

/// The open tickets, each with the reason for its place: views above, the selected one at the right. One key
/// takes the ticket that the rules choose; several are given away at once; what is shown is taken away as a
/// sheet. The navigation tells how many wait and the nearest limit.
class QueuePage : public Page
{
    Q_OBJECT

public:
    QueuePage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~QueuePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    bool handleEscape() override;

    /// Writes what is shown; the suffix says as what.
    void exportTo(const QString &path);

private:
    void makeActions();
    void layOut();
    void connectAll();
    void showView();
    void renew();
    void renewHeading();
    void showHeading();
    void showState();
    void showPreview();
    void openTicket();
    void takeNext();
    void takeSelected();
    void assignSelected();
    void chooseFile();
    void askName(bool saves);
    void removeView();
    void editTeams();
    void renewActions();
    [[nodiscard]] std::vector<qint64> selected() const;
    [[nodiscard]] std::vector<QueueColumn> shownColumns() const;
    void tellFailure(const Error &error);

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    std::shared_ptr<QueueTableSource> m_source;
    PagedTableModel *m_model;
    PagedTableView *m_view;
    TicketPreview *m_preview;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_takeNext;
    QAction *m_take;
    QAction *m_assign;
    QAction *m_export;
    QAction *m_open;
    QAction *m_saveView;
    QAction *m_renameView;
    QAction *m_removeView;
    QAction *m_nextView;
    QAction *m_previousView;
    QAction *m_byProduct;
    QAction *m_byCustomer;
    QAction *m_teams;
    QueueBar *m_bar = nullptr;
    std::optional<QueueRow> m_nearest; ///< of those who wait, the one with the nearest limit
    QTimer m_renew;                    ///< several changes in a row are read once
    QTimer m_minute;
};

} // namespace permanence
