#include "app/permanencectl/bench/RawDatabase.h"
#include "app/permanencectl/bench/StoreBench.h"
#include "core/desk/Desk.h"

namespace permanence::ctl {
namespace {

struct Caller {
    QString number;
    QByteArray customer, contact;
};

/// A call as it is saved for each round, the same for both.
Problem someProblem(int round)
{
    Problem problem;
    problem.summary = QString(u"Export of drawing "_s % QString::number(round) % u" stops half way"_s);
    problem.details = u"The customer restarted the machine; no change. The same job works on another computer."_s;
    return problem;
}

/// The same rows as Desk::receiveCall() leaves, inserted by hand in one durable transaction.
class RawSaving
{
public:
    explicit RawSaving(RawDatabase &database)
        : m_begin(database, "BEGIN IMMEDIATE"), m_commit(database, "COMMIT"),
          m_next(database, "SELECT next FROM number_block WHERE year = ?1"),
          m_advance(database, "UPDATE number_block SET next = next + 1 WHERE year = ?1"),
          m_stamp(database, "SELECT value FROM meta WHERE key = 'last_stamp'"),
          m_setStamp(database, "UPDATE meta SET value = ?1 WHERE key = 'last_stamp'"),
          m_lastEvent(database, "SELECT last_insert_rowid()"),
          m_event(database, "INSERT INTO event (id, stream_kind, stream, kind, stamp, at, author, version, body) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8)"),
          m_outbox(database, "INSERT INTO outbox (event) VALUES (?1)"),
          m_call(database, "INSERT INTO call (seq, id, at, agent, number, channel, customer, contact, ticket, summary, "
                           "seconds) VALUES (?1, ?2, ?3, ?4, ?5, 'phone', ?6, ?7, ?8, ?9, 0)"),
          m_ticket(database, "INSERT INTO ticket VALUES (?1, ?2, ?3, ?4, ?5, NULL, 'systell-maintenance', 1, 'phone', "
                             "'incident', 'normal', '', '', ?6, 'in_progress', ?7, ?8, ?8, NULL, NULL, NULL, ?8, NULL, "
                             "9223372036854775807, NULL, NULL, ?9, '', NULL, NULL, 0, NULL)"),
          m_facts(database, "INSERT INTO report_ticket (\"from\", id, part, last, taken, take_time, take_missed, at_once, "
                            "received, policy_version, policy, severity, customer, product, owner, seq, counted) VALUES (?1, ?2, 0, "
                            "9223372036854775807, ?1, 0, 0, 1, ?1, 1, 'systell-maintenance', 'normal', ?3, '', ?4, ?5, zeroblob(14))"),
          m_history(database, "INSERT INTO history (seq, stream, customer, ticket, stamp, at, author, kind, text) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"),
          m_document(database, "INSERT INTO search_doc (seq, stream, kind, target, title, body) "
                               "VALUES (?1, ?2, 'ticket', ?2, ?3, ?4)"),
          m_index(database, "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)")
    {
    }

