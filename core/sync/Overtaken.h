#pragma once

#include "core/store/Store.h"
#include "core/sync/HubProtocol.h"

#include <map>

namespace permanence {

/// A change by this station's agent over which another's stands now.
struct OvertakenChange {
    EventId event;
    QString member; ///< `owner` for a take that came second; else the member of the body, as `severity`
    EventId by;
    QString streamKind;
    Uuid stream;
    Instant noticed;
    template <class T = OvertakenChange>
    static constexpr auto fields()
    {
        return std::tuple{field("event", &T::event), field("field", &T::member),
                          field("by", &T::by),       field("stream_kind", &T::streamKind),
                          field("stream", &T::stream), field("noticed", &T::noticed)};
    }
};

/// Watches what is taken over from colleagues for what the station's own agent set without knowing of it: facts add up,
/// but of a setting the last stands, and of two takes the first owns. Inside Store::write().
class OvertakenWatch
{
public:
    OvertakenWatch(Store &store, const AgentId &own) : m_store(store), m_own(own) {}

    /// Before an event is merged.
    void before(const WireEvent &wire);
    /// After all of them were.
    void note();

private:
    void watchTake(const WireEvent &wire);
    void watchSetting(const WireEvent &wire);
    [[nodiscard]] bool wentOutAfter(qint64 seq, Instant made);
    [[nodiscard]] AgentId ownerOf(const Uuid &ticket);
    void add(const OvertakenChange &change);

    Store &m_store;
    AgentId m_own;
    std::map<Uuid, AgentId> m_owners; ///< of tickets, before
};

/// What is still to be told, oldest first. Throws DatabaseError.
[[nodiscard]] std::vector<OvertakenChange> overtakenChanges(Database &database, int limit = 200);
/// It was read.
[[nodiscard]] Result<void> dismissOvertaken(Store &store, const EventId &event);

} // namespace permanence
