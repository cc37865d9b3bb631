#pragma once

#include "core/store/Store.h"
#include "core/sync/HubProtocol.h"

// What the hub refused stays in the log of its author's station, where it happened, until the author has decided.

namespace permanence {

struct RejectedEvent {
    EventId event;
    QString streamKind;
    Uuid stream;
    QString kind;
    Instant at;
    QByteArray body; ///< UTF-8 JSON
    QString reason;  ///< as in Rejected
    QString detail;
    Instant rejected; ///< when it was told here
    template <class T = RejectedEvent>
    static constexpr auto fields()
    {
        return std::tuple{field("event", &T::event),   field("stream_kind", &T::streamKind),
                          field("stream", &T::stream), field("kind", &T::kind),
                          field("at", &T::at),         field("body", &T::body),
                          field("reason", &T::reason), field("detail", &T::detail),
                          field("rejected", &T::rejected)};
    }
};

/// Oldest first. Throws DatabaseError.
[[nodiscard]] std::vector<RejectedEvent> rejectedEvents(Database &database, int limit = 200);

/// Notes that the hub refused an event of the log. Inside Store::write().
void keepRejected(Store &store, qint64 seq, const Rejected &why);

// What the author may decide. Error: WrongUsage for an event that was not refused.
/// It goes out again as it is, for example since one's rights have changed.
[[nodiscard]] Result<void> sendRejectedAgain(Store &store, const EventId &event);
/// It goes out with another body (UTF-8 JSON), for example with another ticket number. Error: NotJson.
[[nodiscard]] Result<void> changeRejected(Store &store, const EventId &event, const QByteArray &body);
/// It never happened: it leaves the log, and all that was computed from it.
[[nodiscard]] Result<void> dropRejected(Store &store, const EventId &event);

} // namespace permanence
