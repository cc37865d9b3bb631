#include "core/store/FoldedTicket.h"
#include "core/store/Projections.h"
#include "core/store/RowsInOrder.h"

#include <algorithm>

namespace permanence {

struct HistoryRow {
    qint64 seq = 0;
    Uuid stream;
    CustomerId customer;
    TicketId ticket;
    Stamp stamp;
    Instant at;
    AgentId author;
    QString kind, text;
    QByteArray data;
    template <class T = HistoryRow>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),       field("stream", &T::stream), field("customer", &T::customer),
                          field("ticket", &T::ticket), field("stamp", &T::stamp),   field("at", &T::at),
                          field("author", &T::author), field("kind", &T::kind),     field("text", &T::text),
                          field("data", &T::data)};
    }
};

/// Whose history an event of a stream belongs to.
struct HistoryProjection::Belongs {
    CustomerId customer;
    TicketId ticket;
};

namespace {

/// A history shows the beginning of a long text; the whole stands in the event.
constexpr qsizetype kShownLength = 400;

/// What the entry of an event says beside its kind; nothing for events that no history shows.
struct Shown {
    std::optional<QString> operator()(const CallReceived &body) const { return body.summary; }
    std::optional<QString> operator()(const CallRefused &body) const { return body.summary; }
    std::optional<QString> operator()(const MailRedirected &body) const { return body.summary; }
    std::optional<QString> operator()(const CallMissed &body) const { return body.name; }
    std::optional<QString> operator()(const TicketOpened &body) const { return body.summary; }
    std::optional<QString> operator()(const Taken &) const { return QString(); }
    std::optional<QString> operator()(const Assigned &) const { return QString(); }
    std::optional<QString> operator()(const WorkLogged &) const { return QString(); }
    std::optional<QString> operator()(const WorkCorrected &body) const { return body.reason; }
    std::optional<QString> operator()(const CallbackScheduled &) const { return QString(); }
    std::optional<QString> operator()(const ActivityMoved &) const { return QString(); }
    std::optional<QString> operator()(const CallbackAsked &body) const { return body.reason; }
    std::optional<QString> operator()(const CallbackMoved &) const { return QString(); }
    std::optional<QString> operator()(const CallbackDone &body) const { return body.text; }
    std::optional<QString> operator()(const Promised &) const { return QString(); }
    std::optional<QString> operator()(const Attempted &body) const { return codeOf(body.outcome); }
    std::optional<QString> operator()(const MessageLeft &body) const { return body.text; }
    std::optional<QString> operator()(const Asked &body) const { return body.text; }
    std::optional<QString> operator()(const Replied &body) const { return body.text; }
    std::optional<QString> operator()(const ChecklistSent &) const { return QString(); }
    std::optional<QString> operator()(const SeveritySet &body) const { return body.severity; }
    std::optional<QString> operator()(const DateSet &body) const { return body.date.toString(Qt::ISODate); }
    std::optional<QString> operator()(const DefectReported &body) const { return codeOf(body.cause); }
    std::optional<QString> operator()(const Reviewed &body) const { return body.decision; }
    std::optional<QString> operator()(const CustomerTold &body) const { return body.text; }
    std::optional<QString> operator()(const StepDone &body) const { return body.text; }
    std::optional<QString> operator()(const NoteAdded &body) const { return body.text; }
    std::optional<QString> operator()(const Resolved &body) const { return body.text; }
    std::optional<QString> operator()(const Closed &body) const { return codeOf(body.reason); }
    std::optional<QString> operator()(const Reopened &body) const { return body.text; }
    std::optional<QString> operator()(const ArticleLinked &) const { return QString(); }
    std::optional<QString> operator()(const CustomerMerged &) const { return QString(); }
    std::optional<QString> operator()(const CustomerParted &) const { return QString(); }
    std::optional<QString> operator()(const ContactMerged &) const { return QString(); }
    std::optional<QString> operator()(const ContactParted &) const { return QString(); }
    std::optional<QString> operator()(const PersonErased &body) const { return body.reason; }
    template <class Body>
    std::optional<QString> operator()(const Body &) const
    {
        return std::nullopt;
    }
};

/// Whether the words do not say all: then the entry keeps the whole body, so that a timeline can tell amounts,
/// times and reasons without reading the log.
struct HasMore {
    bool operator()(const TicketOpened &body) const { return !body.reasons.isEmpty(); }
    bool operator()(const Closed &body) const { return !body.proof.isEmpty(); }
    bool operator()(const Resolved &) const { return true; }
    template <class Body>
    bool operator()(const Body &) const
    {
        constexpr bool isPlain = std::is_same_v<Body, CallReceived> || std::is_same_v<Body, Taken> ||
                                 std::is_same_v<Body, NoteAdded> || std::is_same_v<Body, MessageLeft> ||
                                 std::is_same_v<Body, SeveritySet> || std::is_same_v<Body, Reopened>;
        return !isPlain;
    }
};

/// Who was merged or parted, by the name of that day.
struct WhoseName {
    Database &database;
    const Stream &stream;

