#include "core/store/Rewriting.h"

#include "core/store/Projector.h"

#include <QScopeGuard>

#include <set>

namespace permanence {
namespace {

const QString kUnclean = u"unclean"_s;

} // namespace

void rewriteEvents(Store &store, const std::vector<Rewritten> &events)
{
    // Each rewriting of an event is later than the one before, whatever the clock says.
    static constexpr char kSql[] = "UPDATE event SET body = ?, erased = max(erased + 1, ?) WHERE seq = ?";
    static constexpr char kForHub[] =
        "INSERT OR IGNORE INTO rewritten (event) SELECT ? WHERE EXISTS (SELECT 1 FROM hub)";
    static constexpr char kRefused[] = "UPDATE rejected SET body = ? WHERE event = (SELECT id FROM event WHERE seq = ?)";
    std::set<Stream> streams;
    for (const Rewritten &event : events) {
        Query(store.database(), kSql, event.body, store.now(), event.seq).run();
        Query(store.database(), kForHub, event.seq).run();
        Query(store.database(), kRefused, event.body, event.seq).run();
        streams.insert(event.stream);
    }
    for (const Stream &stream : streams) {
        Event any; // of that stream: as after a late one, all of the stream is projected again
        any.stream = stream;
        store.projector().project(any, true);
    }
    // Words that were taken out of an index stay in its segments until they are merged.
    store.database().run("INSERT INTO search (search) VALUES ('optimize')");
    store.database().run("INSERT INTO article_search (article_search) VALUES ('optimize')");
    store.setMeta(kUnclean, u"1"_s);
}

bool isUnclean(Store &store)
{
    return !store.queries().meta(kUnclean).isEmpty();
}

Result<void> cleanFile(Store &store)
{
    Database &database = store.database();
    if (database.path() == u":memory:"_s)
        return {};
    try {
        // Old contents also stand in free pages and in gaps of pages: all of them are written anew. The copy goes
        // through a file, for it may be larger than the memory.
        database.run("PRAGMA temp_store=FILE");
        const auto inMemoryAgain = qScopeGuard([&] { database.run("PRAGMA temp_store=MEMORY"); });
        database.run("VACUUM");
        if (database.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
            return Error{ErrorCode::StoreBusy, {database.path()}, {}};
        static constexpr char kDone[] = "DELETE FROM meta WHERE key = ?";
        Query(database, kDone, kUnclean).run();
        return {};
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

} // namespace permanence
