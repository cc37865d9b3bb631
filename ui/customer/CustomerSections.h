#pragma once

#include "ui/customer/CustomerContent.h"

#include <QWidget>

class QAction;
class QLabel;

namespace permanence {

class ListSection;
class ToneLabel;

/// What is agreed with a customer: contacts, contracts with their own terms, licences and packs (APL-6, ALIAS-8), and
/// whom to escalate to (CARE-11). Enter on a contact or a contract edits it.
class CustomerSections : public QWidget
{
    Q_OBJECT

public:
    /// The actions that add to the lists; each gets a button.
    struct Actions {
        QAction *contact, *contract, *licence, *pack;
    };
    CustomerSections(DeskService &desk, const Actions &add, QWidget *parent);

    void show(const CustomerContent &content);
    void retranslate();

private:
    void layOut();
    void fillContacts();
    void fillContracts();
    void fillPrepaidTime();
    void fillEscalation();

    DeskService &m_desk;
    std::optional<CustomerContent> m_content;
    ListSection *m_contacts;
    ListSection *m_contracts;
    ListSection *m_prepaid;
    QLabel *m_escalationTitle;
    ToneLabel *m_escalation;
};

} // namespace permanence
