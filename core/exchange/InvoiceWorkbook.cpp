#include "core/base/Literals.h"
#include "core/exchange/InvoiceSheet.h"
#include "core/exchange/WorkbookFile.h"

#include <QCoreApplication>

#include <map>

namespace permanence {
namespace {

/// Writes one sheet; formats are made once a workbook.
class SheetWriter
{
public:
    SheetWriter(lxw_workbook *book, const QByteArray &title)
        : m_book(book), m_sheet(workbook_add_worksheet(book, title.constData())), m_strong(workbook_add_format(book))
    {
        format_set_bold(m_strong);
    }

    void header(const InvoiceRow &row)
    {
        for (std::size_t column = 0; column < row.size(); ++column)
            write(row[column].text, column, m_strong);
        worksheet_freeze_panes(m_sheet, 1, 0);
        ++m_row;
    }

    void row(const InvoiceRow &row)
    {
        for (std::size_t column = 0; column < row.size(); ++column)
            cell(row[column], column);
        ++m_row;
    }

    /// In characters, and so that a month fits the width of a page.
    void layOut(const std::vector<double> &widths)
    {
        for (std::size_t column = 0; column < widths.size(); ++column)
            worksheet_set_column(m_sheet, columnOf(column), columnOf(column), widths[column], nullptr);
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, kA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
    }

    [[nodiscard]] lxw_error error() const { return m_error; }

private:
    static constexpr std::uint8_t kA4 = 9;

    static lxw_col_t columnOf(std::size_t column) { return static_cast<lxw_col_t>(column); }

    lxw_format *formatted(const QString &form)
    {
        lxw_format *&format = m_formats[form];
        if (!format) {
            format = workbook_add_format(m_book);
            format_set_num_format(format, form.toUtf8().constData());
        }
        return format;
    }

    void keep(lxw_error error)
    {
        if (error != LXW_NO_ERROR)
            m_error = error;
    }

    void write(const QString &words, std::size_t column, lxw_format *format)
    {
        keep(worksheet_write_string(m_sheet, m_row, columnOf(column), words.toUtf8().constData(), format));
    }
    void write(double value, std::size_t column, const QString &form)
    {
        keep(worksheet_write_number(m_sheet, m_row, columnOf(column), value, formatted(form)));
    }
    void write(const QDate &day, const QTime &time, std::size_t column, const QString &form)
    {
        lxw_datetime value{day.isValid() ? day.year() : 0, day.month(), day.day(), 0, 0, 0};
        if (time.isValid()) {
            value.hour = time.hour();
            value.min = time.minute();
        }
        keep(worksheet_write_datetime(m_sheet, m_row, columnOf(column), &value, formatted(form)));
    }

    void cell(const InvoiceCell &cell, std::size_t column)
    {
        const double number = static_cast<double>(cell.number);
        switch (cell.kind) {
        case InvoiceCellKind::Empty:
            return;
        case InvoiceCellKind::Text:
            if (!cell.text.isEmpty())
                write(cell.text, column, nullptr);
            return;
        case InvoiceCellKind::Date:
            return write(QDate::fromString(cell.text, Qt::ISODate), {}, column, u"yyyy-mm-dd"_s);
        case InvoiceCellKind::Time:
            return write({}, QTime::fromString(cell.text, u"HH:mm"_s), column, u"hh:mm"_s);
        case InvoiceCellKind::Money:
            return write(number / 100, column, QString(u"#,##0.00 \""_s % cell.currency % u'"'));
        case InvoiceCellKind::Hours:
            return write(number / 10'000, column, u"0.00##"_s);
        case InvoiceCellKind::Factor:
            return write(number / 100, column, u"0.0#"_s);
        case InvoiceCellKind::Count:
            return write(number, column, u"0"_s);
        }
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_format *m_strong;
    std::map<QString, lxw_format *> m_formats;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<QByteArray> invoiceXlsx(const std::vector<Invoice> &invoices, const QLocale &locale)
{
    return workbookBytes([&](lxw_workbook *book) {
        SheetWriter sheet(book, QCoreApplication::translate("InvoiceSheet", "Invoice").toUtf8());
        const std::vector<InvoiceRow> rows = invoiceRows(invoices, locale);
        sheet.header(rows.front());
        for (std::size_t i = 1; i < rows.size(); ++i)
            sheet.row(rows[i]);
        sheet.layOut({30, 9, 14, 40, 11, 7, 7, 34, 8, 14, 8, 14, 9, 30, 12});
        return sheet.error();
    });
}

} // namespace permanence
