#include "ui/review/MeetingWindow.h"

#include "core/base/Literals.h"
#include "ui/widgets/DigitKeys.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>

#include <algorithm>

namespace permanence {
namespace {

constexpr int kKeepEvery = 15; // seconds that a killed program may lose of a ticket's time

} // namespace

MeetingWindow::MeetingWindow(DeskService &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_model(new ReviewAgendaModel(this)),
      m_drafts(desk, u"review"_s), m_agenda(new QTreeView(this)), m_card(new Card(this)),
      m_number(new SizedLabel(TypeSize::ReadAloud, m_card)), m_status(new StatusBadge(m_card)),
      m_summary(new SizedLabel(TypeSize::Title, m_card)), m_facts(new QLabel(m_card)),
      m_line(new ToneLabel(ColourRole::MutedText, m_card)), m_steps(new ToneLabel(ColourRole::Text, m_card)),
      m_history(new HistoryView(desk.clock(), false, m_card)), m_form(new MeetingForm(this)),
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
    m_card->setObjectName(u"meetingCard"_s);
    m_card->setFocusPolicy(Qt::StrongFocus);
    m_card->installEventFilter(this);
    m_number->setObjectName(u"meetingNumber"_s);
    m_summary->setObjectName(u"meetingSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_line->setObjectName(u"meetingLine"_s);
    m_line->setWordWrap(true);
    m_steps->setWordWrap(true);
    m_history->setObjectName(u"meetingHistory"_s);
    m_history->installEventFilter(this);
    m_progress->setObjectName(u"meetingProgress"_s);
    m_keys->setWordWrap(true);
    const int gap = Theme::spacing(1, this);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    card->setSpacing(gap);
    auto *top = new QHBoxLayout;
    top->addWidget(m_number);
    top->addStretch();
    top->addWidget(m_status);
    card->addLayout(top);
    for (QWidget *widget : QList<QWidget *>{m_summary, m_facts, m_line, m_steps})
        card->addWidget(widget);
    card->addSpacing(gap);
    card->addWidget(m_history, 1);
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
        fillHead(*shown);
    if (!draft || draft->isEmpty())
        fill(); // another lead may have recorded it
    if (m_history->history().state() == HistoryModel::State::Loaded)
        m_history->history().refresh();
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
    fill();
    const QModelIndex index = m_model->indexOf(ticket);
    m_agenda->setCurrentIndex(index);
    m_agenda->scrollTo(index);
    if (!ticket.isValid())
        return;
    m_history->setZone(m_pack->zone);
    m_history->history().read([this, ticket](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(ticket, below, limit); });
    });
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
    fillHead(*shown);
    m_form->show(*shown, m_pack->minutesOf(m_current), m_drafts.draft(m_current),
                 {m_desk.agent().id, likelyDay(*shown), m_pack->zone});
    tick();
}

