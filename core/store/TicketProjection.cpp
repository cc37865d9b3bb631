#include "core/rules/ServiceClock.h"
#include "core/store/Projections.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace permanence {
namespace {

QString writePauses(const std::vector<Pause> &pauses)
{
    QJsonArray array;
    for (const Pause &pause : pauses)
        array.append(QJsonArray{pause.from.ms, pause.until ? QJsonValue(pause.until->ms) : QJsonValue()});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Pause> readPauses(const QString &text)
{
    std::vector<Pause> pauses;
    if (text == u"[]"_s)
        return pauses;
    for (const QJsonValue item : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonArray pair = item.toArray();
        Pause pause{{pair.at(0).toInteger()}, std::nullopt};
        if (!pair.at(1).isNull())
            pause.until = Instant{pair.at(1).toInteger()};
        pauses.push_back(pause);
    }
    return pauses;
}

} // namespace

std::optional<TicketRecord> readTicket(Database &database, const TicketId &id)
{
    static constexpr char kSql[] = "SELECT * FROM ticket WHERE id = ?";
    Query query(database, kSql, id);
    auto ticket = query.first<TicketRecord>();
    if (ticket)
        ticket->pauses = readPauses(ticket->pausesText);
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
        static constexpr char kSql[] =
            "INSERT INTO call (seq, id, at, agent, number, channel, customer, contact, ticket, summary, seconds) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
        Query(database(), kSql, event.seq, event.stream.id, event.at, event.author, call->number, call->channel,
              call->customer, call->contact, call->ticket, call->summary, call->seconds)
            .run();
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
    ticket.pausesText = writePauses(ticket.pauses);
    computeDues(ticket, event.at);
    if (opens) {
        static constexpr char kInsert[] =
            "INSERT INTO ticket VALUES (:seq, :id, :number, :customer, :contact, :contract, :policy, :policy_version, "
            ":channel, :nature, :severity, :category, :product, :summary, :status, :owner, :received, :taken, "
            ":resolved, :closed, :closed_reason, :take_in_charge_due, :resolution_due, :next_due, :targets, :intake, "
            ":details, :pauses)";
        ticket.seq = event.seq;
        Query(database(), kInsert).bindFields(ticket).run();
        return;
    }
    static constexpr char kUpdate[] =
        "UPDATE ticket SET customer = ?, contact = ?, severity = ?, status = ?, owner = ?, taken = ?, resolved = ?, "
        "closed = ?, closed_reason = ?, take_in_charge_due = ?, resolution_due = ?, next_due = ?, pauses = ? "
        "WHERE seq = ?";
    Query(database(), kUpdate, ticket.customer, ticket.contact, ticket.severity, ticket.status, ticket.owner,
          ticket.taken, ticket.resolved, ticket.closed, ticket.closedReason, ticket.takeInChargeDue,
          ticket.resolutionDue, ticket.nextDue, ticket.pausesText, ticket.seq)
        .run();
}

void TicketProjection::computeDues(TicketRecord &ticket, Instant asOf) const
{
    ticket.takeInChargeDue.reset();
    ticket.resolutionDue.reset();
    ticket.nextDue = kNoLimit;
    const PolicyEntry *judge = m_policies.find(ticket.policy, ticket.policyVersion);
    if (!judge)
        return;
    const TicketClocks clocks = clocksOf(ticket, judge->policy, judge->calendar, asOf);
    ticket.takeInChargeDue = clocks.takeInCharge.due;
    ticket.resolutionDue = clocks.resolution.due;
    ticket.nextDue = permanence::nextDue(clocks).value_or(kNoLimit);
}

void TicketProjection::clear(const Stream &stream)
{
    if (stream.kind == StreamKind::Call) {
        static constexpr char kSql[] = "DELETE FROM call WHERE id = ?";
        Query(database(), kSql, stream.id).run();
    } else if (stream.kind == StreamKind::Ticket) {
        static constexpr char kSql[] = "DELETE FROM ticket WHERE id = ?";
        Query(database(), kSql, stream.id).run();
    }
}

} // namespace permanence
