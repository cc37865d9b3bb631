#include "ui/call/IncomingCalls.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/IncomingCards.h"
#include "ui/shell/Navigator.h"
#include "ui/widgets/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace permanence {
namespace {

constexpr int kMostTickets = 99;

/// Who has a number.
struct Found
{
    std::vector<CallerMatch> matches;
    int openTickets = 0;
};

Found findCaller(Queries &queries, const QString &e164)
{
    IncomingCaller caller;
    if (!e164.isEmpty())
        caller.matches = queries.callersWithNumber(e164);
    if (const auto known = caller.known())
        caller.openTickets = static_cast<int>(queries.openTickets(known->customer, kMostTickets).size());
    return {caller.matches, caller.openTickets};
}

/// A notice wraps between words: one that is too long for a line would widen the window.
QString shortened(const QString &name)
{
    constexpr qsizetype kMost = 60;
    return name.size() <= kMost ? name : QString(name.left(kMost).trimmed() % u'…');
}

/// Whether the keyboard is in use for something that another page would take it away from.
bool isBusyTyping(const QWidget *window)
{
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return true;
    const QWidget *focus = window->focusWidget();
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        return !line->text().isEmpty();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(focus))
        return !plain->isReadOnly() && !plain->toPlainText().isEmpty();
    const auto *text = qobject_cast<const QTextEdit *>(focus);
    return text && !text->isReadOnly() && !text->toPlainText().isEmpty();
}

} // namespace

IncomingCalls::IncomingCalls(std::shared_ptr<CallSession> session, Navigator &navigator, IncomingCards &cards,
                             QObject *parent)
    : QObject(parent), m_session(std::move(session)), m_navigator(navigator), m_cards(cards)
{
    connect(&m_cards, &IncomingCards::answerAsked, this, &IncomingCalls::answer);
    connect(&m_cards, &IncomingCards::closeAsked, this, &IncomingCalls::close);
    connect(&m_cards, &IncomingCards::copyAsked, this, [this](const QString &key) {
        if (const IncomingCaller *caller = find(key))
            QApplication::clipboard()->setText(caller->e164.isEmpty() ? caller->call.number : caller->e164);
    });
    connect(&m_cards, &IncomingCards::customerAsked, this, [this](const QString &key) {
        const IncomingCaller *caller = find(key);
        if (const auto known = caller ? caller->known() : std::nullopt)
            m_navigator.navigate({page::kCustomer, known->customer.text()});
    });
    connect(m_session.get(), &CallSession::callerChanged, this, [this] {
        if (!m_session->draft().isInHand())
            m_inHand.clear();
        showCards();
    });
    connect(m_session.get(), &CallSession::savingChanged, this, &IncomingCalls::showCards);
}

void IncomingCalls::announce(const CallEvent &event)
{
    const TrackedCall tracked = m_tracker.take(event);
    switch (tracked.step) {
    case CallStep::ShowCard:
        cardFor(tracked.call, event.callId);
        lookUp(tracked.call.key);
        QApplication::alert(m_cards.window());
        break;
    case CallStep::StartTimer: {
        IncomingCaller &caller = cardFor(tracked.call, event.callId);
        caller.stage = IncomingCaller::Stage::Answered;
        if (caller.asked)
            takeUp(tracked.call.key);
        else
            lookUp(tracked.call.key);
        break;
    }
    case CallStep::StopTimer:
        if (m_inHand == tracked.call.key)
            m_session->hangUp();
        else if (IncomingCaller *caller = find(tracked.call.key))
            caller->call = tracked.call;
        break;
    case CallStep::TakeCardAway:
        close(tracked.call.key);
        break;
    case CallStep::Missed:
        close(tracked.call.key);
        keepMissed(tracked.call);
        break;
    case CallStep::Nothing:
        if (const IncomingCaller *caller = find(tracked.call.key)) { // its name or number may be new
            const QString before = caller->e164;
            if (cardFor(tracked.call, event.callId).e164 != before)
                lookUp(tracked.call.key);
        }
        break;
    }
    showCards();
}

void IncomingCalls::showToDial(const DialRequest &dial)
{
    AnnouncedCall call;
    call.key = u"dial "_s % dial.number;
    call.number = dial.number;
    call.began = m_session->desk().clock().now();
    cardFor(call, {}).stage = IncomingCaller::Stage::Dial;
    lookUp(call.key);
    showCards();
    QApplication::alert(m_cards.window());
}

IncomingCaller *IncomingCalls::find(const QString &key)
{
    const auto found = std::find_if(m_callers.begin(), m_callers.end(),
                                    [&](const IncomingCaller &one) { return one.call.key == key; });
    return found == m_callers.end() ? nullptr : &*found;
}

IncomingCaller &IncomingCalls::cardFor(const AnnouncedCall &call, const QString &callId)
{
    IncomingCaller *known = find(call.key);
    if (!known) {
        known = &m_callers.emplace_back();
        known->callId = callId;
    }
    known->call = call;
    if (const auto phone = PhoneNumber::parse(call.number, m_session->desk().desk().region))
        known->e164 = phone->e164();
    return *known;
}

void IncomingCalls::close(const QString &key)
{
    std::erase_if(m_callers, [&](const IncomingCaller &one) { return one.call.key == key; });
    showCards();
}

