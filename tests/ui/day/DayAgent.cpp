#include "tests/ui/day/DayAgent.h"

#include "ui/shell/Place.h"

#include <QDateTimeEdit>
#include <QListWidget>
#include <QPushButton>

namespace permanence::test {
namespace {

constexpr Qt::Key kCallbacksPage = Qt::Key_3; ///< its place in the navigation

QString nationalNumber(const QString &e164)
{
    return u'0' + e164.mid(3);
}

} // namespace

void DayAgent::untilCaller(std::size_t caller)
{
    const std::size_t shown = caller == m_merged ? m_into : caller;
    m_hands.untilRead(u"company"_s, m_desk.callers()[shown].customer);
    m_hands.untilRead(u"callerContact"_s, m_desk.callers()[caller].contact);
    m_hands.until(u"the severities are there"_s,
                  [&] { return m_hands.visible<QPushButton>(u"severity.blocking"_s) != nullptr; });
    m_hands.untilFocus(u"summary"_s);
}

void DayAgent::answerTelephone(std::size_t caller)
{
    beginCall();
    m_desk.announce(CallEventKind::Ringing, m_desk.callers()[caller].number, QString::number(++m_announced));
    m_hands.untilRead(u"incomingWho"_s, m_desk.callers()[caller].contact);
    m_hands.press(Qt::Key_F4);
    m_hands.until(u"the call page"_s, [&] { return m_hands.isOn(page::kCall); });
    untilCaller(caller);
}

void DayAgent::typeNumber(std::size_t caller)
{
    beginCall();
    m_hands.press(Qt::Key_F2);
    m_hands.untilFocus(u"callerField"_s);
    m_hands.type(nationalNumber(m_desk.callers()[caller].number));
    m_hands.press(Qt::Key_Return);
    m_hands.until(u"the call page"_s, [&] { return m_hands.isOn(page::kCall); });
    untilCaller(caller);
}

void DayAgent::writeDown(const QString &summary, std::size_t caller, bool blocking)
{
    if (blocking) {
        m_hands.press(Qt::Key_B, Qt::AltModifier);
        m_hands.press(Qt::Key_S, Qt::AltModifier);
        m_hands.untilFocus(u"summary"_s);
    }
    m_hands.type(summary);
    m_hands.press(Qt::Key_Return, Qt::ControlModifier);
    m_hands.untilRead(u"savedFor"_s, summary);
    endCall();
    m_ledger.tickets.push_back({m_hands.read(u"ticketNumber"_s), summary,
                                blocking ? u"blocking"_s : u"informative"_s, caller});
}

void DayAgent::addToTicket(const QString &number, const QString &words)
{
    beginCall();
    m_hands.press(Qt::Key_F2);
    m_hands.untilFocus(u"callerField"_s);
    m_hands.type(number);
    m_hands.press(Qt::Key_Return);
    m_hands.untilRead(u"callAbout"_s, number);
    m_hands.untilFocus(u"summary"_s);
    m_hands.type(words);
    m_hands.press(Qt::Key_Return, Qt::ControlModifier);
    m_hands.untilRead(u"savedFor"_s, words);
    m_hands.untilRead(u"ticketNumber"_s, number);
    endCall();
    m_ledger.added.insert(number, words);
}

void DayAgent::wrongNumber(const QString &number)
{
    beginCall();
    m_hands.press(Qt::Key_F2);
    m_hands.untilFocus(u"callerField"_s);
    m_hands.type(number);
    m_hands.press(Qt::Key_Return);
    m_hands.untilRead(u"callerName"_s, u"Unknown caller"_s);
    m_hands.press(Qt::Key_F8);
    m_hands.untilGone(u"callTimer"_s);
    endCall();
    ++m_ledger.wrongNumbers;
}

void DayAgent::missCall(std::size_t caller)
{
    const QString id = QString::number(++m_announced);
    m_desk.announce(CallEventKind::Ringing, m_desk.callers()[caller].number, id);
    m_hands.untilRead(u"incomingWho"_s, m_desk.callers()[caller].contact);
    m_desk.clock.advance(20 * kSecond);
    m_desk.announce(CallEventKind::Ended, m_desk.callers()[caller].number, id);
    m_hands.untilGone(u"incomingCard"_s);
    ++m_ledger.missed;
}

void DayAgent::promiseAnswer()
{
    m_hands.press(Qt::Key_1);
    m_hands.until(u"it is promised"_s, [&] { return !m_hands.visible(u"promiseInOneHour"_s); });
    m_ledger.promised << m_hands.read(u"ticketNumber"_s);
}

void DayAgent::plan(const QString &ticket, std::size_t caller)
{
    DayCallback callback{u"call back K%1"_s.arg(m_ledger.callbacks.size(), 3, 10, QChar(u'0')), ticket, caller, {}, {}};
    m_hands.press(Qt::Key_B);
    m_hands.untilDialog(u"callbackDialog"_s);
    m_hands.until(u"times are offered"_s, [&] {
        const auto *offers = m_hands.visible<QListWidget>(u"offers"_s);
        return offers && offers->count() > 0 && offers->currentRow() == 0;
    });
    const auto *due = m_hands.visible<QDateTimeEdit>(u"due"_s);
    callback.due = Instant::of(QDateTime(due->date(), due->time(), QTimeZone("Europe/Paris")));
    m_hands.press(Qt::Key_R, Qt::AltModifier);
    m_hands.untilFocus(u"reason"_s);
    m_hands.type(callback.reason);
    m_hands.press(Qt::Key_Return, Qt::ControlModifier);
    m_hands.untilGone(u"callbackDialog"_s);
    m_ledger.callbacks.push_back(callback);
}

void DayAgent::planFromCall()
{
    const DayTicket &ticket = m_ledger.tickets.back();
    m_hands.press(Qt::Key_Return); // "Open the ticket" has the focus
    m_hands.until(u"the page of the ticket"_s, [&] { return m_hands.isOn(page::kTicket); });
    m_hands.untilRead(u"ticketNumber"_s, ticket.number);
    plan(ticket.number, ticket.caller);
}

void DayAgent::planFromCustomer(std::size_t caller)
{
    m_hands.press(Qt::Key_Return);
    m_hands.until(u"the page of the ticket"_s, [&] { return m_hands.isOn(page::kTicket); });
    m_hands.untilRead(u"ticketNumber"_s, m_ledger.tickets.back().number);
    m_hands.press(Qt::Key_C);
    m_hands.until(u"the page of the customer"_s, [&] { return m_hands.isOn(page::kCustomer); });
    m_hands.untilRead(u"customerName"_s, m_desk.callers()[caller == m_merged ? m_into : caller].customer);
    plan({}, caller);
}

void DayAgent::planFromTicket(const DayTicket &ticket)
{
    findTicket(ticket);
    plan(ticket.number, ticket.caller);
}

void DayAgent::openCallbacks()
{
    m_hands.press(kCallbacksPage, Qt::AltModifier);
    m_hands.until(u"the callbacks"_s, [&] { return m_hands.isOn(page::kCallbacks); });
    m_hands.untilFocus(u"agenda"_s);
    if (!std::exchange(m_isWeek, true))
        m_hands.press(Qt::Key_W);
}

QString DayAgent::card() const
{
    return m_hands.read(u"callbackWhom"_s) + m_hands.read(u"callbackDue"_s) + m_hands.read(u"callbackAbout"_s);
}

/// Down to the end and up again, until the card shows it.
bool DayAgent::choose(const QString &reason)
{
    const auto isChosen = [&] { return m_hands.read(u"callbackAbout"_s).contains(reason); };
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        for (QString before; !isChosen() && card() != before;) {
            before = card();
            m_hands.press(key);
        }
    }
    return isChosen();
}

