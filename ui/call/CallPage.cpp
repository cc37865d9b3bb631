#include "ui/call/CallPage.h"

#include "ui/call/AdmissionPanel.h"
#include "ui/call/CallForm.h"
#include "ui/call/CallerPanel.h"
#include "ui/call/RefusedCard.h"
#include "ui/call/SavedCallCard.h"
#include "ui/call/UnknownCallerPanel.h"
#include "ui/call/UnknownCalls.h"
#include "core/store/KnowledgeQueries.h"
#include "ui/shell/Navigator.h"
#include "ui/widgets/ArticleList.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace permanence {
namespace {

const QString kRestoredNotice = u"call-restored"_s;
const QString kJournalNotice = u"call-journal"_s;
const QString kLoggedNotice = u"call-logged"_s;

constexpr int kOfferAfter = 250; // milliseconds without a key: articles are offered quietly
constexpr int kMostOffered = 4;

/// Scrolls where a small window or large letters leave too little room.
QScrollArea *scrolled(QWidget *inside, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    return area;
}

/// Whom to call back after a call, `logged` where it was.
ScheduleDialog::For callBackTo(const CallDraft &draft, const LoggedCall &logged = {})
{
    ScheduleDialog::For whom{draft.customer, logged.ticket.isValid() ? logged.ticket : draft.about, draft.contact,
                             draft.number, logged.call};
    whom.whom = draft.contactName.isEmpty() ? draft.customerName : draft.contactName;
    return whom;
}

} // namespace

CallPage::CallPage(std::shared_ptr<CallSession> session, Navigator &navigator, QWidget *parent)
    : Page(page::kCall, PageSection::Work, parent), m_session(std::move(session)), m_navigator(navigator),
      m_stack(new QStackedWidget(this)), m_between(new UnknownCalls(*m_session, this)), m_call(new QWidget(this)),
      m_form(new CallForm(*m_session, m_call)), m_who(new QStackedWidget(m_call)),
      m_caller(new CallerPanel(*m_session, m_session->desk().clock(), m_call)),
      m_unknown(new UnknownCallerPanel(*m_session, m_call)),
      m_articles(new ArticleList(u"offeredArticles"_s, m_call)), m_saved(new SavedCallCard(this)),
      m_refused(new RefusedCard(this))
{
    layOut();
    makeCommands();
    connectCards();
    connectSession();
    m_between->reload();
    // An answer that is quick enough comes at once: first the window must hear what the page tells.
    QMetaObject::invokeMethod(m_session.get(), &CallSession::restore, Qt::QueuedConnection);
}

void CallPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    auto *halves = new QHBoxLayout(m_call);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    auto *line = new QFrame(m_call);
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    halves->addWidget(scrolled(m_form, m_call), 3);
    halves->addWidget(line);
    const int gap = Theme::spacing(1, this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_who, 1);
    auto *offered = new QHBoxLayout; // as far from the edges as the lists above
    offered->setContentsMargins(3 * gap, 0, 3 * gap, 2 * gap);
    offered->addWidget(m_articles);
    right->addLayout(offered);
    // It keeps its room while there is nothing to offer: nothing moves while one types.
    QSizePolicy kept(QSizePolicy::Ignored, QSizePolicy::Fixed);
    kept.setRetainSizeWhenHidden(true);
    m_articles->setSizePolicy(kept);
    m_articles->hide();
    halves->addLayout(right, 2);
    m_who->addWidget(m_unknown);
    m_who->addWidget(scrolled(m_caller, m_who));
    // A long company name must not push the form aside.
    m_who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    for (QWidget *part : std::initializer_list<QWidget *>{m_between, m_call, m_saved, m_refused})
        m_stack->addWidget(part);
}

void CallPage::makeCommands()
{
    m_save = addCommand(u"saveCall"_s, Qt::CTRL | Qt::Key_Return, [this] { save(); });
    m_save->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_save->setProperty("icon-name", u"check"_s);
    m_callback = addCommand(u"callBack"_s, Qt::CTRL | Qt::Key_B, [this] { planCallback(); });
    m_callback->setProperty("icon-name", u"callbacks"_s);
    m_callback->setEnabled(false);
    connect(m_form, &CallForm::callbackAsked, this, &CallPage::planCallback);
    connect(m_form, &CallForm::saveAsked, this, &CallPage::save);
    connect(m_form, &CallForm::wrongNumberAsked, m_session.get(), &CallSession::saveAsWrongNumber);
    m_offerLater.setSingleShot(true);
    m_offerLater.setInterval(kOfferAfter);
    connect(&m_offerLater, &QTimer::timeout, this, &CallPage::offerArticles);
    connect(m_articles, &ArticleList::opened, this,
            [this](const ArticleId &article) { m_navigator.navigate({page::kKnowledge, article.text()}); });
    connect(m_caller, &CallerPanel::ticketAsked, this,
            [this](const QString &number) { m_navigator.navigate({page::kTicket, number}); });
    connect(m_form->admissionPanel(), &AdmissionPanel::packsShown, this, &CallPage::packsShown);
    connect(m_between, &UnknownCalls::tied, this, [this](const QString &customer) {
        emit noticeRaised({NoticeSeverity::Good, tr("The call was tied to %1.").arg(customer), {}, {}, true});
    });
    connect(m_between, &UnknownCalls::failed, this, [this](const Error &error) {
        emit noticeRaised({NoticeSeverity::Problem, error.text(), {}, {}, true});
    });
}

