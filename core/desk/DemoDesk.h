#pragma once

#include "core/desk/Desk.h"

namespace permanence {

/// What a demo desk should hold.
struct DemoOptions {
    qint64 tickets = 2000;
    qint64 customers = 0; ///< 0: those of the demo sheet; more than it has: with varied names
    quint64 seed = 1;     ///< the same seed and options give the same desk
    Instant until;        ///< the desk's "now": history fills the two years before it; zero: the store's now
    QString login = u"lea"_s; ///< of the first agent, who is the user; the desk's manager
    QString name;             ///< of the first agent; empty: made from the login
};

struct DemoSummary {
    AgentId agent; ///< the first one
    qint64 agents = 0, customers = 0, contacts = 0, contracts = 0, calls = 0, tickets = 0, openTickets = 0;
    qint64 events = 0;
    qint64 milliseconds = 0; ///< of real time that the writing took

    [[nodiscard]] qint64 eventsPerSecond() const { return milliseconds > 0 ? events * 1000 / milliseconds : events; }
};

/// Told how many of all tickets' steps are written.
using DemoProgress = std::function<void(qint64 done, qint64 all)>;

/// Fills a store with a desk that looks lived in: agents, the customers of resources/demo/customers.csv, and
/// two years of calls, tickets, notes, resolutions and reopenings, written as real events. Up to some thousand
/// tickets it is one transaction; a larger desk is written in several.
/// Errors: Duplicate where the store holds customers already; those of a store.
[[nodiscard]] Result<DemoSummary> makeDemo(Store &store, const DemoOptions &options,
                                           const DemoProgress &progress = {});

} // namespace permanence
