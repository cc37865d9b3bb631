// What can be done on the queue's page.

#include "ui/queue/QueuePage.h"

#include "ui/queue/AssignDialog.h"
#include "ui/queue/QueueBar.h"
#include "ui/queue/TeamsDialog.h"
#include "ui/shell/Navigator.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QStackedWidget>
#include <QTabBar>

namespace permanence {
namespace {

/// The ticket that was taken; nothing where nobody waits.
using TakenTicket = std::optional<TicketListItem>;

} // namespace

void QueuePage::takeNext()
{
    const auto command = [](Desk &desk) -> Result<TakenTicket> {
        PERMANENCE_TRY(taken, desk.takeNext());
        if (!taken)
            return TakenTicket();
        const auto ticket = desk.queries().ticket(*taken);
        TicketListItem item;
        if (ticket) {
            item.number = ticket->number;
            item.summary = ticket->summary;
        }
        return TakenTicket(item);
    };
    m_desk.command(command).then(this, [this](const Result<TakenTicket> &done) {
        if (!done) {
            tellFailure(done.error());
        } else if (!*done) {
            emit noticeRaised({NoticeSeverity::Information,
                               tr("Nobody waits: there is nothing to take."),
                               {},
                               u"queue"_s,
                               true});
        } else {
            emit noticeRaised(
                {NoticeSeverity::Good,
                 tr("%1 is yours: %2", "ticket, its summary").arg((*done)->number, (*done)->summary),
                 {},
                 u"queue"_s,
                 true});
            m_navigator.navigate({page::kTicket, (*done)->number});
        }
    });
}

void QueuePage::takeSelected()
{
    const std::vector<qint64> seqs = selected();
    if (seqs.empty())
        return;
    const auto command = [seqs](Desk &desk) {
        return desk.store().run([&]() -> Result<void> {
            for (const QueueRow &row : QueueQueries(desk.queries()).rows(seqs))
                PERMANENCE_CHECK(desk.take(row.id));
            return {};
        });
    };
    m_desk.command(command).then(
        this, [this, count = static_cast<int>(seqs.size())](const Result<void> &done) {
            if (!done)
                tellFailure(done.error());
            else
                emit noticeRaised({NoticeSeverity::Good,
                                   tr("%n ticket(s) taken in charge.", nullptr, count),
                                   {},
                                   u"queue"_s,
                                   true});
        });
}

void QueuePage::assignSelected()
{
    const std::vector<qint64> seqs = selected();
    if (seqs.empty())
        return;
    m_desk.query([](Queries &queries) { return queries.agents(); })
        .then(this, [this, seqs](const Result<std::vector<AgentView>> &agents) {
            if (!agents) {
                tellFailure(agents.error());
                return;
            }
            auto *dialog = new AssignDialog(m_desk, seqs, *agents, this);
            connect(dialog, &AssignDialog::assigned, this, [this](int count, const QString &name) {
                emit noticeRaised({NoticeSeverity::Good,
                                   tr("%n ticket(s) given to %1.", nullptr, count).arg(name),
                                   {},
                                   u"queue"_s,
                                   true});
            });
            dialog->open();
        });
}

void QueuePage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export what is shown"), {},
                                   tr("Excel workbook (*.xlsx);;CSV sheet (*.csv)"));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"csv"_s) ? u"csv"_s : u"xlsx"_s);
    });
    const QDate today = m_desk.clock().now().in(m_source->setting().zone).date();
    dialog->selectFile(QString(tr("queue", "name of a file") % u'-' % today.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &QueuePage::exportTo);
    dialog->open();
}

