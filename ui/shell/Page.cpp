#include "ui/shell/Page.h"

#include <QAction>
#include <QEvent>

namespace permanence {

Page::Page(const QString &id, PageSection section, QWidget *parent)
    : QWidget(parent), m_id(id), m_section(section)
{
    setObjectName(id);
}

void Page::activate(const QString &argument)
{
    m_argument = argument;
}

void Page::setCount(int count)
{
    if (std::exchange(m_count, count) != count)
        emit headingChanged();
}

void Page::setRemark(const QString &remark)
{
    if (std::exchange(m_remark, remark) != remark)
        emit headingChanged();
}

QAction *Page::addCommand(const QString &objectName, const QKeySequence &shortcut, std::function<void()> run)
{
    auto *action = new QAction(this);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        emit headingChanged();
    }
}

} // namespace permanence
