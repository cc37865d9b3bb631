#include "core/exchange/InvoiceSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/Csv.h"
#include "core/model/Money.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace permanence {
namespace {

struct InvoiceSheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(InvoiceSheet)
};

constexpr qint64 kHourParts = 10'000;

InvoiceCell text(const QString &words)
{
    return {InvoiceCellKind::Text, words, 0, {}};
}

InvoiceCell money(qint64 cents, const QString &currency)
{
    return {InvoiceCellKind::Money, {}, cents, currency};
}

qint64 hourParts(Duration length)
{
    return (length * kHourParts + kHour / 2) / kHour;
}

InvoiceRow header()
{
    InvoiceRow row;
    for (const QString &title :
         {InvoiceSheetTexts::tr("Customer"), InvoiceSheetTexts::tr("Month"), InvoiceSheetTexts::tr("Ticket"), InvoiceSheetTexts::tr("Problem"), InvoiceSheetTexts::tr("Date"),
          InvoiceSheetTexts::tr("From"), InvoiceSheetTexts::tr("Until"), InvoiceSheetTexts::tr("Service"), InvoiceSheetTexts::tr("Hours"), InvoiceSheetTexts::tr("Price per hour"),
          InvoiceSheetTexts::tr("Factor"), InvoiceSheetTexts::tr("Amount"), InvoiceSheetTexts::tr("Currency"), InvoiceSheetTexts::tr("Remark"),
          InvoiceSheetTexts::tr("Minutes from packs")})
        row.push_back(text(title));
    return row;
}

QString customerOf(const Invoice &invoice)
{
    return invoice.customer.isValid() ? invoice.customerName : InvoiceSheetTexts::tr("Unknown callers");
}

QString monthOf(const Invoice &invoice)
{
    return invoice.month.toString(u"yyyy-MM"_s);
}

QString remarkOn(const InvoiceLine &line)
{
    QStringList remarks;
    if (line.extra)
        remarks << InvoiceSheetTexts::tr("extra charge: outside office hours without a support module");
    if (line.running)
        remarks << InvoiceSheetTexts::tr("the timer still runs");
    return remarks.join(u"; "_s);
}

InvoiceRow rowOf(const Invoice &invoice, const InvoiceLine &line, const QLocale &locale)
{
    const QTimeZone zone(invoice.timezone.toLatin1());
    const QDateTime from = line.from.in(zone);
    const auto time = [](const QDateTime &at) {
        return InvoiceCell{InvoiceCellKind::Time, at.toString(u"HH:mm"_s), 0, {}};
    };
    return {text(customerOf(invoice)),
            text(monthOf(invoice)),
            text(line.ticketNumber),
            text(line.summary),
            {InvoiceCellKind::Date, from.date().toString(Qt::ISODate), 0, {}},
            time(from),
            time(line.until.in(zone)),
            text(line.service.in(locale.name())),
            {InvoiceCellKind::Hours, {}, hourParts(line.length()), {}},
            money(line.centsPerHour, line.currency),
            {InvoiceCellKind::Factor, {}, line.factor, {}},
            money(line.cents, line.currency),
            text(line.currency),
            text(remarkOn(line)),
            {}};
}

InvoiceRow rowOf(const Invoice &invoice, const PackMinutes &ticket)
{
    InvoiceRow row(15);
    row[0] = text(customerOf(invoice));
    row[1] = text(monthOf(invoice));
    row[2] = text(ticket.ticketNumber);
    row[3] = text(ticket.summary);
    row[7] = text(InvoiceSheetTexts::tr("Counted against packs"));
    row[14] = {InvoiceCellKind::Count, {}, ticket.minutes, {}};
    return row;
}

InvoiceRow totalRow(const QString &customer, const QString &month, const QString &title, const InvoiceTotal &total)
{
    InvoiceRow row(15);
    row[0] = text(customer);
    row[1] = text(month);
    row[7] = text(title);
    row[11] = money(total.cents, total.currency);
    row[12] = text(total.currency);
    return row;
}

