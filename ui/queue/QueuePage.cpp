#include "ui/queue/QueuePage.h"

#include "ui/queue/QueueBar.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"
#include "ui/widgets/RowIds.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TicketPreview.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50;      // milliseconds: a command may announce itself more than once
constexpr int kEveryMinute = 30'000; // limits are shown in minutes

/// What the navigation and the line of waits say.
struct Heading
{
    std::optional<QueueRow> nearest;
    QueueWaits waits;
};

} // namespace

QueuePage::QueuePage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kQueue, PageSection::Work, parent), m_desk(desk), m_navigator(navigator),
      m_settings(settings), m_source(std::make_shared<QueueTableSource>(desk)),
      m_model(new PagedTableModel(m_source, queueColumns(m_source), this)), m_view(new PagedTableView(this)),
      m_preview(new TicketPreview(desk, this)), m_splitter(new QSplitter(this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this))
{
    makeActions();
    m_bar = new QueueBar(desk, settings, {m_takeNext, m_take, m_assign, m_export}, this);
    layOut();
    m_view->setPagedModel(m_model);
    m_view->restoreHeaderState(m_settings.state(u"queue/header"_s, m_view->headerVersion()));
    m_splitter->restoreState(m_settings.state(u"queue/splitter"_s, 1));
    connectAll();
    m_minute.start();
    showView();
    renewHeading();
}

QueuePage::~QueuePage()
{
    m_settings.saveState(u"queue/header"_s, m_view->headerVersion(), m_view->headerState());
    m_settings.saveState(u"queue/splitter"_s, 1, m_splitter->saveState());
}

void QueuePage::makeActions()
{
    m_takeNext = addCommand(u"takeNext"_s, Qt::Key_F6, [this] { takeNext(); });
    m_take = addCommand(u"takeSelected"_s, Qt::CTRL | Qt::Key_T, [this] { takeSelected(); });
    m_assign = addCommand(u"assignSelected"_s, Qt::CTRL | Qt::Key_G, [this] { assignSelected(); });
    m_export = addCommand(u"exportQueue"_s, Qt::CTRL | Qt::Key_E, [this] { chooseFile(); });
    m_open = addCommand(u"openQueued"_s, {}, [this] { openTicket(); });
    m_saveView = addCommand(u"saveView"_s, QKeySequence::Save, [this] { askName(true); });
    m_renameView = addCommand(u"renameView"_s, {}, [this] { askName(false); });
    m_removeView = addCommand(u"removeView"_s, {}, [this] { removeView(); });
    m_nextView = addCommand(u"nextView"_s, Qt::CTRL | Qt::Key_PageDown, [this] { m_bar->chooseNext(1); });
    m_previousView =
        addCommand(u"previousView"_s, Qt::CTRL | Qt::Key_PageUp, [this] { m_bar->chooseNext(-1); });
    m_byProduct = addCommand(u"filterProduct"_s, Qt::CTRL | Qt::Key_P, [this] {
        m_bar->products()->setFocus(Qt::ShortcutFocusReason);
        m_bar->products()->selectAll();
    });
    m_byCustomer = addCommand(u"filterCustomer"_s, QKeySequence::Find, [this] {
        m_bar->customers()->setFocus(Qt::ShortcutFocusReason);
        m_bar->customers()->selectAll();
    });
    m_teams = addCommand(u"editTeams"_s, {}, [this] { editTeams(); });
    m_teams->setEnabled(mayLead(m_desk.agent().role));
}

void QueuePage::layOut()
{
    m_view->setObjectName(u"queueTable"_s);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({1000, 260}); // proportions, until the window gives it its real size
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(2, this));
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
}

void QueuePage::connectAll()
{
    connect(m_bar, &QueueBar::viewChanged, this, &QueuePage::showView);
    connect(m_view, &PagedTableView::opened, this, &QueuePage::openTicket);
    connect(m_view, &PagedTableView::currentIdChanged, this, &QueuePage::showPreview);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::renewActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &QueuePage::showPreview);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showPreview();
        showState();
        renewActions();
    });
    connect(m_model, &PagedTableModel::stateChanged, this, &QueuePage::showState);
    connect(m_preview, &TicketPreview::opened, this, [this](const QString &number) {
        m_navigator.navigate({page::kTicket, number});
    });
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connect(&m_renew, &QTimer::timeout, this, &QueuePage::renew);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
    m_minute.setInterval(kEveryMinute);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_view->viewport()->update();
        showPreview();
        renewHeading();
    });
}

QString QueuePage::title() const
{
    return tr("Queue");
}

QString QueuePage::iconName() const
{
    return u"queue"_s;
}

void QueuePage::activate(const QString &argument)
{
    Page::activate(argument);
    QWidget *first = m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_view) : m_bar->tabs();
    first->setFocus(Qt::OtherFocusReason);
}

