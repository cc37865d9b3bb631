#include "ui/ticket/TicketPage.h"

#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/ticket/ClockPanel.h"
#include "ui/ticket/ClosingPanel.h"
#include "ui/ticket/DueExplanationView.h"
#include "ui/ticket/NextPanel.h"
#include "ui/ticket/TicketDetails.h"
#include "ui/ticket/TicketDialogs.h"
#include "ui/ticket/TicketHeader.h"
#include "ui/ticket/TieForm.h"
#include "ui/ticket/TimerPanel.h"
#include "ui/ticket/WorkList.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/HistoryPhrases.h"
#include "ui/widgets/HistoryText.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/ToneLabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

namespace permanence {

TicketPage::TicketPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kTicket, PageSection::Hidden, parent), m_desk(desk), m_navigator(navigator),
      m_settings(settings), m_content(new QWidget(this)), m_none(new EmptyState(this)),
      m_header(new TicketHeader(desk, this)), m_takeClock(new ClockPanel(desk.clock(), u"takeClock"_s, this)),
      m_resolveClock(new ClockPanel(desk.clock(), u"resolveClock"_s, this)),
      m_why(new DueExplanationView(this)), m_closing(new ClosingPanel(desk.clock(), this)), m_error(new ErrorLine(this)), m_form(new TicketForm(desk, this)),
      m_tie(new TieForm(desk, this)), m_splitter(new QSplitter(this)),
      m_history(new HistoryView(desk.clock(), false, this)),
      m_timelineTitle(new ToneLabel(ColourRole::MutedText, this)), m_reader(new QPlainTextEdit(this)),
      m_next(new NextPanel(desk.clock(), this)), m_timer(new TimerPanel(desk, this)),
      m_works(new WorkList(desk.clock(), this)), m_details(new TicketDetails(desk, this)),
      m_dialogs(new TicketDialogs(desk, this))
{
    addActions();
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"ticket/splitter"_s, 2));
    fill();
}

TicketPage::~TicketPage()
{
    m_settings.saveState(u"ticket/splitter"_s, 2, m_splitter->saveState());
}

void TicketPage::addActions()
{
    const auto command = [this](const QString &name, Qt::Key key, std::function<void()> run) {
        Command made{addCommand(name, key, std::move(run)), new QPushButton(this)};
        made.button->setObjectName(QString(name % u"Button"_s));
        connect(made.button, &QPushButton::clicked, made.action, &QAction::trigger);
        return made;
    };
    m_take = command(u"takeTicket"_s, Qt::Key_T, [this] { takeInCharge(); });
    m_note = command(u"addNote"_s, Qt::Key_N, [this] { openForm(TicketFormKind::Note); });
    m_resolve = command(u"resolveTicket"_s, Qt::Key_R, [this] { openForm(TicketFormKind::Resolve); });
    m_reopen = command(u"reopenTicket"_s, Qt::Key_O, [this] { openForm(TicketFormKind::Reopen); });
    m_severity = command(u"setSeverity"_s, Qt::Key_S, [this] { withScene(&TicketDialogs::setSeverity); });
    m_assign = command(u"assignTicket"_s, Qt::Key_G, [this] { withScene(&TicketDialogs::assign); });
    m_date = command(u"setDate"_s, Qt::Key_D, [this] { withScene(&TicketDialogs::setDate); });
    m_checklist = command(u"sendChecklist"_s, Qt::Key_K, [this] { withScene(&TicketDialogs::sendChecklist); });
    m_defect = command(u"reportDefect"_s, Qt::Key_Q, [this] { withScene(&TicketDialogs::reportDefect); });
    m_call = command(u"recordCall"_s, Qt::Key_L, [this] { withScene(&TicketDialogs::recordCall); });
    m_ask = command(u"askCustomer"_s, Qt::Key_A, [this] { openForm(TicketFormKind::Ask); });
    m_reply = command(u"recordReply"_s, Qt::Key_Y, [this] { openForm(TicketFormKind::Reply); });
    m_promise = command(u"promiseAnswer"_s, Qt::Key_P, [this] { withScene(&TicketDialogs::promise); });
    m_callback = command(u"planCallback"_s, Qt::Key_B, [this] { withScene(&TicketDialogs::planCallback); });
    m_work = command(u"toggleWork"_s, Qt::Key_W, [this] { m_timer->toggle(); });
    m_enterWork = command(u"enterWork"_s, Qt::Key_H, [this] { withScene(&TicketDialogs::enterWork); });
    m_correctWork = command(u"correctWork"_s, Qt::Key_E, [this] { correctWork(); });
    m_customer = command(u"openCustomer"_s, Qt::Key_C, [this] { openCustomer(); });
    m_tieCommand = command(u"tieTicket"_s, Qt::Key_U, [this] { openTie(); });
}

