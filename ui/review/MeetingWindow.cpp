#include "ui/review/MeetingWindow.h"

#include "core/base/Literals.h"
#include "ui/review/MeetingCard.h"
#include "ui/widgets/DefectDialog.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace permanence {
namespace {

constexpr int kKeepEvery = 15; // seconds that a killed program may lose of a ticket's time

} // namespace

MeetingWindow::MeetingWindow(DeskService &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_model(new ReviewAgendaModel(this)),
      m_drafts(desk, u"review"_s), m_agenda(new QTreeView(this)), m_card(new MeetingCard(desk, this)),
      m_form(new MeetingForm(this)),
      m_progress(new SizedLabel(TypeSize::Title, this)), m_keys(new ToneLabel(ColourRole::MutedText, this))
{
    setObjectName(u"meetingWindow"_s);
    layOut();
    connect(&m_drafts, &ReviewDrafts::loaded, this, &MeetingWindow::fill);
    connect(&m_drafts, &ReviewDrafts::failed, m_form, &MeetingForm::setError);
    connect(m_form, &MeetingForm::changed, this, &MeetingWindow::keepDraft);
    connect(m_form, &MeetingForm::nextAsked, this, &MeetingWindow::next);
    connect(m_form, &MeetingForm::left, this, &MeetingWindow::standOnCard);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &MeetingWindow::tick);
    retranslate();
}

MeetingWindow::~MeetingWindow()
{
    countSeconds();
}

void MeetingWindow::layOut()
{
    m_agenda->setObjectName(u"meetingAgenda"_s);
    m_agenda->setModel(m_model);
    m_agenda->setHeaderHidden(true);
    m_agenda->setRootIsDecorated(false);
    m_agenda->setItemsExpandable(false);
    m_agenda->setIndentation(Theme::spacing(1, this));
    m_agenda->setUniformRowHeights(true);
    m_agenda->setFocusPolicy(Qt::NoFocus); // it follows; the keys lead
    for (int column = 1; column < ReviewAgendaModel::kColumns; ++column)
        m_agenda->setColumnHidden(column, column != static_cast<int>(AgendaColumn::Customer));
    m_card->installEventFilter(this);
    m_card->timeline()->installEventFilter(this);
    m_progress->setObjectName(u"meetingProgress"_s);
    m_keys->setWordWrap(true);
    const int gap = Theme::spacing(1, this);
    auto *left = new QVBoxLayout;
    left->addWidget(m_progress);
    left->addWidget(m_agenda, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * gap);
    columns->addLayout(left, 3);
    columns->addWidget(m_card, 6);
    columns->addWidget(m_form, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, gap);
    layout->addLayout(columns, 1);
    layout->addWidget(m_keys);
}

void MeetingWindow::setAgents(const std::vector<AgentView> &agents)
{
    m_form->setAgents(agents);
}

void MeetingWindow::show(const std::shared_ptr<const ReviewPack> &pack, ReviewGrouping grouping)
{
    const bool isAnother = !m_pack || m_pack->review.id != pack->review.id;
    m_pack = pack;
    m_model->show(pack, grouping, m_desk.policies());
    m_order = m_model->order();
    m_agenda->expandAll();
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_agenda->setFirstColumnSpanned(group, {}, true);
    m_agenda->header()->setStretchLastSection(true);
    m_agenda->resizeColumnToContents(0);
    fillProgress();
    if (isAnother) {
        const auto first = std::find_if(m_order.begin(), m_order.end(),
                                        [&](const TicketId &ticket) { return !m_pack->minutesOf(ticket); });
        m_current = {};
        m_drafts.load(pack->review.id, m_order);
        showTicket(first != m_order.end() ? *first : m_order.empty() ? TicketId{} : m_order.front());
        return;
    }
    if (const QModelIndex here = m_model->indexOf(m_current); here.isValid())
        m_agenda->setCurrentIndex(here);
    const ReviewItem *shown = item(m_current);
    const ReviewDraft *draft = m_drafts.draft(m_current);
    if (shown)
        m_card->show(*shown, *m_pack);
    if (!draft || draft->isEmpty())
        fill(); // another lead may have recorded it
    m_card->readTimelineAgain();
}