void IncomingCalls::lookUp(const QString &key)
{
    const QString e164 = find(key)->e164;
    m_session->desk()
        .query([e164](Queries &queries) { return findCaller(queries, e164); })
        .then(this, [this, key](const Result<Found> &found) {
            IncomingCaller *caller = find(key);
            if (!caller)
                return;
            const bool first = !std::exchange(caller->asked, true);
            if (found) {
                caller->matches = found->matches;
                caller->openTickets = found->openTickets;
            }
            if (first && caller->stage == IncomingCaller::Stage::Answered)
                takeUp(key);
            showCards();
        });
}

void IncomingCalls::answer(const QString &key)
{
    const IncomingCaller *caller = find(key);
    if (!caller)
        return;
    if (caller->stage == IncomingCaller::Stage::Ringing)
        // As the telephone tells it; when it does, that is the second time.
        announce({CallEventKind::Answered, caller->call.number, {}, caller->callId, {}, m_session->desk().clock().now()});
    else if (caller->stage == IncomingCaller::Stage::Answered)
        takeUp(key);
    if (m_inHand == key)
        m_navigator.navigate({page::kCall, {}}); // the agent asked for it
}

void IncomingCalls::takeUp(const QString &key)
{
    IncomingCaller *found = find(key);
    if (!found || m_session->isSaving())
        return;
    const IncomingCaller caller = *found;
    const CallDraft &draft = m_session->draft();
    if (draft.isInHand() && !draft.ended && draft.number == caller.e164 && !caller.e164.isEmpty()) {
        m_inHand = key; // the agent was faster than the telephone
    } else if (!draft.isInHand() || m_session->dropIfEmpty()) {
        const bool stay = isBusyTyping(m_cards.window());
        begin(caller);
        m_inHand = key;
        if (!stay)
            m_navigator.navigate({page::kCall, {}});
    } else {
        return; // offered on its card
    }
    close(key);
}

void IncomingCalls::begin(const IncomingCaller &caller)
{
    const AnnouncedCall &call = caller.call;
    const bool isPhone = !caller.e164.isEmpty();
    const QString number = isPhone ? announcedNumberText(caller.e164, {}) : call.number;
    m_session->beginAnswered(*call.answered, call.ended, number.isEmpty() ? call.name : number);
    if (const auto known = caller.known()) {
        m_session->chooseCaller(*known, caller.e164);
        return;
    }
    QStringList said{call.name, isPhone ? QString() : call.number};
    said.removeAll(QString());
    if (!said.isEmpty())
        m_session->edit([&](CallDraft &draft) {
            draft.details = tr("Caller: %1", "first line of the details").arg(said.join(u", "_s)) + u'\n';
        });
    // Of several customers the agent says which (F2, Enter); nobody calls from a withheld number.
    if (caller.matches.empty() && !number.isEmpty())
        m_session->chooseUnknown(number, caller.e164);
}

void IncomingCalls::keepMissed(const AnnouncedCall &call)
{
    struct Kept
    {
        CallView call;
        QString customer;
    };
    const MissedCall missed{call.number, call.name, call.reason, call.began};
    m_session->desk()
        .command([missed](Desk &desk) -> Result<Kept> {
            PERMANENCE_TRY(id, desk.missCall(missed));
            Kept kept;
            kept.call = desk.queries().call(id).value_or(CallView{});
            if (const auto customer = desk.queries().customer(kept.call.customer))
                kept.customer = customer->name;
            return kept;
        })
        .then(this, [this, call](const Result<Kept> &kept) {
            if (kept) {
                tellMissed(call, kept->call, kept->customer);
                return;
            }
            const NoticeAction again{tr("Try again"), [this, call] { keepMissed(call); }, true};
            emit noticeRaised({NoticeSeverity::Problem, tr("A missed call was not kept: %1").arg(kept.error().text()),
                               {again}, QString(u"missed "_s % call.key), true});
        });
}

void IncomingCalls::tellMissed(const AnnouncedCall &call, const CallView &kept, const QString &customer)
{
    const QTimeZone zone(m_session->desk().desk().timezone.toLatin1());
    const QString number = shortened(announcedNumberText(kept.number, call.number));
    const QString name = shortened(customer.isEmpty() ? call.name : customer);
    const QString who = name.isEmpty() ? number : tr("%1, %2", "a caller's name, number").arg(name, number);
    const QString when = momentText(kept.at, m_session->desk().clock().now(), zone);
    Notice notice{NoticeSeverity::Warning, {}, {}, QString(u"missed "_s % call.key), true};
    notice.text = call.number.isEmpty() ? tr("Missed call at %1: %2.").arg(when, who)
                                        : tr("Missed call at %1: %2. A callback is due.").arg(when, who);
    if (!call.number.isEmpty()) {
        notice.actions.push_back(
            {tr("Open the callbacks"), [this] { m_navigator.navigate({page::kCallbacks, {}}); }, true});
    }
    if (kept.customer.isValid()) {
        notice.actions.push_back({tr("Open the customer"),
                                  [this, id = kept.customer.text()] { m_navigator.navigate({page::kCustomer, id}); },
                                  true});
    }
    emit noticeRaised(notice);
}

void IncomingCalls::showCards()
{
    m_cards.setCallers(m_callers, m_session->isSaving() || !m_session->isEmpty(),
                 QTimeZone(m_session->desk().desk().timezone.toLatin1()));
}

} // namespace permanence
