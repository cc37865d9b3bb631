#include "core/sync/SyncStore.h"

#include "core/store/Projector.h"
#include "core/sync/FirstNumber.h"
#include "core/sync/RejectedEvents.h"

#include <QJsonDocument>

// The way up: what was written here goes to the hub.

namespace permanence {
namespace {

/// The last stamp that a hub takes for certain.
Stamp latestStamp(Instant hubNow)
{
    return Stamp::at(hubNow + (kMostAhead - 10 * kSecond));
}

} // namespace

/// An event in the outbox.
struct SyncStore::Outgoing {
    qint64 oseq = 0;
    int again = 0;
    qint64 seq = 0;
    EventId id;
    QString streamKind;
    Uuid stream;
    QString kind;
    Stamp stamp;
    Instant at;
    AgentId author;
    int version = 1;
    QByteArray body;
    std::optional<QString> scope;
    Instant erased;
    template <class T = Outgoing>
    static constexpr auto fields()
    {
        return std::tuple{field("oseq", &T::oseq),       field("again", &T::again),   field("seq", &T::seq),
                          field("id", &T::id),           field("stream_kind", &T::streamKind),
                          field("stream", &T::stream),   field("kind", &T::kind),     field("stamp", &T::stamp),
                          field("at", &T::at),           field("author", &T::author), field("version", &T::version),
                          field("body", &T::body),       field("scope", &T::scope),   field("erased", &T::erased)};
    }
};

struct SyncStore::Batch {
    std::vector<Outgoing> rows;
    bool isFull = false; ///< one more would be too much
};

void queueAgain(Database &database, qint64 seq)
{
    static constexpr char kSql[] =
        "INSERT INTO outbox (oseq, event, again) SELECT max(ifnull((SELECT max(oseq) FROM outbox), 0), "
        "ifnull((SELECT sent FROM hub), 0)) + 1, ?, 1";
    Query(database, kSql, seq).run();
}

void restamp(Store &store, const std::vector<qint64> &seqs, Instant hubNow)
{
    static constexpr char kUnset[] = "UPDATE event SET stamp = 0 WHERE seq = ?";
    static constexpr char kBefore[] = "SELECT ifnull(max(stamp), 0) FROM event WHERE stream = ?";
    static constexpr char kSet[] = "UPDATE event SET stamp = ?, at = min(at, ?) WHERE seq = ?";
    static constexpr char kLast[] = "SELECT max(stamp) FROM event";
    Database &database = store.database();
    std::vector<Event> events;
    std::set<Stream> streams;
    for (const qint64 seq : seqs) {
        if (auto event = store.log().event(seq)) {
            streams.insert(event->stream);
            events.push_back(*std::move(event));
        }
        Query(database, kUnset, seq).run();
    }
    std::sort(events.begin(), events.end(),
              [](const Event &a, const Event &b) { return std::tie(a.stamp, a.id) < std::tie(b.stamp, b.id); });
    qint64 last = Stamp::at(hubNow).value - 1;
    for (const Event &event : events) {
        last = std::max(last, firstNumber(Query(database, kBefore, event.stream.id))) + 1;
        Query(database, kSet, last, hubNow, event.seq).run();
    }
    for (const Stream &stream : streams) {
        Event any;
        any.stream = stream;
        store.projector().project(any, true);
    }
    // What is written next comes after all there is, and not after a time that was wrong.
    store.setMeta(u"last_stamp"_s, QString::number(firstNumber(Query(database, kLast))));
}

SyncStore::Batch SyncStore::outgoing(qint64 after, const PushLimit &limit)
{
    static constexpr char kSql[] =
        "SELECT o.oseq, o.again, e.* FROM outbox o JOIN event e ON e.seq = o.event WHERE o.oseq > ? ORDER BY o.oseq LIMIT ?";
    Batch batch;
    qsizetype bytes = 0;
    for (Query query(m_store.database(), kSql, after, limit.events); !batch.isFull && query.next();) {
        Outgoing row = query.row<Outgoing>();
        bytes += row.body.size();
        batch.isFull = !batch.rows.empty() && bytes > limit.bytes;
        if (!batch.isFull)
            batch.rows.push_back(std::move(row));
    }
    batch.isFull = batch.isFull || batch.rows.size() == static_cast<std::size_t>(limit.events);
    return batch;
}

std::vector<qint64> SyncStore::aheadOf(Instant hubNow)
{
    // An event that went out stays as it is, for the hub may have it.
    static constexpr char kSql[] = "SELECT e.seq FROM outbox o JOIN event e ON e.seq = o.event "
                                   "WHERE o.oseq > (SELECT sent FROM hub) AND e.stamp > ? AND e.author IS NOT NULL";
    std::vector<qint64> seqs;
    for (Query query(m_store.database(), kSql, latestStamp(hubNow)); query.next();)
        seqs.push_back(query.get<qint64>(0));
    return seqs;
}

Result<std::vector<WireEvent>> SyncStore::nextBatch(const PushLimit &limit, Instant hubNow, std::optional<qint64> after)
{
    static constexpr char kScope[] = "UPDATE event SET scope = ? WHERE seq = ?";
    static constexpr char kSent[] = "UPDATE hub SET sent = ?";
    return m_store.write<std::vector<WireEvent>>([&](Store &) -> Result<std::vector<WireEvent>> {
        Database &database = m_store.database();
        const SyncFacts known = read();
        const qint64 from = after ? known.base + *after : known.acknowledged;
        auto [rows, isFull] = outgoing(from, limit);
        if (after && !isFull)
            return std::vector<WireEvent>();
        const bool isAhead = std::any_of(rows.begin(), rows.end(), [&](const Outgoing &row) {
            return row.oseq > known.sent && row.stamp > latestStamp(hubNow) && row.author.isValid();
        });
        if (isAhead) {
            restamp(m_store, aheadOf(hubNow), hubNow);
            rows = outgoing(from, limit).rows;
        }
        std::vector<WireEvent> batch;
        batch.reserve(rows.size());
        std::map<Uuid, QString> scopes; // of streams, as they are found
        for (const Outgoing &row : rows) {
            WireEvent event{row.oseq - known.base, row.scope.value_or(QString()), row.id, row.streamKind, row.stream,
                            row.kind, row.stamp, row.at, row.author, row.version, row.erased,
                            row.again == 2 ? QByteArray() : row.body};
            if (!row.scope) {
                QString &scope = scopes[row.stream];
                if (scope.isEmpty())
                    scope = scopeFor(event, limit.home);
                event.scope = scope;
                Query(database, kScope, event.scope, row.seq).run();
            }
            batch.push_back(std::move(event));
        }
        if (!rows.empty() && rows.back().oseq > known.sent)
            Query(database, kSent, rows.back().oseq).run();
        return batch;
    });
}

QString SyncStore::scopeFor(const WireEvent &event, const QString &home)
{
    static constexpr char kSql[] = "SELECT scope FROM event WHERE stream = ? AND scope IS NOT NULL ORDER BY stamp, id LIMIT 1";
    const auto scopeOf = [&](const Uuid &stream) {
        Query query(m_store.database(), kSql, stream);
        return query.next() ? query.get<QString>(0) : QString();
    };
    QString scope = scopeOf(event.stream);
    if (!scope.isEmpty())
        return scope;
    // What is about a ticket or a customer belongs where they do.
    const QJsonObject body = QJsonDocument::fromJson(event.body).object();
    for (const QString &about : {u"ticket"_s, u"customer"_s}) {
        if (const auto id = Uuid::fromText(body.value(about).toString())) {
            scope = scopeOf(*id);
            if (!scope.isEmpty())
                return scope;
        }
    }
    return home;
}

Result<void> SyncStore::acknowledge(const Pushed &pushed, Instant hubNow)
{
    static constexpr char kRow[] = "SELECT event FROM outbox WHERE oseq = ?";
    static constexpr char kSent[] = "UPDATE outbox SET sent_at = ? WHERE oseq > ? AND oseq <= ?";
    static constexpr char kAcknowledged[] = "UPDATE hub SET acknowledged = ?";
    return m_store.run([&]() -> Result<void> {
        Database &database = m_store.database();
        const SyncFacts known = read();
        const qint64 last = std::min(known.base + pushed.lastOseq, known.sent);
        std::vector<qint64> wrong;
        for (const Rejected &one : pushed.rejected) {
            const qint64 seq = firstNumber(Query(database, kRow, known.base + one.oseq));
            const auto event = m_store.log().event(seq);
            if (!event || event->id != one.id)
                continue;
            if (one.reason == u"stamp_ahead"_s && event->author.isValid())
                wrong.push_back(seq);
            else
                keepRejected(m_store, seq, one);
        }
        Query(database, kSent, hubNow, known.acknowledged, last).run();
        Query(database, kAcknowledged, std::max(last, known.acknowledged)).run();
        if (!wrong.empty()) {
            for (const qint64 seq : wrong)
                queueAgain(database, seq);
            std::vector<qint64> all = aheadOf(hubNow); // in their order among themselves
            all.insert(all.end(), wrong.begin(), wrong.end());
            std::sort(all.begin(), all.end());
            all.erase(std::unique(all.begin(), all.end()), all.end());
            restamp(m_store, all, hubNow);
        }
        return {};
    });
}

Result<void> SyncStore::resolve(qint64 lastOseq, const Rejections &rejections, Instant hubNow)
{
    const Result<SyncFacts> known = facts();
    if (!known)
        return known.error();
    Pushed pushed;
    pushed.lastOseq = lastOseq;
    for (const Rejected &one : rejections.rejected) { // of other times, and of numbers whose fate is known
        const qint64 oseq = known->base + one.oseq;
        if (oseq > known->acknowledged && one.oseq <= lastOseq)
            pushed.rejected.push_back(one);
    }
    return acknowledge(pushed, hubNow);
}

Result<void> SyncStore::spoil()
{
    static constexpr char kSql[] =
        "UPDATE outbox SET again = 2 WHERE oseq = (SELECT min(oseq) FROM outbox WHERE oseq > (SELECT acknowledged FROM hub))";
    return m_store.run([&]() -> Result<void> {
        Query(m_store.database(), kSql).run();
        return {};
    });
}

} // namespace permanence
