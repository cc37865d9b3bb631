#include "ui/tickets/MyTicketsPage.h"

#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/CountdownLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TicketPreview.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50;      // milliseconds: a command may announce itself more than once
constexpr int kEveryMinute = 30'000; // limits are shown in minutes

/// What the navigation says of my tickets.
struct Heading
{
    int count = 0;
    std::optional<TicketListItem> nearest;
};

} // namespace

MyTicketsPage::MyTicketsPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kMyTickets, PageSection::Work, parent), m_desk(desk), m_navigator(navigator),
      m_settings(settings),
      m_model(new PagedTableModel(std::make_shared<TicketTableSource>(desk), ticketColumns(desk), this)),
      m_view(new PagedTableView(this)), m_scopes(new QTabBar(this)),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_preview(new TicketPreview(desk, this)),
      m_splitter(new QSplitter(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this))
{
    layOut();
    m_view->setPagedModel(m_model);
    m_view->restoreHeaderState(m_settings.state(u"myTickets/header"_s, m_view->headerVersion()));
    m_splitter->restoreState(m_settings.state(u"myTickets/splitter"_s, 1));

    m_mine = addCommand(u"showMyTickets"_s, Qt::CTRL | Qt::Key_M, [this] { m_scopes->setCurrentIndex(0); });
    m_all =
        addCommand(u"showAllOpenTickets"_s, Qt::CTRL | Qt::Key_O, [this] { m_scopes->setCurrentIndex(1); });
    m_open = addCommand(u"openTicket"_s, {}, [this] { openTicket(); });

    connect(m_scopes, &QTabBar::currentChanged, this,
            [this](int index) { choose(static_cast<TicketScope>(index)); });
    connect(m_view, &PagedTableView::opened, this, &MyTicketsPage::openTicket);
    connect(m_view, &PagedTableView::currentIdChanged, this, &MyTicketsPage::showPreview);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MyTicketsPage::showPreview);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MyTicketsPage::showPreview);
    connect(m_model, &PagedTableModel::stateChanged, this, &MyTicketsPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MyTicketsPage::showState);
    connect(m_preview, &TicketPreview::opened, this, [this](const QString &number) {
        m_navigator.navigate({page::kTicket, number});
    });

    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connect(&m_renew, &QTimer::timeout, this, &MyTicketsPage::renew);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
    m_minute.setInterval(kEveryMinute);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_view->viewport()->update();
        renewHeading();
    });
    m_minute.start();
    choose(TicketScope::Mine);
    renewHeading();
}

MyTicketsPage::~MyTicketsPage()
{
    m_settings.saveState(u"myTickets/header"_s, m_view->headerVersion(), m_view->headerState());
    m_settings.saveState(u"myTickets/splitter"_s, 1, m_splitter->saveState());
}

void MyTicketsPage::layOut()
{
    m_view->setObjectName(u"tickets"_s);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_scopes->setObjectName(u"ticketScopes"_s);
    m_scopes->setDrawBase(false);
    m_scopes->setExpanding(false);
    m_scopes->addTab({});
    m_scopes->addTab({});
    const int gap = Theme::spacing(2, this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(gap, gap, gap, 0);
    top->setSpacing(gap);
    top->addWidget(m_heading);
    top->addWidget(m_scopes);
    top->addStretch();
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({900, 300}); // proportions, until the window gives it its real size
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

QString MyTicketsPage::title() const
{
    return tr("My tickets");
}

QString MyTicketsPage::iconName() const
{
    return u"tickets"_s;
}

void MyTicketsPage::activate(const QString &argument)
{
    Page::activate(argument);
    m_view->setFocus(Qt::OtherFocusReason);
}

void MyTicketsPage::retranslate()
{
    m_heading->setText(tr("Open tickets"));
    m_scopes->setAccessibleName(tr("Whose tickets"));
    m_scopes->setTabText(0, tr("Mine"));
    m_scopes->setTabText(1, tr("All open"));
    m_view->setAccessibleName(tr("Open tickets, nearest limit first"));
    m_mine->setText(tr("Show my tickets"));
    m_all->setText(tr("Show all open tickets"));
    m_open->setText(tr("Open the selected ticket"));
    m_preview->retranslate();
    showState();
    renewHeading();
}

void MyTicketsPage::choose(TicketScope scope)
{
    m_view->setColumnHidden(kOwnerColumn, scope == TicketScope::Mine);
    m_model->setQuery(TicketTableSource::query(scope));
    showState();
}

void MyTicketsPage::renew()
{
    m_model->refresh();
    m_preview->refresh();
    renewHeading();
}

void MyTicketsPage::renewHeading()
{
    m_desk
        .query([me = m_desk.agent().id](Queries &queries) {
            const std::vector<TicketListItem> nearest = queries.myTickets(me, 1);
            return Heading{static_cast<int>(queries.myTicketSeqs(me).size()),
                           nearest.empty() ? std::nullopt : std::optional(nearest.front())};
        })
        .then(this, [this](const Result<Heading> &heading) {
            if (!heading)
                return; // the table tells what is wrong
            setCount(heading->count);
            const bool limited = heading->nearest && heading->nearest->nextDue != kNoLimit;
            if (!limited) {
                setRemark({});
                return;
            }
            const LimitStand stand = limitStand(*heading->nearest, m_desk.policies(), m_desk.clock().now());
            setRemark(tr("nearest limit: %1", "as \"nearest limit: 00:18 left\"").arg(stand.text));
        });
}

void MyTicketsPage::showState()
{
    const bool failed = m_model->state() == PagedTableModel::State::Failed;
    const bool nothing = m_model->state() == PagedTableModel::State::Loaded && m_model->rowCount() == 0;
    if (failed)
        m_empty->setText(tr("The tickets could not be read"), m_model->failure());
    else if (m_scopes->currentIndex() == 0)
        m_empty->setText(
            tr("No open ticket is yours"),
            tr("Press F2 when the phone rings, or Ctrl+O to see the open tickets of the whole desk."));
    else
        m_empty->setText(tr("No ticket is open"), tr("Press F2 when the phone rings."));
    const bool empty = failed || nothing;
    QWidget *focus = QApplication::focusWidget();
    const bool focusIsHere = isVisible() && (!focus || isAncestorOf(focus));
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (focusIsHere && (!focus || !focus->isVisible()))
        (empty ? static_cast<QWidget *>(m_scopes) : m_view)->setFocus(Qt::OtherFocusReason);
}

void MyTicketsPage::showPreview()
{
    const TableRow *row = m_model->loadedRow(m_view->currentIndex().row());
    if (row)
        m_preview->show(ticketOf(*row));
    else if (m_model->rowCount() == 0)
        m_preview->clear();
}

void MyTicketsPage::openTicket()
{
    if (const TableRow *row = m_model->loadedRow(m_view->currentIndex().row()))
        m_navigator.navigate({page::kTicket, ticketOf(*row).number});
}

} // namespace permanence
