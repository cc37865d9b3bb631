#pragma once

#include "core/desk/DeskService.h"
#include "core/store/KnowledgeQueries.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QAction;

namespace permanence {

class EmptyState;
class MarkdownView;
class SizedLabel;

/// What the reader shows of an article, read at once.
struct ArticleScene {
    ArticleView article;
    std::vector<TicketListItem> tickets; ///< to which it belongs, the newest
    qint64 ticketCount = 0;
};

/// An article to be read: its title, what it is about, its text, and the tickets to which it belongs.
class ArticleReader : public QWidget
{
    Q_OBJECT

public:
    ArticleReader(DeskService &desk, const QList<QAction *> &actions, QWidget *parent = nullptr);

    void show(const std::optional<ArticleScene> &scene);
    using QWidget::show;
    [[nodiscard]] const std::optional<ArticleScene> &scene() const { return m_scene; }
    void retranslate();
    [[nodiscard]] MarkdownView *text() const { return m_text; }

signals:
    void ticketAsked(const QString &number);

private:
    void fill(bool stay);
    [[nodiscard]] QString facts() const;

    DeskService &m_desk;
    std::optional<ArticleScene> m_scene;
    QWidget *m_page;
    EmptyState *m_none;
    SizedLabel *m_title;
    QLabel *m_facts;
    QLabel *m_withdrawn;
    QList<QAction *> m_actions;
    QList<QPushButton *> m_buttons;
    MarkdownView *m_text;
    QLabel *m_tickets;
};

} // namespace permanence
