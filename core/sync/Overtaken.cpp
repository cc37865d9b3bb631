#include "core/sync/Overtaken.h"

#include <QJsonDocument>
#include <QSet>

namespace permanence {
namespace {

const QString kOwner = u"owner"_s;
const QString kClosed = u"closed"_s;

/// Kinds that close a ticket or open it again.
bool isClosing(const QString &kind)
{
    static const QSet<QString> closings{QString::fromLatin1(Closed::kKind), QString::fromLatin1(Reopened::kKind),
                                        QString::fromLatin1(CustomerCalled::kKind)};
    return closings.contains(kind);
}

/// Kinds of which the last one stands, member by member.
bool isSetting(const QString &kind)
{
    static const QSet<QString> settings{
        QString::fromLatin1(SeveritySet::kKind),    QString::fromLatin1(Assigned::kKind),
        QString::fromLatin1(DateSet::kKind),        QString::fromLatin1(CustomerEdited::kKind),
        QString::fromLatin1(ContactEdited::kKind),  QString::fromLatin1(ContractEdited::kKind),
        QString::fromLatin1(DeskConfigured::kKind), QString::fromLatin1(AgentEdited::kKind)};
    return settings.contains(kind);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void OvertakenWatch::before(const WireEvent &wire)
{
    if (!m_own.isValid() || wire.author == m_own || !wire.author.isValid())
        return;
    if (wire.kind == QLatin1StringView(Taken::kKind) || wire.kind == QLatin1StringView(Closed::kKind))
        watchTake(wire);
    if (isClosing(wire.kind) && !m_closings.contains(wire.stream))
        m_closings.emplace(wire.stream, closingOf(wire.stream));
    if (isSetting(wire.kind))
        watchSetting(wire);
}

void OvertakenWatch::watchTake(const WireEvent &wire)
{
    if (!m_owners.contains(wire.stream))
        m_owners.emplace(wire.stream, ownerOf(wire.stream));
}

AgentId OvertakenWatch::ownerOf(const Uuid &ticket)
{
    static constexpr char kSql[] = "SELECT owner FROM ticket WHERE id = ?";
    Query query(m_store.database(), kSql, ticket);
    return query.next() ? query.get<AgentId>(0) : AgentId{};
}

void OvertakenWatch::watchSetting(const WireEvent &wire)
{
    static constexpr char kOwn[] = "SELECT seq, id, body FROM event WHERE stream = ? AND kind = ? AND author = ? AND "
                                   "(stamp, id) < (?, ?) ORDER BY stamp DESC, id DESC LIMIT 8";
    if (m_store.log().contains(wire.id))
        return;
    const QJsonObject theirs = objectOf(wire.body);
    std::vector<std::tuple<qint64, EventId, QJsonObject>> own;
    for (Query query(m_store.database(), kOwn, wire.stream, wire.kind, m_own, wire.stamp, wire.id); query.next();)
        own.emplace_back(query.get<qint64>(0), query.get<EventId>(1), objectOf(query.get<QByteArray>(2)));
    QSet<QString> told;
    for (const auto &[seq, id, mine] : own) {
        if (!wentOutAfter(seq, wire.stamp.instant()))
            continue; // it could be read before the other one was made
        const bool sameContact = mine.value(u"contact"_s) == theirs.value(u"contact"_s);
        for (auto it = mine.begin(); it != mine.end() && sameContact; ++it) {
            if (!theirs.contains(it.key()) || theirs.value(it.key()) == it.value() || told.contains(it.key()))
                continue;
            told.insert(it.key()); // of several of one's own the last is what was lost
            add({id, wire.kind == QLatin1StringView(Assigned::kKind) ? kOwner : it.key(), wire.id, wire.streamKind,
                 wire.stream, m_store.now()});
        }
    }
}

bool OvertakenWatch::wentOutAfter(qint64 seq, Instant made)
{
    static constexpr char kSent[] = "SELECT min(sent_at) FROM outbox WHERE event = ? AND sent_at IS NOT NULL";
    static constexpr char kWaits[] =
        "SELECT 1 FROM outbox WHERE oseq > (SELECT acknowledged FROM hub) AND event = ? LIMIT 1";
    if (Query sent(m_store.database(), kSent, seq); sent.next()) {
        const auto at = sent.get<std::optional<Instant>>(0);
        if (at)
            return *at > made;
    }
    return Query(m_store.database(), kWaits, seq).next();
}

void OvertakenWatch::note()
{
    noteTakes();
    noteClosings();
}

void OvertakenWatch::noteTakes()
{
    static constexpr char kMine[] = "SELECT id, stamp FROM event WHERE stream = ? AND kind = 'taken' AND author = ? "
                                    "ORDER BY stamp DESC, id DESC LIMIT 1";
    // The take before it of the one who owns, or the closing before it where nobody does.
    static constexpr char kFirst[] = "SELECT id FROM event WHERE stream = ?1 AND (kind = 'taken' AND author = ?2 OR "
                                     "kind = 'closed' AND ?2 IS NULL) AND (stamp, id) < (?3, ?4) "
                                     "ORDER BY stamp DESC, id DESC LIMIT 1";
    for (const auto &[ticket, owner] : m_owners) {
        const AgentId now = ownerOf(ticket);
        if (owner != m_own || now == m_own)
            continue;
        EventId mine, first;
        Stamp stamp;
        if (Query query(m_store.database(), kMine, ticket, m_own); query.next()) {
            mine = query.get<EventId>(0);
            stamp = query.get<Stamp>(1);
        }
        if (Query query(m_store.database(), kFirst, ticket, now, stamp, mine); mine.isValid() && query.next())
            first = query.get<EventId>(0);
        if (first.isValid())
            add({mine, kOwner, first, codeOf(StreamKind::Ticket), ticket, m_store.now()});
    }
    m_owners.clear();
}

OvertakenWatch::Closing OvertakenWatch::closingOf(const Uuid &ticket)
{
    static constexpr char kSql[] = "SELECT id, kind, seq, author, stamp FROM event WHERE stream = ? AND kind IN ('closed', "
                                   "'reopened', 'customer_called') ORDER BY stamp, id";
    Closing now;
    for (Query query(m_store.database(), kSql, ticket); query.next();) {
        const bool closes = query.get<QString>(1) == kClosed;
        if (closes == now.closed.isValid())
            continue; // it changes nothing
        const EventId event = query.get<EventId>(0);
        now = closes ? Closing{event, {}, query.get<qint64>(2), query.get<AgentId>(3), query.get<Stamp>(4)}
                     : Closing{{}, event, 0, {}, query.get<Stamp>(4)};
    }
    return now;
}

void OvertakenWatch::noteClosings()
{
    for (const auto &[ticket, before] : m_closings) {
        if (!before.closed.isValid() || before.by != m_own)
            continue;
        const Closing now = closingOf(ticket);
        if (now.closed == before.closed || !wentOutAfter(before.seq, now.stamp.instant()))
            continue; // it stands, or who reopened it could read of it
        add({before.closed, kClosed, now.closed.isValid() ? now.closed : now.reopened, codeOf(StreamKind::Ticket), ticket,
             m_store.now()});
    }
    m_closings.clear();
}

void OvertakenWatch::add(const OvertakenChange &change)
{
    static constexpr char kSql[] =
        "INSERT OR REPLACE INTO overtaken (event, field, \"by\", stream_kind, stream, noticed) VALUES (?, ?, ?, ?, ?, ?)";
    Query(m_store.database(), kSql, change.event, change.member, change.by, change.streamKind, change.stream,
          change.noticed)
        .run();
}

std::vector<OvertakenChange> overtakenChanges(Database &database, int limit)
{
    static constexpr char kSql[] = "SELECT * FROM overtaken ORDER BY noticed, event, field LIMIT ?";
    return Query(database, kSql, limit).rows<OvertakenChange>();
}

Result<void> dismissOvertaken(Store &store, const EventId &event, const QString &member)
{
    static constexpr char kSql[] = "DELETE FROM overtaken WHERE event = ?1 AND (?2 = '' OR field = ?2)";
    return store.run([&]() -> Result<void> {
        Query(store.database(), kSql, event, member.isEmpty() ? u""_s : member).run();
        return {};
    });
}

} // namespace permanence
