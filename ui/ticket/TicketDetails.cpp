#include "ui/ticket/TicketDetails.h"

#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QJsonObject>
#include <QLocale>

namespace permanence {

TicketDetails::TicketDetails(DeskService &desk, QWidget *parent)
    : QScrollArea(parent), m_desk(desk), m_parts(nullptr)
{
    setObjectName(u"ticketDetails"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
}

void TicketDetails::show(const TicketView &view)
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    m_parts = new QVBoxLayout(content);
    const int gap = Theme::spacing(1, this);
    m_parts->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    m_parts->setSpacing(gap / 2);
    contact(view);
    part(tr("Details"), view.ticket.details);
    intake(view.ticket);
    if (view.contract) {
        const ContractView &contract = *view.contract;
        part(tr("Contract"),
             contract.until.isValid()
                 ? tr("%1, until %2")
                       .arg(policyTitle(m_desk.policies(), view.ticket.policy, view.ticket.policyVersion),
                            dayText(contract.until))
                 : policyTitle(m_desk.policies(), view.ticket.policy, view.ticket.policyVersion));
    } else {
        part(tr("Contract"), tr("none: judged by the desk's own policy"));
    }
    m_parts->addStretch();
    setWidget(content);
}

void TicketDetails::retranslate()
{
    setAccessibleName(tr("Details of the ticket"));
}

void TicketDetails::part(const QString &title, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    auto *heading = new ToneLabel(ColourRole::MutedText);
    heading->setText(title);
    auto *body = new QLabel;
    body->setTextFormat(Qt::PlainText);
    body->setWordWrap(true);
    body->setText(text);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body->setObjectName(u"detail"_s);
    m_parts->addWidget(heading);
    m_parts->addWidget(body);
    m_parts->addSpacing(Theme::spacing(1, this));
}

void TicketDetails::contact(const TicketView &view)
{
    if (!view.contact)
        return;
    QStringList lines{view.contact->name};
    if (!view.contact->function.isEmpty())
        lines << view.contact->function;
    for (const QString &phone : view.contact->phones)
        lines << phoneText(phone, m_desk.desk().region);
    if (!view.contact->email.isEmpty())
        lines << view.contact->email;
    part(tr("Contact"), lines.join(u'\n'));
}

void TicketDetails::intake(const TicketRecord &ticket)
{
    const PolicyEntry *entry = m_desk.policies().find(ticket.policy, ticket.policyVersion);
    if (!entry)
        return;
    const QString language = QLocale().name();
    for (const IntakeField &field : entry->policy.intake)
        part(field.title.in(language), ticket.intake.value(field.id).toString());
    QStringList ticked;
    for (const ChecklistItem &item : entry->policy.intakeChecklist) {
        const bool done = ticket.intake.value(item.id).toBool();
        ticked << (done ? tr("✓ %1", "an item that was ticked").arg(item.title.in(language))
                        : tr("– %1", "an item that was not ticked").arg(item.title.in(language)));
    }
    part(tr("Checked before contact"), ticked.join(u'\n'));
}

} // namespace permanence
