#pragma once

#include "core/desk/DeskService.h"
#include "core/sync/SyncNews.h"
#include "ui/shell/Page.h"
#include "ui/sync/ConcernWords.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QTableView;

namespace permanence {

class ConcernCard;
class ConcernModel;
class EmptyState;
class Navigator;
class SyncHead;
class SyncNotices;

/// How it stands with the hub, and what its agent has to decide: events that the hub refused (again, change, drop), and
/// settings over which a colleague's stands (set mine again, let it stand).
class SyncPage : public Page
{
    Q_OBJECT

public:
    SyncPage(DeskService &desk, Navigator &navigator, SyncNotices &notices, QWidget *parent = nullptr);

    /// How it stands, as the sync tells it.
    void setNews(const SyncNews &news);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;

signals:
    /// The hub is to be tried at once.
    void tryAsked();
    /// Something is to go up.
    void wakeAsked();

private:
    using Decision = std::function<Result<void>(Desk &desk, const Concern &concern)>;

    void layOut();
    void makeActions();
    void ask();
    void show(std::vector<Concern> concerns, ConcernScene scene);
    void showNews();
    void renewActions();
    [[nodiscard]] std::vector<Concern> chosen() const;
    void decide(std::vector<Concern> all, const Decision &decision, const QString &told);
    void change();
    void drop();
    void open();
    [[nodiscard]] QTimeZone zone() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    SyncNotices &m_notices;
    SyncNews m_news;
    QTimer m_renew;
    QLabel *m_heading;
    QPushButton *m_tryButton;
    QPushButton *m_settingsButton;
    SyncHead *m_head;
    QLabel *m_concernsHeading;
    ConcernModel *m_model;
    QTableView *m_table;
    ConcernCard *m_card = nullptr;
    EmptyState *m_empty;
    QWidget *m_list;
    QAction *m_try;
    QAction *m_settings;
    QAction *m_again;
    QAction *m_change;
    QAction *m_drop;
    QAction *m_mine;
    QAction *m_accept;
    QAction *m_open;
};

} // namespace permanence
