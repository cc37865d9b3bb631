#pragma once

#include "core/sync/SyncMemory.h"

#include <functional>

// What a station does next with its hub, as a function without a clock, a socket or a store: (state, input) → (state,
// what is to be done). One question is on its way at a time.

namespace permanence {

/// How long the engine waits; all in milliseconds of a clock that is never set.
namespace pace {
inline constexpr Duration kActivePoll = kSecond;     ///< while somebody works at the station
inline constexpr Duration kIdlePoll = 15 * kSecond;
inline constexpr Duration kFirstRetry = kSecond;     ///< doubled with each failure …
inline constexpr Duration kLongestRetry = 10 * kSecond; ///< … up to this
inline constexpr Duration kAnswerWithin = 12 * kSecond; ///< then the connection counts as dead
inline constexpr Duration kQuickAnswer = 3 * kSecond;  ///< twice as much may be asked for at once, and still comes in time
inline constexpr Duration kNumbersAgain = kMinute;   ///< after the hub gave no ticket numbers
inline constexpr Duration kCheckEvery = kDay;        ///< whether the station holds what the hub holds
inline constexpr Duration kCheckAgain = kHour;       ///< after the hub gave no answer to it
} // namespace pace

/// How it stands, for the status bar.
struct SyncStatus {
    enum class Kind {
        Offline,  ///< no connection; it is tried again
        Working,  ///< something is on its way
        InStep,
        Attention ///< somebody has to do something: see `fault`
    };
    Kind kind = Kind::Offline;
    /// not_member, other_login, schema_too_old, schema_too_new, or the hub's `failure` says why.
    QString fault;
    HubFailure failure;
    qint64 waiting = 0; ///< events that the hub has not confirmed
    bool isBehind = false; ///< there is more to be pulled
    int firstPart = 0; ///< of what a new station is given (FirstPlace::Part), 0: it has all; from Everything on one can work
    int restores = 0;        ///< how often the hub was found put back to an earlier state, while the program runs
    bool isChecking = false; ///< the station differed from its hub, and what is missing is being taken over
};

/// What the engine knows while the program runs; everything that must outlive it stands in SyncMemory.
struct SyncState {
    bool isActive = true; ///< somebody works at the station
    std::optional<Duration> askedAt; ///< a question is on its way since
    bool greeted = false;            ///< the hub said who we are, on this connection
    std::optional<Member> member;
    std::optional<Uuid> registered;  ///< as which station
    int registeredIncarnation = 0;
    bool pushing = false; ///< the question on its way is a push
    std::size_t asked = 0; ///< which question it is, as HubQuestion counts them
    int restores = 0;     ///< for SyncStatus
    int refusals = 0;     ///< pushes in a row that the hub took nothing of
    bool numbersUsed = false; ///< the hub has something else under a number that went out
    std::optional<qint64> resolvedUpTo; ///< the hub took numbers of which we do not know the fate
    HubHead head;          ///< as last heard
    Duration headAt = 0;
    int failures = 0;
    Duration notBefore = 0; ///< the next try
    Duration nextPull = 0;
    Duration numbersNotBefore = 0;
    PushLimit push;
    int pullLimit = kMostPulledEvents;
    bool isBehind = false;
    // What a hub of an earlier version cannot do.
    bool erasesNothing = false, givesNoFirstPages = false, checksNothing = false;
    bool hasJustPulled = false;      ///< all there was, and nothing has gone up since
    std::vector<QString> checking;   ///< scopes that are still to be compared
    Duration checkNotBefore = 0;
    HubPosition monthPage;           ///< where one goes on in the month that is being reloaded
    std::vector<qint64> missingAsked;
    std::vector<EraseEvents::Body> erasing;
    QString fault;
    HubFailure failure;
};

/// Something that the store is to keep, as a call of SyncMemory.
using SyncOrder = std::function<Result<void>(SyncMemory &)>;

/// What happened.
struct Woken { ///< its time came, something was written here, or an order was carried out
};
struct Answered {
    HubAnswer answer;
};
struct Unanswered { ///< also: the connection broke
    HubFailure failure;
};
struct Unneeded { ///< there was nothing to fill the question with
};
struct NotKept { ///< an order, or the reading of facts, failed
    Error error;
};
struct Attended { ///< somebody began or ceased to work at the station
    bool isActive = true;
};
using SyncEvent = std::variant<Woken, Answered, Unanswered, Unneeded, NotKept, Attended>;

struct SyncInput {
    SyncFacts facts;
    Duration ticks = 0;    ///< of a clock that is never set
    quint32 random = 0;    ///< any number
    QString machine, program;
};

/// What is to be done, in this order.
struct SyncStep {
    SyncState state;
    bool hangUp = false;                 ///< drop the connection, and with it the question on its way
    std::vector<SyncOrder> orders;       ///< then step again with Woken
    std::optional<HubQuestion> question; ///< to be asked; of PushEvents, AskMissing and EraseEvents the driver fills in
                                         ///< what SyncMemory gives, or steps with Unneeded where that is nothing
    Duration wakeAt = 0;                 ///< when to step again at the latest
    Instant hubNow;                      ///< what the hub's clock shows now, as far as is known
};

[[nodiscard]] SyncStep step(SyncState state, const SyncInput &input, const SyncEvent &event);

[[nodiscard]] SyncStatus statusOf(const SyncState &state, const SyncFacts &facts);

} // namespace permanence
