#pragma once

#include "core/store/Queries.h"
#include "core/sync/HubProtocol.h"

#include <QMetaType>

namespace permanence {

/// Something between this station and its hub that its agent has to decide: an event that the hub refused, or a setting
/// over which a colleague's stands.
struct Concern {
    enum class Kind { Refused, Overtaken };
    Kind kind = Kind::Refused;
    EventId event; ///< one's own
    /// Of what was overtaken: `owner`, else the member of the body, as `severity`.
    QString member;
    HistoryEntry entry; ///< one's own event as a history tells it, with its whole body
    QString streamKind;
    Uuid stream;
    QString subject; ///< the ticket's number or the customer's name; empty: it has none
    CustomerId customer;
    Instant noticed;        ///< when that was found out here
    QString reason, detail; ///< of a refusal, as in Rejected
    EventId by;             ///< the event that was faster
    HistoryEntry theirs;    ///< the same as a history tells it
    /// What stands now where it can be told: the name of the owner, the id of the severity; else the member of `theirs`.
    QString now;
    bool isMine = false; ///< one's own stands again
    qint64 followers = 0; ///< other events of the stream, which are lost from view with a refused opening

    [[nodiscard]] bool isRefused() const { return kind == Kind::Refused; }
};

/// So many are shown at once.
inline constexpr int kMostConcerns = 200;
/// What is to be decided, what was refused first, oldest first. Throws DatabaseError.
[[nodiscard]] std::vector<Concern> concerns(Queries &queries, int limit = kMostConcerns);

/// The login at a hub to which the store belongs, whether it works with that hub now or alone; empty: it is free. Throws
/// DatabaseError.
[[nodiscard]] QString tiedTo(Queries &queries);

/// Agents beside `login` who wrote something that the hub has not confirmed: their events are refused until an
/// administrator adopts them. Throws DatabaseError.
[[nodiscard]] QStringList strangersTo(Queries &queries, const QString &login);

} // namespace permanence

Q_DECLARE_METATYPE(permanence::Concern)
