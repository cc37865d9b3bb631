#include "tests/core/sync/SimWorld.h"

#include "core/base/Literals.h"

namespace permanence::test {
namespace {

constexpr Instant kMorning{1'772'442'000'000}; // 2026-03-02T09:00:00Z

const QStringList &allScopes()
{
    static const QStringList scopes{u"a"_s, u"b"_s, u"c"_s};
    return scopes;
}

} // namespace

SimPlan SimPlan::of(quint64 seed)
{
    RandomSource random(seed * 0x9e3779b97f4a7c15ull + 1);
    SimPlan plan;
    plan.seed = seed;
    plan.stations = 3 + static_cast<int>(random() % 10 * (random() % 3) / 2);
    plan.actions = 50 + static_cast<int>(random() % 351 * (random() % 4) / 3);
    plan.stations = std::min(plan.stations, 12);
    // Often a few kinds of faults, sometimes all: one hides another.
    plan.faults = random() % 4 == 0 ? unsigned(AllFaults) : static_cast<unsigned>(random() & random()) & AllFaults;
    return plan;
}

QString SimPlan::text() const
{
    return u"seed %1, %2 stations, %3 actions, faults %4"_s.arg(seed).arg(stations).arg(actions).arg(faults, 0, 2);
}

SimWorld::SimWorld(const SimPlan &plan, const StoreMaker &maker)
    : m_plan(plan), m_random(plan.seed), m_hub(plan.planted), m_faultsNow(plan.faults)
{
    m_hub.now = kMorning;
    m_hub.head = {Uuid::v7(kMorning, m_random), 1, 1, 1, 1, kMorning};
    const StoreMaker make = maker ? maker : [&](RandomSource &random, const Uuid &station, int) -> std::unique_ptr<SimStore> {
        return std::make_unique<ModelStore>(plan.planted, random, station);
    };
    const int desks = 1 + static_cast<int>(below(3));
    for (int i = 0; i < plan.stations; ++i) {
        const QString login = u"agent"_s + QString::number(i);
        SimMember member{AgentId(Uuid::v7(kMorning, m_random)), {}};
        for (int scope = 0; scope < desks; ++scope) {
            if (chance(70))
                member.scopes << allScopes()[scope];
        }
        if (member.scopes.isEmpty())
            member.scopes << allScopes()[static_cast<qsizetype>(below(static_cast<quint64>(desks)))];
        auto store = make(m_random, Uuid::v7(kMorning, m_random), i);
        if (store->agent.isValid())
            member.agent = store->agent;
        store->agent = member.agent;
        m_hub.members[login] = member;
        addStation(std::move(store), login, u"machine"_s + QString::number(i));
    }
    m_hub.keepPast();
}

SimWorld::~SimWorld() = default;

void SimWorld::at(Duration when, std::function<void()> what)
{
    m_happenings.push({when, m_order++, std::move(what)});
}

void SimWorld::runUntil(Duration end)
{
    while (!m_happenings.empty() && m_happenings.top().when <= end && m_outcome.broken.isEmpty()) {
        const Happening next = m_happenings.top();
        m_happenings.pop();
        m_ticks = next.when;
        m_hub.now = kMorning + m_ticks;
        next.what();
    }
    m_ticks = end;
    m_hub.now = kMorning + m_ticks;
}

void SimWorld::note(const char *what, quint64 a, quint64 b)
{
    for (const quint64 part : {static_cast<quint64>(static_cast<unsigned char>(*what)), a, b, static_cast<quint64>(m_ticks)})
        m_outcome.trace = (m_outcome.trace ^ part) * 0x100000001b3ull + 0x9e3779b9;
}

void SimWorld::breakWith(const QString &what)
{
    if (m_outcome.broken.isEmpty())
        m_outcome.broken = what;
}

// ---- Stations

std::size_t SimWorld::addStation(std::unique_ptr<SimStore> store, const QString &login, const QString &machine)
{
    const std::size_t index = m_stations.size();
    m_stations.push_back(std::make_unique<Station>());
    Station &station = *m_stations.back();
    station.store = std::move(store);
    station.login = login;
    station.machine = machine;
    station.link = std::make_unique<Link>(*this, index);
    station.store->hubClock = &m_hub.now;
    station.store->atCommit = [&station] {
        if (station.crashIn > 0 && --station.crashIn == 0)
            throw SimCrash{};
    };
    station.runner = std::make_unique<SyncRunner>(*station.store, *station.link, machine, u"simulation"_s);
    at(m_ticks + static_cast<Duration>(below(500)), [this, index] { tell(index, Woken{}); });
    return index;
}

void SimWorld::tell(std::size_t index, SyncEvent event)
{
    Station &station = *m_stations[index];
    if (m_plan.planted == Planted::RetryStops) {
        if (std::holds_alternative<Unanswered>(event))
            station.stopped = true;
        if (station.stopped)
            return;
    }
    try {
        station.runner->on(std::move(event), {m_ticks, static_cast<quint32>(m_random())});
    } catch (const SimCrash &) {
        crash(index);
        return;
    }
    const int wake = ++station.wake;
    at(std::max(station.runner->wakeAt(), m_ticks + 1), [this, index, wake] {
        if (m_stations[index]->wake == wake)
            tell(index, Woken{});
    });
}

void SimWorld::crash(std::size_t index)
{
    Station &station = *m_stations[index];
    note("!", index);
    ++m_outcome.crashes;
    ++station.life;
    ++station.wake;
    station.link->hangUp();
    station.crashIn = 0;
    station.runner = std::make_unique<SyncRunner>(*station.store, *station.link, station.machine, u"simulation"_s);
    judgeAfterCrash(index);
    const int wake = station.wake;
    at(m_ticks + 1 + static_cast<Duration>(below(5000)), [this, index, wake] {
        if (m_stations[index]->wake == wake)
            tell(index, Woken{});
    });
}

// ---- The line and the hub

void SimWorld::Link::ask(const HubQuestion &question)
{
    const auto sent = std::exchange(ahead, std::nullopt);
    if (!sent) {
        call = ++m_world.m_calls;
        m_world.send(m_index, call, question);
    } else if (const auto *push = std::get_if<PushEvents>(&question); push && *push == sent->second) {
        call = sent->first;
    } else { // what went out is to be heard
        call = ++m_world.m_calls;
        m_world.at(m_world.m_ticks + 1, [this, now = call] { m_world.answer(m_index, now, Unanswered{}); });
    }
}

void SimWorld::Link::hangUp()
{
    call = ++m_world.m_calls;
    prepared.reset();
    ahead.reset();
}

void SimWorld::send(std::size_t index, int call, const HubQuestion &question)
{
    const auto kept = std::make_shared<const HubQuestion>(question);
    const auto delay = [&] {
        if (may(Delays) && chance(10))
            return static_cast<Duration>(below(3000));
        return static_cast<Duration>(1 + below(20));
    };
    note("?", index, question.index());
    if (may(Doubles) && chance(4))
        at(m_ticks + delay() * 2, [this, index, kept, life = m_hubLife] { arrive(index, -1, kept, life); });
    if (may(Drops) && chance(3))
        return;
    if (may(Cuts) && chance(3)) {
        at(m_ticks + delay(), [this, index, call] { answer(index, call, Unanswered{{{}, u"cut"_s}}); });
        return;
    }
    at(m_ticks + delay(), [this, index, call, kept, life = m_hubLife] { arrive(index, call, kept, life); });
}

void SimWorld::arrive(std::size_t index, int call, std::shared_ptr<const HubQuestion> question, int life)
{
    if (life != m_hubLife)
        return; // it was on its way to a server that is gone
    if (const auto *push = std::get_if<PushEvents>(&*question)) {
        if (m_hub.mustWait(*push))
            at(m_ticks + 50, [this, index, call, question, life] { arrive(index, call, question, life); });
        else
            this->push(index, call, question);
        return;
    }
    if (const auto *registering = std::get_if<RegisterStation>(&*question)) {
        PushEvents probe{registering->station, 0, {}};
        if (m_hub.mustWait(probe)) {
            at(m_ticks + 50, [this, index, call, question, life] { arrive(index, call, question, life); });
            return;
        }
    }
    HubQuestion asked = *question;
    if (auto *pull = std::get_if<PullEvents>(&asked))
        pull->limit = 7; // pages are short here, so that there are some
    if (auto *first = std::get_if<AskFirst>(&asked)) {
        first->limit = 20;
        m_stations[index]->firstUpTo = m_hub.data().nextXid;
    }
    if (auto *month = std::get_if<AskMonth>(&asked))
        month->limit = 7;
    const HubAnswer said = m_hub.answer(m_stations[index]->login, asked);
    note("=", index, said.index());
    if (may(Drops) && chance(2))
        return;
    const bool isCut = may(Cuts) && chance(2);
    at(m_ticks + 1 + static_cast<Duration>(below(20)), [this, index, call, said, isCut] {
        answer(index, call, isCut ? SyncEvent(Unanswered{}) : SyncEvent(Answered{said}));
    });
}

void SimWorld::push(std::size_t index, int call, std::shared_ptr<const HubQuestion> question)
{
    const qint64 xid = m_hub.begin(m_stations[index]->login, std::get<PushEvents>(*question));
    if (m_stations[index]->link->call == call)
        prepare(index, *question);
    const Pushed said = m_hub.answerOf(xid);
    const int fate = may(Cuts) ? static_cast<int>(below(100)) : 100;
    const bool cutBefore = fate < 5;
    const bool cutAfter = fate >= 5 && fate < 10;
    Duration length = 1 + static_cast<Duration>(below(5));
    if (may(Delays) && chance(8))
        length += static_cast<Duration>(below(8000));
    const bool early = m_plan.planted == Planted::AcknowledgedBeforeCommit;
    if (early)
        at(m_ticks + 1, [this, index, call, said] { answer(index, call, Answered{said}); });
    at(m_ticks + length, [this, index, call, xid, said, cutBefore, cutAfter, early] {
        if (!m_hub.isOpen(xid))
            return; // the server went away
        note("c", index, static_cast<quint64>(xid));
        if (cutBefore) {
            m_hub.abort(xid);
        } else {
            m_hub.commit(xid);
            if ((m_plan.faults & (Failovers | HubRestores)) != 0 && chance(20))
                m_hub.keepPast();
        }
        if (cutBefore || cutAfter)
            answer(index, call, Unanswered{});
        else if (!early && !(may(Drops) && chance(2)))
            at(m_ticks + 1 + static_cast<Duration>(below(20)),
               [this, index, call, said] { answer(index, call, Answered{said}); });
    });
}

void SimWorld::prepare(std::size_t index, const HubQuestion &question)
{
    Station &station = *m_stations[index];
    try {
        if (const auto next = station.runner->ahead(question))
            station.link->prepared = std::get<PushEvents>(*next);
    } catch (const SimCrash &) {
        crash(index);
    }
}

void SimWorld::answer(std::size_t index, int call, SyncEvent event)
{
    Link &link = *m_stations[index]->link;
    if (link.call != call)
        return; // of a question that was given up, or doubled
    link.call = ++m_calls; // once
    note(".", index, event.index());
    const auto prepared = std::exchange(link.prepared, std::nullopt);
    const auto *answered = std::get_if<Answered>(&event);
    const auto *pushed = answered ? std::get_if<Pushed>(&answered->answer) : nullptr;
    if (prepared && pushed && pushed->fault.isEmpty() && pushed->rejected.empty() &&
        pushed->lastOseq + 1 == prepared->events.front().oseq) {
        ++m_outcome.ahead;
        link.ahead = {++m_calls, *prepared};
        send(index, link.ahead->first, *prepared);
    }
    tell(index, std::move(event));
}

void SimWorld::breakAllLines()
{
    for (std::size_t i = 0; i < m_stations.size(); ++i) {
        const int call = m_stations[i]->link->call;
        m_stations[i]->link->prepared.reset();
        if (chance(50)) // the others notice when no answer comes
            at(m_ticks + 1 + static_cast<Duration>(below(100)), [this, i, call] { answer(i, call, Unanswered{}); });
        else
            m_stations[i]->link->hangUp();
    }
}

// ---- People

void SimWorld::act()
{
    ++m_outcome.actions;
    const std::size_t index = below(m_stations.size());
    if (chance(15))
        misfortune();
    else if (chance(4))
        settleRefused(index);
    else if (chance(5))
        tell(index, Attended{chance(50)});
    else
        work(index);
}

void SimWorld::work(std::size_t index)
{
    SimStore &store = *m_stations[index]->store;
    const auto known = [&](std::vector<Uuid> &streams) -> std::optional<Uuid> {
        for (int attempt = 0; attempt < 6 && !streams.empty(); ++attempt) {
            const Uuid stream = streams[below(streams.size())];
            if (store.lastOf(stream))
                return stream;
        }
        return std::nullopt;
    };
    const auto fresh = [&](std::vector<Uuid> &streams) {
        streams.push_back(Uuid::v7(m_hub.now, m_random));
        return streams.back();
    };
    const QByteArray value = QByteArray::number(below(1000));
    switch (below(6)) {
    case 0:
        save(index, u"opened"_s, fresh(m_tickets), "n=" + store.newNumber());
        return;
    case 1:
    case 2:
        if (const auto ticket = known(m_tickets)) {
            static const QStringList kinds{u"taken"_s, u"closed"_s, u"called"_s, u"noted"_s, u"severity"_s};
            const QString kind = kinds[static_cast<qsizetype>(below(5))];
            if (kind == u"severity"_s)
                save(index, kind, *ticket, "s=" + value, "s", value);
            else
                save(index, kind, *ticket, "t=" + value);
        }
        return;
    case 3:
        if (const auto customer = known(m_customers)) {
            const QByteArray member = chance(50) ? "name" : "lang";
            QByteArray body = member + '=' + value;
            if (m_plan.planted == Planted::WholeRecord) {
                const SimState was = store.states()[*customer];
                body = member == "name" ? "name=" + value + ";lang=" + was.language : "name=" + was.name + ";lang=" + value;
            }
            save(index, u"edited"_s, *customer, body, member, value);
            return;
        }
        save(index, u"edited"_s, fresh(m_customers), "name=" + value, "name", value);
        return;
    default: {
        const auto pack = known(m_packs);
        const bool buys = !pack || chance(20);
        const int minutes = buys ? 600 : 15;
        QByteArray body = "m=" + QByteArray::number(minutes);
        const Uuid stream = pack ? *pack : fresh(m_packs);
        if (m_plan.planted == Planted::BalanceAsField)
            body += ";left=" + QByteArray::number(store.states()[stream].left + (buys ? minutes : -minutes));
        save(index, buys ? u"bought"_s : u"used"_s, stream, body);
    }
    }
}

void SimWorld::save(std::size_t index, const QString &kind, const Uuid &stream, const QByteArray &body,
                    const QByteArray &member, const QByteArray &value)
{
    SimStore &store = *m_stations[index]->store;
    Saved saved{{}, index, store.lastOf(stream), member, value, false};
    note("w", index, static_cast<quint64>(body.size()));
    try {
        saved.event = store.write(kind, stream, body);
        m_saved.emplace(saved.event.id, saved);
    } catch (const SimCrash &) {
        // What was committed before it died stands, though nobody was told.
        if (const auto last = store.lastOf(stream); last && !m_saved.contains(*last)) {
            for (const WireEvent &event : store.events()) {
                if (event.id == *last && event.author == store.agent) {
                    saved.event = event;
                    m_saved.emplace(event.id, saved);
                }
            }
        }
        crash(index);
        return;
    }
    tell(index, Woken{});
}

void SimWorld::settleRefused(std::size_t index)
{
    SimStore &store = *m_stations[index]->store;
    std::vector<EventId> dropped;
    const auto forget = [&] { // also where it died just after
        for (const EventId &id : dropped) {
            if (const auto saved = m_saved.find(id); saved != m_saved.end() && !store.holds(id))
                saved->second.mayBeGone = true;
        }
    };
    try {
        for (const SimRefused &one : store.refused()) {
            ++m_outcome.refused;
            note("r", index);
            const bool isNumber = one.reason == u"number_used"_s;
            if (isNumber && store.holds(one.id)) {
                store.change(one.id, "n=" + store.newNumber());
            } else if (m_lost.contains(one.id)) {
                store.again(one.id);
            } else {
                dropped.push_back(one.id);
                store.drop(one.id);
            }
        }
    } catch (const SimCrash &) {
        forget();
        crash(index);
        return;
    }
    forget();
    tell(index, Woken{});
}

void SimWorld::misfortune()
{
    const std::size_t index = below(m_stations.size());
    Station &station = *m_stations[index];
    const auto fault = static_cast<SimFault>(1u << (4 + below(8)));
    if (!may(fault))
        return;
    note("f", index, fault);
    switch (fault) {
    case Crashes:
        station.crashIn = 1 + static_cast<int>(below(8));
        break;
    case Restores:
        if (station.backups.empty() || chance(50)) {
            station.backups.push_back(station.store->copy());
        } else {
            restoreStore(index);
        }
        break;
    case Clones:
        if (m_outcome.clones < 2)
            cloneStore(index);
        break;
    case Clocks:
        station.store->clockError = (static_cast<Duration>(below(3)) - 1) * 2 * kHour;
        break;
    case Rights:
        changeRights();
        break;
    case Schemas: {
        const bool old = chance(50);
        (old ? m_hub.head.schemaMin : m_hub.head.schemaMax) = old ? 2 : 0;
        at(m_ticks + 1 + static_cast<Duration>(below(20'000)), [this] { m_hub.head.schemaMin = m_hub.head.schemaMax = 1; });
        break;
    }
    case Failovers:
    case HubRestores:
        failOver(fault == HubRestores);
        break;
    default:
        break;
    }
}

bool SimWorld::isLostAtHub()
{
    std::erase_if(m_lost, [&](const EventId &id) { return m_hub.data().byId.contains(id); });
    return !m_lost.empty();
}

void SimWorld::restoreStore(std::size_t index)
{
    if (isLostAtHub())
        return; // what only this store still has would be gone for good
    Station &station = *m_stations[index];
    ++m_outcome.restores;
    std::unique_ptr<SimStore> old = std::move(station.backups.back());
    station.backups.pop_back();
    for (auto &[id, saved] : m_saved) {
        if (station.store->holds(id) && !old->holds(id) && !m_hub.data().byId.contains(id))
            saved.mayBeGone = true;
    }
    old->hubClock = &m_hub.now;
    old->clockError = station.store->clockError;
    old->atCommit = station.store->atCommit;
    station.link->hangUp();
    ++station.wake;
    station.runner.reset();
    station.store = std::move(old);
    station.runner = std::make_unique<SyncRunner>(*station.store, *station.link, station.machine, u"simulation"_s);
    at(m_ticks + 1 + static_cast<Duration>(below(20'000)), [this, index] { tell(index, Woken{}); });
}

void SimWorld::cloneStore(std::size_t index)
{
    if (isLostAtHub())
        return;
    ++m_outcome.clones;
    const Station &station = *m_stations[index];
    addStation(station.store->copy(), station.login, station.machine + u"-copy"_s + QString::number(m_outcome.clones));
}

void SimWorld::changeRights()
{
    if (isLostAtHub())
        return;
    auto member = m_hub.members.begin();
    std::advance(member, static_cast<std::ptrdiff_t>(below(m_hub.members.size())));
    QStringList &scopes = member->second.scopes;
    const QString scope = allScopes()[static_cast<qsizetype>(below(3))];
    if (!scopes.contains(scope))
        scopes << scope;
    else if (scopes.size() > 1)
        scopes.removeAll(scope);
    ++m_hub.head.scopeVersion;
}

void SimWorld::failOver(bool restoredHub)
{
    if (isLostAtHub() || m_hub.past().empty())
        return;
    const auto &past = m_hub.past();
    const std::size_t to = past.size() - 1 - below(std::min<std::size_t>(past.size(), restoredHub ? 6 : 2));
    const HubData &kept = past[to].second;
    if (!restoredHub && past[to].first < m_hub.now - 50 * kSecond)
        return; // a standby lags by moments; a day is a minute here
    std::set<EventId> lost;
    for (const auto &[place, row] : m_hub.data().rows) {
        const EventId &id = row.event->id;
        if (kept.byId.contains(id))
            continue;
        const bool comesBack = std::any_of(m_stations.begin(), m_stations.end(), [&](const auto &station) {
            return station->store->agent == row.event->author &&
                   (m_plan.planted == Planted::OutboxEmptied || station->store->canSendAgain(id)) &&
                   m_hub.members.at(station->login).scopes.contains(row.event->scope);
        });
        if (!comesBack)
            return; // its station has it no more: no protocol brings it back
        lost.insert(id);
    }
    ++m_outcome.failovers;
    ++m_hubLife;
    m_lost = std::move(lost);
    if (restoredHub)
        m_hub.restore(to, Uuid::v7(m_hub.now, m_random));
    else
        m_hub.failOver(to);
    m_hub.keepPast();
    breakAllLines();
}

void SimWorld::heal()
{
    m_faultsNow = 0;
    m_hub.head.schemaMin = m_hub.head.schemaMax = 1;
    for (const auto &station : m_stations)
        station->crashIn = 0;
}

SimOutcome SimWorld::run()
{
    Duration when = 0;
    for (int i = 0; i < m_plan.actions; ++i) {
        when += static_cast<Duration>(below(chance(5) ? 20'000 : 900));
        at(when, [this] { act(); });
    }
    runUntil(when);
    heal();
    runUntil(m_ticks + 30 * kSecond);
    for (std::size_t i = 0; i < m_stations.size() && m_outcome.broken.isEmpty(); ++i) {
        const SyncFacts facts = *m_stations[i]->store->facts();
        if (facts.waiting() > 0)
            breakWith(u"I8: station %1 still has %2 events waiting, 30 s after the faults ended"_s.arg(i).arg(
                facts.waiting()));
    }
    for (int round = 0; round < 10 && m_outcome.broken.isEmpty() && (round == 0 || !isQuiet()); ++round) {
        for (std::size_t i = 0; i < m_stations.size(); ++i)
            settleRefused(i);
        runUntil(m_ticks + 40 * kSecond);
    }
    if (m_outcome.broken.isEmpty())
        judge();
    return m_outcome;
}

SimOutcome simulate(const SimPlan &plan, const StoreMaker &maker)
{
    return SimWorld(plan, maker).run();
}

SimPlan shrunk(SimPlan plan, const StoreMaker &maker)
{
    const auto kindOf = [](const QString &broken) { return broken.left(2); };
    const QString kind = kindOf(simulate(plan, maker).broken);
    const auto fails = [&](const SimPlan &smaller) { return kindOf(simulate(smaller, maker).broken) == kind; };
    for (bool smaller = true; smaller;) {
        smaller = false;
        std::vector<SimPlan> candidates;
        for (unsigned fault = 1; fault < AllFaults; fault <<= 1) {
            if ((plan.faults & fault) != 0) {
                candidates.push_back(plan);
                candidates.back().faults &= ~fault;
            }
        }
        for (const int actions : {plan.actions / 2, plan.actions * 3 / 4, plan.actions - 1}) {
            candidates.push_back(plan);
            candidates.back().actions = actions;
        }
        candidates.push_back(plan);
        --candidates.back().stations;
        for (const SimPlan &candidate : candidates) {
            if (candidate.stations >= 1 && candidate.actions >= 1 && candidate.actions < plan.actions + 1 && fails(candidate)) {
                plan = candidate;
                smaller = true;
                break;
            }
        }
    }
    return plan;
}

} // namespace permanence::test
