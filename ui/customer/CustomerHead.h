#pragma once

#include "ui/customer/CustomerContent.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace permanence {

class DayBar;
class ShapeLabel;
class ToneLabel;

/// The top of a customer's page: who it is, whether it is open now, and what can be done with it.
class CustomerHead : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerHead(const DeskService &desk, QWidget *parent = nullptr);

    /// A button that triggers the action, named like it with "Button" behind it. Its text is said by setButton().
    QPushButton *addButton(QAction *action);
    /// `text` is shown with the key of the action, `name` is what a screen reader says.
    static void setButton(QPushButton *button, const QAction *action, const QString &text, const QString &name);
    /// A button, `moreButton`, that opens the menu.
    QPushButton *addMenu(QMenu *menu);
    void show(const CustomerContent &content);

private:
    [[nodiscard]] QString factsText() const;
    void tick();

    const DeskService &m_desk;
    std::optional<CustomerContent> m_content;
    QHBoxLayout *m_row;
    QLabel *m_name;
    ToneLabel *m_facts;
    ShapeLabel *m_openShape;
    QLabel *m_hours;
    DayBar *m_day;
    QTimer m_minute;
};

} // namespace permanence
