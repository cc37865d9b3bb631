#include "core/sync/Concerns.h"

#include "core/base/Literals.h"
#include "core/store/Database.h"
#include "core/sync/Overtaken.h"
#include "core/sync/RejectedEvents.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace permanence {
namespace {

constexpr char kEntry[] = "SELECT e.seq, e.stamp, e.at, e.kind, ifnull(h.text, '') AS text, e.body AS data, "
                          "ifnull(a.name, '') AS author_name, t.id AS ticket, t.number AS ticket_number FROM event e "
                          "LEFT JOIN history h ON h.seq = e.seq LEFT JOIN agent a ON a.id = e.author "
                          "LEFT JOIN ticket t ON t.id = e.stream WHERE e.id = ?";

HistoryEntry entryOf(Database &database, const EventId &event)
{
    return Query(database, kEntry, event).first<HistoryEntry>().value_or(HistoryEntry{});
}

/// What a stream is called.
void name(Database &database, Concern &concern)
{
    static constexpr char kTicket[] =
        "SELECT t.number, t.customer FROM ticket t WHERE t.id = ?";
    static constexpr char kCustomer[] = "SELECT name, id FROM customer WHERE id = ?";
    static constexpr char kContract[] =
        "SELECT c.name, c.id FROM contract k JOIN customer c ON c.id = k.customer WHERE k.id = ?";
    static constexpr char kAgent[] = "SELECT name FROM agent WHERE id = ?";
    const char *sql = concern.streamKind == codeOf(StreamKind::Ticket)     ? kTicket
                      : concern.streamKind == codeOf(StreamKind::Customer) ? kCustomer
                      : concern.streamKind == codeOf(StreamKind::Contract) ? kContract
                      : concern.streamKind == codeOf(StreamKind::Agent)    ? kAgent
                                                                           : nullptr;
    if (!sql)
        return;
    if (Query query(database, sql, concern.stream); query.next()) {
        concern.subject = query.get<QString>(0);
        if (sql != kAgent)
            concern.customer = query.get<CustomerId>(1);
    }
}

Concern concernOf(Database &database, const RejectedEvent &row)
{
    static constexpr char kFollowers[] = "SELECT count(*) - 1 FROM event WHERE stream = ?";
    Concern concern;
    concern.event = row.event;
    concern.entry = entryOf(database, row.event);
    concern.entry.kind = row.kind;
    concern.entry.at = row.at;
    concern.entry.data = QString::fromUtf8(row.body);
    concern.streamKind = row.streamKind;
    concern.stream = row.stream;
    concern.noticed = row.rejected;
    concern.reason = row.reason;
    concern.detail = row.detail;
    if (Query query(database, kFollowers, row.stream); query.next())
        concern.followers = std::max<qint64>(0, query.get<qint64>(0));
    name(database, concern);
    return concern;
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble());
    return QString::fromUtf8(QJsonDocument(value.isArray() ? QJsonDocument(value.toArray())
                                                           : QJsonDocument(value.toObject()))
                                 .toJson(QJsonDocument::Compact));
}

QString memberOf(const HistoryEntry &entry, const QString &member)
{
    return textOf(QJsonDocument::fromJson(entry.data.toUtf8()).object().value(member));
}

/// The last event of the stream that set the member.
EventId lastSetter(Database &database, const Concern &concern)
{
    static constexpr char kSql[] = "SELECT e.id, e.body FROM event e WHERE e.stream = ? AND e.kind = ? "
                                   "ORDER BY e.stamp DESC, e.id DESC LIMIT 50";
    const QString contact = memberOf(concern.entry, u"contact"_s);
    for (Query query(database, kSql, concern.stream, concern.entry.kind); query.next();) {
        const QJsonObject body = QJsonDocument::fromJson(query.get<QByteArray>(1)).object();
        if (body.contains(concern.member) && textOf(body.value(u"contact"_s)) == contact)
            return query.get<EventId>(0);
    }
    return concern.by;
}

Concern concernOf(Database &database, const OvertakenChange &row)
{
    static constexpr char kOwner[] = "SELECT a.name, e.author = t.owner FROM ticket t JOIN event e ON e.id = ?2 "
                                     "LEFT JOIN agent a ON a.id = t.owner WHERE t.id = ?1";
    Concern concern;
    concern.kind = Concern::Kind::Overtaken;
    concern.event = row.event;
    concern.member = row.member;
    concern.entry = entryOf(database, row.event);
    concern.streamKind = row.streamKind;
    concern.stream = row.stream;
    concern.noticed = row.noticed;
    concern.by = row.by;
    name(database, concern);
    if (row.member == u"owner"_s) {
        if (Query query(database, kOwner, row.stream, row.event); query.next()) {
            concern.now = query.get<std::optional<QString>>(0).value_or(QString());
            concern.isMine = query.get<std::optional<int>>(1).value_or(0) != 0;
        }
    } else if (row.member == u"closed"_s) {
        static constexpr char kClosing[] = "SELECT t.closed IS NOT NULL AND t.closed = e.at FROM ticket t JOIN event e ON "
                                           "e.id = ?2 WHERE t.id = ?1";
        if (Query query(database, kClosing, row.stream, row.event); query.next())
            concern.isMine = query.get<int>(0) != 0;
    } else {
        concern.by = lastSetter(database, concern);
        concern.now = memberOf(entryOf(database, concern.by), row.member);
        concern.isMine = concern.now == memberOf(concern.entry, row.member);
    }
    concern.theirs = entryOf(database, concern.by);
    return concern;
}

} // namespace

std::vector<Concern> concerns(Queries &queries, int limit)
{
    Database &database = queries.database();
    std::vector<Concern> all;
    for (const RejectedEvent &row : rejectedEvents(database, limit))
        all.push_back(concernOf(database, row));
    for (const OvertakenChange &row : overtakenChanges(database, limit))
        all.push_back(concernOf(database, row));
    return all;
}

QString tiedTo(Queries &queries)
{
    static constexpr char kSql[] = "SELECT login FROM hub";
    Query query(queries.database(), kSql);
    return query.next() ? query.get<QString>(0) : QString();
}

QStringList strangersTo(Queries &queries, const QString &login)
{
    static constexpr char kSql[] =
        "SELECT a.name FROM agent a WHERE a.login <> ? AND EXISTS (SELECT 1 FROM outbox o JOIN event e ON e.seq = o.event "
        "WHERE e.author = a.id AND o.oseq > ifnull((SELECT acknowledged FROM hub), 0)) ORDER BY a.name LIMIT 20";
    QStringList names;
    for (Query query(queries.database(), kSql, login); query.next();)
        names << query.get<QString>(0);
    return names;
}

} // namespace permanence
