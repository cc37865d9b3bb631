#pragma once

#include "core/base/Result.h"
#include "core/model/Uuid.h"
#include "core/time/HybridClock.h"

#include <QStringList>
#include <QVariantList>

#include <optional>
#include <variant>
#include <vector>

// What a station and its hub say to each other: one question is one SQL statement that gives one JSON text. Here are the
// questions and answers as values, and their way into JSON and back.

namespace permanence {

/// The version of events and of this protocol that the program writes; a hub accepts a range.
inline constexpr int kHubSchema = 1;
/// Of one push.
inline constexpr int kMostPushedEvents = 500;
inline constexpr qsizetype kMostPushedBytes = 256 * 1024; ///< of their bodies
/// Of one event's body, in bytes.
inline constexpr qsizetype kMostBodyBytes = 64 * 1024;
inline constexpr int kMostPulledEvents = 5000;
/// Of one page of what a new station is given: other programs write to the store between two of them.
inline constexpr int kMostFirstEvents = 2000;
/// How far a stamp may lie ahead of the hub's clock.
inline constexpr Duration kMostAhead = 60 * kSecond;

/// An event on its way. Kinds are texts: one of a newer program is kept and passed on.
struct WireEvent {
    qint64 oseq = 0; ///< its number within station and incarnation, from 1 without a gap; 0 where it was pulled
    QString scope;
    EventId id;
    QString streamKind;
    Uuid stream;
    QString kind;
    Stamp stamp;
    Instant at;
    AgentId author;
    int version = 1;
    /// When a person was taken out of its body, UTC ms; 0: it stands as it was written. The latest stands.
    Instant erased;
    QByteArray body; ///< UTF-8 JSON, the same bytes everywhere

