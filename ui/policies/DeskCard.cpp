#include "ui/policies/DeskCard.h"

#include "ui/policies/DeskDialog.h"
#include "ui/policies/TrainingDialog.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace permanence {

DeskCard::DeskCard(DeskService &desk, QWidget *parent)
    : Card(parent), m_desk(desk), m_name(new QLabel(this)), m_facts(new ToneLabel(ColourRole::MutedText, this)),
      m_setUp(new QPushButton(this)), m_training(new QPushButton(this))
{
    setObjectName(u"deskCard"_s);
    m_name->setObjectName(u"deskName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_facts->setObjectName(u"deskFacts"_s);
    m_facts->setWordWrap(true);
    m_setUp->setObjectName(u"setUpDesk"_s);
    m_training->setObjectName(u"openTraining"_s);
    const int gap = Theme::spacing(1, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(m_name);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_setUp);
    layout->addWidget(m_training);
    connect(m_setUp, &QPushButton::clicked, this, [this] { (new DeskDialog(m_desk, this))->open(); });
    connect(m_training, &QPushButton::clicked, this, [this] { (new TrainingDialog(m_desk, this))->open(); });
    connect(&m_desk, &DeskService::changed, this, &DeskCard::renew);
    setVisible(mayLead(m_desk.agent().role));
    renew();
}

void DeskCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

void DeskCard::renew()
{
    const DeskView &desk = m_desk.desk();
    const QString name = desk.name.isEmpty() ? tr("a desk without a name yet") : desk.name;
    m_name->setText(tr("This desk: %1").arg(name));
    const QString policyId = desk.policy.isEmpty() ? m_desk.policies().ids().value(0) : desk.policy;
    const PolicyEntry *policy = m_desk.policies().latest(policyId);
    m_facts->setText(tr("phone numbers as in %1 · %2 · callers without a contract: %3", "region, time zone, policy")
                         .arg(desk.region, desk.timezone,
                              policy ? policy->policy.title.in(QLocale().name()) : policyId));
    m_setUp->setText(tr("Set up the desk …"));
    m_training->setText(tr("Training …"));
    m_training->setAccessibleDescription(tr("Who is trained on which product"));
}

} // namespace permanence
