#include "ui/customer/CustomerPage.h"

#include "core/store/Rewriting.h"
#include "ui/customer/CustomerForms.h"
#include "ui/customer/CustomerHead.h"
#include "ui/customer/CustomerHours.h"
#include "ui/customer/CustomerSections.h"
#include "ui/customer/CustomerTimeline.h"
#include "ui/customer/InvoiceDialog.h"
#include "ui/customer/ListSection.h"
#include "ui/customer/PrepaidForms.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/ScheduleDialog.h"
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

constexpr int kLayoutVersion = 2;

} // namespace

CustomerPage::CustomerPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kCustomer, PageSection::Hidden, parent), m_desk(desk), m_navigator(navigator), m_settings(settings),
      m_body(new QWidget(this)), m_none(new EmptyState(this)), m_head(new CustomerHead(desk, this)),
      m_error(new ErrorLine(this)), m_tickets(new ListSection(u"customerTickets"_s, 4, {}, this)),
      m_splitter(new QSplitter(this)), m_historyTitle(new ToneLabel(ColourRole::MutedText, this)),
      m_timeline(new CustomerTimeline(desk, this)), m_history(m_timeline->view())
{
    addActions();
    addRarerActions();
    m_sections = new CustomerSections(desk, {m_newContact, m_newContract, m_newLicence, m_newPack}, this);
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"customer/splitter"_s, kLayoutVersion));
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
    m_callback = add(u"planCallback"_s, Qt::Key_B, [this](const Content &content) {
        ScheduleDialog::For whom{content.customer.id};
        whom.whom = content.customer.name;
        if (content.contacts.size() == 1)
            whom.contact = content.contacts.front().id;
        (new ScheduleDialog(m_desk, std::move(whom), this))->open();
    });
    m_invoice = add(u"openInvoice"_s, Qt::Key_I, [this](const Content &) { openInvoice(); });
    m_callbackButton = m_head->addButton(m_callback);
    m_hoursButton = m_head->addButton(m_editHours);
    m_invoiceButton = m_head->addButton(m_invoice);
    m_editButton = m_head->addButton(m_edit);
}

InvoiceDialog *CustomerPage::openInvoice()
{
    auto *dialog = new InvoiceDialog(m_desk, m_content->customer, this);
    dialog->open();
    return dialog;
}

void CustomerPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_history->setObjectName(u"customerHistory"_s);
    auto *right = new QWidget(this);
    auto *timeline = new QVBoxLayout(right);
    timeline->setContentsMargins(0, 0, 0, 0);
    timeline->setSpacing(gap);
    timeline->addWidget(m_tickets);
    timeline->addSpacing(gap);
    timeline->addWidget(m_historyTitle);
    timeline->addWidget(m_timeline, 1);
    m_splitter->addWidget(m_sections);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(4 * gap);
    m_splitter->setSizes({500, 500});

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    body->setSpacing(2 * gap);
    body->addWidget(m_head);
    body->addWidget(m_error);
    body->addWidget(m_splitter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body);
    layout->addWidget(m_none);
}

void CustomerPage::connectAll()
{
    connect(m_history, &HistoryView::opened, this, [this](const HistoryEntry &entry) {
        if (!entry.ticketNumber.isEmpty())
            m_navigator.navigate({page::kTicket, entry.ticketNumber});
    });
    m_tickets->whenOpened([this](int row) {
        m_navigator.navigate({page::kTicket, m_content->tickets[static_cast<size_t>(row)].number});
    });
    // A customer's tickets and contracts are streams of their own, so any change may be one of its.
    connect(&m_desk, &DeskService::changed, this, [this](const ChangeSet &changes) {
        if (!m_content || !isVisible())
            return;
        if (isRewritten(changes))
            m_timeline->show(m_content->customer.id); // all of it anew
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
        m_timeline->show(CustomerId{});
        m_error->setText({});
    }
    load();
    m_history->setFocus(Qt::OtherFocusReason);
}

void CustomerPage::load()
{
    const quint64 generation = ++m_generation;
    const CustomerId id(Uuid::fromText(argument()).value_or(Uuid{}));
    m_desk.query([id](Queries &queries) { return readCustomer(queries, id); })
        .then(this, [this, generation](const Result<std::optional<Content>> &answer) {
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
        m_timeline->refresh();
        return;
    }
    m_timeline->show(m_content->customer.id);
}

void CustomerPage::fill()
{
    const bool appears = m_content && m_body->isHidden();
    m_body->setVisible(m_content.has_value());
    m_none->setVisible(!m_content);
    m_none->setText(tr("No customer is open here"), tr("Choose one on the page Customers, or find one with Ctrl+K."));
    for (QAction *action : {m_edit, m_newContact, m_newContract, m_newLicence, m_newPack, m_editHours, m_invoice})
        action->setEnabled(m_content.has_value());
    enableRarerActions();
    if (!m_content)
        return;
    m_head->show(*m_content);
    m_sections->show(*m_content);
    fillTickets();
    nameHistory();
    QWidget *focus = QApplication::focusWidget();
    if (appears && isVisible() && (!focus || isAncestorOf(focus)))
        m_history->setFocus(Qt::OtherFocusReason);
}

QTimeZone CustomerPage::zone() const
{
    return QTimeZone(m_desk.desk().timezone.toUtf8());
}

void CustomerPage::nameHistory()
{
    HistoryLexicon lexicon = lexiconOf(m_desk.policies(), m_content->tickets, zone());
    addAgents(lexicon, m_content->agents);
    m_history->history().setLexicon(lexicon);
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
                       momentText(ticket.received, m_desk.clock().now(), zone()),
                       ticket.summary});
            item->setIcon(1, Theme::icon(statusIcon(kind), statusColour(kind)));
            item->setToolTip(3, ticket.summary);
        }
    });
    m_tickets->setHeading(tr("Tickets, %n open", nullptr, open));
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
    m_callback->setText(tr("Plan a callback …"));
    CustomerHead::setButton(m_callbackButton, m_callback, tr("Callback …"), tr("Plan a callback"));
    CustomerHead::setButton(m_hoursButton, m_editHours, tr("Hours …"), tr("Hours and days off"));
    CustomerHead::setButton(m_invoiceButton, m_invoice, tr("Invoice …"), tr("Invoice of a month"));
    CustomerHead::setButton(m_editButton, m_edit, tr("Edit …"), tr("Edit customer"));
    retranslateRarerActions();
    m_sections->retranslate();
    m_tickets->list()->setAccessibleName(tr("Tickets, newest first, Enter opens"));
    m_historyTitle->setText(tr("Everything that happened, newest first (Enter opens the ticket)"));
    m_history->setAccessibleName(tr("Everything that happened with this customer, newest first"));
    fill();
}

} // namespace permanence
