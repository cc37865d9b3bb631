#pragma once

#include "core/store/Store.h"
#include "core/sync/HubProtocol.h"

#include <map>

namespace permanence {

/// A change by this station's agent over which another's stands now.
struct OvertakenChange {
    EventId event;
    /// `owner` for a take that came second or to a ticket that was closed; `closed` for a closing that came second, or after
    /// which a customer called elsewhere, which reopened the ticket; else the member of the body, as `severity`.
    QString member;
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
/// but of a setting the last stands, of two takes the first owns, of two closings the first closes, and a call after a
/// closing reopens. Inside Store::write().
class OvertakenWatch
{
public:
    OvertakenWatch(Store &store, const AgentId &own) : m_store(store), m_own(own) {}

    /// Before an event is merged.
    void before(const WireEvent &wire);
    /// After all of them were.
    void note();

private:
    /// What closed the ticket, and what reopened it last; none where it is otherwise.
    struct Closing {
        EventId closed, reopened;
        qint64 seq = 0; ///< of `closed`
        AgentId by;
        Stamp stamp; ///< of the one of them that stands
    };
    void watchTake(const WireEvent &wire);
    void noteTakes();
    void noteClosings();
    [[nodiscard]] Closing closingOf(const Uuid &ticket);
    void watchSetting(const WireEvent &wire);
    [[nodiscard]] bool wentOutAfter(qint64 seq, Instant made);
    [[nodiscard]] AgentId ownerOf(const Uuid &ticket);
    void add(const OvertakenChange &change);

    Store &m_store;
    AgentId m_own;
    std::map<Uuid, AgentId> m_owners;   ///< of tickets, before
    std::map<Uuid, Closing> m_closings; ///< likewise
};

/// What is still to be told, oldest first. Throws DatabaseError.
[[nodiscard]] std::vector<OvertakenChange> overtakenChanges(Database &database, int limit = 200);
/// It was read: one member of the event, or all of them.
[[nodiscard]] Result<void> dismissOvertaken(Store &store, const EventId &event, const QString &member = {});

} // namespace permanence
