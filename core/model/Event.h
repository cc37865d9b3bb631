#pragma once

#include "core/base/Result.h"
#include "core/model/Events.h"
#include "core/time/HybridClock.h"

#include <optional>
#include <variant>

namespace permanence {

/// The body of an event of a kind that this program does not know: kept and passed on as it is.
struct UnknownBody {
    QString kind;
    QByteArray json = "{}";
};

/// Every kind of body that the program knows.
using KnownBodies =
    std::variant<UnknownBody, CustomerAdded, CustomerEdited, ContactAdded, ContactEdited, CustomerMerged, CustomerParted, ContactMerged,
                 ContactParted, PersonErased, ContractAdded,
                 ContractEdited, LicenceAdded, PackBought, CallReceived, CallRefused, MailRedirected, CallMissed, CallTied,
                 CallbackAsked, CallbackMoved, CallbackDone,
                 TicketOpened, TicketTied, Taken, Assigned, WorkStarted, WorkLogged, WorkCorrected,
                 CallbackScheduled, ActivityMoved, Promised, CustomerCalled, Attempted, MessageLeft, Asked, Replied, ChecklistSent, SeveritySet,
                 DateSet, DefectReported, Reviewed, CustomerTold, StepDone, NoteAdded, Resolved, Closed, Reopened, ArticleLinked, AgentAdded, AgentEdited,
                 AgentTrained, ReviewOpened, ReviewClosed, MailQueued, PolicyPublished, DeskConfigured,
                 ArticleWritten, ArticleWithdrawn>;

/// The body of an event. What copies, moves and ends it is compiled once, in Event.cpp: written out for all these
/// kinds in each file that holds an event, it took most of the time to compile the file.
struct EventBody : KnownBodies {
    EventBody();
    template <class Body>
        requires(!std::is_same_v<std::decay_t<Body>, EventBody>)
    EventBody(Body &&body)
        : KnownBodies(std::in_place_type<std::decay_t<Body>>, std::forward<Body>(body))
    {
    }
    EventBody(const EventBody &other);
    EventBody(EventBody &&other) noexcept;
    EventBody &operator=(const EventBody &other);
    EventBody &operator=(EventBody &&other) noexcept;
    ~EventBody();
};

/// What an event belongs to: the fold of its stream's events is its state.
struct Stream {
    StreamKind kind = StreamKind::Customer;
    Uuid id;
    auto operator<=>(const Stream &) const = default;
};

/// Something that happened: written once, never changed.
struct Event {
    EventId id;
    Stream stream;
    AgentId author; ///< none: the program itself (a shipped policy, a timed rule)
    Instant at;     ///< when it happened, by the author's clock
    Stamp stamp;    ///< its place in the order of all events
    int version = 1;
    qint64 seq = 0; ///< its number in this store's log; 0 until it is appended
    EventBody body;
    /// The body as it stands in a log, with the members that a newer program wrote and this one does not know;
    /// empty: it is written from `body`. Kept when an event is passed on.
    QByteArray written{};
};

/// `ticket_opened`, …
[[nodiscard]] QString kindOf(const EventBody &body);
/// The kind of stream that events of this kind belong to; nothing for a kind that is not known.
[[nodiscard]] std::optional<StreamKind> streamKindOf(const EventBody &body);
/// The body as compact UTF-8 JSON.
[[nodiscard]] QByteArray writeBody(const EventBody &body);
/// The body of an event of this kind; UnknownBody for a kind this program does not know.
/// Errors: NotUtf8, NotJson.
[[nodiscard]] Result<EventBody> readBody(const QString &kind, const QByteArray &json);

} // namespace permanence
