#include "core/sync/RejectedEvents.h"

#include "core/base/JsonReader.h"
#include "core/store/Projector.h"
#include "core/sync/SyncStore.h"

namespace permanence {
namespace {

/// The event in the log, where it is one that was refused.
Result<Event> refused(Store &store, const EventId &id)
{
    static constexpr char kSql[] = "SELECT e.seq FROM rejected r JOIN event e ON e.id = r.event WHERE r.event = ?";
    qint64 seq = 0;
    if (Query query(store.database(), kSql, id); query.next())
        seq = query.get<qint64>(0);
    if (auto event = store.log().event(seq))
        return *std::move(event);
    return Error{ErrorCode::WrongUsage, {id.text()}, {}};
}

void settle(Store &store, const EventId &id)
{
    static constexpr char kSql[] = "DELETE FROM rejected WHERE event = ?";
    Query(store.database(), kSql, id).run();
}

void projectAnew(Store &store, const Stream &stream)
{
    Event any;
    any.stream = stream;
    store.projector().project(any, true);
    store.noteChange(stream.id);
}

void pullAnew(Store &store)
{
    static constexpr char kFromBeginning[] = "UPDATE hub SET cursor = '', page_xid = 0, page_seq = 0";
    Query(store.database(), kFromBeginning).run();
    beginAgain(store);
}

} // namespace

std::vector<RejectedEvent> rejectedEvents(Database &database, int limit)
{
    static constexpr char kSql[] = "SELECT * FROM rejected ORDER BY rejected, at, event LIMIT ?";
    return Query(database, kSql, limit).rows<RejectedEvent>();
}

void keepRejected(Store &store, qint64 seq, const Rejected &why)
{
    static constexpr char kSql[] =
        "INSERT OR REPLACE INTO rejected (event, stream_kind, stream, kind, at, body, reason, detail, rejected) "
        "SELECT id, stream_kind, stream, kind, at, body, CASE WHEN length(CAST(body AS BLOB)) > ?2 THEN 'too_large' "
        "ELSE ?3 END, ?4, ?5 FROM event WHERE seq = ?1";
    static constexpr char kNoScope[] = "UPDATE event SET scope = NULL WHERE seq = ?";
    Query(store.database(), kSql, seq, static_cast<qint64>(kMostBodyBytes), why.reason, why.detail, store.now()).run();
    Query(store.database(), kNoScope, seq).run(); // where it belongs is found anew if it goes out again
}

Result<void> sendRejectedAgain(Store &store, const EventId &id)
{
    return store.run([&]() -> Result<void> {
        PERMANENCE_TRY(event, refused(store, id));
        queueAgain(store.database(), event.seq);
        settle(store, id);
        return {};
    });
}

Result<void> changeRejected(Store &store, const EventId &id, const QByteArray &body)
{
    static constexpr char kSql[] = "UPDATE event SET body = ? WHERE seq = ?";
    PERMANENCE_CHECK(parseJson(body));
    return store.run([&]() -> Result<void> {
        PERMANENCE_TRY(event, refused(store, id));
        Query(store.database(), kSql, body, event.seq).run();
        projectAnew(store, event.stream);
        queueAgain(store.database(), event.seq);
        settle(store, id);
        return {};
    });
}

Result<void> dropRejected(Store &store, const EventId &id)
{
    // First it becomes a kind that means nothing, so that nothing computed from it is left; then it goes.
    static constexpr char kNothing[] = "UPDATE event SET kind = 'dropped', body = '{}' WHERE seq = ?";
    static constexpr char kOnItsWay[] =
        "SELECT 1 FROM outbox WHERE oseq > (SELECT acknowledged FROM hub) AND event = ? LIMIT 1";
    static constexpr char kOther[] = "SELECT 1 FROM rejected WHERE event = ? AND reason = 'id_used'";
    static constexpr char kOutbox[] = "DELETE FROM outbox WHERE event = ?";
    static constexpr char kRewritten[] = "DELETE FROM rewritten WHERE event = ?";
    static constexpr char kEvent[] = "DELETE FROM event WHERE seq = ?";
    return store.run([&]() -> Result<void> {
        if (!store.log().contains(id)) { // gone with the scope it was in
            settle(store, id);
            return {};
        }
        PERMANENCE_TRY(event, refused(store, id));
        if (Query(store.database(), kOnItsWay, event.seq).next()) { // once more; it will be judged again
            settle(store, id);
            return {};
        }
        if (Query(store.database(), kOther, id).next()) // the hub has one of that id: it is pulled instead
            pullAnew(store);
        settle(store, id);
        Query(store.database(), kNothing, event.seq).run();
        projectAnew(store, event.stream);
        for (const char *sql : {kOutbox, kRewritten, kEvent})
            Query(store.database(), sql, event.seq).run();
        return {};
    });
}

} // namespace permanence
