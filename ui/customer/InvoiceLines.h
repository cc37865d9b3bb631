#pragma once

#include "core/report/Invoice.h"

#include <QTreeWidget>

namespace permanence {

/// The lines of one invoice, or those of several below the name of each customer with its sum.
class InvoiceLines : public QTreeWidget
{
    Q_OBJECT

public:
    explicit InvoiceLines(QWidget *parent = nullptr);

    void show(const std::vector<Invoice> &invoices, bool withCustomers);

    using QTreeWidget::show;

private:
    [[nodiscard]] QTreeWidgetItem *addCustomer(const Invoice &invoice);
};

} // namespace permanence
