#pragma once

#include "core/sync/SyncCheck.h"

namespace permanence {

/// Where a station stands with its hub.
struct SyncFacts {
    Uuid station;
    int incarnation = 1;
    QString login; ///< to which the store is tied; empty: it has not joined a hub
    QStringList scopes;
    Uuid epoch; ///< none: no hub was ever reached
    int timeline = 0;
    int scopeVersion = 0;
    // Numbers of the outbox; on the wire they are counted from `base`.
    qint64 base = 0;
    qint64 acknowledged = 0; ///< the largest that the hub has confirmed
    qint64 sent = 0;         ///< the largest that ever went out
    qint64 last = 0;         ///< the largest given
    QString cursor;
    HubPosition page;
    bool asksMissing = false; ///< the hub is still to be asked what it lost
    bool hasRewritten = false; ///< bodies are to be replaced at the hub
    std::optional<int> numbersFor; ///< the year of which a block of ticket numbers is wanted
    std::optional<FirstPlace> first; ///< where it stands in what a new station is given; none: it has all of it
    CheckNotes check;

    [[nodiscard]] qint64 waiting() const { return last - acknowledged; }
    [[nodiscard]] bool hasJoined() const { return !epoch.isNull(); }
    /// Numbers as they go over the wire.
    [[nodiscard]] qint64 wireAcknowledged() const { return acknowledged - base; }
    [[nodiscard]] qint64 wireSent() const { return sent - base; }
};

/// How much may go out at once.
struct PushLimit {
    int events = kMostPushedEvents;
    qsizetype bytes = kMostPushedBytes; ///< of their bodies
    QString home; ///< the scope of what belongs to nothing that is there already
};

/// What a station keeps of its hub. Each call is one transaction: it is kept whole or not at all.
/// Errors: those of the store.
class SyncMemory
{
public:
    SyncMemory() = default;
    SyncMemory(const SyncMemory &) = delete;
    SyncMemory &operator=(const SyncMemory &) = delete;
    virtual ~SyncMemory() = default;

    [[nodiscard]] virtual Result<SyncFacts> facts() = 0;

    /// Ties the store to the member's login and remembers the hub and the member's rights.
    [[nodiscard]] virtual Result<void> join(const Member &member) = 0;
    /// The next events to go out, with their numbers on the wire, and notes that they do. An event whose stamp lies
    /// ahead of the hub's clock, and that never went out, is given a right one first. With `after` it is the batch behind
    /// that number, while the one before is on its way; nothing unless it is full, and so stays the same whatever is written.
    [[nodiscard]] virtual Result<std::vector<WireEvent>> nextBatch(const PushLimit &limit, Instant hubNow,
                                                                   std::optional<qint64> after) = 0;
    /// The hub took what was sent up to `pushed.lastOseq`, but for what it rejected.
    [[nodiscard]] virtual Result<void> acknowledge(const Pushed &pushed, Instant hubNow) = 0;
    /// Where an answer was lost: what the hub says now of all that it ever rejected of this station.
    [[nodiscard]] virtual Result<void> resolve(qint64 lastOseq, const Rejections &rejections, Instant hubNow) = 0;
    /// The hub has less than it confirmed: what it lost goes out again.
    [[nodiscard]] virtual Result<void> fallBack(qint64 lastOseq) = 0;
    /// What is not confirmed goes out under a new incarnation, after its number `lastOseq`.
    [[nodiscard]] virtual Result<void> beginIncarnation(int incarnation, qint64 lastOseq) = 0;
    /// This copy of the store becomes a station of its own.
    [[nodiscard]] virtual Result<void> beginAnew() = 0;
    /// The first event of the next batch cannot be read by the hub: it goes without its body from now on.
    [[nodiscard]] virtual Result<void> spoil() = 0;

    /// Keeps what was pulled together with the place where to go on.
    [[nodiscard]] virtual Result<void> take(const Pulled &pulled) = 0;
    /// Keeps a page of what a new station is given together with the place where to go on. After the last one pulls begin
    /// with the snapshot of the first.
    [[nodiscard]] virtual Result<void> take(const FirstPage &page) = 0;
    /// Compares what the hub holds of a scope with what is held here, and notes what differs; `roundEnds`: it was the last
    /// scope, at this time of the hub.
    [[nodiscard]] virtual Result<void> compare(const Checked &checked, std::optional<Instant> roundEnds) = 0;
    /// Takes over what is missing here of a month that differs.
    [[nodiscard]] virtual Result<void> reload(const MonthPage &page) = 0;
    /// The hub is not the same any more: pulls again what may have been missed, from the beginning or from a cursor
    /// that is a day old, and asks what it lost.
    [[nodiscard]] virtual Result<void> goBack(const HubHead &head, bool toBeginning) = 0;
    /// Sent events that the hub is to be asked for next, by their numbers on the wire; none: all were.
    [[nodiscard]] virtual Result<std::vector<qint64>> nextMissing() = 0;
    /// Of the numbers asked for these are missing: they go out again.
    [[nodiscard]] virtual Result<void> sendAgain(const std::vector<qint64> &asked, const Missing &missing) = 0;
    /// What the member may read from now on: events of scopes that were lost are removed, those of new ones are pulled.
    [[nodiscard]] virtual Result<void> setScopes(const QStringList &scopes, int scopeVersion) = 0;

    [[nodiscard]] virtual Result<void> keepNumbers(const NumberBlock &block) = 0;
    [[nodiscard]] virtual Result<std::vector<EraseEvents::Body>> nextRewritten() = 0;
    [[nodiscard]] virtual Result<void> acknowledgeRewritten(const std::vector<EraseEvents::Body> &bodies) = 0;
};

} // namespace permanence
