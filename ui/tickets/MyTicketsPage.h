#pragma once

#include "ui/shell/Page.h"
#include "ui/tickets/TicketTable.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace permanence {

class EmptyState;
class Navigator;
class PagedTableModel;
class PagedTableView;
class Settings;
class TicketPreview;

/// The open tickets of the agent (or of the whole desk), nearest limit first; the selected one at the right,
/// Enter opens it. The navigation shows how many are mine and the nearest limit.
class MyTicketsPage : public Page
{
    Q_OBJECT

public:
    MyTicketsPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~MyTicketsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;

private:
    void layOut();
    void choose(TicketScope scope);
    void renew();
    void renewHeading();
    void showState();
    void showPreview();
    void openTicket();

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    PagedTableModel *m_model;
    PagedTableView *m_view;
    QTabBar *m_scopes;
    QLabel *m_heading;
    TicketPreview *m_preview;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_mine;
    QAction *m_all;
    QAction *m_open;
    QTimer m_renew; ///< several changes in a row are read once
    QTimer m_minute;
};

} // namespace permanence
