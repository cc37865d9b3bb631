#include "ui/customer/ListSection.h"

#include "core/base/Literals.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace permanence {
namespace {

constexpr int kMostRows = 8;
constexpr int kFewestRows = 2; // what stays in sight in a low window

QTreeWidgetItem *topOf(QTreeWidgetItem *item)
{
    while (item && item->parent())
        item = item->parent();
    return item;
}

} // namespace

ListSection::ListSection(const QString &objectName, int columns, const QList<QAction *> &add, QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_list(new QTreeWidget(this)), m_actions(add)
{
    m_list->setObjectName(objectName);
    m_list->setColumnCount(columns);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemsExpandable(false);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    for (QAction *action : m_actions) {
        auto *button = new QPushButton(this);
        button->setObjectName(QString(action->objectName() % u"Button"_s));
        button->setIcon(Theme::icon(u"add"_s));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        top->addWidget(button);
        m_buttons << button;
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addLayout(top);
    layout->addWidget(m_list);
}

void ListSection::setHeading(const QString &text)
{
    m_heading->setText(text);
}

void ListSection::setButton(int index, const QString &text, const QString &name)
{
    m_buttons[index]->setText(buttonText(text, m_actions[index]->shortcut()));
    m_buttons[index]->setAccessibleName(name);
}

void ListSection::refill(const std::function<void(QTreeWidget *)> &fill)
{
    const int current = m_list->indexOfTopLevelItem(topOf(m_list->currentItem()));
    m_list->clear();
    fill(m_list);
    m_list->expandAll();
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(current, 0, std::max(0, m_list->topLevelItemCount() - 1))));
    fit();
}

void ListSection::whenOpened(const std::function<void(int row)> &open)
{
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this, open](QTreeWidgetItem *item) { open(m_list->indexOfTopLevelItem(topOf(item))); });
}

void ListSection::fit()
{
    int rows = m_list->topLevelItemCount();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        rows += m_list->topLevelItem(i)->childCount();
    m_list->setVisible(rows > 0);
    const int height = std::max(m_list->sizeHintForRow(0), Theme::iconSize(this) + 4);
    const int frame = 2 * m_list->frameWidth() + 2;
    m_list->setMinimumHeight(std::min(rows, kFewestRows) * height + frame);
    m_list->setMaximumHeight(std::min(rows, kMostRows) * height + frame);
}

void ListSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace permanence
