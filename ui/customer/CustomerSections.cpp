#include "ui/customer/CustomerSections.h"

#include "core/store/Judgement.h"
#include "ui/customer/ContractWords.h"
#include "ui/customer/CustomerForms.h"
#include "ui/customer/CustomerTable.h"
#include "ui/customer/ListSection.h"
#include "ui/customer/PrepaidList.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QTreeWidget>

namespace permanence {

CustomerSections::CustomerSections(DeskService &desk, const Actions &add, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_contacts(new ListSection(u"contacts"_s, 5, {add.contact}, this)),
      m_contracts(new ListSection(u"contracts"_s, 2, {add.contract}, this)),
      m_prepaid(new ListSection(u"prepaid"_s, 4, {add.licence, add.pack}, this)), m_escalationTitle(new QLabel(this)),
      m_escalation(new ToneLabel(ColourRole::Text, this))
{
    m_prepaid->list()->setItemDelegate(new BalanceDelegate(this));
    m_contacts->whenOpened([this](int row) {
        openContactForm(m_desk, m_content->customer.id, m_content->contacts[static_cast<size_t>(row)], this);
    });
    m_contracts->whenOpened([this](int row) {
        openContractForm(m_desk, m_content->customer.id, m_content->contracts[static_cast<size_t>(row)], this);
    });
    layOut();
}

void CustomerSections::layOut()
{
    m_escalation->setObjectName(u"escalation"_s);
    m_escalation->setTextFormat(Qt::PlainText);
    m_escalation->setWordWrap(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_escalationTitle->setFont(strong);
    // The lists are as high as their rows; what room is left stays below them.
    auto *lists = new QVBoxLayout(this);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(2 * Theme::spacing(1, this));
    for (QWidget *part : std::initializer_list<QWidget *>{m_contacts, m_contracts, m_prepaid, m_escalationTitle,
                                                          m_escalation})
        lists->addWidget(part);
    lists->addStretch();
}

void CustomerSections::show(const CustomerContent &content)
{
    m_content = content;
    fillContacts();
    fillContracts();
    fillPrepaidTime();
    fillEscalation();
}

void CustomerSections::fillContacts()
{
    m_contacts->refill([this](QTreeWidget *list) {
        for (const ContactView &contact : m_content->contacts) {
            QStringList phones;
            for (const QString &phone : contact.phones)
                phones << phoneText(phone, m_desk.desk().region);
            auto *item = new QTreeWidgetItem(list, {contact.name, contact.function, phones.join(u", "_s),
                                                    contact.outOfHours ? tr("named") : QString(), contact.email});
            if (!contact.outOfHours)
                continue;
            item->setIcon(3, Theme::icon(u"check"_s, ColourRole::Good));
            item->setToolTip(3, tr("named in the contract: may call outside office hours"));
        }
    });
    const auto named = std::count_if(m_content->contacts.begin(), m_content->contacts.end(),
                                     [](const ContactView &contact) { return contact.outOfHours; });
    const QString count = tr("%n contact(s)", nullptr, static_cast<int>(m_content->contacts.size()));
    m_contacts->setHeading(named == 0 ? count
                                      : tr("%1, %2", "contacts, of them named")
                                            .arg(count, tr("%n may call outside office hours", nullptr,
                                                           static_cast<int>(named))));
}

void CustomerSections::fillContracts()
{
    m_contracts->refill([this](QTreeWidget *list) {
        for (const ContractView &contract : m_content->contracts) {
            const ContractStand stand = contractStand(contract.from, contract.until, deskToday(m_desk));
            auto *item = new QTreeWidgetItem(
                list, {contractTitle(m_desk.policies(), contract.policy, contract.tier), stand.text});
            item->setIcon(1, Theme::icon(stand.icon, stand.role));
            const PolicyEntry *policy = m_desk.policies().latest(contract.policy);
            for (const QString &term : contractTerms(contract, policy ? &policy->policy : nullptr)) {
                auto *line = new QTreeWidgetItem(item, {term});
                line->setFirstColumnSpanned(true);
                line->setToolTip(0, term);
            }
        }
    });
    m_contracts->setHeading(m_content->contracts.empty()
                                ? tr("No contract")
                                : tr("%n contract(s)", nullptr, static_cast<int>(m_content->contracts.size())));
}

void CustomerSections::fillPrepaidTime()
{
    const PrepaidView &prepaid = m_content->prepaid;
    const QTimeZone zone(m_desk.desk().timezone.toUtf8());
    m_prepaid->refill([&](QTreeWidget *list) {
        fillPrepaid(list, prepaid, balancesOf(prepaid, m_desk.policies(), zone, m_desk.clock().now()),
                    deskToday(m_desk));
    });
    const QString licences = prepaid.licences.empty()
                                 ? tr("No licence")
                                 : tr("%n licence(s)", nullptr, static_cast<int>(prepaid.licences.size()));
    m_prepaid->setHeading(prepaid.packs.empty()
                              ? licences
                              : tr("%1, %2", "licences, packs")
                                    .arg(licences, tr("%n pack(s)", nullptr, static_cast<int>(prepaid.packs.size()))));
}

void CustomerSections::fillEscalation()
{
    const Judgement judge =
        judgementOf(m_content->contracts, m_desk.desk(), m_desk.policies(), m_desk.clock().now());
    QStringList levels;
    const QString language = QLocale().name();
    for (const EscalationContact &contact : judge.policy ? judge.policy->policy.escalation
                                                         : std::vector<EscalationContact>()) {
        levels << tr("Level %1: %2. %3", "level, whom, for what")
                      .arg(contact.level)
                      .arg(contact.title.in(language), contact.reasons.in(language));
    }
    m_escalation->setText(levels.join(u'\n'));
    m_escalation->setVisible(!levels.isEmpty());
    m_escalationTitle->setVisible(!levels.isEmpty());
}

void CustomerSections::retranslate()
{
    m_contacts->setButton(0, tr("New contact …"), tr("New contact"));
    m_contracts->setButton(0, tr("New contract …"), tr("New contract"));
    m_prepaid->setButton(0, tr("New licence …"), tr("New licence"));
    m_prepaid->setButton(1, tr("New pack …"), tr("New pack"));
    m_contacts->list()->setAccessibleName(tr("Contacts, Enter edits"));
    m_contracts->list()->setAccessibleName(tr("Contracts with their own terms, Enter edits"));
    m_prepaid->list()->setAccessibleName(tr("Licences and packs"));
    m_escalationTitle->setText(tr("Dissatisfied? Whom to turn to"));
}

} // namespace permanence
