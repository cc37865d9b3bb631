#pragma once

#include "core/desk/DeskService.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QSplitter;
class QTreeWidget;

namespace permanence {

class Card;
class DayBar;
class EmptyState;
class ErrorLine;
class HistoryView;
class Navigator;
class Settings;
class ShapeLabel;
class ToneLabel;

/// One customer: contacts, contracts, tickets, whether they are open now, and one history of everything. Its Place's
/// argument is the customer's id.
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

    /// What the page shows of a customer.
    struct Content {
        CustomerView customer;
        std::vector<ContactView> contacts;
        std::vector<ContractView> contracts;
        std::vector<TicketListItem> tickets; ///< newest first, the first 200
    };
    [[nodiscard]] const std::optional<Content> &shown() const { return m_content; }

private:
    /// A list with its heading and the button that adds to it.
    struct Section {
        QLabel *heading = nullptr;
        QPushButton *add = nullptr; ///< none where nothing is added by hand
        QTreeWidget *list = nullptr;
        QWidget *card = nullptr;
    };

    [[nodiscard]] Section makeSection(const QString &objectName, int columns, QAction *add);
    void addActions();
    void layOut();
    void connectAll();
    void load();
    void take(const Result<std::optional<Content>> &answer);
    void fill();
    void fillContacts();
    void fillContracts();
    void fillTickets();
    void renewHours();
    void editContact(int row);
    void editContract(int row);

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    std::optional<Content> m_content;
    quint64 m_generation = 0;
    QAction *m_edit;
    QAction *m_newContact;
    QAction *m_newContract;
    QWidget *m_body;
    EmptyState *m_none;
    QLabel *m_name;
    ToneLabel *m_facts;
    ShapeLabel *m_openShape;
    QLabel *m_hours;
    DayBar *m_day;
    QPushButton *m_editButton;
    ErrorLine *m_error;
    Section m_contacts, m_contracts, m_tickets;
    QSplitter *m_splitter;
    QLabel *m_historyTitle;
    HistoryView *m_history;
    QTimer m_minute;
};

} // namespace permanence