QWidget *TicketPage::makeClocks()
{
    auto *card = new Card(this);
    const int gap = Theme::spacing(1, this);
    auto *clocks = new QHBoxLayout;
    clocks->setSpacing(3 * gap);
    clocks->addWidget(m_takeClock);
    clocks->addWidget(m_resolveClock);
    clocks->addStretch();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    layout->addLayout(clocks);
    layout->addWidget(m_why);
    layout->addWidget(m_closing);
    m_why->hide();
    m_closing->hide();
    return card;
}

QWidget *TicketPage::makeSide()
{
    const int gap = Theme::spacing(1, this);
    for (const Command &command : {m_call, m_promise, m_callback, m_ask, m_reply})
        m_next->addButton(command.button);
    for (const Command &command : {m_work, m_enterWork, m_correctWork})
        m_timer->addButton(command.button);
    const auto card = [&](const std::vector<QWidget *> &parts) {
        auto *made = new Card(this);
        auto *layout = new QVBoxLayout(made);
        layout->setContentsMargins(2 * gap, gap, 2 * gap, gap);
        layout->setSpacing(gap);
        for (QWidget *part : parts)
            layout->addWidget(part);
        return made;
    };
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(card({m_next}));
    layout->addWidget(card({m_timer, m_works}));
    layout->addWidget(m_details, 1);
    return side;
}

QWidget *TicketPage::makeTimeline()
{
    auto *timeline = new QWidget(this);
    auto *layout = new QVBoxLayout(timeline);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_timelineTitle);
    layout->addWidget(m_history, 3);
    layout->addWidget(m_reader, 2);
    m_reader->setReadOnly(true);
    m_reader->setTabChangesFocus(true);
    m_reader->hide();
    return timeline;
}

void TicketPage::layOut()
{
    m_history->setObjectName(u"ticketHistory"_s);
    m_reader->setObjectName(u"historyReader"_s);
    const int gap = Theme::spacing(1, this);
    auto *buttons = new FlowLayout(gap);
    for (const Command &command : {m_take, m_note, m_resolve, m_reopen, m_severity, m_assign, m_date, m_checklist,
                                   m_defect, m_customer, m_tieCommand})
        buttons->addWidget(command.button);
    m_splitter->addWidget(makeTimeline());
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * gap);

    m_above = new QVBoxLayout(m_content);
    m_above->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    m_above->setSpacing(2 * gap);
    m_above->addWidget(m_header);
    m_above->addWidget(makeClocks());
    m_above->addWidget(m_error);
    m_above->addLayout(buttons);
    m_above->addWidget(m_form);
    m_above->addWidget(m_tie);
    m_above->addWidget(m_splitter, 1);
    m_form->hide();
    m_tie->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content);
    layout->addWidget(m_none);
}

