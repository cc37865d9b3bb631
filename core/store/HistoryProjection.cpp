#include "core/store/Projections.h"

namespace permanence {
namespace {

/// A history shows the beginning of a long text; the whole stands in the event.
constexpr qsizetype kShownLength = 400;

/// What the entry of an event says beside its kind; nothing for events that no history shows.
struct Shown {
    std::optional<QString> operator()(const CallReceived &body) const { return body.summary; }
    std::optional<QString> operator()(const TicketOpened &body) const { return body.summary; }
    std::optional<QString> operator()(const Taken &) const { return QString(); }
    std::optional<QString> operator()(const NoteAdded &body) const { return body.text; }
    std::optional<QString> operator()(const Resolved &body) const { return body.text; }
    std::optional<QString> operator()(const Closed &body) const { return codeOf(body.reason); }
    std::optional<QString> operator()(const Reopened &body) const { return body.text; }
    template <class Body>
    std::optional<QString> operator()(const Body &) const
    {
        return std::nullopt;
    }
};

/// Whose history an event of this stream belongs to.
struct Belongs {
    CustomerId customer;
    TicketId ticket;
};

Belongs ownerOf(Database &database, const Stream &stream)
{
    static constexpr char kCall[] = "SELECT customer, ticket FROM call WHERE id = ?";
    static constexpr char kTicket[] = "SELECT customer FROM ticket WHERE id = ?";
    if (stream.kind == StreamKind::Call) {
        Query query(database, kCall, stream.id);
        return query.next() ? Belongs{query.get<CustomerId>(0), query.get<TicketId>(1)} : Belongs{};
    }
    Query query(database, kTicket, stream.id);
    return {query.next() ? query.get<CustomerId>(0) : CustomerId{}, TicketId(stream.id)};
}

} // namespace

void HistoryProjection::apply(const Event &event)
{
    if (std::holds_alternative<CallTied>(event.body) || std::holds_alternative<TicketTied>(event.body)) {
        static constexpr char kSql[] = "UPDATE history SET customer = ? "
                                       "WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
        Query(database(), kSql, ownerOf(database(), event.stream).customer, event.stream.id).run();
        return;
    }
    const std::optional<QString> text = std::visit(Shown{}, event.body);
    if (!text)
        return;
    static constexpr char kSql[] = "INSERT INTO history (seq, stream, customer, ticket, stamp, at, author, kind, text) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const Belongs belongs = ownerOf(database(), event.stream);
    Query(database(), kSql, event.seq, event.stream.id, belongs.customer, belongs.ticket, event.stamp, event.at,
          event.author, kindOf(event.body), text->left(kShownLength))
        .run();
}

void HistoryProjection::clear(const Stream &stream)
{
    static constexpr char kSql[] = "DELETE FROM history WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
    Query(database(), kSql, stream.id).run();
}

} // namespace permanence
