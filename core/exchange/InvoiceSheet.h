#pragma once

#include "core/base/Result.h"
#include "core/report/Invoice.h"

#include <QLocale>

#include <vector>

namespace permanence {

/// What a cell of an invoice holds; CSV and XLSX are both written from the same ones.
enum class InvoiceCellKind
{
    Empty,
    Text,
    Date,   ///< `text` is ISO 8601
    Time,   ///< `text` is HH:mm
    Money,  ///< `number` in cents
    Hours,  ///< `number` in ten-thousandths
    Factor, ///< `number` in hundredths
    Count
};

struct InvoiceCell
{
    InvoiceCellKind kind = InvoiceCellKind::Empty;
    QString text;
    qint64 number = 0;
    QString currency; ///< of Money
};
using InvoiceRow = std::vector<InvoiceCell>;

/// The header and all rows: the lines of each invoice, the minutes that packs paid, its total per currency; behind
/// several invoices their total. Words in the language of the program, services in that of `locale`.
[[nodiscard]] std::vector<InvoiceRow> invoiceRows(const std::vector<Invoice> &invoices, const QLocale &locale);

/// Hours with two to four decimals in the locale's writing, half-up: 45 minutes are "0.75".
[[nodiscard]] QString decimalHours(Duration length, const QLocale &locale);

/// As spreadsheets of the locale read it: where the comma is the decimal point, semicolons are between the cells. A text
/// that a spreadsheet would take for a formula (it begins with = + - @ or a tab) has an apostrophe before it.
[[nodiscard]] QByteArray invoiceCsv(const std::vector<Invoice> &invoices, const QLocale &locale);

/// A workbook with one sheet: figures are decimal numbers in their format, all text is text and never a formula.
/// Errors: FileNotWritable, where the temporary folder cannot be written.
[[nodiscard]] Result<QByteArray> invoiceXlsx(const std::vector<Invoice> &invoices, const QLocale &locale);

/// Writes a workbook where the path ends in .xlsx, else CSV; an older file stays until the new one is whole.
/// Errors: FileNotWritable.
[[nodiscard]] Result<void> writeInvoices(const std::vector<Invoice> &invoices, const QString &path,
                                         const QLocale &locale);

} // namespace permanence
