#include "ui/call/ContactRow.h"

#include "ui/widgets/ToneLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace permanence {

ContactRow::ContactRow(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_box(new QComboBox(this)),
      m_named(new ToneLabel(ColourRole::MutedText, this))
{
    m_box->setObjectName(u"contact"_s);
    m_named->setObjectName(u"notNamed"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addWidget(m_named);
    layout->addStretch(1);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QVariant id = m_box->itemData(index);
        m_session.setContact(ContactId(Uuid::fromText(id.toString()).value_or(Uuid{})),
                             id.toString().isEmpty() ? QString() : m_box->itemText(index));
    });
}

void ContactRow::setBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(briefing.card ? tr("somebody else") : tr("not known"), QString());
    if (briefing.card) {
        for (const ContactView &contact : briefing.card->contacts)
            m_box->addItem(contact.name, contact.id.text());
        // A customer with very many people: the caller is among them all the same.
        const auto &caller = briefing.card->contact;
        if (caller && m_box->findData(caller->id.text()) < 0)
            m_box->addItem(caller->name, caller->id.text());
    }
    m_box->setEnabled(briefing.card.has_value());
    m_box->setAccessibleName(tr("Contact"));
}

void ContactRow::showDraft()
{
    const ContactId contact = m_session.draft().contact;
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(std::max(0, m_box->findData(contact.isValid() ? contact.text() : QString())));
    const bool notNamed = isNotNamed(m_briefing, contact);
    const bool named = mayCallOutOfHours(m_briefing, contact);
    m_named->setText(notNamed ? tr("! not named for calls out of hours")
                     : named  ? tr("✓ named for calls out of hours")
                              : QString());
    m_named->setRole(notNamed ? ColourRole::Warning : ColourRole::MutedText);
}

} // namespace permanence