void CallPage::connectCards()
{
    CallSession *session = m_session.get();
    connect(m_saved, &SavedCallCard::openAsked, this,
            [this](const QString &number) { m_navigator.navigate({page::kTicket, number}); });
    connect(m_saved, &SavedCallCard::newCallAsked, session, &CallSession::begin);
    connect(m_saved, &SavedCallCard::promised, this, &CallPage::promise);
    connect(m_refused, &RefusedCard::newCallAsked, session, &CallSession::begin);
    connect(m_refused, &RefusedCard::letInAsked, session, &CallSession::letIn);
    connect(m_refused, &RefusedCard::putBackAsked, this, [this] {
        m_session->putBack();
        m_form->focusFirst();
    });
    connect(session, &CallSession::letInFailed, this,
            [this](const Error &error) { m_refused->showError(tr("Not let in: %1").arg(error.text())); });
}

void CallPage::connectSession()
{
    CallSession *session = m_session.get();
    connect(session, &CallSession::callerChanged, this, &CallPage::showCall);
    connect(session, &CallSession::draftEdited, m_caller, &CallerPanel::showNow);
    connect(session, &CallSession::draftEdited, &m_offerLater, qOverload<>(&QTimer::start));
    connect(session, &CallSession::callerChanged, &m_offerLater, qOverload<>(&QTimer::start));
    connect(session, &CallSession::saved, this, &CallPage::showSaved);
    connect(session, &CallSession::loggedWithoutTicket, this, &CallPage::tellLoggedWithoutTicket);
    connect(session, &CallSession::savingChanged, this, [this] {
        m_form->setBusy(m_session->isSaving());
        m_refused->setBusy(m_session->isSaving());
        m_save->setEnabled(m_session->draft().isInHand() && !m_session->isSaving());
    });
    connect(session, &CallSession::failed, this, [this](const Error &error) {
        m_form->showError(tr("Not saved: %1").arg(error.text()));
        if (isVisible())
            m_form->focusLast();
        else
            emit noticeRaised({NoticeSeverity::Problem, error.text(), {}, u"call-failed"_s, true});
    });
    connect(session, &CallSession::restored, this, [this] {
        const NoticeAction open{tr("Open"), [this] { m_navigator.navigate({page::kCall, {}}); }, true};
        emit noticeRaised({NoticeSeverity::Information, tr("Your unsaved call is back."), {open}, kRestoredNotice, true});
    });
    connect(session, &CallSession::journalFailed, this, [this](const Error &error) {
        emit noticeRaised({NoticeSeverity::Warning, tr("What you type is not kept on disk now: %1").arg(error.text()),
                           {}, kJournalNotice, true});
    });
    connect(&session->desk(), &DeskService::changed, this, [this] {
        if (m_session->draft().isInHand())
            askBriefing();
        else
            m_between->reload();
    });
}

const std::optional<Admission> &CallPage::admission() const
{
    return m_form->admissionPanel()->admission();
}

QString CallPage::title() const
{
    return tr("Call");
}

QString CallPage::iconName() const
{
    return u"call"_s;
}

void CallPage::activate(const QString &argument)
{
    Page::activate(argument);
    if (m_stack->currentWidget() == m_call) {
        // Where one was; in a new call not where the stack put the focus when the page came into view.
        const bool isNew = std::exchange(m_seen, m_session->draft().started) != m_session->draft().started;
        if (isNew || !m_form->focusLast())
            m_form->focusFirst();
    } else if (m_stack->currentWidget() == m_saved) {
        m_saved->focusFirst();
    } else if (m_stack->currentWidget() == m_refused) {
        m_refused->focusFirst();
    } else {
        m_between->focusFirst();
    }
}

QString CallPage::callerFirst()
{
    return tr("Say who is calling first (F2); \"Unknown caller\" is the last line of the list.");
}

void CallPage::save()
{
    if (!m_session->draft().isInHand())
        return;
    if (!m_session->draft().chosen) {
        m_form->showError(callerFirst());
        return;
    }
    m_session->save();
}

void CallPage::showCall()
{
    const CallDraft &draft = m_session->draft();
    m_save->setEnabled(draft.isInHand() && !m_session->isSaving());
    m_callback->setEnabled(draft.isInHand());
    if (!draft.isInHand()) {
        m_asked.reset();
        m_seen.reset();
        if (m_stack->currentWidget() == m_call) {
            m_stack->setCurrentWidget(m_between);
            m_between->reload();
        }
        return;
    }
    emit noticeOver(kLoggedNotice);
    m_stack->setCurrentWidget(m_call);
    m_unknown->showCaller();
    if (m_asked != draft.customer)
        askBriefing();
    m_form->showDraft();
    m_caller->showNow();
}

