#pragma once

#include "core/desk/DemoRandom.h"
#include "core/store/Store.h"

namespace permanence {

/// Writes the events of a demo in the order of time.
class DemoLog
{
public:
    DemoLog(Store &store, quint64 seed) : random(seed), m_store(store) {}

    /// As a command at that time would have written it, with ids that the seed decides.
    void add(StreamKind kind, const Uuid &stream, EventBody body, const AgentId &author, Instant at)
    {
        Event event;
        event.id = EventId(random.id(at));
        event.stream = {kind, stream};
        event.author = author;
        event.at = at;
        event.stamp = m_stamp = nextStamp(m_stamp, at);
        event.body = std::move(body);
        m_store.merge(std::move(event), true);
    }

    DemoRandom random;

private:
    Store &m_store;
    Stamp m_stamp;
};

} // namespace permanence
