#include "ui/callbacks/CallbacksPage.h"

#include "core/desk/CallbackReason.h"
#include "ui/callbacks/AgendaView.h"
#include "ui/callbacks/CallbackCard.h"
#include "ui/callbacks/CallbackOutcomeDialog.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/shell/TicketPlace.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50;      // milliseconds: a command may announce itself more than once
constexpr int kEveryMinute = 30'000; // the line of now, and what has become overdue
constexpr int kMostOverdue = 100;
constexpr int kTrayRows = 3;
const Setting<bool> kWeek{"callbacks/week", false};

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace

CallbacksPage::CallbacksPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kCallbacks, PageSection::Work, parent), m_desk(desk), m_navigator(navigator), m_settings(settings),
      m_zone(desk.desk().timezone.toLatin1()), m_heading(new SizedLabel(TypeSize::Title, this)),
      m_scopes(new QTabBar(this)), m_lateTitle(new ToneLabel(ColourRole::Overdue, this)), m_tray(new QListWidget(this)),
      m_moving(new ToneLabel(ColourRole::Accent, this)), m_error(new ErrorLine(this)),
      m_agenda(new AgendaView(desk.clock(), this)), m_card(new CallbackCard(this)), m_reminders(desk)
{
    addActions();
    layOut();
    connectAll();
    show(today(), m_settings.get(kWeek));
    fillCard();
}

CallbacksPage::~CallbacksPage() = default;

void CallbacksPage::addActions()
{
    const auto command = [this](const QString &name, const QKeySequence &key, void (CallbacksPage::*run)()) {
        Command made{addCommand(name, key, [this, run] { (this->*run)(); }), new QPushButton(this)};
        made.button->setObjectName(QString(name % u"Button"_s));
        connect(made.button, &QPushButton::clicked, made.action, &QAction::trigger);
        return made;
    };
    const auto look = [this](const QString &name, const QKeySequence &key, std::function<void()> run) {
        Command made{addCommand(name, key, std::move(run)), new QPushButton(this)};
        made.button->setObjectName(QString(name % u"Button"_s));
        connect(made.button, &QPushButton::clicked, made.action, &QAction::trigger);
        return made;
    };
    m_previous = look(u"agendaBefore"_s, Qt::Key_PageUp, [this] { step(-1); });
    m_today = look(u"agendaToday"_s, Qt::Key_Home, [this] { show(today(), m_isWeek); });
    m_next = look(u"agendaAfter"_s, Qt::Key_PageDown, [this] { step(1); });
    m_dayCommand = look(u"agendaDay"_s, Qt::Key_D, [this] { show(m_day, false); });
    m_week = look(u"agendaWeek"_s, Qt::Key_W, [this] { show(m_day, true); });
    m_record = command(u"recordCallback"_s, Qt::Key_L, &CallbacksPage::record);
    m_open = command(u"openCallback"_s, Qt::Key_O, &CallbacksPage::open);
    m_move = command(u"moveCallback"_s, Qt::Key_M, &CallbacksPage::move);
    m_takeOver = command(u"takeCallback"_s, Qt::Key_T, &CallbacksPage::takeOver);
    m_mine = addCommand(u"showMyCallbacks"_s, Qt::CTRL | Qt::Key_M, [this] { m_scopes->setCurrentIndex(0); });
    m_all = addCommand(u"showAllCallbacks"_s, Qt::CTRL | Qt::Key_O, [this] { m_scopes->setCurrentIndex(1); });
}

QBoxLayout *CallbacksPage::makeTop()
{
    m_scopes->setObjectName(u"callbackScopes"_s);
    m_scopes->setDrawBase(false);
    m_scopes->setExpanding(false);
    m_scopes->setUsesScrollButtons(false); // both are to be read
    m_scopes->addTab({});
    m_scopes->addTab({});
    m_heading->setObjectName(u"agendaHeading"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::spacing(1, this));
    top->addWidget(m_heading);
    top->addSpacing(Theme::spacing(2, this));
    top->addWidget(m_scopes);
    top->addStretch();
    for (const Command &command : {m_previous, m_today, m_next, m_dayCommand, m_week})
        top->addWidget(command.button);
    return top;
}

void CallbacksPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_tray->setObjectName(u"overdueTray"_s);
    m_tray->setTabKeyNavigation(false);
    m_tray->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lateTitle->setObjectName(u"overdueTitle"_s);
    QSizePolicy kept = m_moving->sizePolicy(); // the day does not jump under the mouse when a move begins
    kept.setRetainSizeWhenHidden(true);
    m_moving->setSizePolicy(kept);
    m_moving->setObjectName(u"movingHint"_s);
    m_moving->hide();
    m_agenda->setObjectName(u"agenda"_s);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"agendaScroll"_s);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_agenda);
    for (const Command &command : {m_record, m_move, m_open, m_takeOver})
        m_card->addButton(command.button);
    m_card->setFixedWidth(fontMetrics().averageCharWidth() * 42);
    auto *body = new QHBoxLayout;
    body->setSpacing(2 * gap);
    body->addWidget(scroll, 1);
    body->addWidget(m_card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addLayout(makeTop());
    layout->addWidget(m_lateTitle);
    layout->addWidget(m_tray);
    layout->addWidget(m_error);
    layout->addWidget(m_moving);
    layout->addLayout(body, 1);
}

void CallbacksPage::connectAll()
{
    connect(m_scopes, &QTabBar::currentChanged, this, &CallbacksPage::load);
    connect(m_agenda, &AgendaView::selectionChanged, this, [this] {
        if (const AgendaItem *item = m_agenda->selected())
            choose(*item);
    });
    connect(m_agenda, &AgendaView::opened, this, &CallbacksPage::record);
    connect(m_agenda, &AgendaView::moved, this,
            [this](const AgendaItem &item, Instant due) { putAt(item, due); });
    connect(m_agenda, &AgendaView::movingChanged, this, [this](const QString &sentence) {
        m_moving->setText(sentence);
        m_moving->setVisible(!sentence.isEmpty());
    });
    const auto fromTray = [this] {
        if (const QListWidgetItem *line = m_tray->currentItem(); line && line->isSelected())
            choose(line->data(Qt::UserRole).value<AgendaItem>());
    };
    connect(m_tray, &QListWidget::itemSelectionChanged, this, fromTray);
    connect(m_tray, &QListWidget::itemActivated, this, &CallbacksPage::record);
    connect(&m_reminders, &Reminders::due, this, &CallbacksPage::remind);
    connect(&m_reminders, &Reminders::over, this,
            [this](const ActivityId &id) { emit noticeOver(QString(u"callback/"_s % id.text())); });
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connect(&m_renew, &QTimer::timeout, this, &CallbacksPage::load);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
    m_minute.setInterval(kEveryMinute);
    connect(&m_minute, &QTimer::timeout, this, &CallbacksPage::load);
    m_minute.start();
}

QString CallbacksPage::title() const
{
    return tr("Callbacks");
}

QString CallbacksPage::iconName() const
{
    return u"callbacks"_s;
}

QDate CallbacksPage::today() const
{
    return m_desk.clock().now().in(m_zone).date();
}

void CallbacksPage::activate(const QString &argument)
{
    Page::activate(argument);
    if (const auto id = Uuid::fromText(argument)) {
        m_wanted = ActivityId(*id);
        load();
    }
    m_agenda->setFocus(Qt::OtherFocusReason);
}

bool CallbacksPage::handleEscape()
{
    return m_agenda->cancelMove();
}

void CallbacksPage::show(QDate day, bool week)
{
    m_day = day;
    m_isWeek = week;
    m_settings.set(kWeek, week);
    m_agenda->setDays(week ? mondayOf(day) : day, week ? 7 : 1, m_zone);
    nameHeading();
    load();
}

void CallbacksPage::step(int direction)
{
    show(m_day.addDays(direction * (m_isWeek ? 7 : 1)), m_isWeek);
}