void CallPage::askBriefing()
{
    const CallDraft &draft = m_session->draft();
    m_asked = draft.customer;
    const quint64 mine = ++m_generation;
    const Instant now = m_session->desk().clock().now();
    const auto ask = [policies = m_session->desk().policies(), customer = draft.customer, contact = draft.contact,
                      now, began = std::min(draft.started.value_or(now), now)](Queries &queries) {
        return briefingOf(queries, policies, customer, contact, began, now);
    };
    m_session->desk().query(ask).then(this, [this, mine](const Result<CallBriefing> &briefing) {
        if (mine != m_generation)
            return;
        if (briefing)
            showBriefing(*briefing);
        else
            m_form->showError(briefing.error().text());
    });
}

void CallPage::showBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    m_form->setBriefing(briefing);
    m_caller->setBriefing(briefing);
    m_who->setCurrentIndex(briefing.card ? 1 : 0);
}

void CallPage::showSaved(const LoggedCall &call, const CallDraft &draft)
{
    emit noticeOver(kRestoredNotice);
    if (!call.ticket.isValid()) {
        showRefused(call, draft);
        return;
    }
    m_callBack = callBackTo(draft, call);
    m_callback->setEnabled(true);
    m_saved->setCall(call, draft, m_briefing, m_session->desk().clock().now(), m_session->desk().agent().name);
    m_stack->setCurrentWidget(m_saved);
    if (isVisible())
        m_saved->focusFirst();
}

void CallPage::showRefused(const LoggedCall &call, const CallDraft &draft)
{
    m_callBack = callBackTo(draft, call);
    m_callback->setEnabled(true);
    m_refused->setCall(call, draft, m_briefing, m_session->desk().clock().now(),
                       mayLead(m_session->desk().agent().role));
    m_stack->setCurrentWidget(m_refused);
    if (isVisible())
        m_refused->focusFirst();
}

void CallPage::promise(Instant due)
{
    const TicketId ticket = m_saved->ticket();
    m_session->desk()
        .command([ticket, due](Desk &desk) { return desk.promise(ticket, due); })
        .then(this, [this, ticket, due](const Result<ActivityId> &made) {
            if (m_saved->ticket() != ticket)
                return; // another call was saved meanwhile
            if (made)
                m_saved->showPromised(due);
            else
                m_saved->showPromiseError(tr("Not recorded: %1").arg(made.error().text()));
        });
}

void CallPage::planCallback()
{
    const CallDraft &draft = m_session->draft();
    if (draft.isInHand() && !draft.chosen) {
        m_form->showError(callerFirst());
        return;
    }
    auto *dialog = new ScheduleDialog(m_session->desk(), draft.isInHand() ? callBackTo(draft) : m_callBack, this);
    connect(dialog, &ScheduleDialog::scheduled, this, [this](const Scheduled &scheduled) {
        const QTimeZone zone(m_session->desk().desk().timezone.toLatin1());
        const QString when = momentText(scheduled.due, m_session->desk().clock().now(), zone);
        emit noticeRaised({NoticeSeverity::Good, tr("The callback is planned: %1.", "%1 is a time").arg(when), {}, {}, true});
    });
    dialog->open();
}

void CallPage::offerArticles()
{
    const CallDraft &draft = m_session->draft();
    const QString product = draft.intake.value(u"product"_s).toString();
    const QString problem = QString(draft.summary % u' ' % draft.details).trimmed();
    if (!draft.isInHand() || problem.isEmpty()) {
        ++m_offer;
        m_offeredFor.clear();
        m_articles->hide();
        return;
    }
    const QString words = QString(product % u'\n' % problem);
    if (words == m_offeredFor)
        return;
    m_offeredFor = words;
    const quint64 mine = ++m_offer;
    m_session->desk()
        .query([product, problem](Queries &queries) {
            return KnowledgeQueries(queries).offered(product, problem, kMostOffered);
        })
        .then(this, [this, mine](const Result<std::vector<ArticleListItem>> &offered) {
            if (mine != m_offer)
                return;
            m_articles->setArticles({}, offered.value_or({}));
            m_articles->setVisible(!m_articles->isEmpty());
        });
}

void CallPage::tellLoggedWithoutTicket(bool hadText)
{
    Notice notice{NoticeSeverity::Good, tr("The call was logged as a wrong number, without a ticket."), {},
                  kLoggedNotice, true};
    if (hadText)
        notice.actions.push_back({tr("Put back what I wrote"), [this] {
                                      m_session->putBack();
                                      m_navigator.navigate({page::kCall, {}});
                                  },
                                  true});
    emit noticeOver(kRestoredNotice);
    emit noticeRaised(notice);
}

void CallPage::retranslate()
{
    m_save->setText(tr("Save the call"));
    m_callback->setText(tr("Plan a callback"));
    m_form->retranslate();
    m_caller->retranslate();
    m_unknown->retranslate();
    m_saved->retranslate();
    m_refused->retranslate();
    m_between->retranslate();
    m_articles->setHeading(tr("Articles that may help"));
    m_articles->setAccessibleNames(tr("Articles that may help with what is written"));
}

} // namespace permanence
