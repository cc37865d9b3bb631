#include "tests/core/sync/SimStore.h"

#include "core/base/Literals.h"

#include <QCryptographicHash>

namespace permanence::test {
namespace {

/// The order that counts.
bool comesBefore(const WireEvent &a, const WireEvent &b)
{
    return std::tie(a.stamp, a.id) < std::tie(b.stamp, b.id);
}

} // namespace

WireEvent ModelStore::write(const QString &kind, const Uuid &stream, const QByteArray &body)
{
    SimEvent event;
    event.wire.kind = kind;
    event.wire.streamKind = u"ticket"_s;
    event.wire.stream = stream;
    event.wire.author = agent;
    event.wire.at = now();
    event.wire.body = body;
    [[maybe_unused]] const auto kept = commit([&] {
        event.wire.id = EventId(Uuid::v7(now(), m_random));
        m_data.lastStamp = m_planted == Planted::WallClock ? Stamp::at(now()) : nextStamp(m_data.lastStamp, now());
        event.wire.stamp = m_data.lastStamp;
        m_data.events.emplace(event.wire.id, event);
        queue(event.wire.id);
    });
    return event.wire;
}

QByteArray ModelStore::newNumber()
{
    while (!m_data.numbers.empty() && m_data.numbers.front().first > m_data.numbers.front().second)
        m_data.numbers.erase(m_data.numbers.begin());
    if (m_data.numbers.empty())
        return m_data.facts.station.text().right(12).toLatin1() + '-' + QByteArray::number(++m_data.beyond);
    return QByteArray::number(m_data.numbers.front().first++);
}

std::vector<WireEvent> ModelStore::events()
{
    std::vector<WireEvent> all;
    for (const auto &[id, event] : m_data.events)
        all.push_back(event.wire);
    return all;
}

std::optional<EventId> ModelStore::lastOf(const Uuid &stream)
{
    const WireEvent *last = nullptr;
    for (const auto &[id, event] : m_data.events) {
        if (event.wire.stream == stream && (!last || comesBefore(*last, event.wire)))
            last = &event.wire;
    }
    return last ? std::optional<EventId>(last->id) : std::nullopt;
}

bool ModelStore::canSendAgain(const EventId &id)
{
    return std::any_of(m_data.outbox.begin(), m_data.outbox.end(), [&](const auto &row) { return row.second == id; });
}

std::vector<SimRefused> ModelStore::refused()
{
    std::vector<SimRefused> all;
    for (const auto &[id, one] : m_data.refused)
        all.push_back(one);
    return all;
}

void ModelStore::change(const EventId &id, const QByteArray &body)
{
    [[maybe_unused]] const auto kept = commit([&] {
        m_data.events.at(id).wire.body = body;
        m_data.refused.erase(id);
        queue(id);
    });
}

void ModelStore::again(const EventId &id)
{
    [[maybe_unused]] const auto kept = commit([&] {
        m_data.refused.erase(id);
        if (m_data.events.contains(id))
            queue(id);
    });
}

void ModelStore::drop(const EventId &id)
{
    [[maybe_unused]] const auto kept = commit([&] {
        if (m_data.refused.at(id).reason == u"id_used"_s) {
            m_data.facts.cursor.clear();
            m_data.facts.page = {};
            beginAgain();
        }
        m_data.refused.erase(id);
        if (std::any_of(m_data.outbox.upper_bound(m_data.facts.acknowledged), m_data.outbox.end(),
                        [&](const auto &row) { return row.second == id; }))
            return; // it is on its way once more, and will be judged again
        m_data.events.erase(id);
        std::erase_if(m_data.outbox, [&](const auto &row) { return row.second == id; });
    });
}

SimState ModelStore::stateOf(const std::vector<const WireEvent *> &stream) const
{
    SimState state;
    for (const WireEvent *event : stream) {
        const QByteArray &body = event->body;
        const QString &kind = event->kind;
        ++state.facts;
        if (kind == u"opened"_s) {
            state.number = valueIn(body, "n");
        } else if (kind == u"taken"_s) {
            if (!state.owner.isValid() && !state.isClosed)
                state.owner = event->author;
        } else if (kind == u"severity"_s) {
            state.severity = valueIn(body, "s");
        } else if (kind == u"closed"_s) {
            state.isClosed = true;
        } else if (kind == u"called"_s) {
            state.isClosed = false;
        } else if (kind == u"edited"_s) {
            if (body.contains("name="))
                state.name = valueIn(body, "name");
            if (body.contains("lang="))
                state.language = valueIn(body, "lang");
        } else if (kind == u"bought"_s || kind == u"used"_s) {
            const int minutes = valueIn(body, "m").toInt();
            (kind == u"bought"_s ? state.bought : state.used) += minutes;
            state.left = m_planted == Planted::BalanceAsField ? valueIn(body, "left").toInt() : state.bought - state.used;
        }
    }
    return state;
}

std::map<Uuid, SimState> ModelStore::states()
{
    std::map<Uuid, std::vector<const WireEvent *>> streams;
    for (const auto &[id, event] : m_data.events)
        streams[event.wire.stream].push_back(&event.wire);
    std::map<Uuid, SimState> states;
    for (auto &[stream, events] : streams) {
        std::sort(events.begin(), events.end(),
                  [](const WireEvent *a, const WireEvent *b) { return comesBefore(*a, *b); });
        states.emplace(stream, stateOf(events));
    }
    return states;
}

QByteArray ModelStore::digest()
{
    std::vector<const WireEvent *> all;
    for (const auto &[id, event] : m_data.events)
        all.push_back(&event.wire);
    std::sort(all.begin(), all.end(), [](const WireEvent *a, const WireEvent *b) { return comesBefore(*a, *b); });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const WireEvent *event : all) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(event->id.uuid.data()), Uuid::kSize));
        hash.addData(QByteArray::number(event->stamp.value));
        hash.addData(event->body);
    }
    for (const auto &[stream, state] : states()) {
        for (const QByteArray &part : {state.number, state.severity, state.name, state.language,
                                       state.owner.text().toLatin1(), QByteArray::number(state.left)})
            hash.addData(part);
        hash.addData(QByteArrayView(state.isClosed ? "c" : "o"));
    }
    return hash.result().toHex();
}