void addUnknown(std::vector<InvoiceRow> &rows, const Invoice &invoice)
{
    for (const QString &number : invoice.unknownPolicy) {
        InvoiceRow row(15);
        row[0] = text(customerOf(invoice));
        row[1] = text(monthOf(invoice));
        row[2] = text(number);
        row[13] = text(InvoiceSheetTexts::tr("not priced: the policy version of this ticket is not known here"));
        rows.push_back(row);
    }
}

void addSum(std::vector<InvoiceTotal> &sums, const InvoiceTotal &total)
{
    for (InvoiceTotal &sum : sums) {
        if (sum.currency == total.currency) {
            sum.cents += total.cents;
            return;
        }
    }
    sums.push_back(total);
}

QString withPoint(QString decimal, const QLocale &locale)
{
    return decimal.replace(u'.', locale.decimalPoint());
}

QString partsText(qint64 parts, const QLocale &locale)
{
    QString decimals = u"%1"_s.arg(parts % kHourParts, 4, 10, QChar(u'0'));
    while (decimals.size() > 2 && decimals.endsWith(u'0'))
        decimals.chop(1);
    return QString(QString::number(parts / kHourParts) % locale.decimalPoint() % decimals);
}

QString csvText(const InvoiceCell &cell, const QLocale &locale)
{
    switch (cell.kind) {
    case InvoiceCellKind::Empty:
        return {};
    case InvoiceCellKind::Text:
        return withoutFormula(cell.text);
    case InvoiceCellKind::Date:
    case InvoiceCellKind::Time:
        return cell.text;
    case InvoiceCellKind::Money:
        return withPoint(decimalText(cell.number), locale);
    case InvoiceCellKind::Hours:
        return partsText(cell.number, locale);
    case InvoiceCellKind::Factor:
        return withPoint(factorText(static_cast<int>(cell.number)), locale);
    case InvoiceCellKind::Count:
        break;
    }
    return QString::number(cell.number);
}

} // namespace

QString decimalHours(Duration length, const QLocale &locale)
{
    return partsText(hourParts(length), locale);
}

std::vector<InvoiceRow> invoiceRows(const std::vector<Invoice> &invoices, const QLocale &locale)
{
    std::vector<InvoiceRow> rows{header()};
    std::vector<InvoiceTotal> sums;
    for (const Invoice &invoice : invoices) {
        for (const InvoiceLine &line : invoice.lines)
            rows.push_back(rowOf(invoice, line, locale));
        for (const PackMinutes &ticket : invoice.packs)
            rows.push_back(rowOf(invoice, ticket));
        addUnknown(rows, invoice);
        for (const InvoiceTotal &total : invoice.totals()) {
            rows.push_back(totalRow(customerOf(invoice), monthOf(invoice), InvoiceSheetTexts::tr("Total"), total));
            addSum(sums, total);
        }
    }
    if (invoices.size() > 1) {
        for (const InvoiceTotal &sum : sums)
            rows.push_back(totalRow({}, monthOf(invoices.front()), InvoiceSheetTexts::tr("Total of all customers"), sum));
    }
    return rows;
}

QByteArray invoiceCsv(const std::vector<Invoice> &invoices, const QLocale &locale)
{
    std::vector<QStringList> rows;
    for (const InvoiceRow &row : invoiceRows(invoices, locale)) {
        QStringList cells;
        for (const InvoiceCell &cell : row)
            cells << csvText(cell, locale);
        rows.push_back(cells);
    }
    return writeCsv(rows, locale.decimalPoint() == u","_s ? u';' : u',');
}

Result<void> writeInvoices(const std::vector<Invoice> &invoices, const QString &path, const QLocale &locale)
{
    QByteArray bytes;
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        PERMANENCE_TRY(workbook, invoiceXlsx(invoices, locale));
        bytes = workbook;
    } else {
        bytes = invoiceCsv(invoices, locale);
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return Error{ErrorCode::FileNotWritable, {path, file.errorString()}, {}};
    return {};
}

} // namespace permanence
