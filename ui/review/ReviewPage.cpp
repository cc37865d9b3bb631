#include "ui/review/ReviewPage.h"

#include "core/base/Literals.h"
#include "core/rules/ReviewWeek.h"
#include "ui/review/PromiseList.h"
#include "ui/review/TellingPanel.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: a command may announce itself more than once
const Setting<QString> kGroupingSetting{"reviewGrouping", u"age"_s};

} // namespace

ReviewPage::ReviewPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kReview, PageSection::Work, parent), m_desk(desk), m_navigator(navigator),
      m_settings(settings), m_heading(new SizedLabel(TypeSize::Title, this)), m_team(new QComboBox(this)),
      m_grouping(new QComboBox(this)), m_reviews(new QComboBox(this)), m_change(new ToneLabel(ColourRole::Text, this)),
      m_state(new ToneLabel(ColourRole::MutedText, this)),
      m_promises(new PromiseList(this)),
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
    renewCount();
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
    m_elsewhere.action->setVisible(false); // until one is known
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
    auto *state = new QHBoxLayout;
    state->setSpacing(gap);
    state->addWidget(m_state, 1);
    state->addWidget(m_reviews);
    auto *commands = new QHBoxLayout;
    commands->setSpacing(gap);
    for (const Command *command : {&m_meet, &m_tell, &m_close, &m_minutes, &m_elsewhere})
        commands->addWidget(command->button);
    commands->addStretch();
    auto *top = new QVBoxLayout;
    top->setSpacing(gap);
    top->addLayout(weeks);
    top->addWidget(m_change);
    top->addLayout(state);
    top->addLayout(commands);
    return top;
}

void ReviewPage::layOut()
{
    m_heading->setObjectName(u"reviewHeading"_s);
    m_team->setObjectName(u"reviewTeam"_s);
    m_grouping->setObjectName(u"reviewGrouping"_s);
    m_reviews->setObjectName(u"reviewOfWeek"_s);
    m_reviews->hide();
    for (QComboBox *box : {m_team, m_grouping, m_reviews})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto &row : CodeTable<ReviewGrouping>::rows)
        m_grouping->addItem(QString(), QString(row.code));
    m_grouping->setCurrentIndex(std::max(0, m_grouping->findData(m_settings.get(kGroupingSetting))));
    m_change->setObjectName(u"reviewChange"_s);
    m_state->setObjectName(u"reviewState"_s);
    for (ToneLabel *label : {m_change, m_state})
        label->setWordWrap(true);
    m_agenda->setObjectName(u"reviewAgenda"_s);
    m_agenda->setModel(m_model);
    m_agenda->setUniformRowHeights(true);
    m_agenda->setAllColumnsShowFocus(true);
    m_agenda->setIndentation(Theme::spacing(2, this));
    m_promises->hide();
    m_stack->addWidget(m_agenda); // in the order of the parts of ReviewPageView.cpp
    m_stack->addWidget(m_telling);
    m_stack->addWidget(m_empty);
    const int gap = Theme::spacing(1, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(makeTop());
    layout->addWidget(m_promises);
    layout->addWidget(m_stack, 1);
}

void ReviewPage::connectAll()
{
    connect(m_team, &QComboBox::activated, this, [this] {
        m_scope.team = m_team->currentData().toString();
        m_scope.review = {};
        renew();
    });
    connect(m_reviews, &QComboBox::activated, this, [this] {
        m_scope.review = ReviewId(Uuid::fromText(m_reviews->currentData().toString()).value_or(Uuid{}));
        m_isTelling = false;
        load();
    });
    connect(m_grouping, &QComboBox::activated, this, [this] {
        m_settings.set(kGroupingSetting, m_grouping->currentData().toString());
        if (m_pack)
            take({m_pack, m_ofWeek, m_teams, {}, m_openElsewhere});
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
    connect(&m_renew, &QTimer::timeout, this, &ReviewPage::renew);
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
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
    m_scope.review = {};
    m_isPresentWeek = week == presentWeek();
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

void ReviewPage::renew()
{
    renewCount();
    if (isVisible() || m_meeting->isVisible())
        load(); // else when it comes into view
}

/// Of the review of the present week, whichever is in view.
void ReviewPage::renewCount()
{
    if (!mayHold())
        return;
    const quint64 generation = ++m_countGeneration;
    m_desk
        .query([team = m_scope.team, week = presentWeek()](Queries &queries) {
            const std::vector<ReviewView> reviews = reviewsOfWeek(queries, team, week); // those that are open first
            return reviews.empty() || reviews.front().closed ? 0 : ReviewQueries(queries).waiting(reviews.front());
        })
        .then(this, [this, generation](const Result<int> &waiting) {
            if (waiting && generation == m_countGeneration)
                setCount(*waiting);
        });
}

void ReviewPage::load()
{
    m_renew.stop();
    if (m_isPresentWeek && !m_isTelling && !m_meeting->isVisible() && m_scope.week != presentWeek())
        m_scope = {m_scope.team, presentWeek()}; // a new one has begun
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
    m_ofWeek = content.ofWeek;
    m_teams = content.teams;
    m_openElsewhere = content.openElsewhere;
    if (!content.agents.empty())
        m_meeting->setAgents(content.agents);
    if (m_meeting->isVisible()) {
        m_meeting->show(m_pack, grouping());
        return; // the page is read again when the meeting is left
    }
    const int seen = m_agenda->verticalScrollBar()->value();
    m_model->show(m_pack, grouping(), m_desk.policies());
    m_agenda->expandAll();
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_agenda->setFirstColumnSpanned(group, {}, true);
    fitColumns();
    const QModelIndex here = m_model->indexOf(chosen);
    m_agenda->setCurrentIndex(here.isValid() ? here : m_model->index(0, 0, m_model->index(0, 0)));
    if (here.isValid())
        m_agenda->verticalScrollBar()->setValue(seen); // whoever reads on is not led back
    m_telling->show(m_pack);
    fillTeams();
    fillReviews();
    m_promises->show(*m_pack);
    fillTexts();
    renewActions();
    showPart();
    if (std::exchange(m_opensMeeting, false))
        openMeeting();
}

} // namespace permanence
