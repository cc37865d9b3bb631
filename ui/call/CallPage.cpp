#include "ui/call/CallPage.h"

#include "ui/call/CallForm.h"
#include "ui/call/CallerPanel.h"
#include "ui/call/SavedCallCard.h"
#include "ui/call/UnknownCallerPanel.h"
#include "ui/call/UnknownCalls.h"
#include "ui/shell/Navigator.h"

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

} // namespace

CallPage::CallPage(std::shared_ptr<CallSession> session, Navigator &navigator, QWidget *parent)
    : Page(page::kCall, PageSection::Work, parent), m_session(std::move(session)), m_navigator(navigator),
      m_stack(new QStackedWidget(this)), m_between(new UnknownCalls(*m_session, this)), m_call(new QWidget(this)),
      m_form(new CallForm(*m_session, m_call)), m_who(new QStackedWidget(m_call)),
      m_caller(new CallerPanel(*m_session, m_session->desk().clock(), m_call)),
      m_unknown(new UnknownCallerPanel(*m_session, m_call)), m_saved(new SavedCallCard(this))
{
    layOut();
    makeCommands();
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
    halves->addWidget(m_who, 2);
    m_who->addWidget(m_unknown);
    m_who->addWidget(scrolled(m_caller, m_who));
    // A long company name must not push the form aside.
    m_who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    for (QWidget *part : std::initializer_list<QWidget *>{m_between, m_call, m_saved})
        m_stack->addWidget(part);
}

void CallPage::makeCommands()
{
    m_save = addCommand(u"saveCall"_s, Qt::CTRL | Qt::Key_Return, [this] { save(); });
    m_save->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_save->setProperty("icon-name", u"check"_s);
    connect(m_form, &CallForm::saveAsked, this, &CallPage::save);
    connect(m_form, &CallForm::wrongNumberAsked, m_session.get(), &CallSession::saveAsWrongNumber);
    connect(m_caller, &CallerPanel::ticketAsked, this,
            [this](const QString &number) { m_navigator.navigate({page::kTicket, number}); });
    connect(m_saved, &SavedCallCard::openAsked, this,
            [this](const QString &number) { m_navigator.navigate({page::kTicket, number}); });
    connect(m_saved, &SavedCallCard::newCallAsked, m_session.get(), &CallSession::begin);
    connect(m_between, &UnknownCalls::tied, this, [this](const QString &customer) {
        emit noticeRaised({NoticeSeverity::Good, tr("The call was tied to %1.").arg(customer), {}, {}, true});
    });
    connect(m_between, &UnknownCalls::failed, this, [this](const Error &error) {
        emit noticeRaised({NoticeSeverity::Problem, error.text(), {}, {}, true});
    });
}

void CallPage::connectSession()
{
    CallSession *session = m_session.get();
    connect(session, &CallSession::callerChanged, this, &CallPage::showCall);
    connect(session, &CallSession::draftEdited, m_caller, &CallerPanel::showNow);
    connect(session, &CallSession::saved, this, &CallPage::showSaved);
    connect(session, &CallSession::loggedWithoutTicket, this, &CallPage::tellLoggedWithoutTicket);
    connect(session, &CallSession::savingChanged, this, [this] {
        m_form->setBusy(m_session->isSaving());
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
        if (!m_form->focusLast())
            m_form->focusFirst();
    } else if (m_stack->currentWidget() == m_saved) {
        m_saved->focusFirst();
    } else {
        m_between->focusFirst();
    }
}

void CallPage::save()
{
    if (!m_session->draft().isInHand())
        return;
    if (!m_session->draft().chosen) {
        m_form->showError(tr("Say who is calling first (F2); \"Unknown caller\" is the last line of the list."));
        return;
    }
    m_session->save();
}

void CallPage::showCall()
{
    const CallDraft &draft = m_session->draft();
    m_save->setEnabled(draft.isInHand() && !m_session->isSaving());
    if (!draft.isInHand()) {
        m_asked.reset();
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
    const auto ask = [policies = m_session->desk().policies(), customer = draft.customer, contact = draft.contact,
                      now = m_session->desk().clock().now()](Queries &queries) {
        return briefingOf(queries, policies, customer, contact, now);
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
    const QTimeZone zone(m_session->desk().desk().timezone.toLatin1());
    const bool known = m_briefing.card && m_briefing.card->customer.id == call.customer;
    const Policy *policy = m_briefing.policy();
    m_saved->setCall(call, draft, zone, known ? m_briefing.customerZone : zone, m_session->desk().clock().now(),
                     policy ? policy->promiseSentence.value_or(LocalizedText{}) : LocalizedText{});
    m_stack->setCurrentWidget(m_saved);
    emit noticeOver(kRestoredNotice);
    if (isVisible())
        m_saved->focusFirst();
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
    m_form->retranslate();
    m_caller->retranslate();
    m_unknown->retranslate();
    m_saved->retranslate();
    m_between->retranslate();
}

} // namespace permanence
