#include "ui/policies/PolicyReader.h"

#include "core/policy/PolicyComparison.h"
#include "ui/policies/PaperView.h"
#include "ui/policies/PolicyHtml.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace permanence {
namespace {

QVariantList dataOf(const PolicyVersion &version)
{
    return {version.id, version.version};
}

} // namespace

PolicyReader::PolicyReader(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_name(new SizedLabel(TypeSize::Title, this)), m_compareLabel(new QLabel(this)),
      m_compare(new QComboBox(this)), m_onlyChanges(new QCheckBox(this)),
      m_sum(new ToneLabel(ColourRole::MutedText, this)), m_copyButton(new QPushButton(this)),
      m_paper(new PaperView(this))
{
    m_name->setObjectName(u"policyName"_s);
    m_compare->setObjectName(u"compareWith"_s);
    m_onlyChanges->setObjectName(u"onlyChanges"_s);
    m_sum->setObjectName(u"changeSum"_s);
    m_copyButton->setObjectName(u"copyPolicyButton"_s);
    m_paper->setObjectName(u"policyWords"_s);
    m_onlyChanges->setChecked(true);
    layOut();
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] { showPaper(); });
    connect(m_onlyChanges, &QCheckBox::toggled, this, [this] { showPaper(); });
    connect(m_copyButton, &QPushButton::clicked, this, &PolicyReader::copyAsked);
}

void PolicyReader::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_name->setWordWrap(true);
    m_compareLabel->setBuddy(m_compare);
    m_compare->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compare->setMinimumContentsLength(28);
    m_copyButton->setIcon(Theme::icon(u"copy"_s));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(gap);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_compareLabel, m_compare, m_onlyChanges, m_sum})
        tools->addWidget(tool);
    tools->addStretch();
    tools->addWidget(m_copyButton);
    auto *reading = new QVBoxLayout(this);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(gap);
    reading->addWidget(m_name);
    reading->addLayout(tools);
    reading->addWidget(m_paper, 1);
}

void PolicyReader::show(const PolicyLibrary &policies, const std::optional<PolicyVersion> &current, bool stay)
{
    m_policies = policies;
    m_current = current;
    fillComparisons();
    showPaper(stay);
}

std::optional<PolicyVersion> PolicyReader::comparedWith() const
{
    const QVariantList chosen = m_compare->currentData().toList();
    if (chosen.size() != 2)
        return std::nullopt;
    return PolicyVersion{chosen[0].toString(), chosen[1].toInt()};
}

void PolicyReader::compareWith(const std::optional<PolicyVersion> &other)
{
    m_compare->setCurrentIndex(other ? std::max(0, m_compare->findData(dataOf(*other))) : 0);
}

const PolicyEntry *PolicyReader::entry(const std::optional<PolicyVersion> &version) const
{
    return version ? m_policies.find(version->id, version->version) : nullptr;
}

QString PolicyReader::nameOf(const PolicyVersion &version) const
{
    const PolicyEntry *found = entry(version);
    return tr("%1, version %2")
        .arg(found ? found->policy.title.in(QLocale().name()) : version.id)
        .arg(version.version);
}

void PolicyReader::fillComparisons()
{
    const auto before = comparedWith();
    const QSignalBlocker quiet(m_compare);
    m_compare->clear();
    m_compare->addItem(tr("nothing", "compared with"));
    if (!m_current)
        return;
    QStringList ids = m_policies.ids();
    ids.removeOne(m_current->id);
    ids.prepend(m_current->id); // its own versions come first
    for (const QString &id : ids) {
        const std::vector<int> versions = m_policies.versions(id);
        for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
            const PolicyVersion one{id, *version};
            if (one != *m_current)
                m_compare->addItem(nameOf(one), dataOf(one));
        }
    }
    compareWith(before);
}

void PolicyReader::showPaper(bool stay)
{
    const PolicyEntry *now = entry(m_current);
    const PolicyEntry *other = entry(comparedWith());
    m_onlyChanges->setVisible(other != nullptr);
    m_sum->setVisible(other != nullptr);
    m_name->setText(m_current ? nameOf(*m_current) : QString());
    if (!now)
        return;
    const QString language = QLocale().name();
    const QDate today = now->calendar.dateAt(m_clock.now());
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

QString PolicyReader::text() const
{
    const PolicyEntry *now = entry(m_current);
    const PolicyEntry *other = entry(comparedWith());
    if (!now)
        return {};
    const QString language = QLocale().name();
    const QDate today = now->calendar.dateAt(m_clock.now());
    return other ? plainText(comparePolicies(other->policy, now->policy, language, today))
                 : plainText(policyInWords(now->policy, language, today));
}

void PolicyReader::retranslate()
{
    m_compareLabel->setText(tr("Com&pare with"));
    m_onlyChanges->setText(tr("Only what c&hanged"));
    m_copyButton->setText(tr("Copy as text"));
    m_paper->setAccessibleName(tr("The policy in words"));
    show(PolicyLibrary(m_policies), m_current, true);
}

} // namespace permanence
