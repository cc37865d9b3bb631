#pragma once

#include "core/model/Event.h"
#include "core/store/Database.h"

namespace permanence {

/// The log of one store: events are added, never changed. Throws DatabaseError.
class EventLog
{
public:
    explicit EventLog(Database &database) : m_database(database) {}

    /// Adds an event and gives its seq.
    qint64 append(const Event &event);
    /// Adds one that came from elsewhere, with who may read it, when a person was taken out of it, and the kind of its
    /// stream as it was written; 0: it is there already.
    qint64 append(const Event &event, const QString &scope, Instant erased, const QString &streamKind);
    /// Puts an event of this station into the outbox.
    void queueForHub(qint64 seq);

    [[nodiscard]] bool contains(const EventId &id);
    /// Whether the stream already holds an event that is ordered after this one.
    [[nodiscard]] bool isLate(const Event &event);
    /// Where the last event of a stream stands in the order that counts; nothing where it has none.
    [[nodiscard]] std::optional<std::pair<Stamp, EventId>> lastOf(const Uuid &stream);
    /// The events of a stream in the order that counts. An event whose body cannot be read is UnknownBody.
    [[nodiscard]] std::vector<Event> stream(const Uuid &id);
    /// One event by its seq; nothing where there is none.
    [[nodiscard]] std::optional<Event> event(qint64 seq);
    /// All events, ordered by (stamp, id).
    void forEach(const std::function<void(const Event &)> &visit);
    /// The same for the events of one kind of stream.
    void forEach(StreamKind kind, const std::function<void(const Event &)> &visit);
    /// All events, one whole stream after another, each ordered by (stamp, id).
    void forEachStream(const std::function<void(std::vector<Event> &&)> &visit);
    /// All events in the order of their arrival; `fault` says why a body cannot be read, else it is empty.
    void forEachAsStored(const std::function<void(const Event &, const QString &fault)> &visit);
    [[nodiscard]] qint64 count();
    /// The seq of the newest event; 0 where there is none.
    [[nodiscard]] qint64 lastSeq();

private:
    void visitInOrder(Query &seqs, const std::function<void(const Event &)> &visit);
    Database &m_database;
};

} // namespace permanence
