#include "tests/core/sync/SimHub.h"

#include "core/base/Literals.h"
#include "core/sync/SyncCheck.h"

#include <algorithm>

namespace permanence::test {
namespace {

struct Snapshot {
    qint64 xmin = 0, xmax = 0;
    std::vector<qint64> open;

    [[nodiscard]] bool shows(qint64 xid) const
    {
        return xid < xmax && std::find(open.begin(), open.end(), xid) == open.end();
    }
};

Snapshot parse(const QString &text)
{
    Snapshot snapshot;
    const QStringList parts = text.split(u':');
    if (parts.size() != 3)
        return snapshot;
    snapshot.xmin = parts[0].toLongLong();
    snapshot.xmax = parts[1].toLongLong();
    for (const QString &xid : parts[2].split(u',', Qt::SkipEmptyParts))
        snapshot.open.push_back(xid.toLongLong());
    return snapshot;
}

} // namespace

QByteArray valueIn(const QByteArray &body, const char *key)
{
    const QByteArray wanted = QByteArray(key) + '=';
    qsizetype at = 0;
    while (at < body.size()) {
        qsizetype end = body.indexOf(';', at);
        if (end < 0)
            end = body.size();
        if (QByteArrayView(body).sliced(at).startsWith(wanted))
            return body.mid(at + wanted.size(), end - at - wanted.size());
        at = end + 1;
    }
    return {};
}

QByteArray numberIn(const QByteArray &body)
{
    static const QByteArray kMember = "\"number\":\""; // in the body of a real event
    if (body.startsWith("n="))
        return valueIn(body, "n");
    const qsizetype at = body.startsWith('{') ? body.indexOf(kMember) : -1;
    if (at < 0)
        return {};
    const qsizetype from = at + kMember.size();
    return body.mid(from, body.indexOf('"', from) - from);
}

QString SimHub::snapshot() const
{
    qint64 xmin = m_data.nextXid;
    QStringList open;
    for (const auto &[xid, push] : m_open) {
        xmin = std::min(xmin, xid);
        open << QString::number(xid);
    }
    return QString::number(xmin) + u':' + QString::number(m_data.nextXid) + u':' + open.join(u',');
}

bool SimHub::isVisible(const QString &snapshot, qint64 xid) const
{
    return parse(snapshot).shows(xid);
}

HubAnswer SimHub::answer(const QString &login, const HubQuestion &question)
{
    head.now = now;
    const SimMember &member = members.at(login);
    if (std::holds_alternative<AskWhoAmI>(question))
        return Member{{}, login, u"agent"_s, member.scopes, head};
    if (const auto *asked = std::get_if<RegisterStation>(&question))
        return registerStation(login, *asked);
    if (const auto *asked = std::get_if<PullEvents>(&question))
        return pull(member.scopes, *asked);
    if (const auto *asked = std::get_if<AskFirst>(&question))
        return firstPage(member.scopes, *asked);
    if (const auto *asked = std::get_if<AskCheck>(&question))
        return check(member.scopes, *asked);
    if (const auto *asked = std::get_if<AskMonth>(&question))
        return monthPage(member.scopes, *asked);
    if (const auto *asked = std::get_if<TakeNumberBlock>(&question)) {
        const qint64 first = m_data.nextNumber;
        m_data.nextNumber += 10; // small ones, so that they run out
        return NumberBlock{asked->year, first, first + 9};
    }
    if (const auto *asked = std::get_if<AskMissing>(&question)) {
        Missing missing;
        const auto station = m_data.stations.find(asked->station);
        for (const qint64 oseq : asked->oseqs) {
            // As hub.missing() tells it: by the last number that it took.
            const bool isKnown =
                station != m_data.stations.end() && station->second.incarnation == asked->incarnation;
            if (oseq > (isKnown ? station->second.lastOseq : 0))
                missing.oseqs.push_back(oseq);
        }
        return missing;
    }
    if (const auto *asked = std::get_if<AskRejections>(&question)) {
        Rejections mine;
        for (const HubRefusal &one : m_data.refused) {
            if (one.station == asked->station)
                mine.rejected.push_back(one.what);
        }
        return mine;
    }
    return Erased{{}, head};
}

Registered SimHub::registerStation(const QString &login, const RegisterStation &asked)
{
    Registered answer{{}, asked.station, asked.incarnation, 0, head};
    if (asked.schema < head.schemaMin)
        answer.fault = u"schema_too_old"_s;
    if (asked.schema > head.schemaMax) {
        answer.fault = u"schema_too_new"_s;
        return answer;
    }
    auto [found, isNew] = m_data.stations.try_emplace(asked.station);
    HubStation &station = found->second;
    if (isNew) {
        station.login = login;
        station.machine = asked.machine;
        station.incarnation = asked.incarnation;
    }
    if (station.login != login) {
        answer.fault = u"other_login"_s;
        return answer;
    }
    if (asked.incarnation > station.incarnation) { // the hub fell back
        station.incarnation = asked.incarnation;
        station.lastOseq = 0;
        station.taken.clear();
    }
    if (m_planted != Planted::NoIncarnation) {
        const bool isCloned = station.machine != asked.machine || asked.incarnation < station.incarnation;
        const bool isBehind = station.lastOseq > asked.oseq;
        if (isCloned || isBehind) {
            answer.fault = isCloned ? u"cloned"_s : u"behind"_s;
            ++station.incarnation;
            station.machine = asked.machine;
            station.lastOseq = 0;
            station.taken.clear();
        }
    }
    answer.incarnation = station.incarnation;
    answer.lastOseq = station.lastOseq;
    return answer;
}

Pulled SimHub::pull(const QStringList &scopes, const PullEvents &asked) const
{
    Pulled pulled;
    pulled.head = head;
    const Snapshot known = parse(asked.cursor);
    const bool bySequence = m_planted == Planted::SequenceCursor;
    const qint64 knownSeq = bySequence ? asked.cursor.toLongLong() : 0;
    qint64 xmin = m_data.nextXid;
    for (const auto &[xid, push] : m_open)
        xmin = std::min(xmin, xid);
    qint64 lastSeq = knownSeq;
    std::vector<const HubRow *> rows;
    std::size_t below = 0;
    const HubPosition after = std::max(asked.page, HubPosition{asked.cursor.isEmpty() || bySequence ? 0 : known.xmin, 0});
    for (auto it = m_data.rows.upper_bound(after); it != m_data.rows.end(); ++it) {
        const HubRow &row = it->second;
        lastSeq = std::max(lastSeq, row.place.seq);
        if (bySequence ? row.place.seq <= knownSeq : !asked.cursor.isEmpty() && known.shows(row.place.xid))
            continue;
        if (!scopes.contains(row.event->scope))
            continue;
        rows.push_back(&row);
        if (row.place.xid < xmin)
            ++below;
    }
    const bool paged = below > static_cast<std::size_t>(asked.limit);
    if (paged) {
        rows.resize(static_cast<std::size_t>(asked.limit));
        pulled.page = rows.back()->place;
    } else {
        pulled.cursor = bySequence ? QString::number(lastSeq) : snapshot();
    }
    for (const HubRow *row : rows)
        pulled.events.push_back(*row->event);
    return pulled;
}

/// What a station that pulls now goes on from.
QString SimHub::cursorNow() const
{
    return m_planted == Planted::SequenceCursor ? QString::number(m_data.nextSeq - 1) : snapshot();
}

FirstPage SimHub::firstPage(const QStringList &scopes, const AskFirst &asked) const
{
    FirstPage page;
    page.place = asked.place;
    page.snapshot = cursorNow();
    page.head = head;
    const int part = asked.place.part;
    if (part == FirstPlace::Settings) { // nobody has any here
        page.next = FirstPlace{FirstPlace::OpenTickets, {}, 0};
        return page;
    }
    std::map<Uuid, std::vector<const HubRow *>, std::greater<>> streams; // the newest first
    std::set<Uuid> open;
    for (const auto &[place, row] : m_data.rows) {
        const bool isDone = !asked.place.stream.isNull() && row.event->stream >= asked.place.stream;
        if (isDone || !scopes.contains(row.event->scope))
            continue;
        streams[row.event->stream].push_back(&row);
        if (row.event->kind == u"opened"_s || row.event->kind == u"called"_s)
            open.insert(row.event->stream);
        else if (row.event->kind == u"closed"_s)
            open.erase(row.event->stream);
    }
    for (const auto &[stream, rows] : streams) {
        if (part == FirstPlace::OpenTickets && !open.contains(stream))
            continue;
        if (!page.events.empty() && page.events.size() + rows.size() > static_cast<std::size_t>(asked.limit)) {
            page.next = FirstPlace{part, page.events.back().stream, 0};
            return page;
        }
        for (const HubRow *row : rows)
            page.events.push_back(*row->event);
    }
    if (part < FirstPlace::Everything)
        page.next = FirstPlace{part + 1, {}, 0};
    return page;
}

Checked SimHub::check(const QStringList &scopes, const AskCheck &asked) const
{
    MonthSums sums;
    for (const auto &[place, row] : m_data.rows) {
        const bool isKnown =
            m_planted == Planted::SequenceCursor ? place.seq <= asked.cursor.toLongLong() : parse(asked.cursor).shows(place.xid);
        if (isKnown && row.event->scope == asked.scope && scopes.contains(asked.scope) && row.event->author.isValid())
            sums.add(row.event->id, row.event->at);
    }
    return {asked.scope, asked.cursor, sums.months()};
}

MonthPage SimHub::monthPage(const QStringList &scopes, const AskMonth &asked) const
{
    MonthPage page{asked.scope, asked.month, {}, std::nullopt, head};
    for (auto it = m_data.rows.upper_bound(asked.page); it != m_data.rows.end(); ++it) {
        const WireEvent &event = *it->second.event;
        if (event.scope != asked.scope || !scopes.contains(asked.scope) || !event.author.isValid() ||
            event.at.utc().toString(u"yyyy-MM"_s) != asked.month)
            continue;
        page.events.push_back(event);
        if (page.events.size() == static_cast<std::size_t>(asked.limit)) {
            page.page = it->first;
            break;
        }
    }
    return page;
}

bool SimHub::mustWait(const PushEvents &push) const
{
    for (const auto &[xid, open] : m_open) {
        if (open.station == push.station)
            return true;
        for (const HubRow &row : open.rows) {
            const QByteArray number = numberIn(row.event->body);
            for (const WireEvent &event : push.events) {
                if (event.id == row.event->id || (!number.isEmpty() && numberIn(event.body) == number))
                    return true;
            }
        }
    }
    return false;
}

QString SimHub::reasonAgainst(const SimMember &member, const WireEvent &event, const std::set<QByteArray> &numbers) const
{
    if (event.version > head.schemaMax)
        return u"schema"_s;
    if (event.stamp.instant() > now + kMostAhead)
        return u"stamp_ahead"_s;
    if (event.author.isValid() && event.author != member.agent)
        return u"author"_s;
    if (!member.scopes.contains(event.scope))
        return u"scope"_s;
    const QByteArray number = numberIn(event.body);
    if (!number.isEmpty() && (m_data.numbers.contains(number) || numbers.contains(number)))
        return u"number_used"_s;
    return {};
}

qint64 SimHub::begin(const QString &login, const PushEvents &push)
{
    head.now = now;
    OpenPush open;
    open.xid = m_data.nextXid++;
    open.station = push.station;
    open.answer.head = head;
    const auto found = m_data.stations.find(push.station);
    const auto refuse = [&](const QString &fault) {
        open.answer.fault = fault;
        open.answer.lastOseq = found == m_data.stations.end() ? 0 : found->second.lastOseq;
        open.rows.clear();
        open.refused.clear();
        open.station = {};
        return m_open.emplace(open.xid, std::move(open)).first->first;
    };
    if (found == m_data.stations.end())
        return refuse(u"not_registered"_s);
    open.after = found->second;
    HubStation &station = open.after;
    if (m_planted != Planted::NoIncarnation && station.incarnation != push.incarnation)
        return refuse(u"other_incarnation"_s);
    std::set<QByteArray> numbers;
    std::set<EventId> ids;
    for (const WireEvent &event : push.events) {
        if (event.oseq <= station.lastOseq) {
            const auto taken = station.taken.find(event.oseq);
            if (m_planted != Planted::NoIncarnation && taken != station.taken.end() && taken->second != event.id)
                return refuse(u"other_incarnation"_s);
            for (const HubRefusal &one : m_data.refused) { // of a repeat, too, it is told what was refused
                if (one.station == push.station && one.incarnation == push.incarnation && one.what.oseq == event.oseq)
                    open.answer.rejected.push_back(one.what);
            }
            continue;
        }
        if (event.oseq != station.lastOseq + 1)
            return refuse(u"gap"_s);
        station.lastOseq = event.oseq;
        station.taken[event.oseq] = event.id;
        const auto known = m_data.byId.find(event.id);
        QString reason;
        if (known != m_data.byId.end()) {
            const WireEvent &there = *m_data.rows.at(known->second).event;
            // What the program itself brings along is the same everywhere, whoever came first with it.
            const bool sameScope = there.scope == event.scope || !event.author.isValid();
            if (there.stamp == event.stamp && there.body == event.body && sameScope)
                continue; // it is there
            reason = u"id_used"_s;
        } else if (ids.contains(event.id)) {
            continue;
        } else {
            reason = reasonAgainst(members.at(login), event, numbers);
        }
        if (!reason.isEmpty()) {
            const Rejected what{event.oseq, event.id, reason, {}};
            open.refused.push_back({push.station, push.incarnation, what});
            open.answer.rejected.push_back(what);
            continue;
        }
        ids.insert(event.id);
        if (const QByteArray number = numberIn(event.body); !number.isEmpty())
            numbers.insert(number);
        open.rows.push_back({{open.xid, m_data.nextSeq++}, push.station, push.incarnation,
                             std::make_shared<const WireEvent>(event)});
    }
    open.answer.lastOseq = station.lastOseq;
    return m_open.emplace(open.xid, std::move(open)).first->first;
}

void SimHub::commit(qint64 xid)
{
    const auto found = m_open.find(xid);
    OpenPush &open = found->second;
    if (!open.station.isNull()) {
        m_data.stations[open.station] = open.after;
        for (HubRow &row : open.rows) {
            m_data.byId.emplace(row.event->id, row.place);
            if (const QByteArray number = numberIn(row.event->body); !number.isEmpty())
                m_data.numbers.insert(number);
            m_data.rows.emplace(row.place, std::move(row));
        }
        m_data.refused.insert(m_data.refused.end(), open.refused.begin(), open.refused.end());
    }
    m_open.erase(found);
}

void SimHub::keepPast()
{
    m_past.emplace_back(now, m_data);
    if (m_past.size() > 12)
        m_past.erase(m_past.begin());
}

void SimHub::fallBackTo(std::size_t to)
{
    const qint64 leap = m_data.nextNumber + 1000; // numbers that were given in the lost moments are in use
    m_data = HubData(m_past[to].second);
    m_data.nextNumber = leap;
    m_past.clear();
    m_open.clear();
}

void SimHub::failOver(std::size_t to)
{
    fallBackTo(to);
    ++head.timeline;
}

void SimHub::restore(std::size_t to, const Uuid &epoch)
{
    fallBackTo(to);
    head.epoch = epoch;
}

} // namespace permanence::test
