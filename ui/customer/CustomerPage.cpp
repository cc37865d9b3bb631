#include "ui/customer/CustomerPage.h"

#include "ui/customer/CustomerForms.h"
#include "ui/customer/CustomerHours.h"
#include "ui/customer/CustomerTable.h"
#include "ui/customer/FormDialog.h"
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
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

namespace permanence {
namespace {

constexpr int kShownTickets = 200;
constexpr int kHalfMinute = 30'000;

/// Enter on a QTreeWidget: `itemActivated` is sent for a double click as well.
void whenOpened(QTreeWidget *list, QObject *context, const std::function<void(int row)> &open)
{
    QObject::connect(list, &QTreeWidget::itemActivated, context,
                     [list, open](QTreeWidgetItem *item) { open(list->indexOfTopLevelItem(item)); });
}

} // namespace

CustomerPage::CustomerPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kCustomer, PageSection::Hidden, parent), m_desk(desk), m_navigator(navigator), m_settings(settings),
      m_body(new QWidget(this)), m_none(new EmptyState(this)), m_name(new SizedLabel(TypeSize::Title, this)),
      m_facts(new ToneLabel(ColourRole::MutedText, this)), m_openShape(new ShapeLabel(this)), m_hours(new QLabel(this)),
      m_day(new DayBar(this)), m_editButton(new QPushButton(this)), m_error(new ErrorLine(this)),
      m_splitter(new QSplitter(this)), m_historyTitle(new ToneLabel(ColourRole::MutedText, this)),
      m_history(new HistoryView(desk.clock(), true, this))
{
    addActions();
    m_contacts = makeSection(u"contacts"_s, 4, m_newContact);
    m_contracts = makeSection(u"contracts"_s, 2, m_newContract);
    m_tickets = makeSection(u"customerTickets"_s, 4, nullptr);
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"customer/splitter"_s, 1));
    m_minute.setInterval(kHalfMinute);
    m_minute.start();
    fill();
}

CustomerPage::~CustomerPage()
{
    m_settings.saveState(u"customer/splitter"_s, 1, m_splitter->saveState());
}

void CustomerPage::addActions()
{
    m_edit = addCommand(u"editCustomer"_s, Qt::Key_E, [this] {
        if (m_content)
            openCustomerForm(m_desk, m_content->customer, this);
    });
    m_newContact = addCommand(u"newContact"_s, Qt::Key_N, [this] {
        if (m_content)
            openContactForm(m_desk, m_content->customer.id, std::nullopt, this);
    });
    m_newContract = addCommand(u"newContract"_s, Qt::Key_K, [this] {
        if (m_content)
            openContractForm(m_desk, m_content->customer.id, std::nullopt, this);
    });
}

