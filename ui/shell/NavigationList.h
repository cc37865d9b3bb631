#pragma once

#include <QListView>

#include <vector>

class QStandardItemModel;

namespace permanence {

class Page;

/// The pages by word and icon, with their counts. Up and Down move, Enter or a click opens.
class NavigationList : public QListView
{
    Q_OBJECT

public:
    explicit NavigationList(QWidget *parent = nullptr);

    /// The pages in order; hidden ones are left out. Call it again when one's heading changed.
    void setPages(const std::vector<Page *> &pages);
    /// Marks the page in view, or none if it stands not in the list.
    void setCurrentPage(const QString &id);
    /// The ids in the order of the list (Alt+1 opens the first).
    [[nodiscard]] QStringList ids() const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Letters are keys of the pages.
    void keyboardSearch(const QString &) override {}
    void focusOutEvent(QFocusEvent *event) override;

private:
    void measure();

    QStandardItemModel *m_model;
    QString m_page; ///< the one in view
};

} // namespace permanence
