#pragma once

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace permanence {

/// A list of a few rows with its heading and the buttons that add to it; as high as its rows, up to a limit.
class ListSection : public QWidget
{
    Q_OBJECT

public:
    /// The list gets the objectName, each button that of its action with "Button" behind it.
    ListSection(const QString &objectName, int columns, const QList<QAction *> &add, QWidget *parent);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    void setHeading(const QString &text);
    /// The text of a button, without its key, and what a screen reader says.
    void setButton(int index, const QString &text, const QString &name);
    /// `fill` puts the rows in; the row that was current stays so.
    void refill(const std::function<void(QTreeWidget *)> &fill);
    /// Enter or a double click on a row, or on a line below it: its place.
    void whenOpened(const std::function<void(int row)> &open);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QLabel *m_heading;
    QTreeWidget *m_list;
    QList<QAction *> m_actions;
    QList<QPushButton *> m_buttons;
};

} // namespace permanence
