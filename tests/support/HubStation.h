#pragma once

#include "tests/support/PrivateCluster.h"

#include <chrono>
#include <set>

namespace permanence::test {

inline Instant wallClock()
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

inline Uuid anyId()
{
    static thread_local RandomSource random = systemRandom();
    return Uuid::v7(wallClock(), random);
}

inline std::set<Uuid> idsOf(const std::vector<WireEvent> &events)
{
    std::set<Uuid> ids;
    for (const WireEvent &event : events)
        ids.insert(event.id.uuid);
    return ids;
}

/// A workstation as the hub sees one: a login with its connection, and events with their numbers.
class HubStation
{
public:
    HubStation(const PrivateCluster &cluster, const QString &login, const QString &inScope = u"niort"_s)
        : hub(cluster.connect(login)), scope(inScope)
    {
        enrol();
    }

    /// Over a connection that is there; not enrolled yet.
    HubStation(std::unique_ptr<HubConnection> connection, const QString &inScope) : hub(std::move(connection)), scope(inScope) {}

    void enrol(const QString &machine = u"machine"_s)
    {
        const Registered registered = ask<Registered>(RegisterStation{id, incarnation, lastSent, machine, u"test"_s, kHubSchema});
        if (!registered.fault.isEmpty())
            qFatal("not registered: %s", qPrintable(registered.fault));
    }

    /// The next event of this station; its number is used up.
    WireEvent event(const QString &text = u"x"_s, const QString &kind = u"note"_s)
    {
        WireEvent made;
        made.oseq = ++lastSent;
        made.scope = scope;
        made.id = EventId(anyId());
        made.streamKind = u"ticket"_s;
        made.stream = anyId();
        made.kind = kind;
        made.at = wallClock();
        made.stamp = Stamp::at(made.at);
        made.author = author;
        made.body = QJsonDocument(QJsonObject{{u"text"_s, text}}).toJson(QJsonDocument::Compact);
        return made;
    }
    std::vector<WireEvent> events(int count)
    {
        std::vector<WireEvent> made;
        for (int i = 0; i < count; ++i)
            made.push_back(event());
        return made;
    }

    template <class Answer>
    Answer ask(const HubQuestion &question) const
    {
        const auto answer = hub->ask(question);
        if (const auto *failure = std::get_if<HubFailure>(&answer))
            qFatal("%s %s", qPrintable(failure->sqlState), qPrintable(failure->words));
        return std::get<Answer>(std::get<HubAnswer>(answer));
    }
    Pushed push(const std::vector<WireEvent> &sent) const { return ask<Pushed>(PushEvents{id, incarnation, sent}); }
    Pushed push(const WireEvent &sent) const { return push(std::vector{sent}); }
    /// The reason why a single event is refused; empty: it is not.
    QString refusal(const WireEvent &sent) const
    {
        const Pushed pushed = push(sent);
        if (!pushed.fault.isEmpty())
            return u"fault "_s + pushed.fault;
        return pushed.rejected.empty() ? QString() : pushed.rejected.front().reason;
    }
    /// All that there is to read from a cursor on, which moves on.
    std::vector<WireEvent> pull(QString &cursor, int limit = kMostPulledEvents) const
    {
        std::vector<WireEvent> all;
        HubPosition page;
        while (true) {
            Pulled pulled = ask<Pulled>(PullEvents{cursor, page, limit});
            all.insert(all.end(), pulled.events.begin(), pulled.events.end());
            if (pulled.page) {
                page = *pulled.page;
                continue;
            }
            cursor = pulled.cursor.value_or(cursor);
            return all;
        }
    }
    std::vector<WireEvent> pullAll() const
    {
        QString cursor;
        return pull(cursor);
    }

    std::unique_ptr<HubConnection> hub;
    QString scope;
    Uuid id = anyId();
    int incarnation = 1;
    qint64 lastSent = 0;
    AgentId author{anyId()};
};

} // namespace permanence::test