void TicketPage::connectAll()
{
    connect(m_history, &HistoryView::opened, this, &TicketPage::read);
    connect(m_form, &TicketForm::saved, this, &TicketPage::closeForm);
    connect(m_form, &TicketForm::cancelled, this, &TicketPage::closeForm);
    connect(m_tie, &TieForm::tied, this, &TicketPage::closeForm);
    connect(m_dialogs, &TicketDialogs::told, this, &Page::noticeRaised);
    connect(m_timer, &TimerPanel::failed, m_error, &ErrorLine::setText);
    connect(m_works, &WorkList::correctionAsked, this, &TicketPage::correctWork);
    for (ClockPanel *panel : {m_takeClock, m_resolveClock}) {
        connect(panel, &ClockPanel::whyToggled, this, [this, panel](bool open) {
            ClockPanel *other = panel == m_takeClock ? m_resolveClock : m_takeClock;
            if (open)
                other->setWhyOpen(false);
            explain();
        });
    }
    connect(&m_desk, &DeskService::changed, this, [this](const ChangeSet &changes) {
        if (!m_scene)
            return;
        const TicketRecord &ticket = m_scene->ticket();
        const auto touches = [&](const Uuid &id) { return !id.isNull() && changes.streams.contains(id); };
        if (changes.streams.empty() || touches(ticket.id.uuid) || touches(ticket.customer.uuid) ||
            touches(ticket.contract.uuid) ||
            (m_scene->running && touches(m_scene->running->ticket.uuid)))
            load();
    });
}

QString TicketPage::title() const
{
    return tr("Ticket");
}

QString TicketPage::iconName() const
{
    return u"ticket"_s;
}

void TicketPage::activate(const QString &argument)
{
    const bool another = argument != Page::argument();
    Page::activate(argument);
    if (another || !m_scene) {
        closeForm();
        closeReader();
        m_error->setText({});
        m_takeClock->setWhyOpen(false);
        m_resolveClock->setWhyOpen(false);
        m_closing->setWhyOpen(false);
        m_scene.reset();
        m_history->history().read({});
    }
    load();
    m_history->setFocus(Qt::OtherFocusReason);
}

void TicketPage::load()
{
    const quint64 generation = ++m_generation;
    m_desk
        .query([number = argument(), agent = m_desk.agent().id,
                today = m_desk.clock().now().in(zone()).date()](Queries &queries) {
            return readTicketFacts(queries, number, agent, today);
        })
        .then(this, [this, generation](const Result<std::optional<TicketFacts>> &answer) {
            if (generation == m_generation)
                take(answer);
        });
}

void TicketPage::take(const Result<std::optional<TicketFacts>> &answer)
{
    if (!answer) {
        m_error->setText(answer.error().text());
        return;
    }
    const bool another = !m_scene || !*answer || m_scene->ticket().id != (*answer)->view.ticket.id;
    m_scene.reset();
    if (*answer)
        m_scene.emplace(**answer, m_desk);
    fill();
    if (!m_scene)
        return;
    if (!another) {
        m_history->history().refresh();
        return;
    }
    m_history->setZone(zone());
    m_history->history().read([this, id = m_scene->ticket().id](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(id, below, limit); });
    });
}

void TicketPage::fill()
{
    const bool appears = m_scene && m_content->isHidden();
    m_content->setVisible(m_scene.has_value());
    m_none->setVisible(!m_scene);
    m_none->setText(argument().isEmpty() ? tr("No ticket is open here")
                                         : tr("There is no ticket %1").arg(argument()),
                    tr("Type a ticket number into the call bar (F2), or open one from My tickets."));
    if (m_scene) {
        m_header->show(m_scene->view);
        m_details->show(m_scene->view);
        m_closing->show(*m_scene);
        m_next->show(*m_scene);
        m_timer->show(*m_scene);
        m_works->show(*m_scene);
        followClocks();
        nameHistory();
    }
    renewActions();
    QWidget *focus = QApplication::focusWidget();
    if (appears && isVisible() && (!focus || isAncestorOf(focus)))
        m_history->setFocus(Qt::OtherFocusReason);
}

void TicketPage::nameHistory()
{
    HistoryLexicon lexicon;
    lexicon.zone = zone();
    addAgents(lexicon, m_scene->agents);
    if (const PolicyEntry *judge = m_scene->judge())
        addTitles(lexicon, judge->policy);
    lexicon.factors = [scene = *m_scene](Instant from, Instant until) { return factorsText(scene, from, until); };
    m_history->history().setLexicon(lexicon);
}

