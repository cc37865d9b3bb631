#include "ui/customer/InvoiceLines.h"

#include "core/base/Literals.h"
#include "core/exchange/InvoiceSheet.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHeaderView>
#include <QLocale>

namespace permanence {
namespace {

/// The columns of the list.
enum Cell : int
{
    Ticket,
    Problem,
    Day,
    Hours,
    Service,
    Price,
    Factor,
    Amount,
    Remark,
    Count
};

QTreeWidgetItem *lineOf(const InvoiceLine &line, const QTimeZone &zone)
{
    QStringList remarks;
    if (line.extra)
        remarks << InvoiceLines::tr("extra charge");
    if (line.running)
        remarks << InvoiceLines::tr("timer runs");
    const QDateTime from = line.from.in(zone);
    const QString time = from.toString(u"HH:mm"_s) % u'–' % line.until.in(zone).toString(u"HH:mm"_s);
    auto *item = new QTreeWidgetItem({line.ticketNumber, line.summary,
                                      InvoiceLines::tr("%1, %2", "day, from-until").arg(dayText(from.date()), time),
                                      decimalHours(line.length(), QLocale()), line.service.in(QLocale().name()),
                                      moneyText(line.centsPerHour, line.currency),
                                      QString(u"× "_s % factorWord(line.factor)),
                                      moneyText(line.cents, line.currency), remarks.join(u", "_s)});
    for (const int column : {+Cell::Hours, +Cell::Price, +Cell::Factor, +Cell::Amount})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(Cell::Problem, line.summary);
    if (!remarks.isEmpty())
        item->setIcon(Cell::Remark, Theme::icon(u"warning"_s, ColourRole::Warning));
    return item;
}

} // namespace

InvoiceLines::InvoiceLines(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Lines of the invoice"));
    setColumnCount(Cell::Count);
    setHeaderLabels({tr("Ticket"), tr("Problem"), tr("Date"), tr("Hours"), tr("Service"), tr("Per hour"), tr("Factor"),
                     tr("Amount"), tr("Remark")});
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Cell::Problem, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    for (const int column : {+Cell::Hours, +Cell::Price, +Cell::Factor, +Cell::Amount})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void InvoiceLines::show(const std::vector<Invoice> &invoices, bool withCustomers)
{
    clear();
    for (const Invoice &invoice : invoices) {
        const QTimeZone zone(invoice.timezone.toUtf8());
        QTreeWidgetItem *parent = withCustomers ? addCustomer(invoice) : invisibleRootItem();
        for (const InvoiceLine &line : invoice.lines)
            parent->addChild(lineOf(line, zone));
    }
    expandAll();
    setCurrentItem(topLevelItem(0));
}

QTreeWidgetItem *InvoiceLines::addCustomer(const Invoice &invoice)
{
    QStringList sums;
    for (const InvoiceTotal &total : invoice.totals())
        sums << moneyText(total.cents, total.currency);
    auto *parent = new QTreeWidgetItem(this);
    parent->setText(Cell::Ticket, invoice.customer.isValid() ? invoice.customerName : tr("Unknown callers"));
    parent->setText(Cell::Amount, sums.join(u" + "_s));
    parent->setTextAlignment(Cell::Amount, Qt::AlignRight | Qt::AlignVCenter);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    for (const int column : {+Cell::Ticket, +Cell::Amount})
        parent->setFont(column, strong);
    return parent;
}

} // namespace permanence
