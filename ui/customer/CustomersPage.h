#pragma once

#include "core/exchange/ImportRun.h"
#include "ui/customer/CustomerTable.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace permanence {

class EmptyState;
class ImportDialog;
class InvoiceDialog;
class Navigator;
class PagedTableModel;
class PagedTableView;
class Settings;

/// All customers by name, found while typing; new ones by form or from a sheet.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    CustomersPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~CustomersPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    bool handleEscape() override;

    /// Opens the preview of a sheet.
    ImportDialog *importSheet(const QString &path);
    /// The invoices of all customers, for this month at first.
    InvoiceDialog *openInvoices();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void showState();
    void openCustomer();
    void chooseSheet();
    void addCustomer();
    void tellImported(const ImportSummary &summary, const QString &refusedFile, const QString &error);

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    PagedTableModel *m_model;
    PagedTableView *m_view;
    QLabel *m_heading;
    QLineEdit *m_words;
    QPushButton *m_newButton;
    QPushButton *m_importButton;
    QPushButton *m_invoicesButton;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_find;
    QAction *m_new;
    QAction *m_import;
    QAction *m_invoices;
    QTimer m_renew;
};

} // namespace permanence
