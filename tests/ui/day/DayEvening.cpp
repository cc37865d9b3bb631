#include "tests/ui/day/DayEvening.h"

#include "core/desk/Drafts.h"
#include "core/store/AgendaQueries.h"
#include "core/store/StoreCheck.h"

#include <QFile>
#include <QFileInfo>

namespace permanence::test {
namespace {

QString erasedFrom(QString text, const QString &name)
{
    return text.replace(name, u"[erased]"_s);
}

} // namespace

DayEvening::DayEvening(const QString &path, const Clock &clock)
    : m_store(expectValue(Store::open(path, clock, {false, 0, {}}))),
      m_lea(m_store->queries().agentByLogin(u"lea"_s)->id)
{
}

DayCounts DayEvening::counts()
{
    Database &database = m_store->database();
    DayCounts counts;
    counts.calls = database.number("SELECT count(*) FROM call");
    counts.missed = database.number("SELECT count(*) FROM call WHERE missed IS NOT NULL");
    counts.tickets = database.number("SELECT count(*) FROM ticket");
    counts.callbacks = database.number("SELECT count(*) FROM activity WHERE kind = 'callback'");
    counts.promises = database.number("SELECT count(*) FROM activity WHERE kind = 'promise'");
    counts.customers = database.number("SELECT count(*) FROM customer");
    counts.contacts = database.number("SELECT count(*) FROM contact");
    counts.attempts = database.number("SELECT count(*) FROM event WHERE kind = 'contact_attempt'");
    counts.messages = database.number("SELECT count(*) FROM event WHERE kind = 'message_left'");
    counts.outcomes = database.number("SELECT count(*) FROM event WHERE kind = 'callback_done'");
    counts.moves = database.number("SELECT count(*) FROM event WHERE kind IN ('callback_moved', 'activity_moved')");
    return counts;
}

void DayEvening::differ(const QString &what, const QString &found, const QString &expected)
{
    m_differences << u"%1: %2 instead of %3"_s.arg(what, found, expected);
}

template <class T>
void DayEvening::same(const QString &what, const T &found, const T &expected)
{
    if (found == expected)
        return;
    if constexpr (std::is_same_v<T, QString>)
        differ(what, found, expected);
    else if constexpr (std::is_integral_v<T>)
        differ(what, QString::number(found), QString::number(expected));
    else if constexpr (std::is_same_v<T, Instant>)
        differ(what, formatInstant(found, QTimeZone("Europe/Paris")), formatInstant(expected, QTimeZone("Europe/Paris")));
    else
        differ(what, found.text(), expected.text());
}

qint64 DayEvening::callsThatSay(const QString &summary)
{
    static constexpr char kSql[] = "SELECT count(*) FROM call WHERE summary = ?";
    Query query(m_store->database(), kSql, summary);
    return query.next() ? query.get<qint64>(0) : 0;
}

void DayEvening::compareTicket(const DayTicket &expected, const DayCaller &caller, const DayCaller &customer)
{
    const QString &number = expected.number;
    const auto id = m_store->queries().ticketByNumber(number);
    if (!id) {
        differ(number, u"no ticket"_s, expected.summary);
        return;
    }
    TicketState fold;
    for (const Event &event : m_store->log().stream(id->uuid))
        apply(fold, event);
    const TicketRecord record = *m_store->queries().ticket(*id);
    same(QString(number + u" summary"_s), fold.summary, expected.summary);
    same(QString(number + u" severity"_s), fold.severity, expected.severity);
    same(QString(number + u" owner"_s), fold.owner, m_lea); // SYS-6
    same(QString(number + u" status"_s), QString(codeOf(fold.status)), QString(codeOf(Status::InProgress)));
    same(QString(number + u" contact"_s), fold.contact, caller.contactId);
    same(QString(number + u" customer"_s), fold.customer, caller.customerId); // merging changes no event
    same(QString(number + u" is shown under"_s), record.customer, customer.customerId);
    same(QString(number + u" summary in view"_s), record.summary, expected.summary);
    same(QString(number + u" calls"_s), callsThatSay(expected.summary), qint64(1));
}

void DayEvening::compareAdded(const QString &number, const QString &words)
{
    const auto id = m_store->queries().ticketByNumber(number);
    int notes = 0, calls = 0;
    for (const Event &event : m_store->log().stream(id.value_or(TicketId{}).uuid)) {
        const auto *note = std::get_if<NoteAdded>(&event.body);
        notes += note && note->text == words ? 1 : 0;
        calls += std::holds_alternative<CustomerCalled>(event.body) && event.author == m_lea ? 1 : 0;
    }
    same(QString(number + u" notes of the call"_s), notes, 1);
    same(QString(number + u" calls about it"_s), calls, 1);
}

void DayEvening::compareCallback(const DayCallback &expected, Instant comesBack)
{
    static constexpr char kSql[] = "SELECT id FROM activity WHERE reason = ?";
    std::vector<ActivityId> ids;
    for (Query query(m_store->database(), kSql, expected.reason); query.next();)
        ids.push_back(query.get<ActivityId>(0));
    same(QString(expected.reason + u", so many"_s), static_cast<int>(ids.size()), 1);
    const auto item = ids.empty() ? std::nullopt : AgendaQueries(m_store->queries()).item(ids.front());
    if (!item)
        return;
    same(QString(expected.reason + u" ticket"_s), item->ticketNumber, expected.ticket);
    same(QString(expected.reason + u" agenda of"_s), item->agent, m_lea);
    const bool isDone = expected.message && !expected.ticket.isEmpty();
    // What was of the customer alone comes back itself; a ticket's is completed by the voicemail (SYS-4), and the
    // charter plans none in its place.
    const Instant due = expected.message && !isDone ? comesBack : expected.due;
    same(QString(expected.reason + u" due"_s), item->due, due);
    same(QString(expected.reason + u" done"_s), item->done.has_value() ? 1 : 0, isDone ? 1 : 0);
    if (!isDone)
        return;
    same(QString(expected.reason + u" outcome"_s), QString(codeOf(item->outcome.value_or(ActivityOutcome::Told))),
         QString(codeOf(ActivityOutcome::Voicemail)));
    const auto ticket = m_store->queries().ticket(item->ticket);
    const bool proved = ticket->attempts.size() == 1 && ticket->attempts.front().outcome == AttemptOutcome::Voicemail &&
                        ticket->attempts.front().agent == m_lea;
    same(QString(expected.reason + u" attempts of the ticket"_s), proved ? 1 : 0, 1);
    int open = 0;
    for (const Activity &activity : ticket->openActivities())
        open += activity.kind == ActivityKind::Callback ? 1 : 0;
    same(QString(expected.reason + u" callbacks of the ticket that are open"_s), open, 0);
}

QStringList DayEvening::differences(const DayLedger &ledger, const std::vector<DayCaller> &callers,
                                    const std::map<std::size_t, std::size_t> &merged, std::size_t erased)
{
    m_differences.clear();
    for (DayTicket ticket : ledger.tickets) {
        const auto into = merged.find(ticket.caller);
        if (ticket.caller == erased)
            ticket.summary = erasedFrom(ticket.summary, callers[erased].contact);
        compareTicket(ticket, callers[ticket.caller], callers[into == merged.end() ? ticket.caller : into->second]);
    }
    for (auto added = ledger.added.cbegin(); added != ledger.added.cend(); ++added)
        compareAdded(added.key(), added.value());
    for (const DayCallback &callback : ledger.callbacks)
        compareCallback(callback, at("2026-03-03T09:00:00+01:00")); // APL-8: Tuesday, when the desk opens
    for (const QString &number : ledger.promised) {
        const auto id = m_store->queries().ticketByNumber(number);
        int promises = 0;
        for (const ActivityView &one : m_store->queries().activities(id.value_or(TicketId{})))
            promises += one.kind == ActivityKind::Promise ? 1 : 0;
        same(QString(number + u" promises"_s), promises, 1);
    }
    for (const auto &[from, into] : merged) {
        same(u"the merged customer"_s, m_store->queries().customer(callers[from].customerId)->id, callers[into].customerId);
    }
    same(u"hits for the erased name"_s,
         static_cast<int>(m_store->queries().search(callers[erased].contact.section(u' ', 1), 10).size()), 0);
    same(u"a draft that was left"_s, draftOf(m_store->queries(), m_lea, u"call"_s), QString());
    return m_differences;
}

QStringList DayEvening::findings()
{
    const StoreReport report = expectValue(checkStore(*m_store));
    QStringList sentences;
    for (const StoreFinding &finding : report.findings)
        sentences << finding.sentence;
    return sentences;
}

bool isInFiles(const QString &storePath, const QByteArray &bytes)
{
    const QByteArray lower = bytes.toLower();
    for (const QString &path : {storePath, QString(storePath + u"-wal"_s)}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(lower))
            return true;
    }
    return false;
}

} // namespace permanence::test
