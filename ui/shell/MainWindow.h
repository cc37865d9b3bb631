#pragma once

#include "ui/shell/History.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/PaletteEntry.h"

#include <QMainWindow>

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace permanence {

class CommandPalette;
class NavigationList;
class NoticeBar;
class Page;
class Settings;
class StatusLine;

/// Assembles what is made elsewhere: the call bar on top, the pages at the left, notices over the page in
/// view, the status line. Pages are shown by navigate(); Esc and Alt+Left go back, Ctrl+K finds everything.
class MainWindow : public QMainWindow, public Navigator
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);

    /// Both take ownership.
    void addPage(Page *page);
    void setCallBar(QWidget *bar);
    /// The page of the last time, or this one where there was none.
    void openLastPage(const QString &fallback);

    [[nodiscard]] NoticeBar &notices() { return *m_notices; }
    [[nodiscard]] StatusLine &statusLine() { return *m_status; }
    [[nodiscard]] CommandPalette &commandPalette() { return *m_palette; }

    void navigate(const Place &place) override;
    void back() override;
    void forward() override;
    [[nodiscard]] Place current() const override { return m_history.current(); }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeActions();
    void layOut();
    void retranslate();
    void renewNavigation();
    void restore();
    /// Shows the place without a trace in the history; false where there is no such page or it may not be
    /// left.
    bool bring(const Place &place);
    [[nodiscard]] Page *page(const QString &id) const;
    [[nodiscard]] Page *shownPage() const;
    [[nodiscard]] std::vector<PaletteEntry> paletteEntries();

    Settings &m_settings;
    History m_history;
    std::vector<Page *> m_pages;
    NavigationList *m_navigation;
    NoticeBar *m_notices;
    StatusLine *m_status;
    QStackedWidget *m_stack;
    QVBoxLayout *m_top;
    CommandPalette *m_palette;
    QAction *m_back;
    QAction *m_forward;
    QAction *m_everything;
    std::vector<QAction *> m_goTo; ///< by place in the navigation, Alt+1 first
};

} // namespace permanence