std::unique_ptr<SimStore> ModelStore::copy()
{
    auto other = std::make_unique<ModelStore>(m_planted, m_random, m_data.facts.station);
    other->m_data = m_data;
    other->agent = agent;
    other->clockError = clockError;
    other->hubClock = hubClock;
    return other;
}

Result<SyncFacts> ModelStore::facts()
{
    SyncFacts facts = m_data.facts;
    facts.last = std::max(lastQueued(), facts.sent);
    facts.asksMissing = m_data.missingFrom > 0;
    if (facts.cursor.isEmpty())
        facts.first = m_data.first;
    qint64 left = 0;
    for (const auto &[next, last] : m_data.numbers)
        left += last - next + 1;
    if (facts.hasJoined() && left <= 12)
        facts.numbersFor = 2026;
    return facts;
}

Result<void> ModelStore::join(const Member &member)
{
    return commit([&] {
        m_data.facts.login = member.login;
        m_data.facts.scopes = member.scopes;
        m_data.facts.epoch = member.head.epoch;
        m_data.facts.timeline = member.head.timeline;
        m_data.facts.scopeVersion = member.head.scopeVersion;
    });
}

QString ModelStore::scopeOf(const Uuid &stream) const
{
    const WireEvent *first = nullptr;
    for (const auto &[id, event] : m_data.events) {
        if (event.wire.stream == stream && !event.wire.scope.isEmpty() && (!first || comesBefore(event.wire, *first)))
            first = &event.wire;
    }
    return first ? first->scope : QString();
}

std::vector<EventId> ModelStore::aheadOf(Instant hubNow) const
{
    const Stamp ahead = Stamp::at(hubNow + (kMostAhead - 10 * kSecond));
    std::vector<EventId> wrong;
    for (auto it = m_data.outbox.upper_bound(m_data.facts.sent); it != m_data.outbox.end(); ++it) {
        if (m_data.events.at(it->second).wire.stamp > ahead)
            wrong.push_back(it->second);
    }
    return wrong;
}

