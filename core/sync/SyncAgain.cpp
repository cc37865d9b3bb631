#include "core/sync/SyncStore.h"

#include "core/sync/FirstNumber.h"

// The hub, or this store, is not what it was: it was restored, copied, or taken over by a standby. What is missing on either
// side goes over once more.

namespace permanence {

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

Result<void> SyncStore::goBack(const HubHead &head, bool toBeginning)
{
    // A day before the last time that the hub was heard, however long ago that is; where cursors do not reach back so
    // far, from the beginning.
    static constexpr char kNewest[] = "SELECT max(taken) FROM kept_cursor";
    static constexpr char kCursor[] = "SELECT cursor FROM kept_cursor WHERE taken <= ? ORDER BY taken DESC LIMIT 1";
    static constexpr char kLater[] = "DELETE FROM kept_cursor WHERE taken > ? OR ?";
    static constexpr char kHub[] = "UPDATE hub SET epoch = ?, timeline = ?, cursor = ?, page_xid = 0, page_seq = 0, "
                                   "missing_from = base + 1";
    return m_store.run([&]() -> Result<void> {
        Database &database = m_store.database();
        const Instant dayAgo{firstNumber(Query(database, kNewest)) - kCursorsFor};
        QString cursor;
        if (Query query(database, kCursor, dayAgo); !toBeginning && query.next())
            cursor = query.get<QString>(0);
        Query(database, kLater, dayAgo, cursor.isEmpty()).run();
        Query(database, kHub, head.epoch, head.timeline, cursor).run();
        beginAgain(m_store);
        queueEarlier(0);
        return {};
    });
}

void SyncStore::queueEarlier(qint64 from)
{
    static constexpr char kEarlier[] = "SELECT o.event FROM outbox o WHERE o.oseq >= ? AND o.oseq <= (SELECT base FROM hub) AND "
                                       "NOT EXISTS (SELECT 1 FROM rejected r JOIN event e ON e.id = r.event WHERE e.seq = o.event)";
    static constexpr char kForget[] = "DELETE FROM outbox WHERE oseq <= (SELECT base FROM hub)";
    static constexpr char kOn[] = "UPDATE hub SET missing_from = base + 1";
    Database &database = m_store.database();
    std::vector<qint64> earlier;
    for (Query query(database, kEarlier, from); query.next();)
        earlier.push_back(query.get<qint64>(0));
    for (const qint64 seq : earlier)
        queueAgain(database, seq);
    Query(database, kForget).run();
    Query(database, kOn).run();
}

Result<std::vector<qint64>> SyncStore::nextMissing()
{
    static constexpr char kSql[] = "SELECT o.oseq - h.base FROM outbox o, hub h WHERE o.oseq >= h.missing_from AND "
                                   "o.oseq <= h.acknowledged ORDER BY o.oseq LIMIT 5000";
    static constexpr char kDone[] = "UPDATE hub SET missing_from = NULL";
    static constexpr char kFrom[] = "SELECT missing_from FROM hub WHERE missing_from <= base";
    return m_store.write<std::vector<qint64>>([&](Store &) -> Result<std::vector<qint64>> {
        // It began anew before it had asked for all: of what it once sent under other numbers the hub knows nothing.
        if (const qint64 from = firstNumber(Query(m_store.database(), kFrom)))
            queueEarlier(from);
        std::vector<qint64> oseqs;
        for (Query query(m_store.database(), kSql); query.next();)
            oseqs.push_back(query.get<qint64>(0));
        if (oseqs.empty())
            Query(m_store.database(), kDone).run();
        return oseqs;
    });
}

Result<void> SyncStore::sendAgain(const std::vector<qint64> &asked, const Missing &missing)
{
    static constexpr char kEvent[] = "SELECT event FROM outbox WHERE oseq = (SELECT base FROM hub) + ? AND NOT EXISTS "
                                     "(SELECT 1 FROM rejected r JOIN event e ON e.id = r.event WHERE e.seq = outbox.event)";
    static constexpr char kOn[] = "UPDATE hub SET missing_from = base + ? + 1";
    return m_store.run([&]() -> Result<void> {
        Database &database = m_store.database();
        for (const qint64 oseq : missing.oseqs) {
            if (const qint64 seq = firstNumber(Query(database, kEvent, oseq)))
                queueAgain(database, seq);
        }
        if (!asked.empty())
            Query(database, kOn, asked.back()).run();
        return {};
    });
}

} // namespace permanence