    bool operator==(const WireEvent &) const = default;
};

/// A place in the order in which the hub took events.
struct HubPosition {
    qint64 xid = 0;
    qint64 seq = 0;
    auto operator<=>(const HubPosition &) const = default;
};

/// What every answer tells of the hub.
struct HubHead {
    Uuid epoch;           ///< another one: the hub was restored or is another
    int timeline = 0;     ///< another one: a standby took over
    int scopeVersion = 0; ///< another one: somebody's rights changed
    int schemaMin = 0, schemaMax = 0;
    Instant now;
    bool operator==(const HubHead &) const = default;
};

// ---- Questions

struct AskWhoAmI {
};
/// `oseq`: the largest number that ever went out under this incarnation.
struct RegisterStation {
    Uuid station;
    int incarnation = 1;
    qint64 oseq = 0;
    QString machine, program;
    int schema = kHubSchema;
};
struct PushEvents {
    Uuid station;
    int incarnation = 1;
    std::vector<WireEvent> events;
    bool operator==(const PushEvents &) const = default;
};
struct PullEvents {
    QString cursor; ///< empty: from the beginning
    HubPosition page;
    int limit = kMostPulledEvents;
};
struct TakeNumberBlock {
    Uuid station;
    int year = 0;
};
/// Which of these sent events does the hub not hold?
struct AskMissing {
    Uuid station;
    int incarnation = 1;
    std::vector<qint64> oseqs;
};
struct AskRejections {
    Uuid station;
};
/// Of what the snapshot `cursor` shows.
struct AskCheck {
    QString scope, cursor;
};
/// The events of a month that differs, from a place in the log on.
struct AskMonth {
    QString scope;
    QString month; ///< 2026-03
    HubPosition page;
    int limit = kMostPulledEvents;
};
/// Where a new station stands in what it is given first.
struct FirstPlace {
    enum Part { Settings = 1, OpenTickets = 2, Everything = 3 };
    int part = Settings;
    Uuid stream; ///< the last one that it has; none: at the beginning of the part
    qint64 seq = 0;
    bool operator==(const FirstPlace &) const = default;
};
/// What a station that has nothing yet is given, the newest streams first.
struct AskFirst {
    FirstPlace place;
    int limit = kMostPulledEvents;
};
/// Replaces the bodies of events from which a person was taken out: `hub.erase(station, incarnation, events jsonb[])`.
/// The hub takes those whose `erased` is later than its own and gives them a new place, so that every station pulls them
/// again. Leads and managers may do so within their scopes, anybody in events of their own.
struct EraseEvents {
    Uuid station;
    int incarnation = 1;
    struct Body {
        EventId id;
        Instant erased;
        QByteArray body;
    };
    std::vector<Body> events;
};

using HubQuestion = std::variant<AskWhoAmI, RegisterStation, PushEvents, PullEvents, TakeNumberBlock, AskMissing,
                                 AskRejections, AskCheck, EraseEvents, AskFirst, AskMonth>;

// ---- Answers; `fault` is empty where all is well

struct Member {
    QString fault; ///< not_member
    QString login, role;
    QStringList scopes; ///< the first is where new things belong
    HubHead head;
};
struct Registered {
    QString fault; ///< not_member, other_login, cloned, behind, schema_too_old, schema_too_new
    Uuid station;
    int incarnation = 1;
    qint64 lastOseq = 0;
    HubHead head;
};
struct Rejected {
    qint64 oseq = 0;
    EventId id;
    QString reason; ///< stamp_ahead, author, scope, malformed, too_large, id_used, number_used, schema
    QString detail;
};
struct Pushed {
    qint64 lastOseq = 0;
    QString fault; ///< gap, other_incarnation, not_member, not_registered, too_large
    std::vector<Rejected> rejected;
    HubHead head;
};
struct Pulled {
    std::vector<WireEvent> events;
    std::optional<QString> cursor;   ///< given with the last of it
    std::optional<HubPosition> page; ///< given while there is more
    HubHead head;
};
struct NumberBlock {
    int year = 0; ///< of the question
    qint64 first = 0, last = 0;
};
struct Missing {
    std::vector<qint64> oseqs;
};
struct Rejections {
    std::vector<Rejected> rejected;
};
struct CheckedMonth {
    QString month; ///< 2026-03
    qint64 count = 0;
    quint64 hash = 0; ///< sum of the first 8 bytes of the SHA-256 of each event id's 16 bytes
};
struct Checked {
    QString scope, cursor; ///< of the question
    std::vector<CheckedMonth> months;
};
struct MonthPage {
    QString scope, month; ///< of the question
    std::vector<WireEvent> events;
    std::optional<HubPosition> page; ///< given while there is more
    HubHead head;
};
struct FirstPage {
    FirstPlace place; ///< of the question
    std::vector<WireEvent> events;
    std::optional<FirstPlace> next; ///< given while there is more
    QString snapshot; ///< with that of the first page one goes on when all are there
    HubHead head;
};
struct Erased {
    QString fault; ///< not_permitted, not_member
    HubHead head;
};

using HubAnswer = std::variant<Member, Registered, Pushed, Pulled, NumberBlock, Missing, Rejections, Checked, Erased,
                               FirstPage, MonthPage>;

/// Why there was no answer.
struct HubFailure {
    QString sqlState; ///< empty: the hub was not reached, or the connection broke
    QString words;    ///< of the server or the system, for a person who wants to know more
};

/// The statement of a question, with `?` for its values, which gives one row of one JSON text. A value that is a QByteArray
/// is in PostgreSQL's binary form.
struct HubStatement {
    QByteArray sql;
    QVariantList values;
    bool operator==(const HubStatement &) const = default;
};
[[nodiscard]] HubStatement statementOf(const HubQuestion &question);
/// How a hub of an earlier version is told the same; nothing where it cannot be.
[[nodiscard]] std::optional<HubStatement> olderStatementOf(const HubQuestion &question);

/// What the hub said to `question`. Errors: NotUtf8, NotJson, Expected (with the place).
[[nodiscard]] Result<HubAnswer> readAnswer(const HubQuestion &question, const QByteArray &json);

/// Events as a JSON array and back. A body that no hub could take (longer than kMostBodyBytes, a NUL) goes as an empty
/// text, which the hub rejects by its number like anything malformed. Errors: NotJson, Expected.
[[nodiscard]] QByteArray writeEvents(const std::vector<WireEvent> &events);
[[nodiscard]] Result<std::vector<WireEvent>> readEvents(const QByteArray &json);

/// An order-independent fingerprint of one event id, as in CheckedMonth::hash.
[[nodiscard]] quint64 fingerprint(const EventId &id);

} // namespace permanence
