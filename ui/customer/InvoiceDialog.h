#pragma once

#include "core/desk/DeskService.h"
#include "core/report/Invoice.h"

#include <QDialog>

#include <optional>

class QDateEdit;
class QFileDialog;
class QLabel;
class QPushButton;

namespace permanence {

class EmptyState;
class ErrorLine;
class InvoiceLines;
class ToneLabel;

/// What a customer, or each of them, owes for a month: line by line, with the total read aloud, and taken away as CSV or
/// XLSX (CARE-2, CARE-8).
class InvoiceDialog : public QDialog
{
    Q_OBJECT

public:
    /// Without a customer the invoices of all; the month is the desk's own at first. Clock and desk outlive it.
    InvoiceDialog(DeskService &desk, const std::optional<CustomerView> &customer, QWidget *parent);

    [[nodiscard]] QDate month() const;
    void setMonth(QDate month);
    /// What is shown; nothing while it is read.
    [[nodiscard]] const std::optional<std::vector<Invoice>> &shown() const { return m_invoices; }

    /// Asks where to write; the suffix is `csv` or `xlsx`.
    QFileDialog *chooseFile(const QString &suffix);
    /// Writes what is shown, a workbook where the path ends in .xlsx; says what came of it.
    void writeTo(const QString &path);

private:
    void layOut();
    void read();
    void show(const std::vector<Invoice> &invoices);
    void showRemarks();
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString fileName(const QString &suffix) const;

    DeskService &m_desk;
    std::optional<CustomerView> m_customer;
    std::optional<std::vector<Invoice>> m_invoices;
    quint64 m_generation = 0;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QDateEdit *m_month;
    QLabel *m_total;
    InvoiceLines *m_lines;
    EmptyState *m_nothing;
    ToneLabel *m_remarks;
    ErrorLine *m_error;
    ToneLabel *m_written;
    QPushButton *m_csv;
    QPushButton *m_xlsx;
    QPushButton *m_close;
};

} // namespace permanence