void DayAgent::recordVoicemail(DayCallback &callback, bool message)
{
    openCallbacks();
    m_hands.until(u"%1 is in the agenda"_s.arg(callback.reason), [&] { return choose(callback.reason); });
    m_hands.press(Qt::Key_L);
    const QString dialog = callback.ticket.isEmpty() ? u"callbackOutcome"_s : u"callOutcome"_s;
    m_hands.untilDialog(dialog);
    m_hands.press(message ? Qt::Key_4 : Qt::Key_5);
    m_hands.untilGone(dialog);
    callback.message = message;
}

void DayAgent::moveLater(DayCallback &callback)
{
    openCallbacks();
    m_hands.until(u"%1 is in the agenda"_s.arg(callback.reason), [&] { return choose(callback.reason); });
    const QString before = m_hands.read(u"callbackDue"_s);
    m_hands.press(Qt::Key_M);
    m_hands.until(u"it is being moved"_s, [&] { return m_hands.visible(u"movingHint"_s) != nullptr; });
    m_hands.press(Qt::Key_Down);
    m_hands.press(Qt::Key_Down);
    m_hands.press(Qt::Key_Return);
    m_hands.until(u"it stands elsewhere"_s, [&] {
        return m_hands.read(u"callbackAbout"_s).contains(callback.reason) && m_hands.read(u"callbackDue"_s) != before;
    });
    constexpr Duration kRow = 30 * kMinute; // of the agenda: two rows further down
    callback.due = Instant{callback.due.ms / kRow * kRow + 2 * kRow};
    callback.isMoved = true;
}