void QueuePage::exportTo(const QString &path)
{
    const auto question = [filter = m_source->filter(), columns = shownColumns(),
                           setting = m_source->setting(), path](Queries &queries) {
        return exportQueue(queries, filter, columns, setting, path);
    };
    m_desk.query(question).then(this, [this, path](const Result<qint64> &count) {
        if (!count) {
            tellFailure(count.error());
            return;
        }
        const QString where = QFileInfo(path).absoluteFilePath();
        emit noticeRaised({NoticeSeverity::Good,
                           tr("%n ticket(s) written to %1.", nullptr, static_cast<int>(*count)).arg(where),
                           {},
                           u"queue"_s,
                           true});
    });
}

void QueuePage::askName(bool saves)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"viewName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(saves ? tr("Save the view") : tr("Rename the view"));
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(m_bar->view().name);
    dialog->setOkButtonText(saves ? tr("Save") : tr("Rename"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, saves](const QString &name) {
        if (saves)
            m_bar->saveAs(name);
        else if (!m_bar->rename(name))
            emit noticeRaised(
                {NoticeSeverity::Warning, tr("Another view has this name."), {}, u"queueView"_s, true});
    });
    dialog->open();
}

void QueuePage::removeView()
{
    const auto gone = m_bar->remove();
    if (!gone)
        return;
    Notice notice{NoticeSeverity::Information,
                  tr("The view \"%1\" is removed.").arg(gone->second.name),
                  {},
                  u"queueView"_s,
                  true};
    notice.actions.push_back({tr("Undo"), [this, gone = *gone] { m_bar->putBack(gone.first, gone.second); }});
    emit noticeRaised(notice);
}

void QueuePage::editTeams()
{
    m_desk.query([](Queries &queries) { return queries.agents(); })
        .then(this, [this](const Result<std::vector<AgentView>> &agents) {
            if (!agents)
                tellFailure(agents.error());
            else
                (new TeamsDialog(m_desk, *agents, this))->open();
        });
}

void QueuePage::showState()
{
    const QueueView &view = m_bar->view();
    const bool failed = m_model->state() == PagedTableModel::State::Failed;
    const bool nothing = m_model->state() == PagedTableModel::State::Loaded && m_model->rowCount() == 0;
    const QString next = m_takeNext->shortcut().toString(QKeySequence::NativeText);
    if (failed)
        m_empty->setText(tr("The queue could not be read"), m_model->failure());
    else if (!view.product.isEmpty() || view.customer.isValid())
        m_empty->setText(tr("No such ticket is here"), tr("Esc shows all products and customers again."));
    else if (view.scope == QueueScope::Waiting)
        m_empty->setText(tr("Nobody waits"),
                         tr("What comes by mail and portal appears here. Press F2 when the phone rings."));
    else if (view.scope == QueueScope::Mine)
        m_empty->setText(tr("No open ticket is yours"),
                         tr("%1 takes the next one that waits.", "a key").arg(next));
    else if (view.scope == QueueScope::Team)
        m_empty->setText(tr("Your team has no open ticket"),
                         mayLead(m_desk.agent().role)
                             ? tr("Ctrl+K, then \"Teams\", says who works in which team.")
                             : tr("%1 takes the next one that waits.", "a key").arg(next));
    else if (view.scope == QueueScope::Asked)
        m_empty->setText(tr("No customer owes an answer"),
                         tr("Tickets on which you ask for an answer or files wait here."));
    else if (view.scope == QueueScope::DueToday)
        m_empty->setText(tr("No limit passes today"),
                         tr("%1 takes the next one that waits.", "a key").arg(next));
    else if (view.scope == QueueScope::Unowned)
        m_empty->setText(tr("Every open ticket has an owner"), tr("Press F2 when the phone rings."));
    else
        m_empty->setText(tr("No ticket is open"), tr("Press F2 when the phone rings."));
    const bool empty = failed || nothing;
    QWidget *focus = QApplication::focusWidget();
    const bool focusIsHere = isVisible() && (!focus || isAncestorOf(focus));
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (focusIsHere && (!focus || !focus->isVisible()))
        (empty ? static_cast<QWidget *>(m_bar->tabs()) : m_view)->setFocus(Qt::OtherFocusReason);
}

} // namespace permanence
