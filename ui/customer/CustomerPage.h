#pragma once

#include "ui/customer/CustomerContent.h"
#include "ui/shell/Page.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace permanence {

class CustomerHead;
class CustomerSections;
class CustomerTimeline;
class EmptyState;
class ErrorLine;
class HistoryView;
class InvoiceDialog;
class ListSection;
class Navigator;
class Settings;

/// One customer: contacts, contracts with their own terms, licences and packs (APL-6, ALIAS-8), whom to escalate to
/// (CARE-11), tickets, whether they are open now, and one history of everything. Its Place's argument is the customer's
/// id.
class CustomerPage : public Page
{
    Q_OBJECT

public:
    CustomerPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~CustomerPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;

    using Content = CustomerContent;
    [[nodiscard]] const std::optional<Content> &shown() const { return m_content; }
    /// The invoice of the customer in view, for this month at first.
    InvoiceDialog *openInvoice();

private:
    void addActions();
    void addRarerActions();
    void enableRarerActions();
    void retranslateRarerActions();
    void tellMerged(const QString &name, const std::function<Result<void>(Desk &)> &undo);
    void tellWritten(const QString &path);
    void layOut();
    void connectAll();
    void load();
    void take(const Result<std::optional<Content>> &answer);
    void fill();
    void fillTickets();
    void nameHistory();
    [[nodiscard]] QTimeZone zone() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    std::optional<Content> m_content;
    quint64 m_generation = 0;
    QAction *m_edit;
    QAction *m_newContact;
    QAction *m_newContract;
    QAction *m_newLicence;
    QAction *m_newPack;
    QAction *m_editHours;
    QAction *m_invoice;
    QAction *m_callback;
    QAction *m_find;
    QAction *m_dossier;
    QAction *m_merge;
    QAction *m_mergeContacts;
    QAction *m_part;
    QAction *m_export;
    QAction *m_erase;
    QWidget *m_body;
    EmptyState *m_none;
    CustomerHead *m_head;
    QPushButton *m_callbackButton;
    QPushButton *m_hoursButton;
    QPushButton *m_invoiceButton;
    QPushButton *m_editButton;
    QPushButton *m_moreButton;
    ErrorLine *m_error;
    CustomerSections *m_sections;
    ListSection *m_tickets;
    QSplitter *m_splitter;
    QLabel *m_historyTitle;
    CustomerTimeline *m_timeline;
    HistoryView *m_history; ///< of the timeline
};

} // namespace permanence