const ReviewItem *MeetingWindow::item(const TicketId &ticket) const
{
    return m_model->itemAt(m_model->indexOf(ticket));
}

void MeetingWindow::showTicket(const TicketId &ticket)
{
    countSeconds();
    m_current = ticket;
    m_since = m_desk.clock().now();
    m_choosesCause = false;
    m_form->showCauses(false);
    fill();
    const QModelIndex index = m_model->indexOf(ticket);
    m_agenda->setCurrentIndex(index);
    m_agenda->scrollTo(index);
    if (!ticket.isValid())
        return;
    m_card->readTimeline(ticket, m_pack->zone);
    standOnCard();
}

void MeetingWindow::fill()
{
    const ReviewItem *shown = item(m_current);
    m_form->setEnabled(shown != nullptr);
    if (!shown) {
        m_form->clear();
        return;
    }
    m_card->show(*shown, *m_pack);
    m_form->show(*shown, m_pack->minutesOf(m_current), m_drafts.draft(m_current),
                 {m_desk.agent().id, likelyDay(*shown), m_pack->zone});
    tick();
}

void MeetingWindow::fillProgress()
{
    if (m_pack)
        m_progress->setText(tr("%1 of %2 discussed").arg(m_pack->discussed()).arg(m_pack->items.size()));
}

QDate MeetingWindow::likelyDay(const ReviewItem &item) const
{
    const PolicyEntry *judge = m_desk.policies().find(item.ticket.policy, item.ticket.policyVersion);
    const QDate inAWeek = m_desk.clock().now().in(m_pack->zone).date().addDays(7);
    if (!judge || judge->calendar.isBusinessDay(inAWeek))
        return inAWeek;
    const QDate after = judge->calendar.nextBusinessDay(inAWeek);
    return after.isValid() ? after : inAWeek;
}

void MeetingWindow::standOnCard()
{
    m_card->setFocus(Qt::OtherFocusReason);
}

void MeetingWindow::go(int direction)
{
    const auto here = std::find(m_order.begin(), m_order.end(), m_current);
    if (here == m_order.end() || m_isSaving)
        return;
    const auto place = here - m_order.begin() + direction;
    if (place >= 0 && place < static_cast<std::ptrdiff_t>(m_order.size()))
        return showTicket(m_order[static_cast<std::size_t>(place)]);
    standOnCard();
    m_form->setError(direction > 0 ? tr("This is the last ticket: Esc leaves the meeting.")
                                   : tr("This is the first ticket."));
}

void MeetingWindow::next()
{
    const ReviewItem *shown = item(m_current);
    if (!shown || m_isSaving)
        return;
    const ReviewDraft *draft = m_drafts.draft(m_current);
    const bool isTyped = draft && !draft->isEmpty();
    const bool isClosedUnsaid = shown->ticket.isClosed() && !m_pack->minutesOf(m_current);
    if (!isTyped && !isClosedUnsaid)
        return go(1);
    if (m_form->minutes().decision.isEmpty()) {
        m_form->setError(tr("There is no decision yet: D writes one, 1 to 6 take a usual one."));
        return;
    }
    record(*shown);
}

