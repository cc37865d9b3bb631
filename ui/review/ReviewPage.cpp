#include "ui/review/ReviewPage.h"

#include "core/base/Literals.h"
#include "core/rules/ReviewWeek.h"
#include "ui/review/TellingPanel.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: a command may announce itself more than once
constexpr int kPromiseRows = 6;
const Setting<QString> kGroupingSetting{"reviewGrouping", u"age"_s};

/// In letters, so that all columns are in view in a window of usual width.
int widestOf(AgendaColumn column)
{
    switch (column) {
    case AgendaColumn::Clocks:
    case AgendaColumn::Exchange:
        return 32;
    case AgendaColumn::Summary:
        return 25;
    default:
        return 20;
    }
}

enum Part
{
    kAgendaPart,
    kTellingPart,
    kEmptyPart
};
enum PromiseColumn
{
    kState,
    kTicket,
    kCustomer,
    kWhat,
    kWho,
    kBy,
    kPromiseColumns
};

} // namespace

ReviewPage::ReviewPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kReview, PageSection::Work, parent), m_desk(desk), m_navigator(navigator),
      m_settings(settings), m_heading(new SizedLabel(TypeSize::Title, this)), m_team(new QComboBox(this)),
      m_grouping(new QComboBox(this)), m_change(new ToneLabel(ColourRole::Text, this)),
      m_state(new ToneLabel(ColourRole::MutedText, this)),
      m_promisesTitle(new ToneLabel(ColourRole::Text, this)), m_promises(new QTreeWidget(this)),
      m_model(new ReviewAgendaModel(this)), m_agenda(new QTreeView(this)),
      m_telling(new TellingPanel(desk, this)), m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)), m_meeting(new MeetingWindow(desk, this))
{
    m_scope.week = presentWeek();
    if (!mayHold())
        m_scope.team = desk.agent().team;
    makeActions();
    layOut();
    connectAll();
    load();
}

void ReviewPage::makeActions()
{
    const auto make = [this](Command &command, const QString &name, const QKeySequence &keys,
                             std::function<void()> run) {
        command.action = addCommand(name, keys, std::move(run));
        command.button = new QPushButton(this);
        command.button->setObjectName(name + u"Button"_s);
        connect(command.button, &QPushButton::clicked, command.action, &QAction::trigger);
        connect(command.action, &QAction::enabledChanged, command.button, &QPushButton::setEnabled);
        connect(command.action, &QAction::visibleChanged, command.button,
                [command] { command.button->setVisible(command.action->isVisible()); });
    };
    make(m_meet, u"reviewMeeting"_s, Qt::Key_F6, [this] { meet(); });
    make(m_tell, u"reviewTelling"_s, Qt::Key_F7, [this] {
        m_isTelling = !m_isTelling;
        showPart();
    });
    make(m_close, u"reviewClose"_s, Qt::Key_F10, [this] { closeReview(); });
    make(m_minutes, u"reviewMinutes"_s, Qt::CTRL | Qt::Key_E, [this] { chooseFile(); });
    const auto move = [this](int weeks) {
        if (const auto week = ReviewWeek::read(m_scope.week))
            setWeek(week->after(weeks).text());
    };
    make(m_before, u"reviewWeekBefore"_s, Qt::CTRL | Qt::Key_PageUp, [move] { move(-1); });
    make(m_present, u"reviewThisWeek"_s, Qt::CTRL | Qt::Key_Home, [this] { setWeek(presentWeek()); });
    make(m_after, u"reviewWeekAfter"_s, Qt::CTRL | Qt::Key_PageDown, [move] { move(1); });
    make(m_elsewhere, u"reviewElsewhere"_s, {}, [this] {
        if (m_openElsewhere)
            setWeek(m_openElsewhere->week);
    });
}

QLayout *ReviewPage::makeTop()
{
    const int gap = Theme::spacing(1, this);
    auto *weeks = new QHBoxLayout;
    weeks->setSpacing(gap);
    weeks->addWidget(m_heading);
    for (Command *command : {&m_before, &m_present, &m_after}) {
        command->isShort = true;
        weeks->addWidget(command->button);
    }
    weeks->addStretch();
    weeks->addWidget(m_team);
    weeks->addWidget(m_grouping);
    auto *commands = new QHBoxLayout;
    commands->setSpacing(gap);
    for (const Command *command : {&m_meet, &m_tell, &m_close, &m_minutes, &m_elsewhere})
        commands->addWidget(command->button);
    commands->addStretch();
    auto *top = new QVBoxLayout;
    top->setSpacing(gap);
    top->addLayout(weeks);
    top->addWidget(m_change);
    top->addWidget(m_state);
    top->addLayout(commands);
    return top;
}