bool QueuePage::handleEscape()
{
    const bool widened = m_bar->widen();
    if (widened)
        m_view->setFocus(Qt::OtherFocusReason);
    return widened;
}

void QueuePage::retranslate()
{
    m_view->setAccessibleName(tr("Tickets with the reasons for their places"));
    m_takeNext->setText(tr("Take next"));
    m_take->setText(tr("Take"));
    m_assign->setText(tr("Assign …"));
    m_open->setText(tr("Open the selected ticket"));
    m_saveView->setText(tr("Save what is shown as a view …"));
    m_renameView->setText(tr("Rename this view …"));
    m_removeView->setText(tr("Remove this view"));
    m_nextView->setText(tr("Next view of the queue"));
    m_previousView->setText(tr("Previous view of the queue"));
    m_byProduct->setText(tr("Show one product only"));
    m_byCustomer->setText(tr("Show one customer only"));
    m_teams->setText(tr("Teams …"));
    renewActions();
    m_bar->retranslate();
    m_preview->retranslate();
    showState();
    showHeading();
}

void QueuePage::renewActions()
{
    const std::size_t rows = static_cast<std::size_t>(m_model->rowCount());
    const bool any = rows > 0 && m_view->selectionModel()->hasSelection();
    m_take->setEnabled(any);
    m_assign->setEnabled(any);
    m_export->setEnabled(rows > 0);
    m_export->setText(tr("Export %n …", "as \"Export 12 …\": that many tickets", static_cast<int>(rows)));
    const bool own = m_bar->view().isOwn();
    m_renameView->setEnabled(own);
    m_removeView->setEnabled(own);
}

void QueuePage::showView()
{
    const QueueScope scope = m_bar->view().scope;
    const auto hide = [this](QueueColumn column, bool hidden) {
        m_view->setColumnHidden(static_cast<int>(column), hidden);
    };
    // How long those wait who wait, or else when it came in.
    const bool waits = scope == QueueScope::Waiting || scope == QueueScope::Unowned ||
                       scope == QueueScope::DueToday || scope == QueueScope::AllOpen;
    hide(QueueColumn::Owner, scope == QueueScope::Mine || scope == QueueScope::Unowned);
    hide(QueueColumn::Status, scope == QueueScope::Waiting);
    hide(QueueColumn::Received, waits);
    hide(QueueColumn::Waits, !waits);
    m_model->setQuery(QueueTableSource::query(m_bar->view()));
    renewActions();
    showState();
}

void QueuePage::renew()
{
    m_model->refresh();
    m_preview->refresh();
    renewHeading();
}

void QueuePage::renewHeading()
{
    m_desk
        .query([now = m_desk.clock().now()](Queries &queries) {
            QueueQueries queue(queries);
            QueueFilter byLimit;
            byLimit.order = QueueOrder::TakeInChargeDue;
            const std::vector<QueueRow> first = queue.page(byLimit, 1);
            return Heading{first.empty() ? std::nullopt : std::optional(first.front()), queue.waits(now)};
        })
        .then(this, [this](const Result<Heading> &heading) {
            if (!heading)
                return; // the table tells what is wrong
            setCount(static_cast<int>(heading->waits.waiting));
            if (mayLead(m_desk.agent().role))
                m_bar->showWaits(heading->waits);
            m_nearest = heading->nearest;
            showHeading();
        });
}

void QueuePage::showHeading()
{
    if (!m_nearest || !m_nearest->takeInChargeDue) {
        setRemark({});
        return;
    }
    QueueSetting setting = m_source->setting();
    setting.order = QueueOrder::TakeInChargeDue;
    const QueueReason reason = reasonOf(*m_nearest, setting);
    setRemark(reason.isOver() ? tr("limit passed %1", "hours and minutes ago").arg(clockLength(reason.left))
                              : tr("nearest limit %1", "hours and minutes").arg(clockLength(reason.left)));
}

void QueuePage::showPreview()
{
    const TableRow *row = m_model->loadedRow(m_view->currentIndex().row());
    if (row)
        m_preview->show(queueRowOf(*row), queueText(QueueColumn::Why, queueRowOf(*row), m_source->setting()));
    else if (m_model->rowCount() == 0)
        m_preview->clear();
}

void QueuePage::openTicket()
{
    if (const TableRow *row = m_model->loadedRow(m_view->currentIndex().row()))
        m_navigator.navigate({page::kTicket, queueRowOf(*row).number});
}

std::vector<qint64> QueuePage::selected() const
{
    std::vector<qint64> seqs;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        seqs.push_back(seqOf(m_model->idAt(index.row())));
    return seqs;
}

std::vector<QueueColumn> QueuePage::shownColumns() const
{
    std::vector<QueueColumn> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.push_back(static_cast<QueueColumn>(column));
    }
    return columns;
}

void QueuePage::tellFailure(const Error &error)
{
    emit noticeRaised({NoticeSeverity::Warning, error.text(), {}, u"queue"_s, true});
}

} // namespace permanence