CustomerPage::Section CustomerPage::makeSection(const QString &objectName, int columns, QAction *add)
{
    Section section{new QLabel(this), add ? new QPushButton(this) : nullptr, new QTreeWidget(this), new QWidget(this)};
    section.list->setObjectName(objectName);
    section.list->setColumnCount(columns);
    section.list->setHeaderHidden(true);
    section.list->setRootIsDecorated(false);
    section.list->setUniformRowHeights(true);
    section.list->setAllColumnsShowFocus(true);
    section.list->setFrameShape(QFrame::NoFrame);
    section.list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    section.list->header()->setStretchLastSection(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    section.heading->setFont(strong);
    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->addWidget(section.heading, 1);
    if (add) {
        section.add->setObjectName(QString(objectName % u"Add"_s));
        section.add->setIcon(Theme::icon(u"add"_s));
        connect(section.add, &QPushButton::clicked, add, &QAction::trigger);
        top->addWidget(section.add);
    }
    auto *layout = new QVBoxLayout(section.card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(section.list);
    return section;
}

void CustomerPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_name->setObjectName(u"customerName"_s);
    m_hours->setObjectName(u"customerHours"_s);
    m_history->setObjectName(u"customerHistory"_s);
    m_editButton->setObjectName(u"editCustomerButton"_s);
    m_hours->setTextFormat(Qt::PlainText);
    m_day->setFixedWidth(40 * fontMetrics().averageCharWidth());
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    top->addWidget(m_name);
    top->addWidget(m_facts, 0, Qt::AlignBottom);
    top->addStretch();
    top->addWidget(m_openShape);
    top->addWidget(m_hours);
    top->addWidget(m_day);
    top->addWidget(m_editButton);

    auto *left = new QSplitter(Qt::Vertical, this);
    left->setChildrenCollapsible(false);
    left->setHandleWidth(2 * gap);
    for (const Section &section : {m_contacts, m_contracts, m_tickets})
        left->addWidget(section.card);
    left->setSizes({180, 110, 330});
    auto *right = new QWidget(this);
    auto *timeline = new QVBoxLayout(right);
    timeline->setContentsMargins(0, 0, 0, 0);
    timeline->setSpacing(gap);
    timeline->addWidget(m_historyTitle);
    timeline->addWidget(m_history);
    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * gap);
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
    connect(m_editButton, &QPushButton::clicked, m_edit, &QAction::trigger);
    connect(&m_minute, &QTimer::timeout, this, &CustomerPage::renewHours);
    connect(m_history, &HistoryView::opened, this, [this](const HistoryEntry &entry) {
        if (!entry.ticketNumber.isEmpty())
            m_navigator.navigate({page::kTicket, entry.ticketNumber});
    });
    whenOpened(m_contacts.list, this, [this](int row) { editContact(row); });
    whenOpened(m_contracts.list, this, [this](int row) { editContract(row); });
    whenOpened(m_tickets.list, this, [this](int row) {
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
        return Content{*customer, queries.contacts(id), queries.contracts(id),
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
    for (QAction *action : {m_edit, m_newContact, m_newContract})
        action->setEnabled(m_content.has_value());
    if (!m_content)
        return;
    m_name->setText(m_content->customer.name);
    m_facts->setText(m_content->customer.language.isEmpty()
                         ? QString()
                         : tr("speaks %1").arg(QLocale(m_content->customer.language).nativeLanguageName()));
    fillContacts();
    fillContracts();
    fillTickets();
    renewHours();
    QWidget *focus = QApplication::focusWidget();
    if (appears && isVisible() && (!focus || isAncestorOf(focus)))
        m_history->setFocus(Qt::OtherFocusReason);
}

void CustomerPage::fillContacts()
{
    QTreeWidget *list = m_contacts.list;
    const int current = list->indexOfTopLevelItem(list->currentItem());
    list->clear();
    for (const ContactView &contact : m_content->contacts) {
        QStringList phones;
        for (const QString &phone : contact.phones)
            phones << phoneText(phone, m_desk.desk().region);
        new QTreeWidgetItem(list, {contact.name, contact.function, phones.join(u", "_s), contact.email});
    }
    list->setCurrentItem(list->topLevelItem(std::max(0, current)));
    m_contacts.heading->setText(tr("%n contact(s)", nullptr, static_cast<int>(m_content->contacts.size())));
}

void CustomerPage::fillContracts()
{
    QTreeWidget *list = m_contracts.list;
    const int current = list->indexOfTopLevelItem(list->currentItem());
    list->clear();
    for (const ContractView &contract : m_content->contracts) {
        const ContractStand stand = contractStand(contract.from, contract.until, deskToday(m_desk));
        auto *item = new QTreeWidgetItem(
            list, {contractTitle(m_desk.policies(), contract.policy, contract.tier), stand.text});
        item->setIcon(1, Theme::icon(stand.icon, stand.role));
    }
    list->setCurrentItem(list->topLevelItem(std::max(0, current)));
    m_contracts.heading->setText(m_content->contracts.empty()
                                     ? tr("No contract")
                                     : tr("%n contract(s)", nullptr, static_cast<int>(m_content->contracts.size())));
}

void CustomerPage::fillTickets()
{
    QTreeWidget *list = m_tickets.list;
    const int current = list->indexOfTopLevelItem(list->currentItem());
    list->clear();
    int open = 0;
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
    list->setCurrentItem(list->topLevelItem(std::max(0, current)));
    m_tickets.heading->setText(tr("Tickets, %n open", nullptr, open));
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
    const auto key = [](const QAction *action) {
        return action->shortcut().toString(QKeySequence::NativeText);
    };
    m_edit->setText(tr("Edit customer …"));
    m_newContact->setText(tr("New contact …"));
    m_newContract->setText(tr("New contract …"));
    m_editButton->setText(tr("Edit …  %1", "%1 is a key").arg(key(m_edit)));
    m_editButton->setAccessibleName(tr("Edit customer"));
    m_contacts.add->setText(tr("New contact …  %1", "%1 is a key").arg(key(m_newContact)));
    m_contacts.add->setAccessibleName(tr("New contact"));
    m_contracts.add->setAccessibleName(tr("New contract"));
    m_contracts.add->setText(tr("New contract …  %1", "%1 is a key").arg(key(m_newContract)));
    m_contacts.list->setAccessibleName(tr("Contacts, Enter edits"));
    m_contracts.list->setAccessibleName(tr("Contracts, Enter edits"));
    m_tickets.list->setAccessibleName(tr("Tickets, newest first, Enter opens"));
    m_historyTitle->setText(tr("Everything that happened, newest first (Enter opens the ticket)"));
    m_history->setAccessibleName(tr("Everything that happened with this customer, newest first"));
    fill();
}

} // namespace permanence
