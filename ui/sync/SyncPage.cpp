#include "ui/sync/SyncPage.h"

#include "core/base/Literals.h"
#include "ui/shell/Navigator.h"
#include "ui/sync/ConcernCard.h"
#include "ui/sync/ConcernModel.h"
#include "ui/sync/SyncHead.h"
#include "ui/sync/SyncNotices.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SizedLabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: several changes in a row are read once

/// What the page reads.
struct Found {
    std::vector<Concern> concerns;
    std::vector<AgentView> agents;
};

} // namespace

SyncPage::SyncPage(DeskService &desk, Navigator &navigator, SyncNotices &notices, QWidget *parent)
    : Page(page::kSync, PageSection::Setup, parent), m_desk(desk), m_navigator(navigator), m_notices(notices),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_tryButton(new QPushButton(this)),
      m_settingsButton(new QPushButton(this)), m_head(new SyncHead(this)), m_concernsHeading(new QLabel(this)),
      m_model(new ConcernModel(this)), m_table(new QTableView(this)), m_empty(new EmptyState(this)),
      m_list(new QWidget(this))
{
    makeActions();
    layOut();
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connect(&m_renew, &QTimer::timeout, this, &SyncPage::ask);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
    connect(&m_notices, &SyncNotices::raised, this, &Page::noticeRaised);
    connect(&m_notices, &SyncNotices::over, this, &Page::noticeOver);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SyncPage::renewActions);
    connect(m_table, &QTableView::doubleClicked, this, &SyncPage::open);
    showNews();
    ask();
}

void SyncPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_tryButton->setObjectName(u"tryHubButton"_s);
    m_settingsButton->setObjectName(u"hubSettingsButton"_s);
    connect(m_tryButton, &QPushButton::clicked, m_try, &QAction::trigger);
    connect(m_settingsButton, &QPushButton::clicked, m_settings, &QAction::trigger);
    m_card = new ConcernCard({m_again, m_change, m_drop, m_mine, m_accept, m_open}, this);
    m_table->setObjectName(u"concerns"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ConcernModel::What, QHeaderView::Stretch);
    m_concernsHeading->setObjectName(u"concernsHeading"_s);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_concernsHeading->setFont(strong);

    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    top->addWidget(m_heading);
    top->addStretch();
    top->addWidget(m_tryButton);
    top->addWidget(m_settingsButton);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(gap);
    list->addWidget(m_concernsHeading);
    list->addWidget(m_table, 1);
    list->addWidget(m_card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(top);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
}

QString SyncPage::title() const
{
    return tr("Sync", "the page that tells how it stands with the hub");
}

QString SyncPage::iconName() const
{
    return u"sync"_s;
}

void SyncPage::activate(const QString &argument)
{
    Page::activate(argument);
    if (m_model->rowCount() > 0) {
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        m_table->setFocus(Qt::OtherFocusReason);
    } else {
        (m_try->isEnabled() ? m_tryButton : m_settingsButton)->setFocus(Qt::OtherFocusReason);
    }
}

void SyncPage::retranslate()
{
    m_heading->setText(title());
    m_try->setText(tr("Try the hub now"));
    m_tryButton->setText(tr("Try now  %1", "%1 is a key").arg(m_try->shortcut().toString(QKeySequence::NativeText)));
    m_tryButton->setAccessibleName(m_try->text());
    m_settings->setText(tr("Settings of the hub"));
    m_settingsButton->setText(m_settings->text());
    m_again->setText(tr("Send again"));
    m_change->setText(tr("Change …"));
    m_drop->setText(tr("Drop …"));
    m_mine->setText(tr("Set mine again"));
    m_accept->setText(tr("Let it stand"));
    m_open->setText(tr("Open"));
    m_table->setAccessibleName(tr("What you have to decide"));
    m_model->retranslate();
    m_card->renew();
    showNews();
    ask(); // the titles of policies are other ones
}

QTimeZone SyncPage::zone() const
{
    return QTimeZone(m_desk.desk().timezone.toUtf8());
}

void SyncPage::setNews(const SyncNews &news)
{
    const bool counts = news.refused != m_news.refused || news.overtaken != m_news.overtaken;
    if (news.restores > m_news.restores)
        emit noticeRaised({NoticeSeverity::Information, Error{ErrorCode::HubRestored, {news.hub.name()}, {}}.text(), {},
                           u"sync/restored"_s, true});
    m_news = news;
    showNews();
    if (counts)
        m_renew.start();
}

void SyncPage::showNews()
{
    const bool hasHub = m_news.kind != SyncNews::Kind::Alone;
    m_head->show(m_news, m_desk.clock().now(), zone());
    m_try->setEnabled(hasHub && m_news.kind != SyncNews::Kind::Elsewhere);
    m_tryButton->setVisible(m_try->isEnabled());
    const bool hasConcerns = m_model->rowCount() > 0;
    m_list->setVisible(hasConcerns);
    m_empty->setVisible(!hasConcerns);
    if (hasHub)
        m_empty->setText(tr("Nothing to decide"), tr("A change of yours that the hub refuses, or that a colleague's overtakes, "
                                                     "would stand here with what you can do about it."));
    else
        m_empty->setText(tr("This workstation works alone"),
                         tr("All it needs is in its own file. To share one history with other workstations, name a hub in the "
                            "settings."));
    const auto most = static_cast<qint64>(m_model->rowCount());
    const qint64 all = m_news.refused + m_news.overtaken;
    setCount(static_cast<int>(most < kMostConcerns ? most : std::max(most, all)));
    m_concernsHeading->setText(all > most ? tr("What you have to decide: the first %1 of %2").arg(most).arg(all)
                                          : tr("What you have to decide"));
}

void SyncPage::ask()
{
    m_desk.query([](Queries &queries) { return Found{concerns(queries), queries.agents()}; }).then(this, [this](const Result<Found> &found) {
        if (!found)
            return; // asked again with the next change
        ConcernScene scene;
        scene.lexicon = lexiconOf(m_desk.policies(), {}, zone());
        addAgents(scene.lexicon, found->agents);
        scene.tied = m_news.tied.isEmpty() ? m_desk.agent().login : m_news.tied;
        scene.now = m_desk.clock().now();
        m_notices.take(found->concerns, m_news.refused, scene);
        show(found->concerns, std::move(scene));
    });
}

void SyncPage::show(std::vector<Concern> concerns, ConcernScene scene)
{
    const std::vector<Concern> before = chosen();
    const int row = m_table->currentIndex().row();
    const bool hadFocus = m_table->hasFocus();
    m_model->setConcerns(std::move(concerns), std::move(scene));
    showNews();
    QItemSelection kept;
    for (const Concern &one : before) {
        if (const int now = m_model->rowOf(one.event, one.member); now >= 0)
            kept.select(m_model->index(now, 0), m_model->index(now, ConcernModel::ColumnCount - 1));
    }
    const int next = !kept.empty() ? kept.first().top() : std::min(std::max(row, 0), m_model->rowCount() - 1);
    if (next >= 0)
        m_table->selectRow(next);
    if (!kept.empty())
        m_table->selectionModel()->select(kept, QItemSelectionModel::ClearAndSelect);
    if (hadFocus && next < 0)
        m_settingsButton->setFocus(Qt::OtherFocusReason);
    renewActions();
}

} // namespace permanence
