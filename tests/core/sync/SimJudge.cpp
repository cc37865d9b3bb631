#include "core/base/Literals.h"
#include "tests/core/sync/SimWorld.h"

// The invariants of sync.md, from what the hub and the stores hold and from what people remember having written.

namespace permanence::test {
namespace {

using Order = std::pair<Stamp, EventId>;

Order orderOf(const WireEvent &event)
{
    return {event.stamp, event.id};
}

/// The events of the hub, by stream and in the order that counts.
std::map<Uuid, std::map<Order, const WireEvent *>> streamsOf(const HubData &hub, const QStringList &scopes)
{
    std::map<Uuid, std::map<Order, const WireEvent *>> streams;
    for (const auto &[place, row] : hub.rows) {
        if (scopes.contains(row.event->scope))
            streams[row.event->stream].emplace(orderOf(*row.event), row.event.get());
    }
    return streams;
}

QString shortOf(const EventId &id)
{
    return id.text().right(12);
}

} // namespace

bool SimWorld::isQuiet()
{
    return std::all_of(m_stations.begin(), m_stations.end(), [](const auto &station) {
        return station->store->refused().empty() && station->store->facts()->waiting() == 0;
    });
}

void SimWorld::judge()
{
    if (!isQuiet()) {
        breakWith(u"I8: something is still undecided"_s);
        return;
    }
    judgeSaved();
    judgeStores();
    judgeStates();
    judgeOrder();
}

/// I1 and I3: what was shown as saved is at the hub exactly once, unless its author dropped it when it was refused.
void SimWorld::judgeSaved()
{
    const HubData &hub = m_hub.data();
    std::map<EventId, int> times;
    std::set<QByteArray> numbers;
    for (const auto &[place, row] : hub.rows) {
        if (++times[row.event->id] > 1)
            breakWith(u"I1: event %1 is at the hub twice"_s.arg(shortOf(row.event->id)));
        const QByteArray number = numberIn(row.event->body);
        if (!number.isEmpty() && !numbers.insert(number).second)
            breakWith(u"I6: two tickets have the number %1"_s.arg(QString::fromLatin1(number)));
    }
    for (const auto &[id, saved] : m_saved) {
        if (times.contains(id) || saved.mayBeGone)
            continue;
        QStringList told{u"I1: event %1 (%2) of station %3 is not at the hub"_s.arg(shortOf(id), saved.event.kind)
                             .arg(saved.station)};
        for (const HubRefusal &one : hub.refused) {
            if (one.what.id == id)
                told << u"refused as %1"_s.arg(one.what.reason);
        }
        for (std::size_t i = 0; i < m_stations.size(); ++i) {
            if (m_stations[i]->store->holds(id))
                told << u"station %1 holds it"_s.arg(i);
            if (m_stations[i]->store->canSendAgain(id))
                told << u"station %1 has it in its outbox"_s.arg(i);
        }
        breakWith(told.join(u"; "_s));
    }
}

/// I2 and I7: a store holds what its member may read of the hub, all of it and nothing else, with one digest.
void SimWorld::judgeStores()
{
    std::map<QString, QByteArray> digests;
    for (std::size_t i = 0; i < m_stations.size(); ++i) {
        SimStore &store = *m_stations[i]->store;
        QStringList scopes = m_hub.members.at(m_stations[i]->login).scopes;
        scopes.sort();
        std::map<EventId, WireEvent> held;
        for (const WireEvent &event : store.events()) {
            if (!event.author.isValid())
                continue; // of the program itself: the same everywhere
            held.emplace(event.id, event);
            if (!scopes.contains(event.scope))
                breakWith(u"I7: station %1 holds %2 of scope %3"_s.arg(i).arg(shortOf(event.id), event.scope));
        }
        std::size_t readable = 0;
        for (const auto &[place, row] : m_hub.data().rows) {
            if (!scopes.contains(row.event->scope) || !row.event->author.isValid())
                continue;
            ++readable;
            const auto found = held.find(row.event->id);
            if (found == held.end())
                breakWith(u"I2: station %1 lacks %2 (%3)"_s.arg(i).arg(shortOf(row.event->id), row.event->kind));
            else if (found->second.stamp != row.event->stamp || found->second.body != row.event->body)
                breakWith(u"I2: station %1 holds another %2"_s.arg(i).arg(shortOf(row.event->id)));
        }
        // What its own check says: nothing went missing here, and while the hub lost nothing the two never differ for long.
        const bool isPlain = (m_plan.faults & (Failovers | HubRestores | Restores | Clones | Rights)) == 0;
        if (const CheckNotes check = store.facts()->check; isPlain && (check.left() > 0 || check.reloaded > 0))
            breakWith(u"I2: station %1 believes that it differed from the hub"_s.arg(i));
        if (readable != held.size())
            breakWith(u"I2: station %1 holds %2 events instead of %3"_s.arg(i).arg(held.size()).arg(readable));
        const QByteArray digest = store.digest();
        if (digests.try_emplace(scopes.join(u','), digest).first->second != digest)
            breakWith(u"I2: station %1 has another digest than one with the same scopes"_s.arg(i));
    }
}

/// What people meant is what stands: settings member by member, the first take, packs as sums (I5).
void SimWorld::judgeStates()
{
    // By scope: what one may not read does not count for him.
    std::map<std::tuple<Uuid, QByteArray, QString>, std::pair<Order, QByteArray>> meant;
    for (const auto &[id, saved] : m_saved) {
        const auto place = m_hub.data().byId.find(id);
        if (place == m_hub.data().byId.end())
            continue;
        const WireEvent &event = *m_hub.data().rows.at(place->second).event;
        if (!saved.member.isEmpty()) {
            auto &last = meant[{event.stream, saved.member, event.scope}];
            last = std::max(last, std::pair(orderOf(event), saved.value));
        }
        if (!saved.knew || m_outcome.clones + m_outcome.restores > 0)
            continue;
        const auto knew = m_hub.data().byId.find(*saved.knew);
        if (knew != m_hub.data().byId.end() && orderOf(*m_hub.data().rows.at(knew->second).event) > orderOf(event))
            breakWith(u"order: %1 comes before %2, which its author knew"_s.arg(shortOf(id), shortOf(*saved.knew)));
    }
    for (std::size_t i = 0; i < m_stations.size(); ++i) {
        const QStringList &scopes = m_hub.members.at(m_stations[i]->login).scopes;
        const std::map<Uuid, SimState> states = m_stations[i]->store->states();
        for (const auto &[stream, events] : streamsOf(m_hub.data(), scopes)) {
            const auto found = states.find(stream);
            if (found == states.end())
                continue;
            const SimState &state = found->second;
            int bought = 0, used = 0;
            bool isClosed = false;
            AgentId owner;
            for (const auto &[order, event] : events) {
                if (event->kind == u"bought"_s)
                    bought += valueIn(event->body, "m").toInt();
                else if (event->kind == u"used"_s)
                    used += valueIn(event->body, "m").toInt();
                else if (event->kind == u"closed"_s || event->kind == u"called"_s || event->kind == u"reopened"_s)
                    isClosed = event->kind == u"closed"_s;
                else if (event->kind == u"taken"_s && !owner.isValid() && !isClosed)
                    owner = event->author;
            }
            if (bought != used + state.left)
                breakWith(u"I5: station %1: bought %2, used %3, left %4"_s.arg(i).arg(bought).arg(used).arg(state.left));
            if (owner != state.owner)
                breakWith(u"station %1: the first take does not own"_s.arg(i));
            const std::vector<std::pair<QByteArray, QByteArray>> shown{
                {"s", state.severity}, {"name", state.name}, {"lang", state.language}};
            for (const auto &[member, value] : shown) {
                std::pair<Order, QByteArray> last;
                for (const QString &scope : scopes) {
                    if (const auto one = meant.find({stream, member, scope}); one != meant.end())
                        last = std::max(last, one->second);
                }
                if (last.first.second.isValid() && last.second != value)
                    breakWith(u"station %1: %2 is %3 where %4 was set last"_s.arg(i).arg(
                        QString::fromLatin1(member), QString::fromLatin1(value), QString::fromLatin1(last.second)));
            }
        }
    }
}

/// I4: in any order, in any portions and more than once, the same events make the same store.
void SimWorld::judgeOrder()
{
    Station &station = *m_stations.front();
    if (!m_outcome.broken.isEmpty() || !dynamic_cast<ModelStore *>(station.store.get()))
        return; // a real store is judged by its own test
    std::vector<WireEvent> events = station.store->events();
    std::shuffle(events.begin(), events.end(), m_random);
    ModelStore fresh(m_plan.planted, m_random, Uuid::v7(m_hub.now, m_random));
    fresh.atCommit = [] {};
    fresh.hubClock = &m_hub.now;
    for (std::size_t i = 0; i < events.size();) {
        Pulled portion;
        portion.head = m_hub.head;
        for (std::size_t n = 1 + below(9); n > 0 && i < events.size(); --n)
            portion.events.push_back(events[i++]);
        [[maybe_unused]] const auto first = fresh.take(portion);
        if (chance(30)) {
            [[maybe_unused]] const auto again = fresh.take(portion);
        }
    }
    if (fresh.digest() != station.store->digest())
        breakWith(u"I4: another order of the same events makes another store"_s);
}

/// The place where to go on is kept together with what was pulled: neither is ahead of the other.
void SimWorld::judgeAfterCrash(std::size_t index)
{
    const bool isPlain = m_outcome.failovers == 0 && (m_plan.faults & Rights) == 0 && m_outcome.restores == 0 &&
                         m_outcome.clones == 0 && m_plan.planted != Planted::SequenceCursor;
    SimStore &store = *m_stations[index]->store;
    const SyncFacts facts = *store.facts();
    if (!isPlain || !facts.hasJoined() || facts.first)
        return;
    for (const auto &[place, row] : m_hub.data().rows) {
        if (row.event->author == store.agent || !row.event->author.isValid() || !facts.scopes.contains(row.event->scope))
            continue;
        const bool isCovered = place <= facts.page || (!facts.cursor.isEmpty() && m_hub.isVisible(facts.cursor, place.xid));
        if (isCovered && !store.holds(row.event->id))
            breakWith(u"crash: station %1 passed over %2"_s.arg(index).arg(shortOf(row.event->id)));
        if (!isCovered && store.holds(row.event->id) && place.xid >= m_stations[index]->firstUpTo)
            breakWith(u"crash: station %1 holds %2, and its cursor does not say so"_s.arg(index).arg(
                shortOf(row.event->id)));
    }
}

} // namespace permanence::test