void ReviewPage::layOut()
{
    m_heading->setObjectName(u"reviewHeading"_s);
    m_team->setObjectName(u"reviewTeam"_s);
    m_grouping->setObjectName(u"reviewGrouping"_s);
    for (QComboBox *box : {m_team, m_grouping})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto &row : CodeTable<ReviewGrouping>::rows)
        m_grouping->addItem(QString(), QString(row.code));
    m_change->setObjectName(u"reviewChange"_s);
    m_state->setObjectName(u"reviewState"_s);
    for (ToneLabel *label : {m_change, m_state, m_promisesTitle})
        label->setWordWrap(true);
    m_promises->setObjectName(u"reviewPromises"_s);
    m_promises->setColumnCount(kPromiseColumns);
    m_promises->setRootIsDecorated(false);
    m_promises->setUniformRowHeights(true);
    m_agenda->setObjectName(u"reviewAgenda"_s);
    m_agenda->setModel(m_model);
    m_agenda->setUniformRowHeights(true);
    m_agenda->setAllColumnsShowFocus(true);
    m_agenda->setIndentation(Theme::spacing(2, this));
    m_stack->addWidget(m_agenda);
    m_stack->addWidget(m_telling);
    m_stack->addWidget(m_empty);
    const int gap = Theme::spacing(1, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(makeTop());
    layout->addWidget(m_promisesTitle);
    layout->addWidget(m_promises);
    layout->addWidget(m_stack, 1);
}

void ReviewPage::connectAll()
{
    connect(m_team, &QComboBox::activated, this, [this] {
        m_scope.team = m_team->currentData().toString();
        load();
    });
    connect(m_grouping, &QComboBox::activated, this, [this] {
        m_settings.set(kGroupingSetting, m_grouping->currentData().toString());
        if (m_pack)
            take({m_pack, m_teams, {}, m_openElsewhere});
    });
    connect(m_agenda, &QTreeView::activated, this, &ReviewPage::openTicket);
    connect(m_telling, &TellingPanel::told, &m_renew, qOverload<>(&QTimer::start));
    connect(m_meeting, &MeetingWindow::recorded, this, &ReviewPage::load);
    connect(m_meeting, &MeetingWindow::left, this, [this] {
        if (m_pack && m_pack->review.id.isValid() && !m_pack->review.closed &&
            m_pack->discussed() == static_cast<int>(m_pack->items.size()))
            m_isTelling = true; // what comes after the meeting
        load();
        window()->activateWindow();
    });
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connect(&m_renew, &QTimer::timeout, this, &ReviewPage::load);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
}

QString ReviewPage::title() const
{
    return tr("Review");
}

QString ReviewPage::iconName() const
{
    return u"review"_s;
}

bool ReviewPage::mayHold() const
{
    return mayLead(m_desk.agent().role);
}

QString ReviewPage::presentWeek() const
{
    return ReviewWeek::of(m_desk.clock().now(), QTimeZone(m_desk.desk().timezone.toUtf8())).text();
}

ReviewGrouping ReviewPage::grouping() const
{
    return fromCode<ReviewGrouping>(m_grouping->currentData().toString()).value_or(ReviewGrouping::Age);
}

