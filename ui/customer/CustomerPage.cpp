#include "ui/customer/CustomerPage.h"

#include "core/store/Judgement.h"
#include "ui/customer/ContractWords.h"
#include "ui/customer/CustomerForms.h"
#include "ui/customer/CustomerHours.h"
#include "ui/customer/CustomerTable.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/InvoiceDialog.h"
#include "ui/customer/ListSection.h"
#include "ui/customer/PrepaidForms.h"
#include "ui/customer/PrepaidList.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

namespace permanence {
namespace {

constexpr int kShownTickets = 200;
constexpr int kHalfMinute = 30'000;
constexpr int kLayoutVersion = 2;

} // namespace

CustomerPage::CustomerPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kCustomer, PageSection::Hidden, parent), m_desk(desk), m_navigator(navigator), m_settings(settings),
      m_body(new QWidget(this)), m_none(new EmptyState(this)), m_name(new SizedLabel(TypeSize::Title, this)),
      m_facts(new ToneLabel(ColourRole::MutedText, this)), m_openShape(new ShapeLabel(this)), m_hours(new QLabel(this)),
      m_day(new DayBar(this)), m_hoursButton(new QPushButton(this)), m_invoiceButton(new QPushButton(this)),
      m_editButton(new QPushButton(this)), m_error(new ErrorLine(this)), m_escalationTitle(new QLabel(this)),
      m_escalation(new ToneLabel(ColourRole::Text, this)), m_splitter(new QSplitter(this)),
      m_historyTitle(new ToneLabel(ColourRole::MutedText, this)), m_history(new HistoryView(desk.clock(), true, this))
{
    addActions();
    m_contacts = new ListSection(u"contacts"_s, 5, {m_newContact}, this);
    m_contracts = new ListSection(u"contracts"_s, 2, {m_newContract}, this);
    m_prepaid = new ListSection(u"prepaid"_s, 4, {m_newLicence, m_newPack}, this);
    m_prepaid->list()->setItemDelegate(new BalanceDelegate(this));
    m_tickets = new ListSection(u"customerTickets"_s, 4, {}, this);
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"customer/splitter"_s, kLayoutVersion));
    m_minute.setInterval(kHalfMinute);
    m_minute.start();
    fill();
}

CustomerPage::~CustomerPage()
{
    m_settings.saveState(u"customer/splitter"_s, kLayoutVersion, m_splitter->saveState());
}

void CustomerPage::addActions()
{
    const auto add = [this](const QString &name, Qt::Key key, const std::function<void(const Content &)> &run) {
        return addCommand(name, key, [this, run] {
            if (m_content)
                run(*m_content);
        });
    };
    m_edit = add(u"editCustomer"_s, Qt::Key_E,
                 [this](const Content &content) { openCustomerForm(m_desk, content.customer, this); });
    m_newContact = add(u"newContact"_s, Qt::Key_N, [this](const Content &content) {
        openContactForm(m_desk, content.customer.id, std::nullopt, this);
    });
    m_newContract = add(u"newContract"_s, Qt::Key_K, [this](const Content &content) {
        openContractForm(m_desk, content.customer.id, std::nullopt, this);
    });
    m_newLicence = add(u"newLicence"_s, Qt::Key_L,
                       [this](const Content &content) { openLicenceForm(m_desk, content.customer.id, this); });
    m_newPack = add(u"newPack"_s, Qt::Key_P, [this](const Content &content) {
        openPackForm(m_desk, content.customer.id, content.prepaid.licences, this);
    });
    m_editHours = add(u"editHours"_s, Qt::Key_H,
                      [this](const Content &content) { openHoursForm(m_desk, content.customer, this); });
    m_invoice = add(u"openInvoice"_s, Qt::Key_I, [this](const Content &) { openInvoice(); });
}

InvoiceDialog *CustomerPage::openInvoice()
{
    auto *dialog = new InvoiceDialog(m_desk, m_content->customer, this);
    dialog->open();
    return dialog;
}

void CustomerPage::layOutTop(QHBoxLayout *top)
{
    top->addWidget(m_name);
    top->addWidget(m_facts, 1, Qt::AlignBottom);
    top->addWidget(m_openShape);
    top->addWidget(m_hours);
    top->addWidget(m_day);
    for (const auto &[button, action] : {std::pair(m_hoursButton, m_editHours), std::pair(m_invoiceButton, m_invoice),
                                         std::pair(m_editButton, m_edit)}) {
        button->setObjectName(QString(action->objectName() % u"Button"_s));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        top->addWidget(button);
    }
}

void CustomerPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_name->setObjectName(u"customerName"_s);
    m_facts->setObjectName(u"customerFacts"_s);
    m_hours->setObjectName(u"customerHours"_s);
    m_history->setObjectName(u"customerHistory"_s);
    m_escalation->setObjectName(u"escalation"_s);
    m_hours->setTextFormat(Qt::PlainText);
    m_escalation->setTextFormat(Qt::PlainText);
    m_escalation->setWordWrap(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_escalationTitle->setFont(strong);
    m_day->setFixedWidth(30 * fontMetrics().averageCharWidth());
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    layOutTop(top);

    // The lists are as high as their rows; what room is left stays below them.
    auto *left = new QWidget(this);
    auto *lists = new QVBoxLayout(left);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(2 * gap);
    for (ListSection *section : {m_contacts, m_contracts, m_prepaid})
        lists->addWidget(section);
    lists->addWidget(m_escalationTitle);
    lists->addWidget(m_escalation);
    lists->addStretch();
    auto *right = new QWidget(this);
    auto *timeline = new QVBoxLayout(right);
    timeline->setContentsMargins(0, 0, 0, 0);
    timeline->setSpacing(gap);
    timeline->addWidget(m_tickets);
    timeline->addSpacing(gap);
    timeline->addWidget(m_historyTitle);
    timeline->addWidget(m_history, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(4 * gap);
    m_splitter->setSizes({500, 500});

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    body->setSpacing(2 * gap);
    body->addLayout(top);
    body->addWidget(m_error);
    body->addWidget(m_splitter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body);
    layout->addWidget(m_none);
}

void CustomerPage::connectAll()
{
    connect(&m_minute, &QTimer::timeout, this, &CustomerPage::renewHours);
    connect(m_history, &HistoryView::opened, this, [this](const HistoryEntry &entry) {
        if (!entry.ticketNumber.isEmpty())
            m_navigator.navigate({page::kTicket, entry.ticketNumber});
    });
    m_contacts->whenOpened([this](int row) { editContact(row); });
    m_contracts->whenOpened([this](int row) { editContract(row); });
    m_tickets->whenOpened([this](int row) {
        m_navigator.navigate({page::kTicket, m_content->tickets[static_cast<size_t>(row)].number});
    });
    // A customer's tickets and contracts are streams of their own, so any change may be one of its.
    connect(&m_desk, &DeskService::changed, this, [this] {
        if (m_content && isVisible())
            load();
    });
}

QString CustomerPage::title() const
{
    return tr("Customer");
}

QString CustomerPage::iconName() const
{
    return u"customer"_s;
}

void CustomerPage::activate(const QString &argument)
{
    const bool another = argument != Page::argument();
    Page::activate(argument);
    if (another) {
        m_content.reset();
        m_history->history().read({});
        m_error->setText({});
    }
    load();
    m_history->setFocus(Qt::OtherFocusReason);
}

void CustomerPage::load()
{
    const quint64 generation = ++m_generation;
    const CustomerId id(Uuid::fromText(argument()).value_or(Uuid{}));
    m_desk.query([id](Queries &queries) -> std::optional<Content> {
        const std::optional<CustomerView> customer = queries.customer(id);
        if (!customer)
            return std::nullopt;
        return Content{*customer, queries.contacts(id), queries.contracts(id), queries.prepaid(id),
                       queries.tickets(id, std::numeric_limits<qint64>::max(), kShownTickets)};
    }).then(this, [this, generation](const Result<std::optional<Content>> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void CustomerPage::take(const Result<std::optional<Content>> &answer)
{
    if (!answer) {
        m_error->setText(answer.error().text());
        return;
    }
    const bool another = !m_content || !*answer || m_content->customer.id != (*answer)->customer.id;
    m_content = *answer;
    fill();
    if (!m_content)
        return;
    if (!another) {
        m_history->history().refresh();
        return;
    }
    m_history->setZone(QTimeZone(m_desk.desk().timezone.toUtf8()));
    m_history->history().read([this, id = m_content->customer.id](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(id, below, limit); });
    });
}

void CustomerPage::fill()
{
    const bool appears = m_content && m_body->isHidden();
    m_body->setVisible(m_content.has_value());
    m_none->setVisible(!m_content);
    m_none->setText(tr("No customer is open here"), tr("Choose one on the page Customers, or find one with Ctrl+K."));
    for (QAction *action : {m_edit, m_newContact, m_newContract, m_newLicence, m_newPack, m_editHours, m_invoice})
        action->setEnabled(m_content.has_value());
    if (!m_content)
        return;
    m_name->setText(m_content->customer.name);
    m_facts->setText(factsText());
    fillContacts();
    fillContracts();
    fillPrepaidTime();
    fillEscalation();
    fillTickets();
    renewHours();
    QWidget *focus = QApplication::focusWidget();
    if (appears && isVisible() && (!focus || isAncestorOf(focus)))
        m_history->setFocus(Qt::OtherFocusReason);
}

QString CustomerPage::factsText() const
{
    constexpr qsizetype kShownDays = 3;
    const CustomerView &customer = m_content->customer;
    QStringList facts;
    if (!customer.language.isEmpty())
        facts << tr("speaks %1").arg(QLocale(customer.language).nativeLanguageName());
    if (!customer.hours.isEmpty())
        facts << tr("own hours");
    QStringList days;
    for (const QString &written : customer.holidays) {
        const QDate day = QDate::fromString(written, Qt::ISODate);
        if (day >= deskToday(m_desk))
            days << dayText(day);
    }
    if (!days.isEmpty()) {
        const QString shown = days.mid(0, kShownDays).join(u", "_s);
        facts << tr("days off: %1", "of a customer").arg(days.size() > kShownDays ? QString(shown % u" …"_s) : shown);
    }
    return facts.join(u" · "_s);
}

void CustomerPage::fillContacts()
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

void CustomerPage::fillContracts()
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

void CustomerPage::fillPrepaidTime()
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

void CustomerPage::fillEscalation()
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

void CustomerPage::fillTickets()
{
    int open = 0;
    m_tickets->refill([&](QTreeWidget *list) {
        for (const TicketListItem &ticket : m_content->tickets) {
            const StatusKind kind = statusKind(ticket.status);
            open += ticket.closed ? 0 : 1;
            auto *item = new QTreeWidgetItem(
                list, {ticket.number, statusWord(kind),
                       momentText(ticket.received, m_desk.clock().now(), QTimeZone(m_desk.desk().timezone.toUtf8())),
                       ticket.summary});
            item->setIcon(1, Theme::icon(statusIcon(kind), statusColour(kind)));
            item->setToolTip(3, ticket.summary);
        }
    });
    m_tickets->setHeading(tr("Tickets, %n open", nullptr, open));
}

void CustomerPage::renewHours()
{
    if (!m_content)
        return;
    const BusinessCalendar calendar = customerCalendar(m_content->customer, m_content->contracts, m_desk);
    const Instant now = m_desk.clock().now();
    const bool open = calendar.isOpen(now);
    const QDateTime local = now.in(calendar.zone());
    m_openShape->setShape(open ? u"good"_s : u"stop"_s, open ? ColourRole::Good : ColourRole::MutedText);
    m_hours->setText(hoursText(calendar, now));
    m_day->setDay(m_content->customer.name, minutesOn(calendar, local.date()));
    m_day->setNow(local.time().hour() * 60 + local.time().minute());
}

void CustomerPage::editContact(int row)
{
    openContactForm(m_desk, m_content->customer.id, m_content->contacts[static_cast<size_t>(row)], this);
}

void CustomerPage::editContract(int row)
{
    openContractForm(m_desk, m_content->customer.id, m_content->contracts[static_cast<size_t>(row)], this);
}

void CustomerPage::retranslate()
{
    m_edit->setText(tr("Edit customer …"));
    m_newContact->setText(tr("New contact …"));
    m_newContract->setText(tr("New contract …"));
    m_newLicence->setText(tr("New licence …"));
    m_newPack->setText(tr("New pack …"));
    m_editHours->setText(tr("Hours and days off …"));
    m_invoice->setText(tr("Invoice of a month …"));
    const auto withKey = [](QPushButton *button, const QString &text, const QAction *action, const QString &name) {
        button->setText(
            tr("%1  %2", "what a button does, its key").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
        button->setAccessibleName(name);
    };
    withKey(m_editButton, tr("Edit …"), m_edit, tr("Edit customer"));
    withKey(m_hoursButton, tr("Hours …"), m_editHours, tr("Hours and days off"));
    withKey(m_invoiceButton, tr("Invoice …"), m_invoice, tr("Invoice of a month"));
    m_contacts->setButton(0, tr("New contact …"), tr("New contact"));
    m_contracts->setButton(0, tr("New contract …"), tr("New contract"));
    m_prepaid->setButton(0, tr("New licence …"), tr("New licence"));
    m_prepaid->setButton(1, tr("New pack …"), tr("New pack"));
    m_contacts->list()->setAccessibleName(tr("Contacts, Enter edits"));
    m_contracts->list()->setAccessibleName(tr("Contracts with their own terms, Enter edits"));
    m_prepaid->list()->setAccessibleName(tr("Licences and packs"));
    m_tickets->list()->setAccessibleName(tr("Tickets, newest first, Enter opens"));
    m_escalationTitle->setText(tr("Dissatisfied? Whom to turn to"));
    m_historyTitle->setText(tr("Everything that happened, newest first (Enter opens the ticket)"));
    m_history->setAccessibleName(tr("Everything that happened with this customer, newest first"));
    fill();
}

} // namespace permanence
