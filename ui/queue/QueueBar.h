#pragma once

#include "core/desk/DeskService.h"
#include "ui/queue/QueueViews.h"

#include <QWidget>

class QAction;
class QPushButton;
class QTabBar;

namespace permanence {

class FilterField;
class Settings;
class ToneLabel;

/// What stands above the queue: its views as tabs, the fields that narrow them, what can be done, and, for
/// those who lead, who waits how long.
class QueueBar : public QWidget
{
    Q_OBJECT

public:
    /// The actions become buttons in this order.
    QueueBar(DeskService &desk, Settings &settings, const std::vector<QAction *> &actions,
             QWidget *parent = nullptr);

    /// What the fields and the tab say.
    [[nodiscard]] const QueueView &view() const { return m_view; }
    [[nodiscard]] const std::vector<QueueView> &views() const { return m_views.all(); }
    void choose(int place);
    void chooseNext(int step);
    /// Keeps what is shown under a name, in the place of an own view of that name.
    void saveAs(const QString &name);
    /// False where the name is taken or empty, or the view is none of the user's own.
    [[nodiscard]] bool rename(const QString &name);
    /// Answers with the view that is gone, and its place; only an own one goes.
    std::optional<std::pair<int, QueueView>> remove();
    void putBack(int place, const QueueView &view);
    /// Goes back to the products and customers that the view was saved with; false where it shows them.
    bool widen();
    void showWaits(const QueueWaits &waits);
    void retranslate();

    [[nodiscard]] FilterField *products() const { return m_product; }
    [[nodiscard]] FilterField *customers() const { return m_customer; }
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }

signals:
    void viewChanged();

private:
    void layOut();
    void fillTabs(int current);
    void takeTab(int place);
    void takeFields();

    DeskService &m_desk;
    QueueViews m_views;
    QueueView m_view;
    QTabBar *m_tabs;
    FilterField *m_product;
    FilterField *m_customer;
    ToneLabel *m_waits;
    std::vector<QAction *> m_actions;
    std::vector<QPushButton *> m_buttons;
    std::optional<QueueWaits> m_shownWaits;
};

} // namespace permanence
