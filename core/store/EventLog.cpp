#include "core/store/EventLog.h"

#include <utility>

namespace permanence {
namespace {

struct StoredEvent {
    qint64 seq = 0;
    EventId id;
    StreamKind streamKind = StreamKind::Customer;
    Uuid stream;
    QString kind;
    Stamp stamp;
    Instant at;
    AgentId author;
    int version = 1;
    QByteArray body;
    template <class T = StoredEvent>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),       field("id", &T::id),
                          field("stream_kind", &T::streamKind), field("stream", &T::stream),
                          field("kind", &T::kind),     field("stamp", &T::stamp),
                          field("at", &T::at),         field("author", &T::author),
                          field("version", &T::version), field("body", &T::body)};
    }
};

Event toEvent(const StoredEvent &stored, QString *fault = nullptr)
{
    Result<EventBody> body = readBody(stored.kind, stored.body);
    if (!body && fault)
        *fault = body.error().text();
    return {stored.id,
            {stored.streamKind, stored.stream},
            stored.author,
            stored.at,
            stored.stamp,
            stored.version,
            stored.seq,
            body ? *std::move(body) : EventBody(UnknownBody{stored.kind, stored.body}),
            stored.body};
}

} // namespace

qint64 EventLog::append(const Event &event)
{
    static constexpr char kSql[] = "INSERT INTO event (id, stream_kind, stream, kind, stamp, at, author, version, body) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    Query query(m_database, kSql, event.id, event.stream.kind, event.stream.id, kindOf(event.body), event.stamp,
                event.at, event.author, event.version,
                event.written.isEmpty() ? writeBody(event.body) : event.written);
    query.run();
    return query.newRow();
}

qint64 EventLog::append(const Event &event, const QString &scope, Instant erased, const QString &streamKind)
{
    static constexpr char kSql[] =
        "INSERT INTO event (id, stream_kind, stream, kind, stamp, at, author, version, body, scope, erased) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query query(m_database, kSql, event.id, streamKind, event.stream.id, kindOf(event.body), event.stamp, event.at,
                event.author, event.version, event.written, scope, erased);
    query.run();
    return query.changes() > 0 ? query.newRow() : 0;
}

void EventLog::queueForHub(qint64 seq)
{
    // A number that went out once is never given again, also where its row has gone. As VALUES: what a SELECT reads of the
    // table that it writes to goes through a table made for it each time.
    static constexpr char kSql[] = "INSERT INTO outbox (oseq, event) VALUES (max(ifnull((SELECT max(oseq) FROM outbox), 0), "
                                   "ifnull((SELECT sent FROM hub), 0)) + 1, ?)";
    Query(m_database, kSql, seq).run();
}

bool EventLog::contains(const EventId &id)
{
    static constexpr char kSql[] = "SELECT 1 FROM event WHERE id = ?";
    return Query(m_database, kSql, id).next();
}

bool EventLog::isLate(const Event &event)
{
    static constexpr char kSql[] = "SELECT 1 FROM event WHERE stream = ? AND (stamp, id) > (?, ?) LIMIT 1";
    return Query(m_database, kSql, event.stream.id, event.stamp, event.id).next();
}

std::optional<std::pair<Stamp, EventId>> EventLog::lastOf(const Uuid &stream)
{
    static constexpr char kSql[] = "SELECT stamp, id FROM event WHERE stream = ? ORDER BY stamp DESC, id DESC LIMIT 1";
    Query query(m_database, kSql, stream);
    return query.next() ? std::optional(std::pair(query.get<Stamp>(0), query.get<EventId>(1))) : std::nullopt;
}

std::vector<Event> EventLog::stream(const Uuid &id)
{
    static constexpr char kSql[] = "SELECT * FROM event WHERE stream = ? ORDER BY stamp, id";
    std::vector<Event> events;
    Query query(m_database, kSql, id);
    while (query.next())
        events.push_back(toEvent(query.row<StoredEvent>()));
    return events;
}

std::optional<Event> EventLog::event(qint64 seq)
{
    static constexpr char kSql[] = "SELECT * FROM event WHERE seq = ?";
    Query query(m_database, kSql, seq);
    if (!query.next())
        return std::nullopt;
    return toEvent(query.row<StoredEvent>());
}

void EventLog::forEach(const std::function<void(const Event &)> &visit)
{
    static constexpr char kSql[] = "SELECT seq FROM event ORDER BY stamp, id";
    Query query(m_database, kSql);
    visitInOrder(query, visit);
}

void EventLog::forEach(StreamKind kind, const std::function<void(const Event &)> &visit)
{
    static constexpr char kSql[] = "SELECT seq FROM event WHERE stream_kind = ? ORDER BY stamp, id";
    Query query(m_database, kSql, kind);
    visitInOrder(query, visit);
}

void EventLog::forEachStream(const std::function<void(std::vector<Event> &&)> &visit)
{
    static constexpr char kSql[] = "SELECT * FROM event ORDER BY stream, stamp, id";
    Query query(m_database, kSql);
    std::vector<Event> events;
    while (query.next()) {
        Event event = toEvent(query.row<StoredEvent>());
        if (!events.empty() && events.front().stream.id != event.stream.id)
            visit(std::exchange(events, {}));
        events.push_back(std::move(event));
    }
    if (!events.empty())
        visit(std::move(events));
}

void EventLog::visitInOrder(Query &query, const std::function<void(const Event &)> &visit)
{
    // Only the numbers are sorted; the bodies, which may be long, are read one by one.
    std::vector<qint64> seqs;
    while (query.next())
        seqs.push_back(query.get<qint64>(0));
    for (const qint64 seq : seqs) {
        if (const auto stored = event(seq))
            visit(*stored);
    }
}

void EventLog::forEachAsStored(const std::function<void(const Event &, const QString &)> &visit)
{
    static constexpr char kSql[] = "SELECT * FROM event ORDER BY seq";
    Query query(m_database, kSql);
    while (query.next()) {
        QString fault;
        const Event event = toEvent(query.row<StoredEvent>(), &fault);
        visit(event, fault);
    }
}

qint64 EventLog::count()
{
    static constexpr char kSql[] = "SELECT count(*) FROM event";
    Query query(m_database, kSql);
    return query.next() ? query.get<qint64>(0) : 0;
}

qint64 EventLog::lastSeq()
{
    static constexpr char kSql[] = "SELECT coalesce(max(seq), 0) FROM event";
    Query query(m_database, kSql);
    return query.next() ? query.get<qint64>(0) : 0;
}

} // namespace permanence
