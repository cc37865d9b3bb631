#pragma once

#include "core/store/KnowledgeQueries.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace permanence {

/// Articles in a few lines: those that belong to a ticket, with a tick, and below them those that may help (APL-6).
class ArticleList : public QWidget
{
    Q_OBJECT

public:
    ArticleList(const QString &objectName, QWidget *parent = nullptr);

    /// The line that was current stays so.
    void setArticles(const std::vector<ArticleListItem> &linked, const std::vector<ArticleListItem> &offered);
    [[nodiscard]] bool isEmpty() const;
    void setHeading(const QString &text);
    void setAccessibleNames(const QString &name);

    /// The offered article to link: the current line's where it is one, else the first offered; none: nothing is offered.
    [[nodiscard]] ArticleId toLink() const;
    /// The lines as they stand there.
    [[nodiscard]] QStringList lines() const;

signals:
    /// Enter or a double click.
    void opened(const permanence::ArticleId &article);

private:
    void add(const ArticleListItem &article, bool linked);

    QLabel *m_heading;
    QListWidget *m_list;
};

} // namespace permanence
