#include "ui/call/UnknownCallerPanel.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/CallerField.h"
#include "ui/widgets/SizedLabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace permanence {

UnknownCallerPanel::UnknownCallerPanel(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new SizedLabel(TypeSize::Title, this)),
      m_advice(new QLabel(this)), m_findLabel(new QLabel(this)), m_find(new CallerField(session.desk(), this)),
      m_newTitle(new QLabel(this)), m_companyLabel(new QLabel(this)), m_company(new QLineEdit(this)),
      m_personLabel(new QLabel(this)), m_person(new QLineEdit(this)), m_add(new QPushButton(this)),
      m_error(new QLabel(this))
{
    setObjectName(u"unknownCallerPanel"_s);
    m_title->setObjectName(u"unknownTitle"_s);
    m_find->setObjectName(u"findCustomer"_s);
    m_company->setObjectName(u"newCompany"_s);
    m_person->setObjectName(u"newPerson"_s);
    m_add->setObjectName(u"addCustomerButton"_s);
    m_error->setObjectName(u"newCustomerError"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_find->setUnknownOffered(false);
    m_add->setIcon(Theme::icon(u"add"_s));
    layOut();
    connect(m_find, &CallerField::chosen, this, [this](const CallerMatch &match, const QString &) {
        m_find->clear();
        // The number that rings stays the caller's, whoever it turns out to be.
        CallerMatch known = match;
        if (!m_session.draft().number.isEmpty())
            known.found = m_session.draft().number;
        m_session.chooseCaller(known, m_session.draft().number);
    });
    connect(m_add, &QPushButton::clicked, this, &UnknownCallerPanel::addCustomer);
    for (QLineEdit *line : {m_company, m_person})
        connect(line, &QLineEdit::returnPressed, this, &UnknownCallerPanel::addCustomer);
}

void UnknownCallerPanel::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    column->setSpacing(2 * gap);
    for (QLabel *label : {m_advice, m_error})
        label->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    column->addSpacing(2 * gap);
    column->addWidget(m_findLabel);
    column->addWidget(m_find);
    column->addSpacing(2 * gap);
    column->addWidget(m_newTitle);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * gap);
    form->setVerticalSpacing(gap);
    form->addRow(m_companyLabel, m_company);
    form->addRow(m_personLabel, m_person);
    column->addLayout(form);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_error);
    column->addStretch();
    m_findLabel->setBuddy(m_find);
    m_companyLabel->setBuddy(m_company);
    m_personLabel->setBuddy(m_person);
    for (QLabel *title : {m_findLabel, m_newTitle}) {
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
    }
}

void UnknownCallerPanel::showCaller()
{
    const CallDraft &draft = m_session.draft();
    m_title->setText(draft.chosen ? tr("Unknown caller") : tr("Who is calling?"));
    m_advice->setText(draft.chosen
                          ? tr("Log the call as it is; it can be tied to a customer later, from this page.")
                          : tr("Type the number, a name, a mail address or a ticket number above (F2)."));
}

void UnknownCallerPanel::addCustomer()
{
    const QString company = m_company->text();
    const QString person = m_person->text();
    const QString number = m_session.draft().number;
    m_add->setEnabled(false);
    m_session.desk()
        .command([company, person, number](Desk &desk) {
            return desk.store().write<CallerMatch>([&](Store &) -> Result<CallerMatch> {
                CallerMatch made;
                CustomerAdded customer;
                customer.name = company;
                customer.timezone = desk.queries().desk().timezone;
                PERMANENCE_TRY(id, desk.addCustomer(customer));
                made.customer = id;
                made.customerName = company;
                made.found = number;
                if (person.trimmed().isEmpty())
                    return made;
                ContactAdded contact;
                contact.name = person;
                if (!number.isEmpty())
                    contact.phones = {number};
                PERMANENCE_TRY(contactId, desk.addContact(id, contact));
                made.contact = contactId;
                made.contactName = person;
                return made;
            });
        })
        .then(this, [this, number](const Result<CallerMatch> &made) {
            m_add->setEnabled(true);
            m_error->setText(made ? QString() : made.error().text());
            if (!made)
                return;
            m_company->clear();
            m_person->clear();
            m_session.chooseCaller(*made, number);
        });
}

void UnknownCallerPanel::retranslate()
{
    m_findLabel->setText(tr("Fi&nd the customer"));
    m_find->setAccessibleName(tr("Find the customer"));
    m_find->setPlaceholderText(tr("company or person …"));
    m_newTitle->setText(tr("Or add a new customer"));
    m_companyLabel->setText(tr("Compan&y"));
    m_company->setAccessibleName(tr("Company"));
    m_personLabel->setText(tr("&Person"));
    m_person->setAccessibleName(tr("Person"));
    m_add->setText(tr("&Add customer"));
    showCaller();
}

} // namespace permanence