    void save(const Caller &caller, const Problem &problem, const QByteArray &agent, Instant now, RandomSource &random)
    {
        const QByteArray call = bytesOf(Uuid::v7(now, random));
        const QByteArray ticket = bytesOf(Uuid::v7(now, random));
        const QByteArray summary = problem.summary.toUtf8();
        const QByteArray details = problem.details.toUtf8();
        const QByteArray number8 = caller.number.toUtf8();
        m_begin.run();
        m_stamp.step();
        const qint64 stamp = m_stamp.bytesAt(0).toLongLong();
        m_stamp.reset();
        const int year = now.utc().date().year();
        m_next.number(1, year).step();
        const QByteArray number = QByteArray::number(year) + '-' + QByteArray::number(m_next.numberAt(0));
        m_next.reset();
        m_advance.number(1, year).run();
        const qint64 first = event("call", call, "call_received", stamp + 1, now, agent,
                                   "{\"customer\":\"0192f0c0-0000-7000-8000-000000000000\",\"number\":\"" + number8
                                       + "\",\"channel\":\"phone\",\"summary\":\"" + summary + "\"}",
                                   random);
        m_call.number(1, first).id(2, call).number(3, now.ms).id(4, agent).text(5, number8);
        m_call.id(6, caller.customer).id(7, caller.contact).id(8, ticket).text(9, summary).run();
        history(first, call, caller, ticket, stamp + 1, now, agent, "call_received", summary);
        const qint64 second = event("ticket", ticket, "ticket_opened", stamp + 2, now, agent,
                                    "{\"number\":\"" + number + "\",\"policy\":\"systell-maintenance\",\"summary\":\""
                                        + summary + "\",\"details\":\"" + details + "\"}",
                                    random);
        m_ticket.number(1, second).id(2, ticket).text(3, number).id(4, caller.customer).id(5, caller.contact);
        m_ticket.text(6, summary).id(7, agent).number(8, now.ms).text(9, details).run();
        m_facts.number(1, now.ms).id(2, ticket).id(3, caller.customer).id(4, agent).number(5, second).run();
        history(second, ticket, caller, ticket, stamp + 2, now, agent, "ticket_opened", summary);
        m_document.number(1, second).id(2, ticket).text(3, summary).text(4, details).run();
        m_index.number(1, second).text(2, summary).text(3, details).run();
        m_setStamp.text(1, QByteArray::number(stamp + 2)).run();
        m_commit.run();
    }

private:
    qint64 event(const QByteArray &streamKind, const QByteArray &stream, const QByteArray &kind, qint64 stamp, Instant at,
                 const QByteArray &author, const QByteArray &body, RandomSource &random)
    {
        m_event.id(1, bytesOf(Uuid::v7(at, random))).text(2, streamKind).id(3, stream).text(4, kind);
        m_event.number(5, stamp).number(6, at.ms).id(7, author).text(8, body).run();
        m_lastEvent.step();
        const qint64 seq = m_lastEvent.numberAt(0);
        m_lastEvent.reset();
        m_outbox.number(1, seq).run();
        return seq;
    }
    void history(qint64 seq, const QByteArray &stream, const Caller &caller, const QByteArray &ticket, qint64 stamp,
                 Instant at, const QByteArray &author, const QByteArray &kind, const QByteArray &text)
    {
        m_history.number(1, seq).id(2, stream).id(3, caller.customer).id(4, ticket).number(5, stamp);
        m_history.number(6, at.ms).id(7, author).text(8, kind).text(9, text).run();
    }

    RawStatement m_begin, m_commit, m_next, m_advance, m_stamp, m_setStamp, m_lastEvent, m_event, m_outbox, m_call,
        m_ticket, m_facts, m_history, m_document, m_index;
};

std::vector<Caller> takeCallers(Database &database)
{
    static constexpr char kSql[] = "SELECT p.e164, c.customer, c.id FROM contact_phone p JOIN contact c ON c.id = p.contact "
                                   "LIMIT 200";
    std::vector<Caller> callers;
    Query query(database, kSql);
    while (query.next())
        callers.push_back({query.get<QString>(0), bytesOf(query.get<Uuid>(1)), bytesOf(query.get<Uuid>(2))});
    return callers;
}

} // namespace

Result<BenchRow> benchSaving(const QString &path, int rounds, const std::function<void(int, int)> &progress)
{
    try {
        const SystemClock clock;
        PERMANENCE_TRY(store, Store::open(path, clock, {false, 0, {}}));
        PERMANENCE_TRY(agent, agentFor(*store, {}));
        Desk desk(*store, agent);
        const std::vector<Caller> callers = takeCallers(store->database());
        if (callers.empty())
            return Error{ErrorCode::NoSuchContact, {path}, {}};
        RawDatabase rawDatabase(path, Database::Mode::ReadWrite);
        RawSaving raw(rawDatabase);
        RandomSource random = systemRandom();
        BenchRow row(u"save_call"_s);
        std::optional<Error> failure;
        for (int i = 0; i < rounds && !failure; ++i) {
            const Caller &caller = callers[static_cast<std::size_t>(i) % callers.size()];
            IncomingCall call;
            call.number = caller.number;
            call.problem = someProblem(i);
            const auto save = [&]() -> qint64 {
                const auto saved = desk.receiveCall(call);
                if (!saved)
                    failure = saved.error();
                return 1;
            };
            [[maybe_unused]] const bool same = row.round(save, [&]() -> qint64 {
                raw.save(caller, *call.problem, bytesOf(agent.uuid), clock.now(), random);
                return 1;
            });
            progress(i, rounds);
        }
        if (failure)
            return *failure;
        return row;
    } catch (const DatabaseError &fault) {
        return fault.error;
    }
}

} // namespace permanence::ctl