std::vector<DayCallback *> DayAgent::toCall(bool ofTicket, std::size_t count)
{
    std::vector<DayCallback *> found;
    for (DayCallback &one : m_ledger.callbacks) {
        if (found.size() < count && !one.message && !one.isMoved && one.ticket.isEmpty() != ofTicket)
            found.push_back(&one);
    }
    return found;
}

std::vector<DayCallback *> DayAgent::toMove(std::size_t count)
{
    std::vector<DayCallback *> found;
    for (auto one = m_ledger.callbacks.rbegin(); one != m_ledger.callbacks.rend() && found.size() < count; ++one) {
        if (!one->message && !one->isMoved && one->due > m_desk.clock.now())
            found.push_back(&*one);
    }
    return found;
}

void DayAgent::findTicket(const DayTicket &ticket)
{
    m_hands.runFromEverything(ticket.number, ticket.summary);
    m_hands.until(u"the page of the ticket"_s, [&] { return m_hands.isOn(page::kTicket); });
    m_hands.untilRead(u"ticketNumber"_s, ticket.number);
    ++m_ledger.searches;
}

void DayAgent::findCustomer(const QString &word, const QString &name)
{
    m_hands.runFromEverything(word, QString(name + u", customer"_s));
    m_hands.until(u"the page of the customer"_s, [&] { return m_hands.isOn(page::kCustomer); });
    m_hands.untilRead(u"customerName"_s, name);
    ++m_ledger.searches;
}

void DayAgent::findNothing(const QString &words)
{
    m_hands.press(Qt::Key_K, Qt::ControlModifier);
    m_hands.untilFocus(u"paletteWords"_s);
    m_hands.type(words);
    m_hands.until(u"nothing is found"_s, [&] { return !m_hands.visible(u"paletteList"_s); });
    m_hands.press(Qt::Key_Escape);
    m_hands.untilGone(u"commandPalette"_s);
    ++m_ledger.searches;
}

void DayAgent::mergeCustomer(std::size_t from, std::size_t into)
{
    const QString name = m_desk.callers()[from].customer;
    findCustomer(m_desk.callers()[into].customer, m_desk.callers()[into].customer);
    m_hands.runFromEverything(u"merge another"_s, u"Merge another customer"_s);
    m_hands.untilDialog(u"mergeCustomerForm"_s);
    m_hands.type(name);
    m_hands.until(u"who may be meant"_s, [&] {
        const auto *list = m_hands.visible<QListWidget>(u"mergeCandidates"_s);
        return list && list->currentItem() && list->currentItem()->text().startsWith(QString(name + u" ·"_s));
    });
    m_hands.press(Qt::Key_Return);
    m_hands.untilGone(u"mergeCustomerForm"_s);
    m_merged = from;
    m_into = into;
}

void DayAgent::erasePerson(std::size_t caller)
{
    findCustomer(m_desk.callers()[caller].customer, m_desk.callers()[caller].customer);
    m_hands.runFromEverything(u"erase personal"_s, u"Erase personal data"_s);
    m_hands.untilDialog(u"eraseForm"_s);
    m_hands.press(Qt::Key_Tab); // the only contact is chosen
    m_hands.untilFocus(u"reason"_s);
    m_hands.type(u"asked for it by letter"_s);
    m_hands.press(Qt::Key_Tab);
    m_hands.untilFocus(u"understood"_s);
    m_hands.press(Qt::Key_Space);
    m_hands.press(Qt::Key_Return);
    m_hands.untilGone(u"eraseForm"_s);
}

} // namespace permanence::test
