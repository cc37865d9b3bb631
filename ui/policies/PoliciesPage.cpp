#include "ui/policies/PoliciesPage.h"

#include "core/policy/PolicyComparison.h"
#include "ui/policies/DeskCard.h"
#include "ui/policies/PaperView.h"
#include "ui/policies/PolicyHtml.h"
#include "ui/policies/PublishDialog.h"
#include "ui/policies/RehearsalDialog.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: several changes in a row are read once

QVariantList dataOf(const PolicyVersion &version)
{
    return {version.id, version.version};
}

} // namespace

PoliciesPage::PoliciesPage(DeskService &desk, Settings &settings, QWidget *parent)
    : Page(page::kPolicies, PageSection::Setup, parent), m_desk(desk), m_settings(settings),
      m_card(new DeskCard(desk, this)), m_heading(new SizedLabel(TypeSize::Title, this)),
      m_playButton(new QPushButton(this)), m_loadButton(new QPushButton(this)), m_splitter(new QSplitter(this)),
      m_list(new PolicyList(this)),
      m_name(new SizedLabel(TypeSize::Title, this)), m_compareLabel(new QLabel(this)), m_compare(new QComboBox(this)),
      m_onlyChanges(new QCheckBox(this)), m_sum(new ToneLabel(ColourRole::MutedText, this)),
      m_copyButton(new QPushButton(this)), m_paper(new PaperView(this))
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
    fillComparisons();
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
    m_name->setObjectName(u"policyName"_s);
    m_name->setWordWrap(true);
    m_compare->setObjectName(u"compareWith"_s);
    m_compareLabel->setBuddy(m_compare);
    m_compare->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compare->setMinimumContentsLength(28);
    m_onlyChanges->setObjectName(u"onlyChanges"_s);
    m_onlyChanges->setChecked(true);
    m_sum->setObjectName(u"changeSum"_s);
    m_copyButton->setObjectName(u"copyPolicyButton"_s);
    m_copyButton->setIcon(Theme::icon(u"copy"_s));
    m_playButton->setObjectName(u"playScenarioButton"_s);
    m_loadButton->setObjectName(u"loadPolicyButton"_s);
    m_loadButton->setIcon(Theme::icon(u"add"_s));
    m_paper->setObjectName(u"policyWords"_s);

    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    top->addWidget(m_heading);
    top->addStretch();
    top->addWidget(m_playButton);
    top->addWidget(m_loadButton);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(gap);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_compareLabel, m_compare, m_onlyChanges, m_sum})
        tools->addWidget(tool);
    tools->addStretch();
    tools->addWidget(m_copyButton);
    auto *right = new QWidget(this);
    auto *reading = new QVBoxLayout(right);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(gap);
    reading->addWidget(m_name);
    reading->addLayout(tools);
    reading->addWidget(m_paper, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
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
    connect(m_copyButton, &QPushButton::clicked, m_copy, &QAction::trigger);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        fillComparisons();
        showPaper();
    });
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] { showPaper(); });
    connect(m_onlyChanges, &QCheckBox::toggled, this, [this] { showPaper(); });
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
    m_copyButton->setText(tr("Copy as text"));
    m_list->setAccessibleName(tr("Policies and their versions"));
    m_compareLabel->setText(tr("Com&pare with"));
    m_onlyChanges->setText(tr("Only what c&hanged"));
    m_paper->setAccessibleName(tr("The policy in words"));
    fillList();
    fillComparisons();
    showPaper(true);
}

bool PoliciesPage::handleEscape()
{
    if (!comparedWith())
        return false;
    compareWith(std::nullopt);
    return true;
}

std::optional<PolicyVersion> PoliciesPage::comparedWith() const
{
    const QVariantList chosen = m_compare->currentData().toList();
    if (chosen.size() != 2)
        return std::nullopt;
    return PolicyVersion{chosen[0].toString(), chosen[1].toInt()};
}

void PoliciesPage::compareWith(const std::optional<PolicyVersion> &other)
{
    m_compare->setCurrentIndex(other ? std::max(0, m_compare->findData(dataOf(*other))) : 0);
}

const PolicyEntry *PoliciesPage::entry(const std::optional<PolicyVersion> &version) const
{
    return version ? m_desk.policies().find(version->id, version->version) : nullptr;
}

QString PoliciesPage::nameOf(const PolicyVersion &version) const
{
    const PolicyEntry *found = entry(version);
    return tr("%1, version %2")
        .arg(found ? found->policy.title.in(QLocale().name()) : version.id)
        .arg(version.version);
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
        fillComparisons();
        showPaper(true);
    });
}

void PoliciesPage::fillList()
{
    m_list->fill(m_desk.policies(), m_openTickets, m_desk.desk().policy);
}

void PoliciesPage::fillComparisons()
{
    const auto before = comparedWith();
    const auto current = shown();
    const QSignalBlocker quiet(m_compare);
    m_compare->clear();
    m_compare->addItem(tr("nothing", "compared with"));
    if (!current)
        return;
    QStringList ids = m_desk.policies().ids();
    ids.removeOne(current->id);
    ids.prepend(current->id); // its own versions come first
    for (const QString &id : ids) {
        const std::vector<int> versions = m_desk.policies().versions(id);
        for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
            const PolicyVersion one{id, *version};
            if (one != *current)
                m_compare->addItem(nameOf(one), dataOf(one));
        }
    }
    compareWith(before);
}

void PoliciesPage::showPaper(bool stay)
{
    const auto current = shown();
    const PolicyEntry *now = entry(current);
    const PolicyEntry *other = entry(comparedWith());
    m_onlyChanges->setVisible(other != nullptr);
    m_sum->setVisible(other != nullptr);
    m_name->setText(current ? nameOf(*current) : QString());
    if (!now)
        return;
    const QString language = QLocale().name();
    const QDate today = now->calendar.dateAt(m_desk.clock().now());
    if (!other) {
        const auto sections = policyInWords(now->policy, language, today);
        m_paper->show([sections](const QPalette &palette) { return htmlOf(sections, palette); }, stay);
        return;
    }
    const auto compared = comparePolicies(other->policy, now->policy, language, today);
    const int changes = changesIn(compared);
    m_sum->setText(tr("%n difference(s)", nullptr, changes));
    m_paper->show([compared, only = m_onlyChanges->isChecked()](
                      const QPalette &palette) { return htmlOf(compared, only, palette); },
                  stay);
}

QString PoliciesPage::text() const
{
    const PolicyEntry *now = entry(shown());
    const PolicyEntry *other = entry(comparedWith());
    if (!now)
        return {};
    const QString language = QLocale().name();
    const QDate today = now->calendar.dateAt(m_desk.clock().now());
    return other ? plainText(comparePolicies(other->policy, now->policy, language, today))
                 : plainText(policyInWords(now->policy, language, today));
}

void PoliciesPage::copy()
{
    QApplication::clipboard()->setText(text());
    emit noticeRaised({NoticeSeverity::Good, tr("Copied: %1.").arg(m_name->text()), {}, u"policies/copied"_s, true});
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
                       tr("Published: %1. New tickets are judged by it.").arg(nameOf({id, version})),
                       {},
                       u"policies/published"_s,
                       true});
}

} // namespace permanence
