#include "core/model/FastJson.h"
#include "core/store/FoldedTicket.h"
#include "core/store/Projections.h"
#include "core/store/ReportQuarter.h"

namespace permanence {
namespace {

void readProgress(TicketRecord &ticket)
{
    if (!ticket.progressText.isEmpty())
        static_cast<TicketProgress &>(ticket) = json::readText<TicketProgress>(ticket.progressText.toUtf8()).value_or({});
}

/// A contact that came in, whatever became of it.
template <class Body>
void addCall(Database &database, const Event &event, const Body &call, const TicketId &ticket = {}, qint64 seconds = 0)
{
    static constexpr char kSql[] =
        "INSERT INTO call (seq, id, at, agent, number, channel, customer, contact, ticket, summary, seconds) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query query(database, kSql, event.seq, event.stream.id, event.at, event.author, call.number, call.channel,
                call.customer, call.contact, ticket, call.summary, seconds);
    query.run();
    if (query.changes() > 0 && call.channel == Channel::Phone)
        countIn(database, ReportQuarter::ofCall(event.at, false, seconds));
}

/// One that nobody took; the name that was announced stands where others have their summary.
void addMissed(Database &database, const Event &event, const CallMissed &call)
{
    static constexpr char kSql[] =
        "INSERT INTO call (seq, id, at, agent, number, channel, customer, contact, ticket, summary, seconds, missed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, 0, ?) ON CONFLICT (id) DO NOTHING";
    Query query(database, kSql, event.seq, event.stream.id, event.at, event.author, call.number, Channel::Phone,
                call.customer, call.contact, call.name, call.reason);
    query.run();
    if (query.changes() > 0)
        countIn(database, ReportQuarter::ofCall(event.at, true, 0));
}

void removeCall(Database &database, const Stream &call)
{
    static constexpr char kCounted[] = "SELECT at, missed IS NOT NULL, seconds FROM call WHERE id = ? AND channel = 'phone'";
    static constexpr char kRemove[] = "DELETE FROM call WHERE id = ?";
    if (Query query(database, kCounted, call.id); query.next())
        countOut(database, ReportQuarter::ofCall(query.get<Instant>(0), query.get<bool>(1), query.get<qint64>(2)));
    Query(database, kRemove, call.id).run();
}

/// Writes what changed of a ticket's activities and work, for the questions that go across tickets.
void projectParts(Database &database, const TicketRecord &before, const TicketRecord &now)
{
    static constexpr char kActivity[] = "INSERT OR REPLACE INTO activity (id, ticket, customer, contact, kind, agent, due, "
                                        "done, outcome, number, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const bool moved = before.customer != now.customer || before.contact != now.contact;
    for (std::size_t i = 0; i < now.activities.size(); ++i) {
        const Activity &one = now.activities[i];
        if (moved || i >= before.activities.size() || before.activities[i] != one)
            Query(database, kActivity, one.id, now.id, now.customer, one.contact.isValid() ? one.contact : now.contact,
                  one.kind, one.agent, one.due, one.done, one.outcome, one.number, one.reason)
                .run();
    }
    static constexpr char kWork[] = "INSERT OR REPLACE INTO work (id, ticket, customer, agent, \"from\", until, service, "
                                    "booked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    for (std::size_t i = 0; i < now.works.size(); ++i) {
        const Work &one = now.works[i];
        if (moved || i >= before.works.size() || before.works[i] != one)
            Query(database, kWork, one.id, now.id, now.customer, one.agent, one.from, one.until, one.service,
                  one.booked)
                .run();
    }
}

} // namespace

std::optional<TicketRecord> readTicket(Database &database, const TicketId &id)
{
    static constexpr char kSql[] = "SELECT * FROM ticket WHERE id = ?";
    Query query(database, kSql, id);
    auto ticket = query.first<TicketRecord>();
    if (ticket)
        readProgress(*ticket);
    return ticket;
}

TicketProjection::TicketProjection(Database &database, const PolicyLibrary &policies)
    : Projection(database), m_policies(policies)
{
}

void TicketProjection::apply(const Event &event)
{
    if (event.stream.kind == StreamKind::Call)
        applyToCall(event);
    else if (event.stream.kind == StreamKind::Ticket)
        applyToTicket(event);
}

