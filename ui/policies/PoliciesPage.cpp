#include "ui/policies/PoliciesPage.h"

#include "ui/policies/DeskCard.h"
#include "ui/policies/PolicyReader.h"
#include "ui/policies/PublishDialog.h"
#include "ui/policies/RehearsalDialog.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/SizedLabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QPushButton>
#include <QSplitter>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: several changes in a row are read once

} // namespace

PoliciesPage::PoliciesPage(DeskService &desk, Settings &settings, QWidget *parent)
    : Page(page::kPolicies, PageSection::Setup, parent), m_desk(desk), m_settings(settings),
      m_card(new DeskCard(desk, this)), m_heading(new SizedLabel(TypeSize::Title, this)),
      m_playButton(new QPushButton(this)), m_loadButton(new QPushButton(this)), m_splitter(new QSplitter(this)),
      m_list(new PolicyList(this)), m_reader(new PolicyReader(desk.clock(), this))
{
    m_play = addCommand(u"playScenario"_s, QKeySequence::Print, [this] { chooseScenario({}); });
    m_load = addCommand(u"loadPolicy"_s, QKeySequence::Open, [this] { chooseDocument(); });
    m_copy = addCommand(u"copyPolicy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copy(); });
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"policies/splitter"_s, 1));
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    fillList();
    m_reader->show(m_desk.policies(), shown());
    ask();
}

PoliciesPage::~PoliciesPage()
{
    m_settings.saveState(u"policies/splitter"_s, 1, m_splitter->saveState());
}

void PoliciesPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_list->setObjectName(u"policyVersions"_s);
    m_playButton->setObjectName(u"playScenarioButton"_s);
    m_loadButton->setObjectName(u"loadPolicyButton"_s);
    m_loadButton->setIcon(Theme::icon(u"add"_s));

    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    top->addWidget(m_heading);
    top->addStretch();
    top->addWidget(m_playButton);
    top->addWidget(m_loadButton);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_reader);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * gap);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({280, 800});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(top);
    layout->addWidget(m_card);
    layout->addWidget(m_splitter, 1);
}

void PoliciesPage::connectAll()
{
    connect(m_playButton, &QPushButton::clicked, m_play, &QAction::trigger);
    connect(m_loadButton, &QPushButton::clicked, m_load, &QAction::trigger);
    connect(m_reader, &PolicyReader::copyAsked, m_copy, &QAction::trigger);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { m_reader->show(m_desk.policies(), shown()); });
    connect(&m_renew, &QTimer::timeout, this, &PoliciesPage::ask);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
}

QString PoliciesPage::title() const
{
    return tr("Policies");
}

QString PoliciesPage::iconName() const
{
    return u"policies"_s;
}

void PoliciesPage::activate(const QString &argument)
{
    Page::activate(argument);
    if (const PolicyEntry *latest = m_desk.policies().latest(argument))
        select({argument, latest->policy.version});
    m_list->setFocus(Qt::OtherFocusReason);
}

void PoliciesPage::retranslate()
{
    m_heading->setText(title());
    m_play->setText(tr("Play a scenario by the desk's policies …"));
    m_playButton->setText(tr("Play a scenario …"));
    m_load->setText(tr("Load a policy or a new version …"));
    m_loadButton->setText(tr("Load a version …"));
    m_copy->setText(tr("Copy the policy as text"));
    m_list->setAccessibleName(tr("Policies and their versions"));
    fillList();
    m_reader->retranslate();
}

bool PoliciesPage::handleEscape()
{
    if (!m_reader->comparedWith())
        return false;
    compareWith(std::nullopt);
    return true;
}

void PoliciesPage::compareWith(const std::optional<PolicyVersion> &other)
{
    m_reader->compareWith(other);
}

QString PoliciesPage::text() const
{
    return m_reader->text();
}

void PoliciesPage::ask()
{
    // The library shares its entries: a copy is cheap and safe in another thread.
    m_desk.query([ids = m_desk.policies().ids()](Queries &queries) {
        TicketCounts open;
        for (const QString &id : ids) {
            for (const auto &[version, tickets] : queries.openTicketsByVersion(id))
                open[{id, version}] = tickets;
        }
        return open;
    }).then(this, [this](const Result<TicketCounts> &answer) {
        if (!answer)
            return; // asked again with the next change
        m_openTickets = *answer;
        fillList();
        m_reader->show(m_desk.policies(), shown(), true);
    });
}

void PoliciesPage::fillList()
{
    m_list->fill(m_desk.policies(), m_openTickets, m_desk.desk().policy);
}

void PoliciesPage::copy()
{
    if (!shown())
        return;
    QApplication::clipboard()->setText(text());
    emit noticeRaised(
        {NoticeSeverity::Good, tr("Copied: %1.").arg(m_reader->nameOf(*shown())), {}, u"policies/copied"_s, true});
}

void PoliciesPage::chooseDocument()
{
    auto *dialog = new QFileDialog(this, tr("Load a policy"), {}, tr("Policy documents (*.json);;All files (*)"));
    dialog->setObjectName(u"choosePolicy"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PoliciesPage::loadDocument);
    dialog->open();
}

PublishDialog *PoliciesPage::loadDocument(const QString &path)
{
    auto *dialog = new PublishDialog(m_desk, path, this);
    connect(dialog, &PublishDialog::published, this, &PoliciesPage::tellPublished);
    connect(dialog, &PublishDialog::rehearsalWanted, this, &PoliciesPage::chooseScenario);
    dialog->open();
    return dialog;
}

void PoliciesPage::chooseScenario(const QByteArray &draft)
{
    auto *dialog = new QFileDialog(window(), tr("Play a scenario"), {}, tr("Scenarios (*.json);;All files (*)"));
    dialog->setObjectName(u"chooseScenario"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, draft](const QString &path) { playScenario(path, draft); });
    dialog->open();
}

RehearsalDialog *PoliciesPage::playScenario(const QString &path, const QByteArray &draft)
{
    auto *dialog = new RehearsalDialog(m_desk, path, draft, this);
    dialog->open();
    return dialog;
}

void PoliciesPage::tellPublished(const QString &id, int version)
{
    fillList();
    select({id, version});
    emit noticeRaised({NoticeSeverity::Good,
                       tr("Published: %1. New tickets are judged by it.").arg(m_reader->nameOf({id, version})),
                       {},
                       u"policies/published"_s,
                       true});
}

} // namespace permanence
