#include "ui/shell/NavigationList.h"

#include "core/base/Literals.h"
#include "ui/shell/NavigationDelegate.h"
#include "ui/shell/Page.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QStandardItemModel>

namespace permanence {
namespace {

QString spoken(const Page &page)
{
    QString text = page.title();
    if (page.count() > 0)
        text += u", "_s + QLocale().toString(page.count());
    if (!page.remark().isEmpty())
        text += u", "_s + page.remark();
    return text;
}

QStandardItem *itemFor(const Page &page, bool startsSection)
{
    auto *item = new QStandardItem(Theme::icon(page.iconName()), page.title());
    item->setEditable(false);
    item->setData(page.id(), NavigationDelegate::IdRole);
    item->setData(page.count(), NavigationDelegate::CountRole);
    item->setData(page.remark(), NavigationDelegate::RemarkRole);
    item->setToolTip(page.remark());
    item->setData(startsSection, NavigationDelegate::StartsSectionRole);
    item->setData(spoken(page), Qt::AccessibleTextRole);
    return item;
}

} // namespace

NavigationList::NavigationList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(u"navigation"_s);
    setModel(m_model);
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        emit chosen(index.data(NavigationDelegate::IdRole).toString());
    });
    measure();
}

void NavigationList::setPages(const std::vector<Page *> &pages)
{
    setAccessibleName(tr("Pages"));
    m_model->clear();
    PageSection last = PageSection::Work;
    for (const PageSection section : {PageSection::Work, PageSection::Setup}) {
        for (const Page *page : pages) {
            if (page->section() != section)
                continue;
            m_model->appendRow(itemFor(*page, section != last && m_model->rowCount() > 0));
            last = section;
        }
    }
    setCurrentPage(m_page);
    updateGeometry();
}

void NavigationList::setCurrentPage(const QString &id)
{
    m_page = id;
    const auto row = ids().indexOf(id);
    if (row >= 0)
        setCurrentIndex(m_model->index(static_cast<int>(row), 0));
    else
        setCurrentIndex({});
}

QStringList NavigationList::ids() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all << m_model->index(row, 0).data(NavigationDelegate::IdRole).toString();
    return all;
}

QSize NavigationList::sizeHint() const
{
    return {std::max(sizeHintForColumn(0), fontMetrics().averageCharWidth() * 22),
            fontMetrics().height() * 12};
}

void NavigationList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit chosen(currentIndex().data(NavigationDelegate::IdRole).toString());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the window's, not the beginning of a search
        return;
    }
    QListView::keyPressEvent(event);
}

void NavigationList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    setCurrentPage(m_page); // the arrows may have moved away without opening
}

void NavigationList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void NavigationList::measure()
{
    const int gap = Theme::spacing(1, this);
    setViewportMargins(0, gap, 0, gap);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

} // namespace permanence
