#include "core/sync/SyncStore.h"

#include "core/store/Projector.h"
#include "core/store/Rewriting.h"
#include "core/sync/FirstNumber.h"
#include "core/sync/Overtaken.h"

// The way down: what was pulled goes into the log.

namespace permanence {
namespace {

Arrival toArrival(const WireEvent &wire)
{
    Result<EventBody> body = readBody(wire.kind, wire.body);
    Arrival arrival;
    Event &event = arrival.event;
    event.id = wire.id;
    event.stream = {fromCode<StreamKind>(wire.streamKind).value_or(StreamKind::Customer), wire.stream};
    event.author = wire.author;
    event.at = wire.at;
    event.stamp = wire.stamp;
    event.version = wire.version;
    event.body = body ? *std::move(body) : EventBody(UnknownBody{wire.kind, wire.body});
    event.written = wire.body;
    arrival.scope = wire.scope;
    arrival.erased = wire.erased;
    arrival.streamKind = wire.streamKind;
    return arrival;
}

} // namespace

Result<void> SyncStore::take(const Pulled &pulled)
{
    static constexpr char kPage[] = "UPDATE hub SET page_xid = ?, page_seq = ?";
    PERMANENCE_CHECK(m_store.run([&]() -> Result<void> {
        takeEvents(pulled.events);
        if (pulled.page)
            Query(m_store.database(), kPage, pulled.page->xid, pulled.page->seq).run();
        if (pulled.cursor)
            noteCursor(*pulled.cursor, pulled.head.now);
        return {};
    }));
    return cleanUp();
}

void SyncStore::noteCursor(const QString &cursor, Instant hubNow)
{
    static constexpr char kCursor[] = "UPDATE hub SET cursor = ?, page_xid = 0, page_seq = 0";
    Query(m_store.database(), kCursor, cursor).run();
    keepCursor(cursor, hubNow);
}

Result<void> SyncStore::cleanUp()
{
    if (isUnclean(m_store)) // while somebody else reads, it stays for the next time
        [[maybe_unused]] const Result<void> cleaned = cleanFile(m_store);
    return {};
}

void SyncStore::takeEvents(const std::vector<WireEvent> &events)
{
    static constexpr char kSeq[] = "SELECT seq FROM event WHERE id = ?";
    Database &database = m_store.database();
    m_rewritings.clear();
    eraseHere(events);
    OvertakenWatch watch(m_store, ownAgent());
    std::vector<Arrival> arrivals;
    arrivals.reserve(events.size());
    for (const WireEvent &wire : events) {
        watch.before(wire);
        arrivals.push_back(toArrival(wire));
    }
    const std::vector<std::size_t> known = m_store.mergeAll(std::move(arrivals));
    for (const std::size_t i : known)
        takeAgain(events[i], firstNumber(Query(database, kSeq, events[i].id)));
    watch.note();
    rewrite();
}

std::size_t SyncStore::takeMissing(const std::vector<WireEvent> &events)
{
    static constexpr char kSeq[] = "SELECT seq FROM event WHERE id = ?";
    m_rewritings.clear();
    std::size_t missing = 0;
    for (const WireEvent &wire : events) {
        if (m_store.log().append(toArrival(wire).event, wire.scope, wire.erased, wire.streamKind) > 0)
            ++missing;
        else
            takeAgain(wire, firstNumber(Query(m_store.database(), kSeq, wire.id)));
    }
    rewrite();
    return missing;
}

void SyncStore::rewrite()
{
    static constexpr char kErased[] = "UPDATE event SET erased = ? WHERE seq = ?";
    static constexpr char kDone[] = "DELETE FROM rewritten WHERE event = ?";
    Database &database = m_store.database();
    if (!m_rewritings.empty()) {
        std::vector<Rewritten> bodies;
        for (const auto &[seq, wire] : m_rewritings)
            bodies.push_back(
                {seq, {fromCode<StreamKind>(wire.streamKind).value_or(StreamKind::Customer), wire.stream}, wire.body});
        rewriteEvents(m_store, bodies);
        for (const auto &[seq, wire] : m_rewritings) {
            Query(database, kErased, wire.erased, seq).run();
            Query(database, kDone, seq).run();
        }
    }
}

void SyncStore::takeAgain(const WireEvent &wire, qint64 seq)
{
    static constexpr char kNow[] = "SELECT erased, body, stamp, stream, kind FROM event WHERE seq = ?";
    static constexpr char kAdopt[] = "UPDATE event SET stamp = ?, at = ?, body = ?, erased = ? WHERE seq = ?";
    static constexpr char kScope[] = "UPDATE event SET scope = ? WHERE seq = ? AND scope IS NOT ?1";
    static constexpr char kAccepted[] = "DELETE FROM rejected WHERE event = ?";
    static constexpr char kStale[] = "INSERT OR IGNORE INTO rewritten (event) VALUES (?)";
    Database &database = m_store.database();
    Instant erased;
    QByteArray body;
    Stamp stamp;
    bool isOther = false;
    {
        Query query(database, kNow, seq);
        if (query.next()) {
            erased = query.get<Instant>(0);
            body = query.get<QByteArray>(1);
            stamp = query.get<Stamp>(2);
            isOther = query.get<Uuid>(3) != wire.stream || query.get<QString>(4) != wire.kind;
        }
    }
    if (isOther)
        return; // it only bears the id of ours, which the hub refuses for it: its author decides
    Query(database, kScope, wire.scope, seq).run();
    Query(database, kAccepted, wire.id).run();
    if (erased > wire.erased)
        Query(database, kStale, seq).run(); // a hub that was restored names a person who is to be forgotten
    else if (wire.erased.ms != 0 && (wire.erased > erased || body != wire.body))
        m_rewritings.emplace_back(seq, wire);
    else if (stamp != wire.stamp || body != wire.body) {
        // Two copies of one store put the same event right, each in its way: the one that the hub took counts.
        Query(database, kAdopt, wire.stamp, wire.at, wire.body, wire.erased, seq).run();
        Event any;
        any.stream = {fromCode<StreamKind>(wire.streamKind).value_or(StreamKind::Customer), wire.stream};
        m_store.projector().project(any, true);
    }
}

void SyncStore::eraseHere(const std::vector<WireEvent> &events)
{
    static constexpr char kKnown[] = "SELECT 1 FROM event WHERE id = ?";
    if (!m_eraser)
        return;
    // Before anything else is taken: the names are known here as long as nothing of the person has been replaced.
    for (const WireEvent &wire : events) {
        if (wire.kind != QLatin1StringView(PersonErased::kKind) || Query(m_store.database(), kKnown, wire.id).next())
            continue;
        if (const Result<EventBody> body = readBody(wire.kind, wire.body)) {
            if (const auto *erased = std::get_if<PersonErased>(&*body))
                m_eraser(m_store, erased->contact);
        }
    }
}

void SyncStore::keepCursor(const QString &cursor, Instant hubNow)
{
    static constexpr char kNewest[] = "SELECT max(taken) FROM kept_cursor";
    static constexpr char kKeep[] = "INSERT OR REPLACE INTO kept_cursor (taken, cursor) VALUES (?, ?)";
    // One that is older than a day is kept too: to it one goes back.
    static constexpr char kForget[] =
        "DELETE FROM kept_cursor WHERE taken < (SELECT max(taken) FROM kept_cursor WHERE taken <= ?)";
    static constexpr char kPrune[] = "DELETE FROM outbox WHERE oseq <= (SELECT acknowledged FROM hub) AND sent_at < ? "
                                     "AND event NOT IN (SELECT event FROM rewritten)";
    Database &database = m_store.database();
    if (hubNow.ms - firstNumber(Query(database, kNewest)) < kCursorEvery)
        return;
    Query(database, kKeep, hubNow, cursor).run();
    Query(database, kForget, hubNow - kCursorsFor).run();
    Query(database, kPrune, hubNow - kRetention).run();
}

Result<void> SyncStore::setScopes(const QStringList &scopes, int scopeVersion)
{
    // What the program brings along itself is everybody's.
    static constexpr char kGone[] =
        "SELECT count(*) FROM event WHERE scope IS NOT NULL AND scope NOT IN (SELECT value FROM json_each(?)) AND "
        "NOT (stream_kind = 'policy' AND author IS NULL)";
    static constexpr char kOutbox[] =
        "DELETE FROM outbox WHERE oseq <= (SELECT acknowledged FROM hub) AND event IN (SELECT seq FROM event WHERE scope "
        "IS NOT NULL AND scope NOT IN (SELECT value FROM json_each(?)) AND NOT (stream_kind = 'policy' AND author IS NULL))";
    static constexpr char kRewritten[] = "DELETE FROM rewritten WHERE event IN (SELECT seq FROM event WHERE scope IS NOT "
                                         "NULL AND scope NOT IN (SELECT value FROM json_each(?)))";
    static constexpr char kRemove[] =
        "DELETE FROM event WHERE scope IS NOT NULL AND scope NOT IN (SELECT value FROM json_each(?)) AND "
        "NOT (stream_kind = 'policy' AND author IS NULL)";
    static constexpr char kSet[] = "UPDATE hub SET scopes = ?, scope_version = ?";
    static constexpr char kFromBeginning[] = "UPDATE hub SET cursor = '', page_xid = 0, page_seq = 0";
    static constexpr char kNoCursors[] = "DELETE FROM kept_cursor";
    return m_store.run([&]() -> Result<void> {
        Database &database = m_store.database();
        const QStringList before = read().scopes;
        Query(database, kSet, scopes, scopeVersion).run();
        if (firstNumber(Query(database, kGone, scopes)) > 0) {
            database.run("PRAGMA defer_foreign_keys=ON");
            Query(database, kOutbox, scopes).run();
            Query(database, kRewritten, scopes).run();
            Query(database, kRemove, scopes).run();
            m_store.projector().rebuild();
        }
        const bool gained = std::any_of(scopes.begin(), scopes.end(),
                                        [&](const QString &scope) { return !before.contains(scope); });
        if (gained) { // nothing of them was ever told, whatever a cursor says
            Query(database, kFromBeginning).run();
            Query(database, kNoCursors).run();
            beginAgain(m_store);
        }
        CheckNotes notes = checkNotes();
        std::erase_if(notes.months, [&](const DifferingMonth &one) { return !scopes.contains(one.scope); });
        keep(notes);
        return {};
    });
}

} // namespace permanence
