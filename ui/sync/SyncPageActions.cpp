#include "ui/sync/SyncPage.h"

#include "core/base/Literals.h"
#include "core/sync/Overtaken.h"
#include "core/sync/RejectedEvents.h"
#include "ui/shell/Navigator.h"
#include "ui/sync/ChangeDialog.h"
#include "ui/sync/ConcernCard.h"
#include "ui/sync/ConcernModel.h"
#include "ui/sync/SetAgain.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

// What can be done on the page of the sync.

namespace permanence {

void SyncPage::makeActions()
{
    m_try = addCommand(u"tryHub"_s, Qt::Key_F5, [this] { emit tryAsked(); });
    m_settings = addCommand(u"hubSettings"_s, {}, [this] { m_navigator.navigate({page::kSettings, u"hub"_s}); });
    m_again = addCommand(u"sendAgain"_s, Qt::Key_A, [this] {
        decide(chosen(), [](Desk &one, const Concern &concern) { return sendRejectedAgain(one.store(), concern.event); },
               tr("It goes to the hub again."));
    });
    m_change = addCommand(u"changeRefused"_s, Qt::Key_C, [this] { change(); });
    m_drop = addCommand(u"dropRefused"_s, Qt::Key_Delete, [this] { drop(); });
    m_mine = addCommand(u"setMineAgain"_s, Qt::Key_M,
                        [this] { decide(chosen(), &setAgain, tr("Yours stands again.")); });
    m_accept = addCommand(u"letItStand"_s, Qt::Key_L, [this] {
        decide(chosen(), [](Desk &one, const Concern &concern) {
            return dismissOvertaken(one.store(), concern.event, concern.member);
        }, {});
    });
    m_open = addCommand(u"openConcern"_s, Qt::Key_Return, [this] { open(); });
}

std::vector<Concern> SyncPage::chosen() const
{
    std::vector<Concern> all;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const Concern *concern = m_model->at(index.row()))
            all.push_back(*concern);
    }
    return all;
}

void SyncPage::renewActions()
{
    const std::vector<Concern> all = chosen();
    const bool any = !all.empty();
    const bool refused = any && std::all_of(all.begin(), all.end(), [](const Concern &one) { return one.isRefused(); });
    const bool overtaken = any && std::none_of(all.begin(), all.end(), [](const Concern &one) { return one.isRefused(); });
    const bool allMine = overtaken && std::all_of(all.begin(), all.end(), [](const Concern &one) { return one.isMine; });
    m_again->setEnabled(refused);
    m_change->setEnabled(refused && all.size() == 1 && ChangeDialog::canChange(all.front()));
    m_drop->setEnabled(refused);
    // A ticket is closed again at its own page, with its reason.
    const bool hasClosing = std::any_of(all.begin(), all.end(), [](const Concern &one) { return one.member == u"closed"_s; });
    m_mine->setEnabled(overtaken && !allMine && !hasClosing);
    m_accept->setEnabled(overtaken);
    m_open->setEnabled(all.size() == 1 && (all.front().entry.ticket.isValid() || all.front().customer.isValid()));
    m_card->show(any ? &all.front() : nullptr, m_model->scene(), static_cast<int>(all.size()));
}

void SyncPage::decide(std::vector<Concern> all, const Decision &decision, const QString &told)
{
    // What a question was asked about may be settled by now.
    std::erase_if(all, [this](const Concern &one) { return m_model->rowOf(one.event, one.member) < 0; });
    if (all.empty())
        return;
    m_desk.command([decision, all](Desk &desk) {
        return desk.store().run([&]() -> Result<void> {
            for (const Concern &concern : all)
                PERMANENCE_CHECK(decision(desk, concern));
            return {};
        });
    }).then(this, [this, told](const Result<void> &done) {
        if (!done)
            emit noticeRaised({NoticeSeverity::Problem, done.error().text(), {}, u"sync/decision"_s, true});
        else if (!told.isEmpty())
            emit noticeRaised({NoticeSeverity::Good, told, {}, u"sync/decision"_s, true});
        emit wakeAsked();
        m_renew.start();
    });
}

void SyncPage::change()
{
    const std::vector<Concern> all = chosen();
    if (all.size() != 1)
        return;
    auto *dialog = new ChangeDialog(m_desk, all.front(), m_model->scene(), this);
    connect(dialog, &ChangeDialog::changed, this, [this] {
        emit noticeRaised({NoticeSeverity::Good, tr("Changed; it goes to the hub again."), {}, u"sync/decision"_s, true});
        emit wakeAsked();
        m_renew.start();
    });
    dialog->open();
}

void SyncPage::drop()
{
    const std::vector<Concern> all = chosen();
    if (all.empty())
        return;
    auto *box = new QMessageBox(this);
    box->setObjectName(u"dropDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Drop what was refused"));
    box->setTextFormat(Qt::PlainText);
    box->setText(all.size() == 1
                     ? dropWords(all.front(), m_model->scene())
                     : tr("%n changes never happened then: they go from this workstation, with all that was computed from "
                          "them. Nobody else has seen them. This cannot be undone.",
                          "", static_cast<int>(all.size())));
    QPushButton *yes = box->addButton(tr("Drop"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"dropNow"_s);
    QPushButton *no = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    no->setObjectName(u"keepIt"_s);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, all] { // and not what is chosen by then
        decide(all, [](Desk &desk, const Concern &concern) { return dropRejected(desk.store(), concern.event); },
               tr("Dropped."));
    });
    box->open();
}

void SyncPage::open()
{
    const std::vector<Concern> all = chosen();
    if (all.size() != 1)
        return;
    const Concern &concern = all.front();
    if (concern.entry.ticket.isValid())
        m_navigator.navigate({page::kTicket, concern.entry.ticketNumber});
    else if (concern.customer.isValid())
        m_navigator.navigate({page::kCustomer, concern.customer.text()});
}

} // namespace permanence
