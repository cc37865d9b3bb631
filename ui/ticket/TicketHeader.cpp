#include "ui/ticket/TicketHeader.h"

#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>

namespace permanence {

TicketHeader::TicketHeader(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_number(new SizedLabel(TypeSize::ReadAloud, this)),
      m_summary(new SizedLabel(TypeSize::Title, this)), m_status(new StatusBadge(this)),
      m_owner(new QLabel(this)), m_severityShape(new ShapeLabel(this)), m_facts(new QLabel(this)),
      m_caller(new QLabel(this)), m_policy(new ToneLabel(ColourRole::MutedText, this))
{
    m_number->setObjectName(u"ticketNumber"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setObjectName(u"ticketSummary"_s);
    m_summary->setWordWrap(true);
    m_status->setObjectName(u"ticketStatus"_s);
    m_caller->setObjectName(u"ticketCaller"_s);
    for (QLabel *label : {m_owner, m_facts, m_caller})
        label->setTextFormat(Qt::PlainText);

    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    top->addWidget(m_number);
    top->addWidget(m_summary, 1);
    top->addWidget(m_status);
    top->addWidget(m_owner);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(gap);
    facts->addWidget(m_severityShape);
    facts->addWidget(m_facts);
    facts->addSpacing(2 * gap);
    facts->addWidget(m_caller, 1);
    facts->addWidget(m_policy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addLayout(facts);
}

void TicketHeader::retranslate()
{
    m_number->setAccessibleName(QString(tr("Ticket number") % u' ' % m_number->text()).trimmed());
}

void TicketHeader::show(const TicketView &view)
{
    const TicketRecord &ticket = view.ticket;
    const PolicyLibrary &policies = m_desk.policies();
    m_number->setText(ticket.number);
    retranslate();
    m_summary->setText(ticket.summary);
    m_status->setStatus(statusKind(ticket.status));
    m_owner->setText(view.ownerName.isEmpty() ? tr("nobody's yet", "owner of a ticket")
                                              : tr("owner %1").arg(view.ownerName));
    m_severityShape->setShape(severityIcon(policies, ticket.policy, ticket.policyVersion, ticket.severity));
    m_facts->setText(factsText(ticket));
    m_caller->setText(callerText(view));
    m_policy->setText(policyTitle(policies, ticket.policy, ticket.policyVersion));
}

QString TicketHeader::factsText(const TicketRecord &ticket) const
{
    const PolicyEntry *entry = m_desk.policies().find(ticket.policy, ticket.policyVersion);
    const Category *category = entry ? entry->policy.category(ticket.category) : nullptr;
    QStringList facts{severityTitle(m_desk.policies(), ticket.policy, ticket.policyVersion, ticket.severity),
                      natureWord(ticket.nature)};
    if (category)
        facts << category->title.in(QLocale().name());
    if (!ticket.product.isEmpty())
        facts << ticket.product;
    facts << channelWord(ticket.channel);
    return facts.join(u" · "_s);
}

QString TicketHeader::callerText(const TicketView &view) const
{
    if (!view.customer)
        return tr("Unknown caller");
    QStringList parts{view.customer->name};
    if (view.contact) {
        parts << view.contact->name;
        if (!view.contact->phones.isEmpty())
            parts << phoneText(view.contact->phones.first(), m_desk.desk().region);
    }
    return parts.join(u" · "_s);
}

} // namespace permanence