    std::optional<QString> operator()(const CustomerMerged &) const { return ofCustomer(); }
    std::optional<QString> operator()(const CustomerParted &) const { return ofCustomer(); }
    std::optional<QString> operator()(const ContactMerged &body) const { return of(body.contact); }
    std::optional<QString> operator()(const ContactParted &body) const { return of(body.contact); }
    template <class Body>
    std::optional<QString> operator()(const Body &) const
    {
        return std::nullopt;
    }

private:
    [[nodiscard]] QString ofCustomer() const
    {
        static constexpr char kSql[] = "SELECT name FROM customer WHERE id = ?";
        Query query(database, kSql, stream.id);
        return query.next() ? query.get<QString>(0) : QString();
    }
    [[nodiscard]] QString of(const ContactId &contact) const
    {
        static constexpr char kSql[] = "SELECT name FROM contact WHERE id = ?";
        Query query(database, kSql, contact);
        return query.next() ? query.get<QString>(0) : QString();
    }
};

void write(Database &database, const HistoryRow &row)
{
    static constexpr char kSql[] = "INSERT INTO history (seq, stream, customer, ticket, stamp, at, author, kind, text, data) "
                                   "VALUES (:seq, :stream, :customer, :ticket, :stamp, :at, :author, :kind, :text, :data)";
    Query(database, kSql).bindFields(row).run();
}

bool ties(const Event &event)
{
    return std::holds_alternative<CallTied>(event.body) || std::holds_alternative<TicketTied>(event.body);
}

} // namespace

HistoryProjection::HistoryProjection(Database &database) : Projection(database) {}

HistoryProjection::~HistoryProjection() = default;

HistoryProjection::Belongs HistoryProjection::ownerOf(const Stream &stream) const
{
    static constexpr char kCall[] = "SELECT customer, ticket FROM call WHERE id = ?";
    static constexpr char kCallback[] = "SELECT customer FROM activity WHERE id = ?";
    static constexpr char kTicket[] = "SELECT customer FROM ticket WHERE id = ?";
    if (stream.kind == StreamKind::Customer)
        return {CustomerId(stream.id), {}};
    if (stream.kind == StreamKind::Call) {
        Query query(database(), kCall, stream.id);
        return query.next() ? Belongs{query.get<CustomerId>(0), query.get<TicketId>(1)} : Belongs{};
    }
    if (stream.kind == StreamKind::Callback) {
        Query query(database(), kCallback, stream.id);
        return {query.next() ? query.get<CustomerId>(0) : CustomerId{}, {}};
    }
    Query query(database(), kTicket, stream.id);
    return {query.next() ? query.get<CustomerId>(0) : CustomerId{}, TicketId(stream.id)};
}

/// Writes the entry of an event, where a history shows one.
void HistoryProjection::addEntry(const Event &event, const Belongs &belongs)
{
    std::optional<QString> text = std::visit(Shown{}, event.body);
    if (!text)
        return;
    if (const auto name = std::visit(WhoseName{database(), event.stream}, event.body))
        text = name;
    QByteArray data("");
    if (std::visit(HasMore{}, event.body))
        data = event.written.isEmpty() ? writeBody(event.body) : event.written;
    HistoryRow row{event.seq, event.stream.id, belongs.customer,    belongs.ticket,           event.stamp,
                   event.at,  event.author,    kindOf(event.body), text->left(kShownLength), data};
    if (!m_waiting) {
        write(database(), row);
        return;
    }
    const auto bytes = static_cast<qsizetype>(sizeof(row)) + 2 * row.text.size() + row.data.size();
    m_waiting->add(std::move(row), bytes);
}

void HistoryProjection::beginRebuild()
{
    m_waiting = std::make_unique<RowsInOrder<HistoryRow>>([this](const HistoryRow &row) { write(database(), row); });
}

void HistoryProjection::streamsEnded()
{
    m_waiting->flush();
    m_waiting.reset();
}

void HistoryProjection::leaveRebuild() noexcept
{
    m_waiting.reset();
}

void HistoryProjection::apply(const Event &event)
{
    if (ties(event)) {
        if (m_waiting)
            m_waiting->flush();
        static constexpr char kSql[] = "UPDATE history SET customer = ? "
                                       "WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
        Query(database(), kSql, ownerOf(event.stream).customer, event.stream.id).run();
        return;
    }
    if (const auto *call = std::get_if<CallReceived>(&event.body))
        addEntry(event, {call->customer, call->ticket});
    else if (std::visit(Shown{}, event.body))
        addEntry(event, ownerOf(event.stream));
}

void HistoryProjection::applyTicket(const WholeStream &ticket)
{
    const Belongs nobodys{{}, TicketId(ticket.events.front().stream.id)};
    const Belongs belongs{ticket.ticket ? ticket.ticket->record.customer : CustomerId(), nobodys.ticket};
    // What stands before the opening was nobody's, until a tie gives the whole ticket to somebody.
    bool isKnown = std::any_of(ticket.events.begin(), ticket.events.end(), ties);
    for (const Event &event : ticket.events) {
        isKnown |= std::holds_alternative<TicketOpened>(event.body);
        if (!ties(event))
            addEntry(event, isKnown ? belongs : nobodys);
    }
}

void HistoryProjection::clear(const Stream &stream)
{
    static constexpr char kSql[] = "DELETE FROM history WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
    Query(database(), kSql, stream.id).run();
}

} // namespace permanence
