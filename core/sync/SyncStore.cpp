#include "core/sync/SyncStore.h"

#include "core/sync/FirstNumber.h"
#include "core/sync/FirstPages.h"

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

/// The year whose ticket numbers run out, if one does: this one or, a month ahead, for whoever is away when it begins, the
/// next.
std::optional<int> numbersWanted(Database &database, Instant now)
{
    static constexpr char kSql[] =
        "SELECT ifnull((SELECT max(0, last - next + 1) FROM number_block WHERE year = ?1 AND last > 0), 0) + "
        "ifnull((SELECT sum(last - first + 1) FROM number_reserve WHERE year = ?1), 0)";
    for (const Instant when : {now, now + 31 * kDay}) {
        const int year = when.utc().date().year();
        if (firstNumber(Query(database, kSql, year)) <= SyncStore::kFewNumbers)
            return year;
    }
    return std::nullopt;
}

} // namespace

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
    facts.numbersFor = numbersWanted(database, m_store.now());
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
    // An agent may only change what he wrote himself, and the hub changes all of a question or nothing: his own events are
    // not asked for together with those of others, which a team lead's station sees to.
    static constexpr char kSql[] =
        "SELECT e.id, e.erased, e.body, CASE WHEN e.author = ? THEN 0 WHEN e.author IS NULL THEN 1 ELSE 2 END AS whose "
        "FROM rewritten r JOIN event e ON e.seq = r.event ORDER BY whose, r.event LIMIT 200";
    try {
        std::vector<EraseEvents::Body> bodies;
        qsizetype bytes = 0;
        int whose = 0;
        for (Query query(m_store.database(), kSql, ownAgent()); query.next() && bytes < kMostPushedBytes / 2;) {
            if (const int next = query.get<int>(3); bodies.empty())
                whose = next;
            else if (next != whose)
                break;
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