void ReviewPage::activate(const QString &argument)
{
    Page::activate(argument);
    if (ReviewWeek::read(argument))
        setWeek(argument);
    else
        load();
    if (m_isTelling)
        m_telling->standOnList();
    else
        m_agenda->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::setWeek(const QString &week)
{
    m_scope.week = week;
    m_isTelling = false;
    load();
}

bool ReviewPage::handleEscape()
{
    if (!m_isTelling)
        return false;
    m_isTelling = false;
    showPart();
    m_agenda->setFocus(Qt::OtherFocusReason);
    return true;
}

void ReviewPage::load()
{
    m_renew.stop();
    const quint64 generation = ++m_generation;
    m_desk
        .query([scope = m_scope, policies = m_desk.policies(),
                own = mayHold() ? AgentId{} : m_desk.agent().id, now = m_desk.clock().now()](
                   Queries &queries) { return readReviewContent(queries, policies, scope, own, now); })
        .then(this, [this, generation](const Result<ReviewContent> &content) {
            if (generation != m_generation)
                return; // another one was asked for since
            if (content)
                take(*content);
            else
                tell({NoticeSeverity::Warning, content.error().text(), {}, u"review"_s, true});
        });
}

void ReviewPage::take(const ReviewContent &content)
{
    const ReviewItem *before = m_model->itemAt(m_agenda->currentIndex());
    const TicketId chosen = before ? before->ticket.id : TicketId{};
    m_pack = content.pack;
    m_teams = content.teams;
    m_openElsewhere = content.openElsewhere;
    if (!content.agents.empty())
        m_meeting->setAgents(content.agents);
    if (m_meeting->isVisible()) {
        m_meeting->show(m_pack, grouping());
        return; // the page is read again when the meeting is left
    }
    m_model->show(m_pack, grouping(), m_desk.policies());
    m_agenda->expandAll();
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_agenda->setFirstColumnSpanned(group, {}, true);
    for (int column = 0; column < ReviewAgendaModel::kColumns; ++column) {
        m_agenda->resizeColumnToContents(column);
        const int widest = m_agenda->fontMetrics().averageCharWidth() * widestOf(static_cast<AgendaColumn>(column));
        m_agenda->setColumnWidth(column, std::min(widest, m_agenda->columnWidth(column)));
    }
    const QModelIndex here = m_model->indexOf(chosen);
    m_agenda->setCurrentIndex(here.isValid() ? here : m_model->index(0, 0, m_model->index(0, 0)));
    m_telling->show(m_pack);
    fillTeams();
    fillPromises();
    fillTexts();
    renewActions();
    showPart();
    if (std::exchange(m_opensMeeting, false))
        openMeeting();
}

void ReviewPage::fillTeams()
{
    m_team->clear();
    m_team->addItem(tr("Whole desk"), QString());
    for (const QString &team : m_teams)
        m_team->addItem(tr("Team %1").arg(team), team);
    m_team->setCurrentIndex(std::max(0, m_team->findData(m_scope.team)));
    m_team->setVisible(mayHold() && !m_teams.isEmpty());
}

void ReviewPage::fillPromises()
{
    m_promises->clear();
    std::map<PromiseState, int> counts;
    for (const ReviewPromise &promise : m_pack->promises) {
        ++counts[promise.state];
        auto *row = new QTreeWidgetItem(m_promises);
        row->setText(kState, promiseStateWord(promise.state));
        row->setIcon(kState, Theme::icon(promiseStateIcon(promise.state), promiseStateColour(promise.state)));
        row->setText(kTicket, promise.number);
        row->setText(kCustomer, promise.customerName);
        row->setText(kWhat,
                     (promise.text.isEmpty() ? activityWord(promise.kind) : promise.text).simplified());
        row->setText(kWho, promise.agentName);
        row->setText(kBy, momentText(promise.due, m_pack->asOf, m_pack->zone));
    }
    for (int column = 0; column < kPromiseColumns; ++column) {
        m_promises->resizeColumnToContents(column);
        constexpr int kWidest = 420;
        m_promises->setColumnWidth(column, std::min(kWidest, m_promises->columnWidth(column) + 8));
    }
    QStringList parts;
    for (const auto &[state, count] : counts)
        parts << tr("%1 %2", "a number, what became of promises").arg(count).arg(promiseStateWord(state));
    m_promisesTitle->setText(tr("Promised in the last review: %1").arg(parts.join(u", "_s)));
    const bool any = !m_pack->promises.empty() && !m_isTelling;
    m_promisesTitle->setVisible(any);
    m_promises->setVisible(any);
    const int rows = std::min(kPromiseRows, static_cast<int>(m_pack->promises.size()));
    const int rowHeight = std::max(m_promises->sizeHintForRow(0), m_promises->fontMetrics().lineSpacing());
    m_promises->setFixedHeight(m_promises->header()->sizeHint().height() + rows * rowHeight +
                               2 * m_promises->frameWidth() + 2);
}

void ReviewPage::fillTexts()
{
    m_heading->setText(weekWord(m_scope.week));
    m_change->setText(changeWord(*m_pack));
    const ReviewView &review = m_pack->review;
    const auto opener = m_pack->agents.find(review.openedBy);
    const QString who = opener == m_pack->agents.end() ? QString() : opener->second;
    const Instant now = m_desk.clock().now();
    QString state;
    if (!review.id.isValid()) {
        state = m_scope.week == presentWeek()
                    ? tr("Prepared: this is what the review would discuss now.")
                    : tr("No review was held: this is the agenda as it was at the end of the week.");
        if (m_scope.week > presentWeek())
            state = tr("This week has not begun: this is what is unresolved now.");
    } else if (review.closed) {
        state = tr("Opened %1 by %2, closed %3.", "when, who, when")
                    .arg(momentText(review.opened, now, m_pack->zone), who,
                         momentText(*review.closed, now, m_pack->zone));
    } else {
        state = tr("Opened %1 by %2: %3 of %4 discussed, %5 to be told.", "when, who, numbers")
                    .arg(momentText(review.opened, now, m_pack->zone), who)
                    .arg(m_pack->discussed())
                    .arg(m_pack->items.size())
                    .arg(m_pack->untold());
    }
    m_state->setText(mayHold() ? state
                               : tr("The minutes of your tickets. %1", "what a review did").arg(state));
    setCount(review.id.isValid() && !review.closed && m_scope.week == presentWeek() && mayHold()
                 ? static_cast<int>(m_pack->items.size()) - m_pack->discussed() + m_pack->untold()
                 : 0);
    name(m_meet, review.id.isValid() ? tr("Go on with the meeting") : tr("Open the review"));
    name(m_tell, m_isTelling ? tr("Back to the agenda") : tr("Tell the customers"));
    if (m_openElsewhere)
        name(m_elsewhere,
             tr("The review of %1 is still open", "a week").arg(weekWord(m_openElsewhere->week)));
    const bool isEmpty = m_pack->items.empty();
    if (isEmpty && !mayHold())
        m_empty->setText(tr("No minutes of your tickets"),
                         tr("What a review decides about a ticket of yours stands here."));
    else if (isEmpty && !m_scope.team.isEmpty())
        m_empty->setText(tr("Team %1 has no unresolved ticket").arg(m_scope.team),
                         tr("Choose another team, or the whole desk."));
    else if (isEmpty)
        m_empty->setText(tr("No ticket was unresolved in this week"), tr("Choose another week."));
}

void ReviewPage::renewActions()
{
    const ReviewView &review = m_pack->review;
    const bool isOpen = review.id.isValid() && !review.closed;
    const bool mayOpen = !review.id.isValid() && m_scope.week == presentWeek() && !m_pack->items.empty();
    m_meet.action->setVisible(mayHold());
    m_meet.action->setEnabled(mayHold() && (isOpen || mayOpen) && !m_pack->items.empty());
    m_tell.action->setVisible(mayHold());
    m_tell.action->setEnabled(mayHold() && review.id.isValid() && m_pack->discussed() > 0);
    m_close.action->setVisible(mayHold());
    m_close.action->setEnabled(mayHold() && isOpen);
    m_minutes.action->setEnabled(true);
    m_elsewhere.action->setVisible(m_openElsewhere.has_value());
}

void ReviewPage::showPart()
{
    if (!m_pack)
        return;
    if (!m_tell.action->isEnabled())
        m_isTelling = false;
    m_stack->setCurrentIndex(m_pack->items.empty() ? kEmptyPart : m_isTelling ? kTellingPart : kAgendaPart);
    const bool promises = !m_pack->promises.empty() && !m_isTelling;
    m_promisesTitle->setVisible(promises);
    m_promises->setVisible(promises);
    m_team->setEnabled(!m_isTelling);
    name(m_tell, m_isTelling ? tr("Back to the agenda") : tr("Tell the customers"));
    if (m_isTelling && isVisible() && !m_meeting->isVisible())
        m_telling->standOnList();
}

void ReviewPage::name(const Command &command, const QString &text)
{
    command.action->setText(text);
    const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
    command.button->setToolTip(keys);
    command.button->setText(command.isShort || keys.isEmpty()
                                ? text
                                : tr("%1  %2", "what a button does, its key").arg(text, keys));
    command.button->setAccessibleName(text);
}

void ReviewPage::retranslate()
{
    name(m_close, tr("Close the review"));
    name(m_minutes, tr("Minutes as PDF …"));
    name(m_before, tr("Week before"));
    name(m_present, tr("This week"));
    name(m_after, tr("Week after"));
    name(m_elsewhere, tr("To the review that is open"));
    name(m_meet, tr("Open the review"));
    name(m_tell, tr("Tell the customers"));
    m_team->setAccessibleName(tr("Team"));
    m_grouping->setAccessibleName(tr("Grouped"));
    int place = 0;
    for (const auto &row : CodeTable<ReviewGrouping>::rows)
        m_grouping->setItemText(place++, groupingWord(row.value));
    m_grouping->setCurrentIndex(std::max(0, m_grouping->findData(m_settings.get(kGroupingSetting))));
    m_promises->setHeaderLabels(
        {tr("Promise"), tr("Ticket"), tr("Customer"), tr("What"), tr("Who"), tr("By", "a time")});
    m_promises->setAccessibleName(tr("What the last review promised"));
    m_agenda->setAccessibleName(tr("Agenda: Enter opens the ticket"));
    m_telling->retranslate();
    m_meeting->retranslate();
    if (m_pack)
        take({m_pack, m_teams, {}, m_openElsewhere});
}

} // namespace permanence