QTimeZone TicketPage::zone() const
{
    return QTimeZone(m_desk.desk().timezone.toUtf8());
}

TicketClocks TicketPage::clocks(Instant now) const
{
    const PolicyEntry *entry = m_scene ? m_scene->judge() : nullptr;
    return entry ? clocksOf(m_scene->ticket(), entry->policy, entry->calendar, now) : TicketClocks{};
}

void TicketPage::followClocks()
{
    m_takeClock->follow([this](Instant now) { return clocks(now).takeInCharge; }, zone());
    m_resolveClock->follow([this](Instant now) { return clocks(now).resolution; }, zone());
    explain();
}

void TicketPage::explain()
{
    const bool open = m_scene && (m_takeClock->isWhyOpen() || m_resolveClock->isWhyOpen());
    m_why->setVisible(open);
    if (!open)
        return;
    const PolicyEntry *entry = m_scene->judge();
    if (!entry)
        return;
    const bool resolution = m_resolveClock->isWhyOpen();
    const Instant now = m_desk.clock().now();
    const TicketClocks both = clocks(now);
    const ServiceClock &clock = resolution ? both.resolution : both.takeInCharge;
    const std::vector<Pause> pauses = resolution ? m_scene->ticket().pauses : std::vector<Pause>();
    m_why->explain(
        (resolution ? m_resolveClock : m_takeClock)->title(),
        explainDue(clock, pauses, entry->calendar, standsAt(clock, m_scene->ticket(), now), QLocale().name()));
}

void TicketPage::renewActions()
{
    const bool open = m_scene && m_scene->isOpen();
    const bool working = open && m_scene->ticket().status == Status::InProgress;
    const bool mine = m_scene && m_scene->ticket().owner == m_desk.agent().id;
    const auto enable = [](const Command &command, bool possible) {
        command.action->setEnabled(possible);
        command.button->setVisible(possible);
    };
    enable(m_take, open && !mine);
    enable(m_note, m_scene.has_value());
    enable(m_resolve, open);
    enable(m_reopen, m_scene && !open);
    const Policy *policy = m_scene && m_scene->judge() ? &m_scene->judge()->policy : nullptr;
    enable(m_severity, open && policy && policy->severities.size() > 1);
    enable(m_assign, open && m_scene->agents.size() > 1);
    enable(m_date, open);
    enable(m_checklist, open && policy && !policy->customerChecklist.empty());
    enable(m_defect, open);
    enable(m_call, open);
    enable(m_ask, open);
    enable(m_reply, m_scene && m_scene->ticket().question);
    enable(m_promise, open);
    enable(m_callback, open);
    enable(m_work, working);
    enable(m_enterWork, working);
    enable(m_correctWork, m_scene && !m_scene->ticket().works.empty());
    nameWork();
    enable(m_customer, m_scene && m_scene->view.customer);
    enable(m_tieCommand, m_scene && !m_scene->view.customer);
}

void TicketPage::openForm(TicketFormKind kind)
{
    if (!m_scene)
        return;
    m_tie->hide();
    m_form->show();
    m_form->open(kind, *m_scene);
}

void TicketPage::withScene(void (TicketDialogs::*open)(const TicketScene &))
{
    if (m_scene)
        (m_dialogs->*open)(*m_scene);
}

void TicketPage::correctWork()
{
    const std::optional<Work> work = m_works->current();
    if (m_scene && work)
        m_dialogs->correctWork(*m_scene, *work);
    else
        m_error->setText(tr("The timer still runs on this entry: stop it first, then correct it."));
}

void TicketPage::openTie()
{
    if (!m_scene)
        return;
    m_form->hide();
    m_tie->show();
    m_tie->open(m_scene->ticket().id);
}

