#include "ui/ticket/TicketPage.h"

#include "core/rules/ReviewAgenda.h"
#include "core/store/Rewriting.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/shell/TicketPlace.h"
#include "ui/ticket/ClockCard.h"
#include "ui/ticket/NextPanel.h"
#include "ui/ticket/TicketDetails.h"
#include "ui/ticket/TicketDialogs.h"
#include "ui/ticket/TicketHeader.h"
#include "ui/ticket/TicketTimeline.h"
#include "ui/ticket/TieForm.h"
#include "ui/ticket/TimerPanel.h"
#include "ui/ticket/WorkList.h"
#include "ui/widgets/ArticleList.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>

namespace permanence {

TicketPage::TicketPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kTicket, PageSection::Hidden, parent), m_desk(desk), m_navigator(navigator),
      m_settings(settings), m_content(new QWidget(this)), m_none(new EmptyState(this)),
      m_header(new TicketHeader(desk, this)), m_clocks(new ClockCard(desk.clock(), this)),
      m_error(new ErrorLine(this)), m_form(new TicketForm(desk, this)), m_tie(new TieForm(desk, this)),
      m_splitter(new QSplitter(this)), m_timeline(new TicketTimeline(desk, this)),
      m_next(new NextPanel(desk.clock(), this)), m_timer(new TimerPanel(desk, this)),
      m_works(new WorkList(desk.clock(), this)), m_details(new TicketDetails(desk, this)),
      m_articles(new ArticleList(u"ticketArticles"_s, this)),
      m_dialogs(new TicketDialogs(desk, this)),
      m_commands(this, [this](const QString &name, Qt::Key key, TicketCommand command) {
          return addCommand(name, key, [this, command] { run(command); });
      })
{
    layOut();
    connectAll();
    m_splitter->restoreState(m_settings.state(u"ticket/splitter"_s, 2));
    fill();
}

TicketPage::~TicketPage()
{
    m_settings.saveState(u"ticket/splitter"_s, 2, m_splitter->saveState());
}

QWidget *TicketPage::makeSide()
{
    const int gap = Theme::spacing(1, this);
    for (QPushButton *button : m_commands.buttons(TicketCommands::Place::Next))
        m_next->addButton(button);
    for (QPushButton *button : m_commands.buttons(TicketCommands::Place::Work))
        m_timer->addButton(button);
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
    m_articlesCard = card({m_articles, m_commands.buttons(TicketCommands::Place::Knowledge).front()});
    layout->addWidget(m_articlesCard);
    layout->addWidget(m_details, 1);
    return side;
}

void TicketPage::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *buttons = new FlowLayout(gap);
    for (QPushButton *button : m_commands.buttons(TicketCommands::Place::Head))
        buttons->addWidget(button);
    m_splitter->addWidget(m_timeline);
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * gap);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    content->setSpacing(2 * gap);
    content->addWidget(m_header);
    content->addWidget(m_clocks);
    content->addWidget(m_error);
    content->addLayout(buttons);
    content->addWidget(m_form);
    content->addWidget(m_tie);
    content->addWidget(m_splitter, 1);
    m_form->hide();
    m_tie->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content);
    layout->addWidget(m_none);
}

