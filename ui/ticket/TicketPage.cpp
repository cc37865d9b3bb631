#include "ui/ticket/TicketPage.h"

#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/ticket/ClockPanel.h"
#include "ui/ticket/DueExplanationView.h"
#include "ui/ticket/TicketDetails.h"
#include "ui/ticket/TicketHeader.h"
#include "ui/ticket/TieForm.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HistoryPhrases.h"
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
      m_why(new DueExplanationView(this)), m_error(new ErrorLine(this)), m_form(new TicketForm(desk, this)),
      m_tie(new TieForm(desk, this)), m_splitter(new QSplitter(this)),
      m_history(new HistoryView(desk.clock(), false, this)),
      m_timelineTitle(new ToneLabel(ColourRole::MutedText, this)), m_reader(new QPlainTextEdit(this)),
      m_details(new TicketDetails(desk, this))
{
    addActions();
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"ticket/splitter"_s, 1));
    fill();
}

TicketPage::~TicketPage()
{
    m_settings.saveState(u"ticket/splitter"_s, 1, m_splitter->saveState());
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
    m_why->hide();
    return card;
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
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    for (const Command &command : {m_take, m_note, m_resolve, m_reopen, m_customer, m_tieCommand})
        buttons->addWidget(command.button);
    buttons->addStretch();
    m_splitter->addWidget(makeTimeline());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
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
    for (ClockPanel *panel : {m_takeClock, m_resolveClock}) {
        connect(panel, &ClockPanel::whyToggled, this, [this, panel](bool open) {
            ClockPanel *other = panel == m_takeClock ? m_resolveClock : m_takeClock;
            if (open)
                other->setWhyOpen(false);
            explain();
        });
    }
    connect(&m_desk, &DeskService::changed, this, [this](const ChangeSet &changes) {
        if (!m_view)
            return;
        const TicketRecord &ticket = m_view->ticket;
        const auto touches = [&](const Uuid &id) { return !id.isNull() && changes.streams.contains(id); };
        if (changes.streams.empty() || touches(ticket.id.uuid) || touches(ticket.customer.uuid) ||
            touches(ticket.contract.uuid))
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
    if (another || !m_view) {
        closeForm();
        closeReader();
        m_error->setText({});
        m_takeClock->setWhyOpen(false);
        m_resolveClock->setWhyOpen(false);
        m_view.reset();
        m_history->history().read({});
    }
    load();
    m_history->setFocus(Qt::OtherFocusReason);
}

void TicketPage::load()
{
    const quint64 generation = ++m_generation;
    m_desk
        .query([number = argument()](Queries &queries) {
            const std::optional<TicketId> id = queries.ticketByNumber(number);
            return id ? queries.ticketView(*id) : std::nullopt;
        })
        .then(this, [this, generation](const Result<std::optional<TicketView>> &answer) {
            if (generation == m_generation)
                take(answer);
        });
}

void TicketPage::take(const Result<std::optional<TicketView>> &answer)
{
    if (!answer) {
        m_error->setText(answer.error().text());
        return;
    }
    const bool another = !m_view || !*answer || m_view->ticket.id != (*answer)->ticket.id;
    m_view = *answer;
    fill();
    if (!m_view)
        return;
    if (!another) {
        m_history->history().refresh();
        return;
    }
    m_history->setZone(zone());
    m_history->history().read([this, id = m_view->ticket.id](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(id, below, limit); });
    });
}

void TicketPage::fill()
{
    const bool appears = m_view && m_content->isHidden();
    m_content->setVisible(m_view.has_value());
    m_none->setVisible(!m_view);
    m_none->setText(argument().isEmpty() ? tr("No ticket is open here")
                                         : tr("There is no ticket %1").arg(argument()),
                    tr("Type a ticket number into the call bar (F2), or open one from My tickets."));
    if (m_view) {
        m_header->show(*m_view);
        m_details->show(*m_view);
        followClocks();
    }
    renewActions();
    QWidget *focus = QApplication::focusWidget();
    if (appears && isVisible() && (!focus || isAncestorOf(focus)))
        m_history->setFocus(Qt::OtherFocusReason);
}