void TicketPage::closeForm()
{
    const bool hadFocus = m_form->isAncestorOf(focusWidget()) || m_tie->isAncestorOf(focusWidget());
    m_form->hide();
    m_tie->hide();
    if (hadFocus)
        m_history->setFocus(Qt::OtherFocusReason);
}

bool TicketPage::handleEscape()
{
    if (m_form->isVisible() || m_tie->isVisible()) {
        closeForm();
        return true;
    }
    if (m_reader->isVisible()) {
        closeReader();
        return true;
    }
    if (m_why->isVisible()) {
        m_takeClock->setWhyOpen(false);
        m_resolveClock->setWhyOpen(false);
        return true;
    }
    if (m_closing->isWhyOpen()) {
        m_closing->setWhyOpen(false);
        return true;
    }
    return false;
}

void TicketPage::takeInCharge()
{
    if (!m_scene)
        return;
    m_desk.command([id = m_scene->ticket().id](Desk &desk) { return desk.take(id); })
        .then(this,
              [this](const Result<void> &done) { m_error->setText(done ? QString() : done.error().text()); });
}

void TicketPage::openCustomer()
{
    if (m_scene && m_scene->view.customer)
        m_navigator.navigate({page::kCustomer, m_scene->view.customer->id.text()});
}

void TicketPage::read(const HistoryEntry &entry)
{
    m_desk.event(entry.seq).then(this, [this, entry](const Result<std::optional<Event>> &event) {
        if (!event) {
            m_error->setText(event.error().text());
            return;
        }
        const HistoryLexicon &lexicon = m_history->history().lexicon();
        const QString text = *event ? wholeText(**event, lexicon) : QString();
        m_reader->setPlainText(text.isEmpty() ? historyPhrase(entry, lexicon) : text);
        m_reader->show();
        m_reader->setFocus(Qt::OtherFocusReason);
    });
}

void TicketPage::closeReader()
{
    const bool hadFocus = m_reader->hasFocus();
    m_reader->hide();
    if (hadFocus)
        m_history->setFocus(Qt::OtherFocusReason);
}

void TicketPage::name(const Command &command, const QString &text)
{
    command.action->setText(text);
    command.button->setText(
        QString(text % u"  "_s % command.action->shortcut().toString(QKeySequence::NativeText)));
    command.button->setAccessibleName(text);
}

void TicketPage::nameWork()
{
    name(m_work, m_timer->isRunning() ? tr("Stop work") : tr("Start work"));
}

void TicketPage::retranslate()
{
    name(m_take, tr("Take in charge"));
    name(m_note, tr("Note"));
    name(m_resolve, tr("Resolve"));
    name(m_reopen, tr("Reopen"));
    name(m_severity, tr("Severity"));
    name(m_assign, tr("Give to"));
    name(m_date, tr("Date"));
    name(m_checklist, tr("Checklist"));
    name(m_defect, tr("Quality control"));
    name(m_customer, tr("Customer"));
    name(m_tieCommand, tr("Tie to a customer"));
    name(m_call, tr("Record call"));
    name(m_ask, tr("Ask"));
    name(m_reply, tr("Answer came"));
    name(m_promise, tr("Promise"));
    name(m_callback, tr("Callback"));
    name(m_enterWork, tr("Enter"));
    name(m_correctWork, tr("Correct"));
    nameWork();
    m_closing->retranslate();
    m_next->retranslate();
    m_timer->retranslate();
    m_works->retranslate();
    m_takeClock->setTitle(tr("Take in charge"));
    m_resolveClock->setTitle(tr("Resolution"));
    m_header->retranslate();
    m_takeClock->retranslate();
    m_resolveClock->retranslate();
    m_why->retranslate();
    m_form->retranslate();
    m_tie->retranslate();
    m_details->retranslate();
    m_timelineTitle->setText(tr("What happened, newest first (Enter reads in full)"));
    m_history->setAccessibleName(tr("What happened on this ticket, newest first"));
    m_reader->setAccessibleName(tr("The entry in full"));
    fill();
}

} // namespace permanence