void MeetingWindow::record(const ReviewItem &item)
{
    countSeconds();
    Minutes minutes = m_form->minutes();
    if (const ReviewDraft *draft = m_drafts.draft(m_current))
        minutes.seconds = draft->seconds;
    m_isSaving = true;
    const ReviewDraft sent = m_form->draft();
    m_desk
        .command([review = m_pack->review.id, ticket = item.ticket.id, minutes](Desk &desk) {
            return desk.reviewTicket(review, ticket, minutes);
        })
        .then(this, [this, ticket = item.ticket.id, sent](const Result<void> &done) {
            m_isSaving = false;
            if (!done) {
                m_form->setError(done.error().text()); // what was typed stays, and is kept
                return;
            }
            m_since = m_desk.clock().now();
            const ReviewDraft typed = m_form->draft();
            if (ticket == m_current && !(typed == sent)) {
                m_drafts.set(ticket, typed); // while it was being recorded: it stays, and is recorded with the next key
                emit recorded();
                return;
            }
            m_drafts.discard(ticket);
            emit recorded();
            go(1);
        });
}

void MeetingWindow::toQualityControl(int digit)
{
    const auto &causes = CodeTable<DefectCause>::rows;
    const ReviewItem *shown = item(m_current);
    if (digit < 1 || digit > static_cast<int>(causes.size()) || !shown)
        return;
    m_choosesCause = false;
    m_form->showCauses(false);
    auto *dialog = new DefectDialog(m_desk, shown->ticket, this);
    dialog->choose(causes[static_cast<std::size_t>(digit - 1)].value);
    connect(dialog, &DefectDialog::reported, this, [this, ticket = m_current](bool accepted) {
        if (ticket == m_current && m_form->minutes().decision.isEmpty())
            m_form->takeDecision(accepted ? tr("Handed over to quality control") : tr("Quality control does not take it"));
        m_card->readTimelineAgain();
        emit recorded();
    });
    dialog->open();
}

void MeetingWindow::keepDraft()
{
    if (!m_current.isValid())
        return;
    ReviewDraft draft = m_form->draft();
    if (const ReviewDraft *kept = m_drafts.draft(m_current))
        draft.seconds = kept->seconds;
    m_drafts.set(m_current, draft);
}

qint64 MeetingWindow::secondsHere() const
{
    return std::max<qint64>(0, (m_desk.clock().now() - m_since) / kSecond);
}

void MeetingWindow::countSeconds()
{
    const qint64 here = secondsHere();
    if (!m_current.isValid() || here == 0 || !isVisible())
        return;
    const ReviewDraft *kept = m_drafts.draft(m_current);
    ReviewDraft draft = kept ? *kept : ReviewDraft{};
    draft.seconds += here;
    m_since = m_desk.clock().now();
    m_drafts.set(m_current, draft);
}

void MeetingWindow::tick()
{
    if (!m_pack || !m_current.isValid())
        return;
    const ReviewDraft *kept = m_drafts.draft(m_current);
    const TicketMinutes *minutes = m_pack->minutesOf(m_current);
    const qint64 unsaid = (kept ? kept->seconds : 0) + secondsHere();
    qint64 total = secondsHere();
    for (const auto &[ticket, written] : m_pack->minutes)
        total += written.seconds;
    for (const TicketId &ticket : m_order) {
        if (const ReviewDraft *draft = m_drafts.draft(ticket))
            total += draft->seconds;
    }
    m_form->setTime(unsaid + (minutes ? minutes->seconds : 0), total);
    if (secondsHere() >= kKeepEvery)
        countSeconds();
}

void MeetingWindow::leave()
{
    countSeconds();
    m_drafts.keepNow();
    m_second.stop();
    hide();
    emit left();
}

void MeetingWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    leave();
}

void MeetingWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !m_second.isActive()) {
        m_since = m_desk.clock().now();
        m_second.start();
    }
}

void MeetingWindow::retranslate()
{
    setWindowTitle(tr("Weekly review"));
    m_card->retranslate();
    m_agenda->setAccessibleName(tr("Agenda with marks"));
    m_keys->setText(
        tr("Space next · Backspace previous · 1 to 6 usual decision · D decision · N next step · O owner · "
           "W when, + and − a day · T what is told · Q quality control · H timeline · "
           "Ctrl+Return next out of a field · Esc leave; it can be taken up again"));
    m_form->retranslate();
    fillProgress();
    if (m_pack)
        fill();
}

} // namespace permanence
