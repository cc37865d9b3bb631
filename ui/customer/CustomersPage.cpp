#include "ui/customer/CustomersPage.h"

#include "ui/customer/CustomerForms.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/ImportDialog.h"
#include "ui/customer/InvoiceDialog.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"
#include "ui/widgets/SizedLabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: several changes in a row are read once

} // namespace

CustomersPage::CustomersPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kCustomers, PageSection::Work, parent), m_desk(desk), m_navigator(navigator), m_settings(settings),
      m_model(new PagedTableModel(std::make_shared<CustomerTableSource>(desk), customerColumns(desk), this)),
      m_view(new PagedTableView(this)), m_heading(new SizedLabel(TypeSize::Title, this)), m_words(new QLineEdit(this)),
      m_newButton(new QPushButton(this)), m_importButton(new QPushButton(this)), m_invoicesButton(new QPushButton(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    m_find = addCommand(u"findCustomer"_s, QKeySequence::Find, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    m_new = addCommand(u"newCustomer"_s, QKeySequence::New, [this] { addCustomer(); });
    m_import = addCommand(u"importCustomers"_s, Qt::CTRL | Qt::Key_I, [this] { chooseSheet(); });
    m_invoices = addCommand(u"openInvoices"_s, Qt::CTRL | Qt::Key_M, [this] { openInvoices(); });
    layOut();
    m_view->setPagedModel(m_model);
    m_view->restoreHeaderState(m_settings.state(u"customers/header"_s, m_view->headerVersion()));

    connect(m_newButton, &QPushButton::clicked, m_new, &QAction::trigger);
    connect(m_importButton, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(m_invoicesButton, &QPushButton::clicked, m_invoices, &QAction::trigger);
    connect(m_words, &QLineEdit::textChanged, this,
            [this](const QString &words) { m_model->setQuery(CustomerTableSource::query(words)); });
    connect(m_words, &QLineEdit::returnPressed, this, &CustomersPage::openCustomer);
    connect(m_view, &PagedTableView::opened, this, &CustomersPage::openCustomer);
    connect(m_model, &PagedTableModel::stateChanged, this, &CustomersPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustomersPage::showState);
    m_words->installEventFilter(this);
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connect(&m_renew, &QTimer::timeout, m_model, &PagedTableModel::refresh);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
}

CustomersPage::~CustomersPage()
{
    m_settings.saveState(u"customers/header"_s, m_view->headerVersion(), m_view->headerState());
}

void CustomersPage::layOut()
{
    m_view->setObjectName(u"customers"_s);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_words->setObjectName(u"customerWords"_s);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(60 * fontMetrics().averageCharWidth());
    m_newButton->setObjectName(u"newCustomerButton"_s);
    m_newButton->setIcon(Theme::icon(u"add"_s));
    m_importButton->setObjectName(u"importButton"_s);
    m_invoicesButton->setObjectName(u"invoicesButton"_s);
    const int gap = Theme::spacing(2, this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(gap, gap, gap, 0);
    top->setSpacing(gap);
    top->addWidget(m_heading);
    top->addWidget(m_words, 1);
    top->addStretch();
    top->addWidget(m_newButton);
    top->addWidget(m_importButton);
    top->addWidget(m_invoicesButton);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

QString CustomersPage::iconName() const
{
    return u"customers"_s;
}

void CustomersPage::activate(const QString &argument)
{
    Page::activate(argument);
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->selectAll();
}

bool CustomersPage::handleEscape()
{
    if (m_words->text().isEmpty())
        return false;
    m_words->clear();
    return true;
}

bool CustomersPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows move in the table while the words are typed.
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        auto *press = static_cast<QKeyEvent *>(event);
        for (const int key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp}) {
            if (press->key() == key) {
                QCoreApplication::sendEvent(m_view, event);
                return true;
            }
        }
    }
    return Page::eventFilter(watched, event);
}

void CustomersPage::retranslate()
{
    m_heading->setText(title());
    m_words->setPlaceholderText(tr("Find by company or contact"));
    m_words->setAccessibleName(tr("Find customers"));
    m_view->setAccessibleName(tr("Customers by name"));
    m_find->setText(tr("Find a customer"));
    m_new->setText(tr("New customer …"));
    m_import->setText(tr("Import customers …"));
    m_newButton->setText(tr("New customer …"));
    m_importButton->setText(tr("Import …"));
    m_importButton->setAccessibleName(tr("Import customers from a sheet"));
    m_invoices->setText(tr("Invoices of a month …"));
    m_invoicesButton->setText(tr("Invoices …"));
    m_invoicesButton->setAccessibleName(tr("Invoices of a month"));
    showState();
}

void CustomersPage::showState()
{
    const bool failed = m_model->state() == PagedTableModel::State::Failed;
    const bool nothing = m_model->state() == PagedTableModel::State::Loaded && m_model->rowCount() == 0;
    if (failed)
        m_empty->setText(tr("The customers could not be read"), m_model->failure());
    else if (m_words->text().trimmed().isEmpty())
        m_empty->setText(tr("There is no customer yet"),
                         tr("Import a sheet (Ctrl+I), or add the first customer by hand (Ctrl+N)."));
    else
        m_empty->setText(tr("No customer or contact matches \"%1\"").arg(m_words->text().trimmed()),
                         tr("Esc shows all customers again; Ctrl+N adds a new one."));
    m_stack->setCurrentIndex(failed || nothing ? 1 : 0);
}

void CustomersPage::openCustomer()
{
    if (const TableRow *row = m_model->loadedRow(m_view->currentIndex().row()))
        m_navigator.navigate({page::kCustomer, customerOf(*row).id.text()});
}

void CustomersPage::addCustomer()
{
    openCustomerForm(m_desk, std::nullopt, this,
                     [this](const CustomerId &id) { m_navigator.navigate({page::kCustomer, id.text()}); });
}

void CustomersPage::chooseSheet()
{
    auto *dialog = new QFileDialog(this, tr("Import customers"), {}, tr("Sheets (*.csv *.txt);;All files (*)"));
    dialog->setObjectName(u"chooseSheet"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CustomersPage::importSheet);
    dialog->open();
}

ImportDialog *CustomersPage::importSheet(const QString &path)
{
    auto *dialog = new ImportDialog(m_desk, path, this);
    connect(dialog, &ImportDialog::imported, this, &CustomersPage::tellImported);
    dialog->open();
    return dialog;
}

InvoiceDialog *CustomersPage::openInvoices()
{
    auto *dialog = new InvoiceDialog(m_desk, std::nullopt, this);
    dialog->open();
    return dialog;
}

void CustomersPage::tellImported(const ImportSummary &summary, const QString &refusedFile, const QString &error)
{
    const QString done = tr("Imported: %1, %2, %3.")
                             .arg(tr("%n customer(s)", nullptr, summary.customersAdded + summary.customersEdited),
                                  tr("%n contact(s)", nullptr, summary.contactsAdded + summary.contactsEdited),
                                  tr("%n contract(s)", nullptr, summary.contractsAdded + summary.contractsEdited));
    Notice notice;
    notice.key = u"import"_s;
    notice.severity = refusedFile.isEmpty() && error.isEmpty() ? NoticeSeverity::Good : NoticeSeverity::Warning;
    notice.text = done;
    if (!refusedFile.isEmpty())
        notice.text = tr("%1 Refused lines are in %2.").arg(done, refusedFile);
    if (!error.isEmpty())
        notice.text = tr("%1 The refused lines could not be kept: %2").arg(done, error);
    emit noticeRaised(notice);
}

} // namespace permanence
