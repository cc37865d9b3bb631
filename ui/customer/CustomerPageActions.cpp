#include "ui/customer/CustomerHead.h"
#include "ui/customer/CustomerPage.h"
#include "ui/customer/CustomerTimeline.h"
#include "ui/customer/MergeForms.h"
#include "ui/customer/PersonForms.h"
#include "ui/customer/TimelineBar.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

// What is done with a customer now and then: finding, paper, merging, personal data.

namespace permanence {

void CustomerPage::addRarerActions()
{
    const auto add = [this](const QString &name, const QKeySequence &key, const std::function<void(const Content &)> &run) {
        return addCommand(name, key, [this, run] {
            if (m_content)
                run(*m_content);
        });
    };
    m_find = add(u"findInHistory"_s, QKeySequence::Find, [this](const Content &) { m_timeline->bar()->focusFind(); });
    m_dossier = add(u"dossier"_s, {}, [this](const Content &content) {
        openDossierForm(m_desk, content.customer, this, [this](const QString &path) { tellWritten(path); });
    });
    m_merge = add(u"mergeCustomer"_s, {}, [this](const Content &content) {
        openMergeCustomerForm(m_desk, content.customer, this, [this](const CustomerView &from) {
            tellMerged(from.name, [id = from.id](Desk &desk) { return desk.partCustomer(id); });
        });
    });
    m_mergeContacts = add(u"mergeContacts"_s, {}, [this](const Content &content) {
        openMergeContactForm(m_desk, content.customer.id, content.contacts, this,
                             [this, id = content.customer.id](const ContactView &from, const ContactView &) {
                                 tellMerged(from.name,
                                            [id, one = from.id](Desk &desk) { return desk.partContact(id, one); });
                             });
    });
    m_part = add(u"partCustomer"_s, {}, [this](const Content &content) { openPartForm(m_desk, content.merged, this); });
    m_export = add(u"exportPerson"_s, {}, [this](const Content &content) {
        openPersonExportForm(m_desk, content.contacts, this, [this](const QString &path) { tellWritten(path); });
    });
    m_erase = add(u"erasePerson"_s, {}, [this](const Content &content) {
        openEraseForm(m_desk, content.contacts, this, [this](int events) {
            emit noticeRaised({NoticeSeverity::Good, tr("Erased; %n entries were changed.", nullptr, events), {},
                               u"customer/erased"_s, true});
        });
    });
    auto *more = new QMenu(this);
    more->setObjectName(u"moreMenu"_s);
    more->addActions({m_dossier, m_merge, m_mergeContacts, m_part, m_export, m_erase});
    m_moreButton = m_head->addMenu(more);
}

void CustomerPage::enableRarerActions()
{
    const bool shown = m_content.has_value();
    for (QAction *action : {m_find, m_dossier, m_merge})
        action->setEnabled(shown);
    m_mergeContacts->setEnabled(shown && m_content->contacts.size() > 1);
    m_part->setEnabled(shown && !m_content->merged.empty());
    m_export->setEnabled(shown && !m_content->contacts.empty());
    m_erase->setEnabled(shown && !m_content->contacts.empty() && mayLead(m_desk.agent().role));
}

void CustomerPage::retranslateRarerActions()
{
    m_find->setText(tr("Find in the history"));
    m_dossier->setText(tr("Dossier as PDF …"));
    m_merge->setText(tr("Merge another customer into this one …"));
    m_mergeContacts->setText(tr("Two contacts are one person …"));
    m_part->setText(tr("Undo a merging …"));
    m_export->setText(tr("Give out personal data …"));
    m_erase->setText(tr("Erase personal data …"));
    m_moreButton->setText(tr("More"));
    m_moreButton->setAccessibleName(tr("More about this customer"));
    m_timeline->retranslate();
}

void CustomerPage::tellMerged(const QString &name, const std::function<Result<void>(Desk &)> &undo)
{
    const auto takeBack = [this, undo] {
        m_desk.command(undo).then(this, [this](const Result<void> &done) {
            if (!done)
                emit noticeRaised({NoticeSeverity::Problem, done.error().text(), {}, u"customer/merged"_s, true});
        });
    };
    emit noticeRaised({NoticeSeverity::Good, tr("%1 is now shown here.").arg(name), {{tr("Undo"), takeBack, true}},
                       u"customer/merged"_s, true});
}

void CustomerPage::tellWritten(const QString &path)
{
    emit noticeRaised({NoticeSeverity::Good, tr("Written: %1").arg(path), {}, u"customer/written"_s, true});
}

} // namespace permanence