void MeetingWindow::fillHead(const ReviewItem &item)
{
    const TicketRecord &ticket = item.ticket;
    m_number->setText(ticket.number);
    m_status->setStatus(statusKind(ticket.status));
    m_summary->setText(ticket.summary);
    QStringList facts{customerWord(item),
                      item.contactName,
                      severityTitle(m_desk.policies(), ticket.policy, ticket.policyVersion, ticket.severity),
                      natureWord(ticket.nature),
                      ticket.product,
                      item.ownerName.isEmpty() ? tr("nobody has it")
                                               : tr("with %1", "the owner of a ticket").arg(item.ownerName)};
    facts.removeAll(QString());
    if (ticket.closed)
        facts << tr("closed %1", "when").arg(momentText(*ticket.closed, m_desk.clock().now(), m_pack->zone));
    m_facts->setText(facts.join(u" · "_s));
    m_line->setText(itemLine(item, m_desk.clock().now(), m_pack->zone));
    QStringList steps;
    for (const ReviewPromise &promise : m_pack->promises) {
        if (promise.ticket == ticket.id)
            steps << tr("Last time: %1, by %2, %3", "what, when, kept or not")
                         .arg(promise.text.isEmpty() ? activityWord(promise.kind) : promise.text,
                              momentText(promise.due, m_desk.clock().now(), m_pack->zone),
                              promiseStateWord(promise.state));
    }
    m_steps->setText(steps.join(u'\n'));
    m_steps->setVisible(!steps.isEmpty());
    HistoryLexicon lexicon = lexiconOf(m_desk.policies(), {}, m_pack->zone);
    for (const auto &[agent, name] : m_pack->agents)
        lexicon.agents.insert(agent.text(), name);
    m_history->history().setLexicon(lexicon);
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
    m_desk
        .command([review = m_pack->review.id, ticket = item.ticket.id, minutes](Desk &desk) {
            return desk.reviewTicket(review, ticket, minutes);
        })
        .then(this, [this, ticket = item.ticket.id](const Result<void> &done) {
            m_isSaving = false;
            if (!done) {
                m_form->setError(done.error().text()); // what was typed stays, and is kept
                return;
            }
            m_drafts.discard(ticket);
            m_since = m_desk.clock().now();
            emit recorded();
            go(1);
        });
}

void MeetingWindow::toQualityControl(int digit)
{
    const auto &causes = CodeTable<DefectCause>::rows;
    if (digit < 1 || digit > static_cast<int>(causes.size()) || !m_current.isValid())
        return;
    m_choosesCause = false;
    m_form->showCauses(false);
    m_desk
        .command([ticket = m_current, cause = causes[static_cast<std::size_t>(digit - 1)].value](Desk &desk) {
            return desk.reportDefect(ticket, cause);
        })
        .then(this, [this, ticket = m_current](const Result<bool> &taken) {
            if (ticket != m_current)
                return;
            if (!taken)
                return m_form->setError(taken.error().text());
            if (m_form->minutes().decision.isEmpty())
                m_form->takeDecision(*taken ? tr("Handed over to quality control")
                                            : tr("Quality control does not take it"));
            m_history->history().refresh();
            emit recorded();
        });
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

bool MeetingWindow::handleKey(int key)
{
    if (const int digit = digitOf(key); digit > 0) {
        if (m_choosesCause)
            toQualityControl(digit);
        else if (m_form->isEnabled())
            m_form->takePreset(digit);
        return true;
    }
    if (m_choosesCause && key == Qt::Key_Escape) {
        m_choosesCause = false;
        m_form->showCauses(false);
        return true;
    }
    switch (key) {
    case Qt::Key_Space:
        next();
        return true;
    case Qt::Key_Backspace:
        go(-1);
        return true;
    case Qt::Key_D:
        m_form->editDecision();
        return true;
    case Qt::Key_N:
        m_form->editStep();
        return true;
    case Qt::Key_O:
        m_form->editOwner();
        return true;
    case Qt::Key_W:
        m_form->editDay();
        return true;
    case Qt::Key_T:
        m_form->editTell();
        return true;
    case Qt::Key_H:
        m_history->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Q:
        m_choosesCause = true;
        m_form->showCauses(true);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        m_form->moveDay(key == Qt::Key_Plus ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

void MeetingWindow::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool MeetingWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & Qt::ControlModifier) && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            next();
            return true;
        }
        if (watched == m_history && key->key() == Qt::Key_Escape) {
            standOnCard();
            return true;
        }
        if (watched == m_card && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) &&
            handleKey(key->key()))
            return true;
        if (watched == m_history && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Backspace))
            return handleKey(key->key());
    }
    return QWidget::eventFilter(watched, event);
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
    m_card->setAccessibleName(tr("The ticket: Space next, Backspace previous"));
    m_agenda->setAccessibleName(tr("Agenda with marks"));
    m_history->setAccessibleName(tr("What happened on the ticket"));
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