void CallbacksPage::load()
{
    const quint64 generation = ++m_generation;
    const AgentId me = m_desk.agent().id;
    const Agenda whose = m_scopes->currentIndex() == 1 ? Agenda::ofAll() : Agenda::of(me);
    const QDate first = m_isWeek ? mondayOf(m_day) : m_day;
    const auto midnight = [this](QDate day) { return Instant::of(day.startOfDay(m_zone)); };
    const Instant from = midnight(first), until = midnight(first.addDays(m_isWeek ? 7 : 1));
    const Instant now = m_desk.clock().now(), tonight = midnight(today().addDays(1));
    m_desk
        .query([=, wanted = m_wanted](Queries &queries) {
            AgendaQueries agenda(queries);
            return Content{agenda.between(whose, from, until), agenda.overdue(whose, now, kMostOverdue),
                           wanted.isValid() ? agenda.item(wanted) : std::nullopt,
                           agenda.countUntil(Agenda::of(me), tonight), agenda.countUntil(Agenda::of(me), now)};
        })
        .then(this, [this, generation](const Result<Content> &content) {
            if (generation != m_generation)
                return;
            m_error->setText(content ? QString() : content.error().text());
            if (content)
                take(*content);
        });
}

void CallbacksPage::take(const Content &content)
{
    setCount(content.today);
    setRemark(content.late > 0 ? tr("%n overdue", nullptr, content.late) : QString());
    m_agenda->setItems(content.items);
    fillTray(content.overdue);
    if (content.wanted && m_wanted.isValid()) {
        m_wanted = {};
        if (!content.wanted->done) {
            choose(*content.wanted);
            show(content.wanted->due.in(m_zone).date(), m_isWeek);
            return;
        }
    }
    // What is selected may have moved, changed or been done.
    const auto among = [&](const std::vector<AgendaItem> &items) -> const AgendaItem * {
        const auto found = std::find_if(items.begin(), items.end(), [&](const AgendaItem &item) {
            return m_selected && item.id == m_selected->id;
        });
        return found == items.end() ? nullptr : &*found;
    };
    const AgendaItem *known = among(content.items);
    if (!known)
        known = among(content.overdue);
    if (known && (!m_subject || *known != *m_selected))
        choose(*known);
    else if (!known)
        chooseNothing();
    else
        fillCard();
}

void CallbacksPage::fillTray(const std::vector<AgendaItem> &overdue)
{
    const QSignalBlocker blocker(m_tray);
    const int rowHeight = fontMetrics().height() * 3 / 2;
    m_tray->clear();
    for (const AgendaItem &item : overdue) {
        QStringList parts{agendaLine(item, momentText(item.due, m_desk.clock().now(), m_zone))};
        if (item.ticket.isValid())
            parts << QString(item.ticketNumber % u' ' % item.ticketSummary);
        else if (!item.reason.isEmpty())
            parts << callbackReasonText(item.reason);
        auto *line = new QListWidgetItem(Theme::icon(u"warning"_s, ColourRole::Overdue), parts.join(u" · "_s), m_tray);
        line->setData(Qt::UserRole, QVariant::fromValue(item));
        line->setToolTip(line->text());
        line->setSizeHint({0, rowHeight}); // as wide as there is room
        if (m_selected && m_selected->id == item.id)
            m_tray->setCurrentItem(line);
    }
    const int count = static_cast<int>(overdue.size());
    m_lateTitle->setText(tr("%n overdue", nullptr, count));
    m_lateTitle->setVisible(count > 0);
    const bool hadFocus = m_tray->hasFocus();
    m_tray->setVisible(count > 0);
    if (hadFocus && count == 0)
        m_agenda->setFocus(Qt::OtherFocusReason);
    m_tray->setFixedHeight(std::min(count, kTrayRows) * rowHeight + 2 * m_tray->frameWidth());
}

void CallbacksPage::chooseNothing()
{
    m_selected.reset();
    m_subject.reset();
    m_agenda->select({});
    fillCard();
}

void CallbacksPage::choose(const AgendaItem &item)
{
    const bool another = !m_selected || m_selected->id != item.id;
    m_selected = item;
    m_agenda->select(item.id);
    const QSignalBlocker blocker(m_tray);
    for (int row = 0; row < m_tray->count(); ++row) {
        if (m_tray->item(row)->data(Qt::UserRole).value<AgendaItem>().id == item.id)
            m_tray->setCurrentRow(row);
        else
            m_tray->item(row)->setSelected(false);
    }
    if (another)
        m_subject.reset();
    fillCard();
    readSubject();
}

void CallbacksPage::readSubject()
{
    const quint64 generation = ++m_subjectGeneration;
    m_desk
        .query([item = *m_selected, now = m_desk.clock().now()](Queries &queries) {
            return AgendaQueries(queries).subject(item.customer, item.ticket, item.agent, now, item.id);
        })
        .then(this, [this, generation](const Result<CallbackSubject> &subject) {
            if (generation != m_subjectGeneration || !m_selected || !subject)
                return;
            m_subject = *subject;
            fillCard();
        });
}

