#include "ui/dashboard/DashboardPage.h"

#include "core/base/Literals.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartView.h"
#include "ui/dashboard/DashboardBar.h"
#include "ui/dashboard/FigureCharts.h"
#include "ui/dashboard/Headline.h"
#include "ui/dashboard/TicketsBehind.h"
#include "ui/shell/Navigator.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace permanence {
namespace {

constexpr int kRenewAfter = 1'000; // milliseconds: nobody follows a figure by the second, and the reading thread has others
constexpr int kSlowAfter = 400;
constexpr int kChartLines = 17; ///< height of a card in lines of text

std::vector<FigureId> shownFigures()
{
    std::vector<FigureId> all = chartedFigures();
    for (const FigureId id : headlineFigures()) {
        if (std::find(all.begin(), all.end(), id) == all.end())
            all.push_back(id);
    }
    return all;
}

} // namespace

DashboardPage::DashboardPage(DeskService &desk, Navigator &navigator, QWidget *parent)
    : Page(page::kDashboard, PageSection::Work, parent), m_desk(desk), m_navigator(navigator),
      m_bar(new DashboardBar(desk, this)), m_scroll(new QScrollArea(this))
{
    makeActions();
    layOut();
    connectAll();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::makeActions()
{
    for (const auto &row : CodeTable<Period>::rows) {
        QAction *action = addCommand(QString(u"period."_s % row.code), {}, [this, period = row.value] { m_bar->choose(period); });
        m_periods.emplace_back(action, row.value);
    }
    m_earlier = addCommand(u"earlierPeriod"_s, Qt::CTRL | Qt::Key_PageUp, [this] { step(-1); });
    m_later = addCommand(u"laterPeriod"_s, Qt::CTRL | Qt::Key_PageDown, [this] { step(1); });
    m_report = addCommand(u"monthReport"_s, QKeySequence::Print, [this] { chooseReport(); });
    m_widen = addCommand(u"widenFigures"_s, {}, [this] { m_bar->widen(); });
}

void DashboardPage::layOut()
{
    const int gap = Theme::spacing(2, this);
    auto *inside = new QWidget(m_scroll);
    inside->setObjectName(u"dashboardCharts"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    for (const FigureId id : headlineFigures()) {
        auto *card = new HeadlineCard(QString(u"headline."_s % codeOf(id)), inside);
        connect(card, &HeadlineCard::opened, this, [this, id, card] {
            openTickets({id, {}, 0}, QString(card->headline().title % u": "_s % card->headline().value),
                        card->headline().definition);
        });
        m_headlines.push_back(card);
        top->addWidget(card, 1);
    }
    auto *grid = new QGridLayout;
    grid->setSpacing(gap);
    int place = 0;
    for (const FigureId id : chartedFigures()) {
        auto *card = new ChartCard(codeOf(id), inside);
        card->setFixedHeight(kChartLines * fontMetrics().lineSpacing());
        m_cards.emplace_back(id, card);
        grid->addWidget(card, place / 2, place % 2);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, Theme::spacing(1, this), 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addLayout(grid);
    m_scroll->setObjectName(u"dashboardScroll"_s);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its marks have it
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(gap);
    all->addWidget(m_bar);
    all->addWidget(m_scroll, 1);
}

void DashboardPage::connectAll()
{
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowAfter);
    connect(m_bar, &DashboardBar::changed, this, &DashboardPage::ask);
    connect(&m_renew, &QTimer::timeout, this, [this] {
        m_isStale = true;
        if (isVisible())
            ask();
    });
    connect(&m_slow, &QTimer::timeout, this, [this] { m_bar->tell(tr("Counting …")); });
    connect(&m_desk, &DeskService::changed, this, [this] {
        if (!m_renew.isActive()) // also where changes never stop
            m_renew.start();
    });
    for (const auto &[id, card] : m_cards) {
        connect(card, &ChartCard::opened, this, [this, id = id](const ChartMark &mark) { openMark(id, mark); });
        connect(card, &ChartCard::takenAway, this, [this, id = id](const QString &suffix) { chooseFile(id, suffix); });
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { ensureSeen(now); });
}

QString DashboardPage::title() const
{
    return tr("Dashboard");
}

QString DashboardPage::iconName() const
{
    return u"dashboard"_s;
}

void DashboardPage::activate(const QString &argument)
{
    Page::activate(argument);
    m_bar->periods()->setFocus(Qt::OtherFocusReason);
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        ask();
}

bool DashboardPage::handleEscape()
{
    return m_bar->widen();
}

void DashboardPage::retranslate()
{
    for (const auto &[action, period] : m_periods)
        action->setText(tr("Dashboard: %1", "a period").arg(periodWord(period)));
    m_earlier->setText(tr("Dashboard: the period before"));
    m_later->setText(tr("Dashboard: the period after"));
    m_report->setText(tr("Monthly report as PDF …"));
    m_widen->setText(tr("Dashboard: show everything again"));
    m_scroll->setAccessibleName(tr("Charts"));
    m_bar->retranslate();
    m_bar->showOffers(offersOf(m_agents, m_desk.policies(), m_desk.agent()));
    ++m_generation; // what is on its way has the words of the other language
    m_isStale = true;
    showInLanguage();
    for (const auto &[id, card] : m_cards)
        card->retranslate();
    if (isVisible())
        ask();
}

void DashboardPage::showInLanguage()
{
    const auto read = m_read.find(QLocale().name());
    if (read != m_read.end()) {
        m_figures = read->second.figures;
        m_before = read->second.before;
        showFigures();
        return;
    }
    m_figures.reset();
    m_before.reset();
    m_bar->tell({});
    for (const auto &[id, card] : m_cards)
        card->setData(emptyChart(id));
    std::vector<Headline> titles = headlinesOf({}, nullptr);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        titles[i].value = u" "_s; // its room is kept
        m_headlines[i]->show(titles[i]);
    }
}

void DashboardPage::askOffers()
{
    m_desk.query([](Queries &queries) { return queries.agents(); })
        .then(this, [this](const Result<std::vector<AgentView>> &agents) {
            if (agents)
                m_agents = *agents;
            m_bar->showOffers(offersOf(m_agents, m_desk.policies(), m_desk.agent()));
        });
}

void DashboardPage::ask()
{
    m_isStale = false;
    const quint64 generation = ++m_generation;
    m_bar->keepUp();
    const FigureFilter filter = m_bar->filter();
    m_slow.start();
    askOffers();
    readFigures(m_desk, filter, shownFigures())
        .then(this, [this, generation](const Result<FigureSet> &answer) {
            if (generation != m_generation)
                return; // a newer question has overtaken it
            m_slow.stop();
            if (answer)
                show(*answer);
            else
                tellFailure(answer.error());
        });
    FigureFilter before = filter;
    const Days days = daysBefore({filter.from, filter.until});
    before.from = days.from;
    before.until = days.until;
    readFigures(m_desk, before, headlineFigures()).then(this, [this, generation](const Result<FigureSet> &answer) {
        if (generation != m_generation)
            return;
        m_before = answer ? std::optional(*answer) : std::nullopt;
        if (const auto read = m_read.find(QLocale().name()); read != m_read.end())
            read->second.before = m_before;
        showHeadlines();
    });
}

void DashboardPage::show(const FigureSet &figures)
{
    FigureFilter known = m_figures ? m_figures->filter : FigureFilter();
    known.now = figures.filter.now;
    if (!m_figures || known != figures.filter)
        m_before.reset(); // it was that of another question
    m_figures = figures;
    std::erase_if(m_read, [&](const auto &read) { return read.second.figures.filter != figures.filter; });
    m_read[QLocale().name()] = {figures, m_before};
    showFigures();
    emit shown();
}

void DashboardPage::showFigures()
{
    m_bar->tell(partialWords(*m_figures));
    for (const auto &[id, card] : m_cards) {
        if (const Figure *figure = m_figures->figure(id))
            card->setData(chartOf(*figure, *m_figures));
    }
    showHeadlines();
}

void DashboardPage::showHeadlines()
{
    if (!m_figures)
        return;
    const std::vector<Headline> made = headlinesOf(*m_figures, m_before ? &*m_before : nullptr);
    for (std::size_t i = 0; i < made.size(); ++i)
        m_headlines[i]->show(made[i]);
}

ChartCard *DashboardPage::card(FigureId id) const
{
    for (const auto &[of, card] : m_cards) {
        if (of == id)
            return card;
    }
    return nullptr;
}

void DashboardPage::step(int times)
{
    m_bar->choose(times < 0 ? daysBefore(m_bar->days()) : daysAfter(m_bar->days()));
}

void DashboardPage::ensureSeen(QWidget *focus)
{
    if (!focus || !m_scroll->widget()->isAncestorOf(focus))
        return;
    QWidget *whole = focus;
    while (whole->parentWidget() != m_scroll->widget())
        whole = whole->parentWidget();
    m_scroll->ensureWidgetVisible(whole, 0, Theme::spacing(2, this));
}

} // namespace permanence
