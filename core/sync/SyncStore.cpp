#include "core/sync/SyncStore.h"

#include "core/sync/FirstPages.h"
#include "core/sync/RejectedEvents.h"

#include <QJsonDocument>

namespace permanence {
namespace {

struct HubRow {
    QString login;
    QStringList scopes;
    Uuid epoch;
    int timeline = 0;
    int scopeVersion = 0;
    qint64 base = 0, acknowledged = 0, sent = 0;
    QString cursor;
    qint64 pageXid = 0, pageSeq = 0;
    std::optional<qint64> missingFrom;
    template <class T = HubRow>
    static constexpr auto fields()
    {
        return std::tuple{field("login", &T::login),
                          field("scopes", &T::scopes),
                          field("epoch", &T::epoch),
                          field("timeline", &T::timeline),
                          field("scope_version", &T::scopeVersion),
                          field("base", &T::base),
                          field("acknowledged", &T::acknowledged),
                          field("sent", &T::sent),
                          field("cursor", &T::cursor),
                          field("page_xid", &T::pageXid),
                          field("page_seq", &T::pageSeq),
                          field("missing_from", &T::missingFrom)};
    }
};

std::optional<HubRow> hubRow(Database &database)
{
    static constexpr char kSql[] = "SELECT * FROM hub";
    return Query(database, kSql).first<HubRow>();
}

/// The last stamp that a hub takes for certain.
Stamp latestStamp(Instant hubNow)
{
    return Stamp::at(hubNow + (kMostAhead - 10 * kSecond));
}

qint64 firstNumber(Query query)
{
    return query.next() ? query.get<qint64>(0) : 0;
}

/// The year whose ticket numbers run out, if one does.
std::optional<int> numbersWanted(Database &database, int year)
{
    static constexpr char kSql[] =
        "SELECT ifnull((SELECT max(0, last - next + 1) FROM number_block WHERE year = ?1 AND last > 0), 0) + "
        "ifnull((SELECT sum(last - first + 1) FROM number_reserve WHERE year = ?1), 0)";
    return firstNumber(Query(database, kSql, year)) <= SyncStore::kFewNumbers ? std::optional<int>(year) : std::nullopt;
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

SyncFacts SyncStore::read()
{
    static constexpr char kLast[] = "SELECT max(oseq) FROM outbox";
    static constexpr char kRewritten[] = "SELECT 1 FROM rewritten LIMIT 1";
    Database &database = m_store.database();
    SyncFacts facts;
    facts.station = Uuid::fromText(m_store.queries().meta(u"station"_s)).value_or(Uuid{});
    facts.incarnation = m_store.queries().meta(u"incarnation"_s).toInt();
    facts.last = firstNumber(Query(database, kLast));
    const auto hub = hubRow(database);
    if (!hub)
        return facts;
    facts.login = hub->login;
    facts.scopes = hub->scopes;
    facts.epoch = hub->epoch;
    facts.timeline = hub->timeline;
    facts.scopeVersion = hub->scopeVersion;
    facts.base = hub->base;
    facts.acknowledged = hub->acknowledged;
    facts.sent = hub->sent;
    facts.last = std::max(facts.last, hub->sent);
    facts.cursor = hub->cursor;
    facts.page = {hub->pageXid, hub->pageSeq};
    facts.asksMissing = hub->missingFrom.has_value();
    facts.hasRewritten = Query(database, kRewritten).next();
    facts.check = checkNotes();
    if (facts.cursor.isEmpty())
        facts.first = placeOf(m_store.queries().meta(kFirstPlace)).place;
    facts.numbersFor = numbersWanted(database, m_store.now().utc().date().year());
    return facts;
}

Result<SyncFacts> SyncStore::facts()
{
    try {
        return read();
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

Result<void> SyncStore::join(const Member &member)
{
    static constexpr char kSql[] = "INSERT INTO hub (id, login, scopes, epoch, timeline, scope_version) "
                                   "VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET login = excluded.login";
    return m_store.run([&]() -> Result<void> {
        Query(m_store.database(), kSql, member.login, member.scopes, member.head.epoch, member.head.timeline,
              member.head.scopeVersion)
            .run();
        return {};
    });
}

// ---- Up

std::vector<SyncStore::Outgoing> SyncStore::outgoing(qint64 after, const PushLimit &limit)
{
    static constexpr char kSql[] =
        "SELECT o.oseq, o.again, e.* FROM outbox o JOIN event e ON e.seq = o.event WHERE o.oseq > ? ORDER BY o.oseq LIMIT ?";
    std::vector<Outgoing> rows;
    qsizetype bytes = 0;
    for (Query query(m_store.database(), kSql, after, limit.events); query.next();) {
        Outgoing row = query.row<Outgoing>();
        bytes += row.body.size();
        if (!rows.empty() && bytes > limit.bytes)
            break;
        rows.push_back(std::move(row));
    }
    return rows;
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

Result<std::vector<WireEvent>> SyncStore::nextBatch(const PushLimit &limit, Instant hubNow)
{
    static constexpr char kScope[] = "UPDATE event SET scope = ? WHERE seq = ?";
    static constexpr char kSent[] = "UPDATE hub SET sent = max(sent, ?)";
    return m_store.write<std::vector<WireEvent>>([&](Store &) -> Result<std::vector<WireEvent>> {
        Database &database = m_store.database();
        const SyncFacts known = read();
        std::vector<Outgoing> rows = outgoing(known.acknowledged, limit);
        const bool isAhead = std::any_of(rows.begin(), rows.end(), [&](const Outgoing &row) {
            return row.oseq > known.sent && row.stamp > latestStamp(hubNow) && row.author.isValid();
        });
        if (isAhead) {
            restamp(m_store, aheadOf(hubNow), hubNow);
            rows = outgoing(known.acknowledged, limit);
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
        if (!batch.empty())
            Query(database, kSent, known.base + batch.back().oseq).run();
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

Result<void> SyncStore::fallBack(qint64 lastOseq)
{
    static constexpr char kHeld[] = "SELECT count(*) FROM outbox WHERE oseq > ? AND oseq <= ?";
    static constexpr char kUnsent[] = "UPDATE outbox SET sent_at = NULL WHERE oseq > ?";
    static constexpr char kFallen[] = "UPDATE hub SET acknowledged = ?";
    // What was refused goes out again too, and is judged anew.
    static constexpr char kJudged[] = "DELETE FROM rejected WHERE event IN (SELECT e.id FROM outbox o "
                                      "JOIN event e ON e.seq = o.event WHERE o.oseq > ?)";
    return m_store.run([&]() -> Result<void> {
        Database &database = m_store.database();
        const SyncFacts known = read();
        const qint64 from = known.base + lastOseq;
        if (firstNumber(Query(database, kHeld, from, known.sent)) != known.sent - from) {
            // It lost more than the outbox still holds: the log itself goes up, and what the hub has is taken once.
            sendAllAgain();
            return {};
        }
        Query(database, kJudged, from).run();
        Query(database, kUnsent, from).run();
        Query(database, kFallen, from).run();
        return {};
    });
}

void SyncStore::sendAllAgain()
{
    static constexpr char kEmpty[] = "DELETE FROM outbox WHERE oseq <= ?";
    static constexpr char kFill[] =
        "INSERT INTO outbox (oseq, event, again) SELECT ?1 + row_number() OVER (ORDER BY e.seq), e.seq, 1 FROM event e "
        "WHERE (e.author = ?2 OR e.author IS NULL OR e.seq IN (SELECT event FROM outbox WHERE oseq > ?3)) AND e.id NOT IN (SELECT event FROM rejected)";
    static constexpr char kBegin[] = "UPDATE hub SET base = ?1, acknowledged = ?1, sent = ?1, missing_from = NULL";
    const SyncFacts known = read();
    startAsNewStation();
    Query(m_store.database(), kFill, known.last, ownAgent(), known.acknowledged).run();
    Query(m_store.database(), kEmpty, known.last).run();
    Query(m_store.database(), kBegin, known.last).run();
}

Result<void> SyncStore::beginIncarnation(int incarnation, qint64 lastOseq)
{
    static constexpr char kSql[] = "UPDATE hub SET base = acknowledged - ?, sent = acknowledged";
    return m_store.run([&]() -> Result<void> {
        m_store.setMeta(u"incarnation"_s, QString::number(incarnation));
        Query(m_store.database(), kSql, lastOseq).run();
        discardNumbers();
        return {};
    });
}

Result<void> SyncStore::beginAnew()
{
    static constexpr char kSql[] = "UPDATE hub SET base = acknowledged, sent = acknowledged";
    return m_store.run([&]() -> Result<void> {
        startAsNewStation();
        Query(m_store.database(), kSql).run();
        discardNumbers();
        return {};
    });
}

void SyncStore::startAsNewStation()
{
    m_store.setMeta(u"station"_s, m_store.newId().text());
    m_store.setMeta(u"incarnation"_s, u"1"_s);
}

void SyncStore::discardNumbers()
{
    // Another copy of the store may have given them.
    static constexpr char kReserve[] = "DELETE FROM number_reserve";
    static constexpr char kBlock[] = "UPDATE number_block SET next = last + 1 WHERE last > 0 AND next <= last";
    Query(m_store.database(), kReserve).run();
    Query(m_store.database(), kBlock).run();
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

AgentId SyncStore::ownAgent()
{
    const auto hub = hubRow(m_store.database()); // a member's login is the agent's
    const auto agent = m_store.queries().agentByLogin(hub ? hub->login : m_store.queries().meta(u"agent"_s));
    return agent ? agent->id : AgentId{};
}

Result<void> SyncStore::keepNumbers(const NumberBlock &block)
{
    static constexpr char kUsable[] = "SELECT 1 FROM number_block WHERE year = ? AND last > 0 AND next <= last";
    static constexpr char kBegin[] = "INSERT INTO number_block (year, next, last) VALUES (?1, ?2, ?3) "
                                     "ON CONFLICT (year) DO UPDATE SET next = excluded.next, last = excluded.last";
    static constexpr char kReserve[] = "INSERT OR REPLACE INTO number_reserve (year, first, last) VALUES (?, ?, ?)";
    return m_store.run([&]() -> Result<void> {
        const bool inUse = Query(m_store.database(), kUsable, block.year).next();
        Query(m_store.database(), inUse ? kReserve : kBegin, block.year, block.first, block.last).run();
        return {};
    });
}

Result<std::vector<EraseEvents::Body>> SyncStore::nextRewritten()
{
    static constexpr char kSql[] =
        "SELECT e.id, e.erased, e.body FROM rewritten r JOIN event e ON e.seq = r.event ORDER BY r.event LIMIT 200";
    try {
        std::vector<EraseEvents::Body> bodies;
        qsizetype bytes = 0;
        for (Query query(m_store.database(), kSql); query.next() && bytes < kMostPushedBytes / 2;) {
            bodies.push_back({query.get<EventId>(0), query.get<Instant>(1), query.get<QByteArray>(2)});
            bytes += bodies.back().body.size();
        }
        return bodies;
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

Result<void> SyncStore::acknowledgeRewritten(const std::vector<EraseEvents::Body> &bodies)
{
    static constexpr char kSql[] =
        "DELETE FROM rewritten WHERE event = (SELECT seq FROM event WHERE id = ?1 AND erased = ?2)";
    return m_store.run([&]() -> Result<void> {
        for (const EraseEvents::Body &one : bodies)
            Query(m_store.database(), kSql, one.id, one.erased).run();
        return {};
    });
}

} // namespace permanence