QTimeZone TicketPage::zone() const
{
    return QTimeZone(m_desk.desk().timezone.toUtf8());
}

TicketClocks TicketPage::clocks(Instant now) const
{
    const PolicyEntry *entry =
        m_view ? m_desk.policies().find(m_view->ticket.policy, m_view->ticket.policyVersion) : nullptr;
    return entry ? clocksOf(m_view->ticket, entry->policy, entry->calendar, now) : TicketClocks{};
}

void TicketPage::followClocks()
{
    m_takeClock->follow([this](Instant now) { return clocks(now).takeInCharge; }, zone());
    m_resolveClock->follow([this](Instant now) { return clocks(now).resolution; }, zone());
    explain();
}

void TicketPage::explain()
{
    const bool open = m_view && (m_takeClock->isWhyOpen() || m_resolveClock->isWhyOpen());
    m_why->setVisible(open);
    if (!open)
        return;
    const PolicyEntry *entry = m_desk.policies().find(m_view->ticket.policy, m_view->ticket.policyVersion);
    if (!entry)
        return;
    const bool resolution = m_resolveClock->isWhyOpen();
    const Instant now = m_desk.clock().now();
    const TicketClocks both = clocks(now);
    const ServiceClock &clock = resolution ? both.resolution : both.takeInCharge;
    const std::vector<Pause> pauses = resolution ? m_view->ticket.pauses : std::vector<Pause>();
    m_why->explain(
        (resolution ? m_resolveClock : m_takeClock)->title(),
        explainDue(clock, pauses, entry->calendar, standsAt(clock, m_view->ticket, now), QLocale().name()));
}

void TicketPage::renewActions()
{
    const bool open = m_view && !m_view->ticket.isClosed();
    const bool mine = m_view && m_view->ticket.owner == m_desk.agent().id;
    const auto enable = [](const Command &command, bool possible) {
        command.action->setEnabled(possible);
        command.button->setVisible(possible);
    };
    enable(m_take, open && !mine);
    enable(m_note, m_view.has_value());
    enable(m_resolve, open);
    enable(m_reopen, m_view && !open);
    enable(m_customer, m_view && m_view->customer);
    enable(m_tieCommand, m_view && !m_view->customer);
}

void TicketPage::openForm(TicketFormKind kind)
{
    if (!m_view)
        return;
    m_tie->hide();
    m_form->show();
    m_form->open(kind, m_view->ticket.id);
}

void TicketPage::openTie()
{
    if (!m_view)
        return;
    m_form->hide();
    m_tie->show();
    m_tie->open(m_view->ticket.id);
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
    return false;
}

void TicketPage::takeInCharge()
{
    if (!m_view)
        return;
    m_desk.command([id = m_view->ticket.id](Desk &desk) { return desk.take(id); })
        .then(this,
              [this](const Result<void> &done) { m_error->setText(done ? QString() : done.error().text()); });
}

void TicketPage::openCustomer()
{
    if (m_view && m_view->customer)
        m_navigator.navigate({page::kCustomer, m_view->customer->id.text()});
}

void TicketPage::read(const HistoryEntry &entry)
{
    m_desk.event(entry.seq).then(this, [this, entry](const Result<std::optional<Event>> &event) {
        if (!event) {
            m_error->setText(event.error().text());
            return;
        }
        const QString text = *event ? wholeText(**event) : QString();
        m_reader->setPlainText(text.isEmpty() ? historyPhrase(entry) : text);
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

void TicketPage::retranslate()
{
    const auto name = [](const Command &command, const QString &text) {
        command.action->setText(text);
        command.button->setText(
            QString(text % u"  "_s % command.action->shortcut().toString(QKeySequence::NativeText)));
        command.button->setAccessibleName(text);
    };
    name(m_take, tr("Take in charge"));
    name(m_note, tr("Note"));
    name(m_resolve, tr("Resolve"));
    name(m_reopen, tr("Reopen"));
    name(m_customer, tr("Customer"));
    name(m_tieCommand, tr("Tie to a customer"));
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