void TicketPage::connectAll()
{
    connect(m_timeline, &TicketTimeline::failed, m_error, &ErrorLine::setText);
    connect(m_form, &TicketForm::saved, this, &TicketPage::closeForm);
    connect(m_form, &TicketForm::cancelled, this, &TicketPage::closeForm);
    connect(m_tie, &TieForm::tied, this, &TicketPage::closeForm);
    connect(m_dialogs, &TicketDialogs::told, this, &Page::noticeRaised);
    connect(m_timer, &TimerPanel::failed, m_error, &ErrorLine::setText);
    connect(m_articles, &ArticleList::opened, this,
            [this](const ArticleId &article) { m_navigator.navigate({page::kKnowledge, article.text()}); });
    connect(m_works, &WorkList::correctionAsked, this, &TicketPage::correctWork);
    connect(&m_desk, &DeskService::changed, this, [this](const ChangeSet &changes) {
        if (!m_scene)
            return;
        const TicketRecord &ticket = m_scene->ticket();
        if (isRewritten(changes)) {
            m_timeline->clear(); // and what is read in full
            m_timeline->read(ticket.id);
            load();
            return;
        }
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

void TicketPage::activate(const QString &place)
{
    const auto [argument, call] = TicketPlace::of(place);
    m_recordsCall = call > m_lastCall;
    m_lastCall = std::max(m_lastCall, call);
    const bool another = argument != Page::argument();
    Page::activate(argument);
    if (another || !m_scene) {
        closeForm();
        m_error->setText({});
        while (m_clocks->fold()) {
        }
        m_timeline->clear();
        m_scene.reset();
    }
    load();
    m_timeline->setFocus(Qt::OtherFocusReason);
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
    const bool recordsCall = std::exchange(m_recordsCall, false);
    const bool another = !m_scene || !*answer || m_scene->ticket().id != (*answer)->view.ticket.id;
    m_scene.reset();
    if (*answer)
        m_scene.emplace(**answer, m_desk);
    fill();
    if (!m_scene)
        return;
    if (another)
        m_timeline->read(m_scene->ticket().id);
    else
        m_timeline->refresh();
    if (recordsCall && m_scene->isOpen())
        m_dialogs->recordCall(*m_scene);
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
        m_clocks->show(*m_scene);
        m_details->show(m_scene->view);
        m_next->show(*m_scene);
        m_timer->show(*m_scene);
        m_works->show(*m_scene);
        m_articles->setArticles(m_scene->articles, m_scene->offered);
        m_articlesCard->setVisible(!m_articles->isEmpty());
        m_timeline->setScene(*m_scene);
    }
    m_commands.renew(m_scene ? &*m_scene : nullptr, m_desk.agent().id);
    QWidget *focus = QApplication::focusWidget();
    if (appears && isVisible() && (!focus || isAncestorOf(focus)))
        m_timeline->setFocus(Qt::OtherFocusReason);
}

QTimeZone TicketPage::zone() const
{
    return QTimeZone(m_desk.desk().timezone.toUtf8());
}

void TicketPage::run(TicketCommand command)
{
    if (!m_scene)
        return;
    switch (command) {
    case TicketCommand::Take:
        return takeInCharge();
    case TicketCommand::Note:
        return openForm(TicketFormKind::Note);
    case TicketCommand::Resolve:
        return openForm(TicketFormKind::Resolve);
    case TicketCommand::Reopen:
        return openForm(TicketFormKind::Reopen);
    case TicketCommand::Severity:
        return m_dialogs->setSeverity(*m_scene);
    case TicketCommand::Assign:
        return m_dialogs->assign(*m_scene);
    case TicketCommand::Date:
        return m_dialogs->setDate(*m_scene);
    case TicketCommand::Checklist:
        return m_dialogs->sendChecklist(*m_scene);
    case TicketCommand::Defect:
        return m_dialogs->reportDefect(*m_scene);
    case TicketCommand::Customer:
        return openCustomer();
    case TicketCommand::Tie:
        return openTie();
    case TicketCommand::LinkArticle:
        return linkArticle();
    case TicketCommand::RecordCall:
        return m_dialogs->recordCall(*m_scene);
    case TicketCommand::Promise:
        return m_dialogs->promise(*m_scene);
    case TicketCommand::Callback:
        return m_dialogs->planCallback(*m_scene);
    case TicketCommand::Ask:
        return openForm(TicketFormKind::Ask);
    case TicketCommand::Reply:
        return openForm(TicketFormKind::Reply);
    case TicketCommand::StepDone:
        return finishStep();
    case TicketCommand::ToggleWork:
        return m_timer->toggle();
    case TicketCommand::EnterWork:
        return m_dialogs->enterWork(*m_scene);
    case TicketCommand::CorrectWork:
        return correctWork();
    }
}

void TicketPage::openForm(TicketFormKind kind)
{
    m_tie->hide();
    m_form->show();
    m_form->open(kind, *m_scene);
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
        m_timeline->setFocus(Qt::OtherFocusReason);
}

bool TicketPage::handleEscape()
{
    if (m_form->isVisible() || m_tie->isVisible()) {
        closeForm();
        return true;
    }
    return m_timeline->closeReader() || m_clocks->fold();
}

void TicketPage::takeInCharge()
{
    m_desk.command([id = m_scene->ticket().id](Desk &desk) { return desk.take(id); })
        .then(this,
              [this](const Result<void> &done) { m_error->setText(done ? QString() : done.error().text()); });
}

void TicketPage::finishStep()
{
    const auto step = nextStepOf(m_scene->ticket());
    if (!step)
        return;
    m_desk.command([id = step->id](Desk &desk) { return desk.finishStep(id); })
        .then(this,
              [this](const Result<void> &done) { m_error->setText(done ? QString() : done.error().text()); });
}

void TicketPage::linkArticle()
{
    const ArticleId article = m_articles->toLink();
    if (!article.isValid())
        return;
    m_desk.command([ticket = m_scene->ticket().id, article](Desk &desk) { return desk.linkArticle(ticket, article); })
        .then(this,
              [this](const Result<void> &done) { m_error->setText(done ? QString() : done.error().text()); });
}

void TicketPage::openCustomer()
{
    if (m_scene->view.customer)
        m_navigator.navigate({page::kCustomer, m_scene->view.customer->id.text()});
}

void TicketPage::retranslate()
{
    m_commands.retranslate();
    m_header->retranslate();
    m_clocks->retranslate();
    m_form->retranslate();
    m_tie->retranslate();
    m_timeline->retranslate();
    m_next->retranslate();
    m_timer->retranslate();
    m_works->retranslate();
    m_details->retranslate();
    m_articles->setHeading(tr("Articles"));
    m_articles->setAccessibleNames(tr("Articles of this ticket, and those that may help"));
    fill();
}

} // namespace permanence