Result<std::vector<WireEvent>> ModelStore::nextBatch(const PushLimit &limit, Instant hubNow, std::optional<qint64> after)
{
    std::vector<WireEvent> batch;
    const std::size_t most = static_cast<std::size_t>(std::min(limit.events, kSimBatch));
    const auto kept = commit([&] {
        const SyncFacts &facts = m_data.facts;
        const auto from = m_data.outbox.upper_bound(after ? facts.base + *after : facts.acknowledged);
        if (after && std::distance(from, m_data.outbox.end()) < static_cast<std::ptrdiff_t>(most))
            return;
        if (const std::vector<EventId> wrong = aheadOf(hubNow); !wrong.empty())
            restamp(wrong, hubNow);
        for (auto it = from; it != m_data.outbox.end() && batch.size() < most; ++it) {
            WireEvent &event = m_data.events.at(it->second).wire;
            if (event.scope.isEmpty()) {
                const QString scope = scopeOf(event.stream);
                event.scope = scope.isEmpty() ? limit.home : scope;
            }
            batch.push_back(event);
            batch.back().oseq = it->first - facts.base;
        }
        if (!batch.empty())
            m_data.facts.sent = std::max(facts.sent, facts.base + batch.back().oseq);
    });
    if (!kept)
        return kept.error();
    return batch;
}

void ModelStore::restamp(const std::vector<EventId> &ids, Instant hubNow)
{
    const std::set<EventId> wrong(ids.begin(), ids.end());
    std::vector<EventId> inOrder(wrong.begin(), wrong.end());
    std::sort(inOrder.begin(), inOrder.end(), [&](const EventId &a, const EventId &b) {
        return comesBefore(m_data.events.at(a).wire, m_data.events.at(b).wire);
    });
    qint64 last = Stamp::at(hubNow).value - 1;
    std::map<Uuid, qint64> before;
    for (const auto &[id, event] : m_data.events) {
        if (!wrong.contains(id)) {
            qint64 &stamp = before[event.wire.stream];
            stamp = std::max(stamp, event.wire.stamp.value);
        }
    }
    for (const EventId &id : inOrder) {
        WireEvent &event = m_data.events.at(id).wire;
        last = std::max(last, before[event.stream]) + 1;
        event.stamp = {last};
        event.at = std::min(event.at, hubNow);
    }
    m_data.lastStamp = {};
    for (const auto &[id, event] : m_data.events)
        m_data.lastStamp = std::max(m_data.lastStamp, event.wire.stamp);
}

Result<void> ModelStore::acknowledge(const Pushed &pushed, Instant hubNow)
{
    return commit([&] { acknowledgeNow(pushed, hubNow); });
}

void ModelStore::acknowledgeNow(const Pushed &pushed, Instant hubNow)
{
    SyncFacts &facts = m_data.facts;
    const qint64 last = std::min(facts.base + pushed.lastOseq, facts.sent);
    std::vector<EventId> wrong;
    for (const Rejected &one : pushed.rejected) {
        const auto row = m_data.outbox.find(facts.base + one.oseq);
        if (row == m_data.outbox.end() || row->second != one.id)
            continue;
        if (one.reason == u"stamp_ahead"_s) {
            wrong.push_back(one.id);
        } else {
            m_data.refused[one.id] = {one.id, one.reason, m_data.events.at(one.id).wire.body};
            m_data.events.at(one.id).wire.scope.clear();
        }
    }
    facts.acknowledged = std::max(last, facts.acknowledged);
    if (!wrong.empty()) {
        for (const EventId &id : wrong)
            queue(id);
        const std::vector<EventId> ahead = aheadOf(hubNow);
        wrong.insert(wrong.end(), ahead.begin(), ahead.end());
        restamp(wrong, hubNow);
    }
    if (m_planted == Planted::OutboxEmptied)
        m_data.outbox.erase(m_data.outbox.begin(), m_data.outbox.upper_bound(last));
}

Result<void> ModelStore::resolve(qint64 lastOseq, const Rejections &rejections, Instant hubNow)
{
    return commit([&] {
        Pushed pushed;
        pushed.lastOseq = lastOseq;
        for (const Rejected &one : rejections.rejected) {
            if (m_data.facts.base + one.oseq > m_data.facts.acknowledged && one.oseq <= lastOseq)
                pushed.rejected.push_back(one);
        }
        acknowledgeNow(pushed, hubNow);
    });
}

Result<void> ModelStore::fallBack(qint64 lastOseq)
{
    return commit([&] {
        SyncFacts &facts = m_data.facts;
        const qint64 from = facts.base + lastOseq;
        qint64 held = 0;
        for (auto it = m_data.outbox.upper_bound(from); it != m_data.outbox.end() && it->first <= facts.sent; ++it)
            ++held;
        if (m_planted == Planted::OutboxEmptied) { // what has gone is gone
            facts.station = Uuid::v7(now(), m_random);
            facts.incarnation = 1;
            facts.base = facts.acknowledged;
            facts.sent = facts.acknowledged;
        } else if (held != facts.sent - from) {
            sendAllAgain();
        } else {
            for (auto it = m_data.outbox.upper_bound(from); it != m_data.outbox.end(); ++it)
                m_data.refused.erase(it->second);
            facts.acknowledged = from;
        }
    });
}

