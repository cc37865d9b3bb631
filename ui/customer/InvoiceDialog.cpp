#include "ui/customer/InvoiceDialog.h"

#include "core/exchange/InvoiceSheet.h"
#include "ui/customer/CustomerTable.h"
#include "ui/customer/InvoiceLines.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

namespace permanence {
namespace {

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

InvoiceDialog::InvoiceDialog(DeskService &desk, const std::optional<CustomerView> &customer, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_customer(customer), m_earlier(new QPushButton(this)),
      m_later(new QPushButton(this)), m_month(new QDateEdit(this)),
      m_total(new SizedLabel(TypeSize::ReadAloud, this)), m_lines(new InvoiceLines(this)),
      m_nothing(new EmptyState(this)), m_remarks(new ToneLabel(ColourRole::MutedText, this)),
      m_error(new ErrorLine(this)), m_written(new ToneLabel(ColourRole::Good, this)), m_csv(new QPushButton(this)),
      m_xlsx(new QPushButton(this)), m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"invoiceDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(customer ? tr("Invoice, %1").arg(customer->name) : tr("Invoices of all customers"));
    m_month->setDate(firstOfMonth(deskToday(desk)));
    layOut();
    connect(m_earlier, &QPushButton::clicked, this, [this] { setMonth(month().addMonths(-1)); });
    connect(m_later, &QPushButton::clicked, this, [this] { setMonth(month().addMonths(1)); });
    connect(m_month, &QDateEdit::dateChanged, this, &InvoiceDialog::read);
    connect(m_csv, &QPushButton::clicked, this, [this] { chooseFile(u"csv"_s); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { chooseFile(u"xlsx"_s); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    // What is worked meanwhile is on the invoice.
    connect(&m_desk, &DeskService::changed, this, &InvoiceDialog::read);
    read();
}

QDate InvoiceDialog::month() const
{
    return firstOfMonth(m_month->date());
}

void InvoiceDialog::setMonth(QDate month)
{
    m_month->setDate(firstOfMonth(month));
}

void InvoiceDialog::layOut()
{
    m_earlier->setObjectName(u"earlierMonth"_s);
    m_earlier->setAccessibleName(tr("Earlier month"));
    m_later->setObjectName(u"laterMonth"_s);
    m_later->setAccessibleName(tr("Later month"));
    const auto withKey = [](QPushButton *button, const QString &text, const QKeySequence &key) {
        button->setText(buttonText(text, key));
        button->setShortcut(key); // setText() takes it away
    };
    withKey(m_earlier, tr("Earlier"), Qt::CTRL | Qt::Key_PageUp);
    withKey(m_later, tr("Later"), Qt::CTRL | Qt::Key_PageDown);
    m_month->setObjectName(u"month"_s);
    m_month->setAccessibleName(tr("Month"));
    m_month->setDisplayFormat(u"MMMM yyyy"_s);
    m_month->setMinimumWidth(22 * fontMetrics().averageCharWidth());
    m_total->setObjectName(u"invoiceTotal"_s);
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setObjectName(u"invoiceLines"_s);
    m_remarks->setObjectName(u"invoiceRemarks"_s);
    m_remarks->setWordWrap(true);
    m_written->setObjectName(u"invoiceWritten"_s);
    m_written->setWordWrap(true);
    m_written->hide();
    m_nothing->hide();
    m_csv->setText(tr("Save as &CSV …"));
    m_csv->setObjectName(u"saveCsv"_s);
    m_xlsx->setText(tr("Save as &Excel sheet …"));
    m_xlsx->setObjectName(u"saveXlsx"_s);
    m_close->setObjectName(u"closeInvoice"_s);
    for (QPushButton *button : {m_earlier, m_later, m_csv, m_xlsx, m_close})
        button->setAutoDefault(false);

    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_month);
    top->addWidget(m_earlier);
    top->addWidget(m_later);
    top->addStretch();
    top->addWidget(m_total);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_written, 1);
    buttons->addStretch();
    buttons->addWidget(m_csv);
    buttons->addWidget(m_xlsx);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(top);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    resize(190 * fontMetrics().averageCharWidth(), 32 * fontMetrics().lineSpacing());
    m_month->setFocus(Qt::OtherFocusReason);
}

void InvoiceDialog::read()
{
    const quint64 generation = ++m_generation;
    // The library shares its entries, so a copy is cheap and safe in another thread.
    m_desk
        .query([policies = m_desk.policies(), customer = m_customer, month = month(), now = m_desk.clock().now()](
                   Queries &queries) {
            return customer ? std::vector<Invoice>{invoiceOf(queries, policies, customer->id, month, now)}
                            : invoicesOf(queries, policies, month, now);
        })
        .then(this, [this, generation](const Result<std::vector<Invoice>> &answer) {
            if (generation != m_generation)
                return;
            m_error->setText(answer ? QString() : answer.error().text());
            if (answer)
                show(*answer);
        });
}

void InvoiceDialog::show(const std::vector<Invoice> &invoices)
{
    const bool another = !m_invoices || m_invoices->empty() || invoices.empty() ||
                         m_invoices->front().month != invoices.front().month;
    m_invoices = invoices;
    if (another)
        m_written->hide();
    m_lines->show(invoices, !m_customer);
    const bool nothing = m_lines->topLevelItemCount() == 0;
    const bool anything = std::any_of(invoices.begin(), invoices.end(),
                                      [](const Invoice &invoice) { return !invoice.isEmpty(); });
    m_lines->setVisible(!nothing);
    m_nothing->setVisible(nothing);
    m_nothing->setText(tr("Nothing to pay for this month"),
                       tr("Lines appear when work on a service is entered in a ticket. %1 shows the month before.")
                           .arg(m_earlier->shortcut().toString(QKeySequence::NativeText)));
    m_total->setText(totalText());
    m_csv->setEnabled(anything);
    m_xlsx->setEnabled(anything);
    showRemarks();
}

void InvoiceDialog::showRemarks()
{
    QStringList remarks;
    int minutes = 0;
    bool running = false;
    QStringList unknown;
    for (const Invoice &invoice : *m_invoices) {
        minutes += invoice.packMinutes();
        unknown += invoice.unknownPolicy;
        running = running || std::any_of(invoice.lines.begin(), invoice.lines.end(),
                                         [](const InvoiceLine &line) { return line.running; });
    }
    if (minutes > 0)
        remarks << tr("%n minute(s) counted against packs; they cost nothing more.", nullptr, minutes);
    if (month() >= firstOfMonth(deskToday(m_desk)))
        remarks << tr("This month is not over: the total may grow.");
    else if (running)
        remarks << tr("A timer that was started in this month still runs: the total grows.");
    if (!unknown.isEmpty())
        remarks << tr("Not priced, for the policy version has not arrived here: %1").arg(unknown.join(u", "_s));
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

QString InvoiceDialog::totalText() const
{
    std::vector<InvoiceTotal> sums;
    for (const Invoice &invoice : *m_invoices) {
        for (const InvoiceTotal &total : invoice.totals()) {
            const auto known = std::find_if(sums.begin(), sums.end(), [&](const InvoiceTotal &sum) {
                return sum.currency == total.currency;
            });
            if (known == sums.end())
                sums.push_back(total);
            else
                known->cents += total.cents;
        }
    }
    QStringList texts;
    for (const InvoiceTotal &sum : sums)
        texts << moneyText(sum.cents, sum.currency);
    return texts.join(u" + "_s);
}

QString InvoiceDialog::fileName(const QString &suffix) const
{
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    QString name = m_customer ? tr("Invoice %1 %2", "customer, month").arg(m_customer->name, month().toString(u"yyyy-MM"_s))
                              : tr("Invoices %1", "month").arg(month().toString(u"yyyy-MM"_s));
    return QString(name.replace(unfit, u"-"_s) % u'.' % suffix);
}

QFileDialog *InvoiceDialog::chooseFile(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save the invoice"), QDir::homePath(),
                                   suffix == u"csv"_s ? tr("CSV sheets (*.csv)") : tr("Excel sheets (*.xlsx)"));
    dialog->setObjectName(u"chooseInvoiceFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileName(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &InvoiceDialog::writeTo);
    dialog->open();
    return dialog;
}

void InvoiceDialog::writeTo(const QString &path)
{
    if (!m_invoices)
        return;
    m_written->hide();
    m_desk.query([invoices = *m_invoices, path, locale = QLocale()](Queries &) {
        return writeInvoices(invoices, path, locale);
    }).then(this, [this, path](const Result<void> &done) {
        m_error->setText(done ? QString() : done.error().text());
        m_written->setText(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
        m_written->setVisible(done.has_value());
    });
}

} // namespace permanence