CallbackHours CallbacksPage::hours() const
{
    return hoursOf(m_subject.value_or(CallbackSubject{}), m_desk.desk(), m_desk.policies(), m_desk.clock().now());
}

QStringList CallbacksPage::numbers() const
{
    const QString region = m_desk.desk().region;
    if (!m_selected)
        return {};
    if (!m_selected->number.isEmpty())
        return {phoneText(m_selected->number, region)};
    QStringList numbers;
    for (const ContactView &contact : m_subject ? m_subject->contacts : std::vector<ContactView>()) {
        if (contact.id != m_selected->contact)
            continue;
        for (const QString &phone : contact.phones)
            numbers << phoneText(phone, region);
    }
    return numbers;
}

void CallbacksPage::fillCard()
{
    const CallbackHours known = hours();
    m_agenda->setHours(known.desk, m_selected && m_subject ? std::optional(known.customer) : std::nullopt);
    // Each part that appears in a window lays all of it out anew: those of the card appear together.
    const bool together = m_card->isVisible() && m_selected.has_value() != m_record.action->isEnabled() &&
                          !m_card->isAncestorOf(QApplication::focusWidget());
    if (together)
        m_card->setVisible(false);
    if (m_selected)
        m_card->show({*m_selected, numbers(), known, m_zone, m_desk.clock().now()});
    else
        m_card->clear();
    renewActions();
    if (together)
        m_card->setVisible(true);
}

void CallbacksPage::renewActions()
{
    const auto enable = [](const Command &command, bool possible) {
        command.action->setEnabled(possible);
        command.button->setVisible(possible);
    };
    for (const Command &command : {m_record, m_move})
        enable(command, m_selected.has_value());
    enable(m_open, m_selected && (m_selected->ticket.isValid() || m_selected->customer.isValid()));
    enable(m_takeOver, m_selected && m_selected->agent != m_desk.agent().id);
    name(m_record, m_selected && m_selected->kind == ActivityKind::NextStep ? tr("Step done") : tr("Record the call"));
    name(m_open, m_selected && !m_selected->ticket.isValid() ? tr("Open the customer") : tr("Open the ticket"));
}

void CallbacksPage::open()
{
    if (!m_selected)
        return;
    if (m_selected->ticket.isValid())
        m_navigator.navigate({page::kTicket, m_selected->ticketNumber});
    else
        m_navigator.navigate({page::kCustomer, m_selected->customer.text()});
}

void CallbacksPage::record()
{
    if (!m_selected)
        return;
    if (m_selected->kind == ActivityKind::NextStep) { // it is no call
        m_desk.command([id = m_selected->id](Desk &desk) { return desk.finishStep(id); })
            .then(this, [this](const Result<void> &done) {
                m_error->setText(done ? QString() : done.error().text());
            });
        return;
    }
    if (m_selected->ticket.isValid()) {
        m_navigator.navigate(TicketPlace{m_selected->ticketNumber, ++m_calls}.place());
        return;
    }
    auto *dialog = new CallbackOutcomeDialog(m_desk, *m_selected, numbers(), hours(), this);
    connect(dialog, &CallbackOutcomeDialog::recorded, this,
            [this, item = *m_selected](AttemptOutcome, const std::optional<Scheduled> &next) {
                Notice notice;
                notice.key = u"callback/done"_s;
                const QString whom = agendaWhom(item);
                notice.text = next ? tr("%1 was not reached: the callback comes back %2.")
                                         .arg(whom, momentText(next->due, m_desk.clock().now(), m_zone))
                                   : tr("%1 was reached: the callback is done.").arg(whom);
                emit noticeRaised(notice);
            });
    dialog->open();
}

void CallbacksPage::move()
{
    if (!m_selected)
        return;
    const AgendaItem item = *m_selected;
    const Instant now = m_desk.clock().now();
    Instant at = item.due;
    const QDate first = m_isWeek ? mondayOf(m_day) : m_day;
    const int column = static_cast<int>(first.daysTo(at.in(m_zone).date()));
    if (at < now || column < 0 || column >= (m_isWeek ? 7 : 1)) {
        at = Instant{(std::max(at, now).ms / (30 * kMinute) + (at < now ? 1 : 0)) * (30 * kMinute)};
        show(at.in(m_zone).date(), m_isWeek);
    }
    m_agenda->setFocus(Qt::OtherFocusReason);
    m_agenda->startMove(item, at);
}