void ModelStore::sendAllAgain()
{
    SyncFacts &facts = m_data.facts;
    facts.station = Uuid::v7(now(), m_random);
    facts.incarnation = 1;
    const qint64 last = std::max(lastQueued(), facts.sent);
    facts.base = facts.acknowledged = facts.sent = last;
    m_data.missingFrom = 0;
    m_data.outbox.clear();
    for (const auto &[id, event] : m_data.events) {
        if (event.wire.author == agent && !m_data.refused.contains(id))
            queue(id);
    }
}

Result<void> ModelStore::beginIncarnation(int incarnation, qint64 lastOseq)
{
    return commit([&] {
        SyncFacts &facts = m_data.facts;
        facts.incarnation = incarnation;
        facts.base = facts.acknowledged - lastOseq;
        facts.sent = facts.acknowledged;
        m_data.numbers.clear();
    });
}

Result<void> ModelStore::beginAnew()
{
    return commit([&] {
        SyncFacts &facts = m_data.facts;
        facts.station = Uuid::v7(now(), m_random);
        facts.incarnation = 1;
        facts.base = facts.sent = facts.acknowledged;
        m_data.numbers.clear();
    });
}

void ModelStore::takeEvents(const std::vector<WireEvent> &events)
{
    for (const WireEvent &wire : events) {
        m_data.refused.erase(wire.id);
        SimEvent &event = m_data.events[wire.id]; // where two copies of a store put it right, the hub's counts
        event.wire = wire;
        event.wire.oseq = 0;
        m_data.lastStamp = std::max(m_data.lastStamp, wire.stamp);
    }
}

void ModelStore::noteCursor(const QString &cursor, Instant at)
{
    m_data.facts.cursor = cursor;
    m_data.facts.page = {};
    if (m_data.kept.empty() || at - m_data.kept.rbegin()->first >= 20 * kSecond) // a day lasts a minute here
        m_data.kept[at] = cursor;
    while (m_data.kept.size() > 1 && std::next(m_data.kept.begin())->first <= at - kMinute)
        m_data.kept.erase(m_data.kept.begin());
}

void ModelStore::beginAgain()
{
    m_data.first = {};
    m_data.snapshot.clear();
    m_data.facts.check.months.clear();
    m_data.facts.check.done = {};
}

Result<void> ModelStore::keep(const std::function<void()> &rows, const std::function<void()> &place)
{
    if (m_planted != Planted::CursorAfterRows)
        return commit([&] {
            rows();
            place();
        });
    PERMANENCE_CHECK(commit(rows));
    return commit(place);
}

Result<void> ModelStore::take(const FirstPage &page)
{
    if (m_data.first != page.place)
        return {};
    const auto rows = [&] { takeEvents(page.events); };
    const auto place = [&] {
        if (m_data.snapshot.isEmpty() || m_planted == Planted::SnapshotAfterPages)
            m_data.snapshot = page.snapshot;
        if (page.next) {
            m_data.first = *page.next;
            return;
        }
        const QString snapshot = m_data.snapshot;
        beginAgain();
        noteCursor(snapshot, page.head.now);
    };
    return keep(rows, place);
}

Result<void> ModelStore::compare(const Checked &checked, std::optional<Instant> roundEnds)
{
    return commit([&] {
        SyncFacts &known = m_data.facts;
        if (known.cursor != checked.cursor || std::max(lastQueued(), known.sent) > known.acknowledged)
            return;
        MonthSums here;
        for (const auto &[id, event] : m_data.events) {
            if (event.wire.scope == checked.scope && event.wire.author.isValid())
                here.add(id, event.wire.at);
        }
        for (const QString &month : known.check.compare(checked.scope, checked.months, here.months())) {
            for (const auto &[id, event] : m_data.events) {
                const bool isThen = event.wire.at.utc().toString(u"yyyy-MM"_s) == month;
                if (event.wire.scope == checked.scope && event.wire.author == agent && isThen)
                    queue(id);
            }
        }
        if (roundEnds && !known.check.isOpen())
            known.check.done = *roundEnds;
    });
}

