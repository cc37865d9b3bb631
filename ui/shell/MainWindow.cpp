#include "ui/shell/MainWindow.h"

#include "core/base/Literals.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/NavigationList.h"
#include "ui/shell/Page.h"
#include "ui/shell/Settings.h"
#include "ui/shell/StatusLine.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace permanence {
namespace {

// Of what is saved about the window; another number forgets what was saved.
constexpr int kStateVersion = 1;
constexpr int kNumberedPages = 9;

QFrame *line(QFrame::Shape shape, QWidget *parent)
{
    auto *made = new QFrame(parent);
    made->setFrameShape(shape);
    made->setFrameShadow(QFrame::Plain);
    made->setForegroundRole(QPalette::Midlight);
    return made;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…').trimmed();
}

PaletteEntry entryOf(QAction *action, const QString &detail, const QString &icon)
{
    return {withoutMnemonic(action->text()), detail, action->shortcut().toString(QKeySequence::NativeText),
            icon, [pointer = QPointer<QAction>(action)] {
                if (pointer)
                    pointer->trigger();
            }};
}

bool isOffered(const QAction *action)
{
    return action->isEnabled() && action->isVisible() && !action->isSeparator() && !action->text().isEmpty();
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_navigation(new NavigationList(this)),
      m_notices(new NoticeBar(this)), m_status(new StatusLine(this)), m_stack(new QStackedWidget(this)),
      m_top(new QVBoxLayout), m_palette(new CommandPalette([this] { return paletteEntries(); }, this)),
      m_back(new QAction(this)), m_forward(new QAction(this)), m_everything(new QAction(this))
{
    setObjectName(u"mainWindow"_s);
    setContextMenuPolicy(Qt::NoContextMenu);
    layOut();
    makeActions();
    retranslate();
    restore();
}

void MainWindow::layOut()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    auto *row = new QHBoxLayout;
    auto *right = new QVBoxLayout;
    for (QLayout *layout : std::initializer_list<QLayout *>{column, row, right, m_top}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    m_navigation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding); // a wide page does not push it aside
    right->addWidget(m_notices);
    right->addWidget(m_stack, 1);
    row->addWidget(m_navigation);
    row->addWidget(line(QFrame::VLine, centre));
    row->addLayout(right, 1);
    column->addLayout(m_top);
    column->addLayout(row, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
    connect(m_navigation, &NavigationList::chosen, this, [this](const QString &id) { navigate({id, {}}); });
    connect(m_status, &StatusLine::everythingAsked, m_palette, &CommandPalette::open);
}

void MainWindow::makeActions()
{
    const auto make = [this](QAction *action, const QString &name, const QKeySequence &keys, auto slot) {
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    make(m_back, u"back"_s, Qt::ALT | Qt::Key_Left, &MainWindow::back);
    make(m_forward, u"forward"_s, Qt::ALT | Qt::Key_Right, &MainWindow::forward);
    make(m_everything, u"everything"_s, Qt::CTRL | Qt::Key_K, [this] { m_palette->open(); });
    for (int i = 0; i < kNumberedPages; ++i) {
        m_goTo.push_back(new QAction(this));
        make(m_goTo.back(), u"goTo%1"_s.arg(i + 1), Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i), [this, i] {
            if (const QStringList ids = m_navigation->ids(); i < ids.size())
                navigate({ids[i], {}});
        });
    }
}

void MainWindow::addPage(Page *page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    connect(page, &Page::headingChanged, this, &MainWindow::renewNavigation);
    connect(page, &Page::noticeRaised, m_notices, &NoticeBar::tell);
    connect(page, &Page::noticeOver, m_notices, &NoticeBar::withdraw);
    page->retranslate();
    renewNavigation();
}

void MainWindow::setCallBar(QWidget *bar)
{
    m_top->addWidget(bar);
    m_top->addWidget(line(QFrame::HLine, this));
    setTabOrder(bar, m_navigation);
}

void MainWindow::openLastPage(const QString &fallback)
{
    const QString last = m_settings.get(setting::kLastPage);
    const Page *known = page(last);
    navigate({known && known->section() != PageSection::Hidden ? last : fallback, {}});
}

void MainWindow::navigate(const Place &place)
{
    if (bring(place))
        m_history.visit(place);
}

void MainWindow::back()
{
    if (const auto place = m_history.behind(); place && bring(*place))
        m_history.stepBack();
}

void MainWindow::forward()
{
    if (const auto place = m_history.ahead(); place && bring(*place))
        m_history.stepForward();
}

bool MainWindow::bring(const Place &place)
{
    Page *next = page(place.page);
    Page *shown = shownPage();
    if (!next ||
        (shown && !m_history.current().page.isEmpty() && place != m_history.current() && !shown->mayLeave()))
        return false;
    m_stack->setCurrentWidget(next);
    m_navigation->setCurrentPage(place.page);
    if (next->section() != PageSection::Hidden)
        m_settings.set(setting::kLastPage, place.page);
    next->activate(place.argument);
    setWindowTitle(tr("%1 – Permanence", "window title; %1 is the page").arg(next->title()));
    return true;
}

Page *MainWindow::page(const QString &id) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const Page *p) { return p->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

Page *MainWindow::shownPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    // What can be done here comes first; other pages' actions wait until their page is in view.
    if (const Page *shown = shownPage()) {
        for (QAction *action : shown->actions()) {
            if (isOffered(action))
                entries.push_back(entryOf(action, shown->title(), shown->iconName()));
        }
    }
    for (QAction *action : findChildren<QAction *>()) {
        const auto owners = action->associatedObjects();
        const bool ofAPage = std::any_of(owners.begin(), owners.end(), [this](QObject *owner) {
            return m_stack->isAncestorOf(qobject_cast<QWidget *>(owner));
        });
        if (!owners.isEmpty() && !ofAPage && action != m_everything && isOffered(action))
            entries.push_back(entryOf(action, {}, action->property("icon-name").toString()));
    }
    return entries;
}

void MainWindow::renewNavigation()
{
    m_navigation->setPages(m_pages);
    const QStringList ids = m_navigation->ids();
    for (std::size_t i = 0; i < m_goTo.size(); ++i) {
        const Page *target = page(ids.value(static_cast<int>(i)));
        m_goTo[i]->setVisible(target);
        m_goTo[i]->setText(target ? tr("Go to %1", "%1 is a page").arg(target->title()) : QString());
        m_goTo[i]->setProperty("icon-name", target ? target->iconName() : QString());
    }
}

void MainWindow::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setProperty("icon-name", u"back"_s);
    m_forward->setText(tr("Forward"));
    m_forward->setProperty("icon-name", u"forward"_s);
    m_everything->setText(tr("Everything …"));
    m_stack->setAccessibleName(tr("Page"));
    const Page *shown = shownPage();
    setWindowTitle(shown ? tr("%1 – Permanence", "window title; %1 is the page").arg(shown->title())
                         : u"Permanence"_s);
    renewNavigation();
}

void MainWindow::restore()
{
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 46);
    restoreGeometry(m_settings.state(u"mainWindow"_s, kStateVersion));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool may = std::all_of(m_pages.begin(), m_pages.end(), [](Page *page) { return page->mayLeave(); });
    event->setAccepted(may);
    if (may)
        m_settings.saveState(u"mainWindow"_s, kStateVersion, saveGeometry());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Reaches the window only if nothing under it wanted the key.
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        if (Page *shown = shownPage(); !shown || !shown->handleEscape())
            back();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace permanence