void CallbacksPage::putAt(const AgendaItem &item, Instant due, const AgentId &agent, bool undone)
{
    m_desk.command([=](Desk &desk) { return desk.moveActivity(item.id, due, agent); })
        .then(this, [=, this](const Result<void> &done) {
            Notice notice;
            notice.key = u"callback/moved"_s;
            if (!done) {
                notice.severity = NoticeSeverity::Problem;
                notice.text = done.error().text();
                emit noticeRaised(notice);
                return;
            }
            if (undone)
                return;
            notice.text = agent.isValid()
                              ? tr("%1 stands in your agenda now.", "a callback: whom").arg(agendaWhom(item))
                              : tr("%1: moved to %2.", "a callback: whom")
                                    .arg(agendaWhom(item), momentText(due, m_desk.clock().now(), m_zone));
            if (!agent.isValid() || item.agent.isValid())
                notice.actions = {{tr("Undo"), [this, item] { putAt(item, item.due, item.agent, true); }}};
            emit noticeRaised(notice);
        });
}

void CallbacksPage::takeOver()
{
    if (m_selected)
        putAt(*m_selected, m_selected->due, m_desk.agent().id);
}

void CallbacksPage::remind(const AgendaItem &item)
{
    const Instant now = m_desk.clock().now();
    const QString time = momentText(item.due, now, m_zone);
    Notice notice;
    notice.severity = NoticeSeverity::Warning;
    notice.isDueNow = true;
    notice.key = u"callback/"_s + item.id.text();
    const QString title = item.kind == ActivityKind::Callback
                              ? tr("Callback for %1").arg(agendaWhom(item))
                              : tr("%1: %2", "promised answer: whom").arg(activityWord(item.kind), agendaWhom(item));
    notice.text = item.due < now ? tr("%1 was due at %2.", "callback for whom; when").arg(title, time)
                                 : tr("%1 is due at %2.", "callback for whom; when").arg(title, time);
    const auto openIt = [this, id = item.id] { m_navigator.navigate({page::kCallbacks, id.text()}); };
    notice.actions = {{tr("Open"), openIt}, {tr("Later"), [this, item] { m_reminders.later(item); }}};
    emit noticeRaised(notice);
    m_trayNotice.tell(title, notice.text, [this, openIt] {
        window()->activateWindow(); // the person asked for it
        openIt();
    });
}

void CallbacksPage::name(const Command &command, const QString &text)
{
    command.action->setText(text);
    command.button->setText(buttonText(text, command.action->shortcut()));
    command.button->setAccessibleName(text);
}

void CallbacksPage::nameHeading()
{
    const QLocale locale;
    const QDate first = m_isWeek ? mondayOf(m_day) : m_day;
    m_heading->setText(m_isWeek ? tr("%1 to %2", "first and last day of a week")
                                      .arg(locale.toString(first, tr("d MMMM", "a day, as Qt writes formats")),
                                           locale.toString(first.addDays(6), tr("d MMMM yyyy", "a day, as Qt writes formats")))
                                : locale.toString(m_day, tr("dddd d MMMM yyyy", "a day, as Qt writes formats")));
}

void CallbacksPage::retranslate()
{
    m_scopes->setAccessibleName(tr("Whose callbacks"));
    m_scopes->setTabText(0, tr("Mine"));
    m_scopes->setTabText(1, tr("Everybody's"));
    m_mine->setText(tr("Show my callbacks"));
    m_all->setText(tr("Show everybody's callbacks"));
    m_tray->setAccessibleName(tr("Overdue, earliest first"));
    m_agenda->setAccessibleName(tr("Agenda: arrows choose, Enter records the call, M moves"));
    name(m_previous, tr("Before"));
    name(m_today, tr("Today"));
    name(m_next, tr("After"));
    name(m_dayCommand, tr("Day"));
    name(m_week, tr("Week"));
    name(m_record, tr("Record the call"));
    name(m_move, tr("Move"));
    name(m_takeOver, tr("Take over"));
    nameHeading();
    fillCard();
    load();
}

} // namespace permanence