Result<void> ModelStore::reload(const MonthPage &page)
{
    return commit([&] {
        for (const WireEvent &wire : page.events)
            m_data.facts.check.reloaded += m_data.events.contains(wire.id) ? 0 : 1;
        takeEvents(page.events);
        if (!page.page)
            m_data.facts.check.noteReloaded(page.scope, page.month);
    });
}

Result<void> ModelStore::take(const Pulled &pulled)
{
    const auto rows = [&] { takeEvents(pulled.events); };
    const auto place = [&] {
        if (pulled.page)
            m_data.facts.page = *pulled.page;
        if (pulled.cursor)
            noteCursor(*pulled.cursor, pulled.head.now);
    };
    return keep(rows, place);
}

Result<void> ModelStore::goBack(const HubHead &head, bool toBeginning)
{
    return commit([&] {
        QString cursor;
        const auto later =
            m_data.kept.empty() ? m_data.kept.end() : m_data.kept.upper_bound(m_data.kept.rbegin()->first - kMinute);
        if (!toBeginning && later != m_data.kept.begin())
            cursor = std::prev(later)->second;
        m_data.kept.erase(cursor.isEmpty() ? m_data.kept.begin() : later, m_data.kept.end());
        SyncFacts &facts = m_data.facts;
        facts.epoch = head.epoch;
        facts.timeline = head.timeline;
        facts.cursor = cursor;
        facts.page = {};
        beginAgain();
        m_data.missingFrom = facts.base + 1;
        queueEarlier(0);
    });
}

void ModelStore::queueEarlier(qint64 from)
{
    SyncFacts &facts = m_data.facts;
    if (m_data.missingFrom == 0 || from > facts.base)
        return;
    std::vector<EventId> earlier;
    for (const auto &[oseq, id] : m_data.outbox) {
        if (oseq >= from && oseq <= facts.base && !m_data.refused.contains(id) && m_planted != Planted::OutboxEmptied)
            earlier.push_back(id);
    }
    for (const EventId &id : earlier)
        queue(id);
    m_data.outbox.erase(m_data.outbox.begin(), m_data.outbox.upper_bound(facts.base));
    m_data.missingFrom = facts.base + 1;
}

Result<std::vector<qint64>> ModelStore::nextMissing()
{
    std::vector<qint64> oseqs;
    const auto kept = commit([&] {
        queueEarlier(m_data.missingFrom);
        for (auto it = m_data.outbox.lower_bound(m_data.missingFrom);
             it != m_data.outbox.end() && it->first <= m_data.facts.acknowledged && oseqs.size() < 20; ++it)
            oseqs.push_back(it->first - m_data.facts.base);
        if (oseqs.empty())
            m_data.missingFrom = 0;
    });
    if (!kept)
        return kept.error();
    return oseqs;
}

Result<void> ModelStore::sendAgain(const std::vector<qint64> &asked, const Missing &missing)
{
    return commit([&] {
        for (const qint64 oseq : missing.oseqs) {
            const auto row = m_data.outbox.find(m_data.facts.base + oseq);
            if (row != m_data.outbox.end() && !m_data.refused.contains(row->second))
                queue(EventId(row->second));
        }
        if (!asked.empty())
            m_data.missingFrom = m_data.facts.base + asked.back() + 1;
    });
}

Result<void> ModelStore::setScopes(const QStringList &scopes, int scopeVersion)
{
    return commit([&] {
        const QStringList before = std::exchange(m_data.facts.scopes, scopes);
        m_data.facts.scopeVersion = scopeVersion;
        const auto isGone = [&](const EventId &id) {
            const QString &scope = m_data.events.at(id).wire.scope;
            return !scope.isEmpty() && !scopes.contains(scope);
        };
        std::erase_if(m_data.outbox, [&](const auto &row) {
            return row.first <= m_data.facts.acknowledged && isGone(row.second);
        });
        std::erase_if(m_data.events, [&](const auto &row) { return isGone(row.first); });
        const bool gained =
            std::any_of(scopes.begin(), scopes.end(), [&](const QString &scope) { return !before.contains(scope); });
        if (gained && m_planted != Planted::GrantWithoutBackfill) {
            m_data.facts.cursor.clear();
            m_data.facts.page = {};
            m_data.kept.clear();
            beginAgain();
        }
        std::erase_if(m_data.facts.check.months,
                      [&](const DifferingMonth &one) { return !scopes.contains(one.scope); });
    });
}

Result<void> ModelStore::keepNumbers(const NumberBlock &block)
{
    return commit([&] { m_data.numbers.emplace_back(block.first, block.last); });
}

} // namespace permanence::test
