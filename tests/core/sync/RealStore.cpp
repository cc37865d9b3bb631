#include "tests/core/sync/RealStore.h"

#include "core/desk/Desk.h"
#include "core/desk/Erasing.h"
#include "core/store/Projector.h"
#include "core/sync/RejectedEvents.h"
#include "tests/support/TestDesk.h"

#include <QCryptographicHash>

#include <sqlite3.h>

namespace permanence::test {
namespace {

void must(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
}

} // namespace

RealStore::RealStore(const QString &login, const Uuid &station, quint64 seed)
    : m_clock(*this), m_login(login), m_seed(seed), m_store(expectValue(Store::open(u":memory:"_s, m_clock, {true, seed, {}, 5000})))
{
    must(m_store->run([&]() -> Result<void> {
        m_store->setMeta(u"station"_s, station.text());
        return {};
    }));
    agent = expectValue(agentFor(*m_store, login));
    m_sync = std::make_unique<SyncStore>(*m_store, erasePersonIn);
}

WireEvent RealStore::write(const QString &kind, const Uuid &stream, const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.mid(body.indexOf('=') + 1));
    Stream to{StreamKind::Ticket, stream};
    EventBody made = NoteAdded{QString::fromUtf8(body)};
    if (kind == u"opened"_s) {
        TicketOpened opened;
        opened.number = text;
        opened.policy = u"alias-assistance"_s;
        opened.policyVersion = 1;
        opened.summary = u"Export fails"_s;
        made = opened;
    } else if (kind == u"taken"_s) {
        made = Taken{};
    } else if (kind == u"closed"_s) {
        made = Closed{};
    } else if (kind == u"called"_s) {
        made = Reopened{text};
    } else if (kind == u"severity"_s) {
        made = SeveritySet{text};
    } else if (kind == u"edited"_s) {
        to.kind = StreamKind::Customer;
        if (m_store->log().stream(stream).empty()) {
            made = CustomerAdded{text, u"fr"_s, {}, {}};
        } else {
            CustomerEdited edit;
            (body.startsWith("name=") ? edit.name : edit.language) = text;
            made = edit;
        }
    }
    atCommit();
    must(m_store->run([&]() -> Result<void> {
        m_store->append(to, made, agent);
        return {};
    }));
    atCommit();
    static constexpr char kLast[] = "ORDER BY seq DESC LIMIT 1";
    return read(kLast).front();
}

QByteArray RealStore::newNumber()
{
    return expectValue(m_store->write<QString>([&](Store &store) -> Result<QString> {
               return store.newTicketNumber(2026);
           })).toUtf8();
}

std::vector<WireEvent> RealStore::read(const char *where)
{
    struct Row {
        EventId id;
        QString streamKind, kind;
        Uuid stream;
        Stamp stamp;
        Instant at;
        AgentId author;
        QByteArray body;
        std::optional<QString> scope;
        static constexpr auto fields()
        {
            return std::tuple{field("id", &Row::id),         field("stream_kind", &Row::streamKind),
                              field("kind", &Row::kind),     field("stream", &Row::stream),
                              field("stamp", &Row::stamp),   field("at", &Row::at),
                              field("author", &Row::author), field("body", &Row::body),
                              field("scope", &Row::scope)};
        }
    };
    static std::map<QByteArray, QByteArray> statements; // a statement is known by its address
    QByteArray &sql = statements[where];
    if (sql.isEmpty())
        sql = QByteArray("SELECT * FROM event ") + where;
    std::vector<WireEvent> events;
    for (const Row &row : Query(m_store->database(), sql.constData()).rows<Row>())
        events.push_back({0, row.scope.value_or(QString()), row.id, row.streamKind, row.stream, row.kind, row.stamp, row.at,
                          row.author, 1, {}, row.body});
    return events;
}

std::vector<WireEvent> RealStore::events()
{
    return read("");
}

std::optional<EventId> RealStore::lastOf(const Uuid &stream)
{
    static constexpr char kSql[] = "SELECT id FROM event WHERE stream = ? ORDER BY stamp DESC, id DESC LIMIT 1";
    Query query(m_store->database(), kSql, stream);
    return query.next() ? std::optional<EventId>(query.get<EventId>(0)) : std::nullopt;
}

bool RealStore::canSendAgain(const EventId &id)
{
    static constexpr char kSql[] = "SELECT 1 FROM outbox WHERE event = (SELECT seq FROM event WHERE id = ?)";
    return Query(m_store->database(), kSql, id).next();
}

std::vector<SimRefused> RealStore::refused()
{
    std::vector<SimRefused> all;
    for (const RejectedEvent &one : rejectedEvents(m_store->database(), 10'000))
        all.push_back({one.event, one.reason, one.body});
    return all;
}

void RealStore::change(const EventId &id, const QByteArray &body)
{
    TicketOpened opened;
    opened.number = QString::fromUtf8(body.mid(2));
    opened.policy = u"alias-assistance"_s;
    opened.policyVersion = 1;
    opened.summary = u"Export fails"_s;
    must(changeRejected(*m_store, id, writeBody(opened)));
}

void RealStore::again(const EventId &id)
{
    if (holds(id))
        must(sendRejectedAgain(*m_store, id));
    else
        must(dropRejected(*m_store, id));
}

void RealStore::drop(const EventId &id)
{
    must(dropRejected(*m_store, id));
}

QByteArray RealStore::digest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    m_store->log().forEach([&](const Event &event) {
        hash.addData(event.id.text().toLatin1());
        hash.addData(QByteArray::number(event.stamp.value));
        hash.addData(event.written);
    });
    hash.addData(m_store->projector().contentDigest());
    return hash.result().toHex();
}

std::map<Uuid, SimState> RealStore::states()
{
    static constexpr char kTickets[] = "SELECT id, number, severity, owner, closed IS NOT NULL FROM ticket";
    static constexpr char kCustomers[] = "SELECT id, name, language FROM customer";
    std::map<Uuid, SimState> states;
    for (Query query(m_store->database(), kTickets); query.next();) {
        SimState &state = states[query.get<Uuid>(0)];
        state.number = query.get<QByteArray>(1);
        state.severity = query.get<QByteArray>(2);
        state.owner = query.get<AgentId>(3);
        state.isClosed = query.get<int>(4) != 0;
    }
    for (Query query(m_store->database(), kCustomers); query.next();) {
        SimState &state = states[query.get<Uuid>(0)];
        state.name = query.get<QByteArray>(1);
        state.language = query.get<QByteArray>(2);
    }
    return states;
}

std::unique_ptr<SimStore> RealStore::copy()
{
    auto other = std::make_unique<RealStore>(m_login, Uuid{}, ++m_seed * 7919);
    sqlite3_backup *backup =
        sqlite3_backup_init(other->m_store->database().handle(), "main", m_store->database().handle(), "main");
    if (!backup || sqlite3_backup_step(backup, -1) != SQLITE_DONE)
        qFatal("a store could not be copied");
    sqlite3_backup_finish(backup);
    other->agent = agent;
    other->clockError = clockError;
    other->hubClock = hubClock;
    must(other->m_store->refresh());
    return other;
}

} // namespace permanence::test