void TicketProjection::applyToCall(const Event &event)
{
    if (const auto *call = std::get_if<CallReceived>(&event.body)) {
        addCall(database(), event, *call, call->ticket, call->seconds);
    } else if (const auto *refused = std::get_if<CallRefused>(&event.body)) {
        addCall(database(), event, *refused);
    } else if (const auto *redirected = std::get_if<MailRedirected>(&event.body)) {
        addCall(database(), event, *redirected);
    } else if (const auto *missed = std::get_if<CallMissed>(&event.body)) {
        addMissed(database(), event, *missed);
    } else if (const auto *tied = std::get_if<CallTied>(&event.body)) {
        static constexpr char kSql[] = "UPDATE call SET customer = ?, contact = ? WHERE id = ?";
        Query(database(), kSql, tied->customer, tied->contact, event.stream.id).run();
    }
}

void TicketProjection::applyToTicket(const Event &event)
{
    if (std::holds_alternative<NoteAdded>(event.body))
        return; // most events of a ticket are notes, and change nothing here
    const bool opens = std::holds_alternative<TicketOpened>(event.body);
    std::optional<TicketRecord> known = readTicket(database(), TicketId(event.stream.id));
    if (opens == known.has_value())
        return; // opened twice, or an event that came before the opening: the opening rebuilds the stream
    TicketRecord ticket = known.value_or(TicketRecord{});
    permanence::apply(ticket, event);
    if (opens)
        ticket.seq = event.seq;
    computeRow(ticket, event.at, m_policies);
    if (opens) {
        TicketLife life;
        life.add(false, ticket, event);
        insert(ticket, life);
        return;
    }
    projectParts(database(), *known, ticket);
    static constexpr char kUpdate[] =
        "UPDATE ticket SET customer = ?, contact = ?, severity = ?, status = ?, owner = ?, taken = ?, resolved = ?, "
        "closed = ?, closed_reason = ?, take_in_charge_due = ?, resolution_due = ?, next_due = ?, progress = ?, "
        "closes_at = ?, cause = ?, severity_rank = ?, asked = ? WHERE seq = ?";
    Query(database(), kUpdate, ticket.customer, ticket.contact, ticket.severity, ticket.status, ticket.owner,
          ticket.taken, ticket.resolved, ticket.closed, ticket.closedReason, ticket.takeInChargeDue,
          ticket.resolutionDue, ticket.nextDue, ticket.progressText, ticket.closesAt, ticket.cause,
          ticket.severityRank, ticket.asked, ticket.seq)
        .run();
    updateFacts(database(), *known, ticket, event, m_policies.find(ticket.policy, ticket.policyVersion));
}

void TicketProjection::applyTicket(const WholeStream &ticket)
{
    if (ticket.ticket)
        insert(ticket.ticket->record, ticket.ticket->life);
}

void TicketProjection::insert(const TicketRecord &ticket, const TicketLife &life)
{
    static constexpr char kSql[] =
        "INSERT INTO ticket VALUES (:seq, :id, :number, :customer, :contact, :contract, :policy, :policy_version, "
        ":channel, :nature, :severity, :category, :product, :summary, :status, :owner, :received, :taken, "
        ":resolved, :closed, :closed_reason, :take_in_charge_due, :resolution_due, :next_due, :targets, :intake, "
        ":details, :progress, :closes_at, :cause, :severity_rank, :asked)";
    projectParts(database(), {}, ticket);
    Query(database(), kSql).bindFields(ticket).run();
    insertFacts(database(), ticket, life, m_policies.find(ticket.policy, ticket.policyVersion));
}

void TicketProjection::clear(const Stream &stream)
{
    if (stream.kind == StreamKind::Call) {
        removeCall(database(), stream);
    } else if (stream.kind == StreamKind::Ticket) {
        static constexpr char kSql[] = "DELETE FROM ticket WHERE id = ?";
        static constexpr char kActivities[] = "DELETE FROM activity WHERE ticket = ?";
        static constexpr char kWorks[] = "DELETE FROM work WHERE ticket = ?";
        Query(database(), kSql, stream.id).run();
        Query(database(), kActivities, stream.id).run();
        Query(database(), kWorks, stream.id).run();
    }
}

} // namespace permanence
