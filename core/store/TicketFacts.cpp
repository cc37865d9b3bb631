#include "core/store/TicketFacts.h"

#include "core/rules/WorkTime.h"
#include "core/store/EventLog.h"
#include "core/store/ReportQuarter.h"

#include <algorithm>

namespace permanence {
namespace {

/// Something passed between desk and customer after the opening, or was to.
bool isContact(const EventBody &body)
{
    return std::holds_alternative<Attempted>(body) || std::holds_alternative<CustomerCalled>(body) ||
           std::holds_alternative<Asked>(body) || std::holds_alternative<Replied>(body) ||
           std::holds_alternative<MessageLeft>(body) || std::holds_alternative<CallbackScheduled>(body) ||
           std::holds_alternative<Promised>(body);
}

bool isStep(const EventBody &body)
{
    return std::holds_alternative<Attempted>(body) || std::holds_alternative<DefectReported>(body);
}

/// The instant at which a limit is missed, or kMet; nothing where there is no limit, or nothing can miss it any more.
/// `standsStill`: since when the customer owes an answer, so that the due time is none.
std::optional<Instant> missedAt(const std::optional<Instant> &due, const std::optional<Instant> &done,
                                const std::optional<Instant> &closed, const std::optional<Instant> &standsStill)
{
    if (!due)
        return std::nullopt;
    if (done)
        return *done <= *due ? kMet : *due;
    const bool wasStopped = closed && *closed <= *due;
    if (wasStopped || (!closed && standsStill && *due > *standsStill))
        return std::nullopt;
    return due;
}

/// Business time from receipt to the resolution without the time in which the customer owed an answer.
Duration timeToResolve(const TicketState &ticket, const BusinessCalendar &calendar)
{
    const Instant end = std::max(ticket.received, *ticket.resolved);
    Instant from = ticket.received;
    Duration sum = 0;
    for (const Pause &pause : ticket.pauses) {
        const Instant begin = std::clamp(pause.from, from, end);
        sum += calendar.between(from, begin);
        from = std::clamp(pause.until.value_or(end), begin, end);
    }
    return sum + calendar.between(from, end);
}

/// An instant before the part counts as its beginning: the clocks of two stations may differ.
std::optional<Instant> notBefore(Instant from, const std::optional<Instant> &at)
{
    return at && *at != kMet ? std::optional(std::max(from, *at)) : at;
}

void addTaking(TicketPart &part, const TicketRecord &ticket, const PolicyEntry *judge)
{
    part.taken = notBefore(part.from, ticket.taken);
    part.takeMissed = notBefore(part.from, missedAt(ticket.takeInChargeDue, ticket.taken, ticket.closed, {}));
    if (ticket.taken && judge)
        part.takeTime = judge->calendar.between(ticket.received, std::max(ticket.received, *ticket.taken));
}

void addResolving(TicketPart &part, const TicketRecord &ticket, const PolicyEntry *judge)
{
    std::optional<Instant> standsStill;
    if (!ticket.pauses.empty() && !ticket.pauses.back().until)
        standsStill = ticket.pauses.back().from;
    part.resolved = notBefore(part.from, ticket.resolved);
    part.resolveMissed = notBefore(part.from, missedAt(ticket.resolutionDue, ticket.resolved, ticket.closed, standsStill));
    if (ticket.resolved && judge)
        part.resolveTime = timeToResolve(ticket, judge->calendar);
}

Instant lastOf(const TicketPart &part)
{
    Instant last = *part.until;
    for (const auto &at : {part.taken, part.resolved, part.takeMissed, part.resolveMissed})
        last = at ? std::max(last, *at) : last;
    return last;
}

CountedPart::Deed deedOf(const std::optional<Instant> &at, const std::optional<Duration> &time,
                         const std::optional<Instant> &missed)
{
    return {at ? at->ms : CountedPart::kNone, time.value_or(CountedPart::kNone), missed ? missed->ms : CountedPart::kNone};
}

QByteArray countedOf(const TicketPart &part)
{
    CountedPart counted;
    counted.received = part.received.ms;
    counted.until = part.until ? part.until->ms : CountedPart::kNone;
    counted.taking = deedOf(part.taken, part.takeTime, part.takeMissed);
    counted.resolving = deedOf(part.resolved, part.resolveTime, part.resolveMissed);
    counted.policyVersion = part.policyVersion;
    counted.reason = part.reason;
    counted.cause = part.cause;
    counted.atOnce = part.atOnce;
    counted.isOpening = part.part == 0;
    return counted.packed();
}

void insertParts(Database &database, const std::vector<TicketPart> &parts)
{
    static constexpr char kSql[] =
        "INSERT INTO report_ticket (\"from\", id, part, last, until, taken, take_time, take_missed, resolved, resolve_time, "
        "resolve_missed, reason, cause, at_once, received, policy_version, policy, severity, contract, customer, product, "
        "owner, seq, counted) VALUES (:from, :id, :part, :last, :until, :taken, :take_time, :take_missed, :resolved, :resolve_time, "
        ":resolve_missed, :reason, :cause, :at_once, :received, :policy_version, :policy, :severity, :contract, :customer, "
        ":product, :owner, :seq, CAST(:counted AS BLOB))";
    for (const TicketPart &part : parts)
        Query(database, kSql).bindFields(part).run();
}

/// All works of a ticket, for what a slice begun by one entry leaves is used up by the next. The customer is that of the
/// ticket's own facts, which are there already: the record may show the ticket under whom it was merged into.
void insertWorks(Database &database, const TicketRecord &ticket, const PolicyEntry *judge)
{
    static constexpr char kSql[] =
        "INSERT OR REPLACE INTO report_work (\"from\", id, until, agent, service, billable, minutes, ticket, booked, policy, "
        "policy_version, given_back, customer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "(SELECT customer FROM report_ticket WHERE id = ? AND part = 0))";
    const bool hasPacks = judge && !judge->policy.packs.empty();
    const bool isGiven = hasPacks && isGivenBack(ticket, judge->policy);
    const QString policy = hasPacks ? ticket.policy : QString();
    const qint64 givenBack = isGiven && ticket.resolved ? ticket.resolved->ms : 0;
    MinuteCounter counter(judge ? judge->policy.counting : Counting());
    for (const Work &work : ticket.works) {
        const bool isBillable = judge && judge->policy.service(work.service);
        const bool counts = hasPacks && !isGiven && work.until && isCounted(work, judge->policy);
        const int minutes = counts ? counter.add(*work.until - work.from) : 0;
        Query(database, kSql, work.from, work.id, work.until, work.agent, work.service, isBillable, minutes, ticket.id,
              work.booked, policy, ticket.policyVersion, givenBack, ticket.id)
            .run();
    }
}

void removeWorks(Database &database, const TicketRecord &ticket)
{
    static constexpr char kSql[] = "DELETE FROM report_work WHERE \"from\" = ? AND id = ?";
    for (const Work &work : ticket.works)
        Query(database, kSql, work.from, work.id).run();
}

/// What a ticket with several parts, or of another customer, is told from: its whole stream, which is rare.
void tellAgain(Database &database, const TicketRecord &ticket, const PolicyEntry *judge)
{
    static constexpr char kClear[] = "DELETE FROM report_ticket WHERE id = ?";
    Query(database, kClear, ticket.id).run();
    TicketState state;
    TicketLife life;
    bool isOpened = false;
    for (const Event &event : EventLog(database).stream(ticket.id.uuid)) {
        if (std::holds_alternative<TicketOpened>(event.body) == isOpened)
            continue; // as TicketProjection does
        isOpened = true;
        const bool wasClosed = state.isClosed();
        permanence::apply(state, event);
        life.add(wasClosed, state, event);
    }
    insertParts(database, life.parts(ticket, judge));
}

void updateParts(Database &database, const TicketRecord &before, const TicketRecord &now, const Event &event,
                 const PolicyEntry *judge)
{
    const bool isReopened = before.isClosed() && !now.isClosed();
    if (now.reopened || isReopened || std::holds_alternative<TicketTied>(event.body)) {
        tellAgain(database, now, judge);
        return;
    }
    TicketLife life;
    life.add(false, now, event); // gives the one part there is, but for its contacts so far and its customer
    TicketPart part = life.parts(now, judge).front();
    const bool isContactNow = !before.isClosed() && isContact(event.body);
    static constexpr char kAtOnce[] = "SELECT at_once FROM report_ticket WHERE \"from\" = ? AND id = ? AND part = 0";
    static constexpr char kUpdate[] =
        "UPDATE report_ticket SET last = ?, until = ?, taken = ?, take_time = ?, take_missed = ?, resolved = ?, "
        "resolve_time = ?, resolve_missed = ?, reason = ?, cause = ?, at_once = ?, severity = ?, owner = ?, counted = CAST(? AS BLOB) "
        "WHERE \"from\" = ? AND id = ? AND part = 0";
    if (Query query(database, kAtOnce, part.from, part.id); query.next())
        part.atOnce = query.get<bool>(0) && !isContactNow;
    Query(database, kUpdate, part.last, part.until, part.taken, part.takeTime, part.takeMissed, part.resolved,
          part.resolveTime, part.resolveMissed, part.reason, part.cause, part.atOnce, part.severity, part.owner,
          countedOf(part), part.from, part.id)
        .run();
}

} // namespace

void TicketLife::add(bool wasClosed, const TicketState &now, const Event &event)
{
    m_customer = now.customer;
    if (m_parts.empty())
        m_parts.push_back({now.received, {}, {}, {}, false, false});
    Part &part = m_parts.back();
    if (!wasClosed && isContact(event.body))
        part.hadContact = true;
    if (isStep(event.body))
        m_steps.push_back(event);
    if (!wasClosed && now.isClosed()) {
        part.until = std::max(part.from, *now.closed);
        part.reason = now.closedReason;
        part.cause = now.cause;
    } else if (wasClosed && !now.isClosed()) {
        m_parts.push_back({std::max(*part.until, event.at), {}, {}, {}, false, now.taken.has_value()});
    }
}

std::vector<TicketPart> TicketLife::parts(const TicketRecord &ticket, const PolicyEntry *judge) const
{
    std::vector<TicketPart> all;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &known = m_parts[i];
        const bool isLast = i + 1 == m_parts.size();
        TicketPart &part = all.emplace_back();
        part.from = known.from;
        part.id = ticket.id;
        part.part = static_cast<int>(i);
        part.until = known.until;
        part.reason = known.reason;
        part.cause = known.cause;
        part.atOnce = m_parts.size() == 1 && !known.hadContact;
        part.received = ticket.received;
        part.severity = ticket.severity;
        part.policy = ticket.policy;
        part.policyVersion = ticket.policyVersion;
        part.contract = ticket.contract;
        part.customer = m_customer;
        part.product = ticket.product;
        part.owner = ticket.owner;
        part.seq = ticket.seq;
        // Somebody took it in the part after which it was owned; nobody has yet, in the last one.
        const bool isTakenLater = isLast ? false : m_parts[i + 1].takenBefore;
        if (!known.takenBefore && (isLast || isTakenLater))
            addTaking(part, ticket, judge);
        if (isLast)
            addResolving(part, ticket, judge);
        if (part.until)
            part.last = lastOf(part);
        part.counted = countedOf(part);
    }
    return all;
}

void insertFacts(Database &database, const TicketRecord &ticket, const TicketLife &life, const PolicyEntry *judge)
{
    insertParts(database, life.parts(ticket, judge));
    insertWorks(database, ticket, judge);
    for (const Event &event : life.steps())
        addStep(database, event);
}

void updateFacts(Database &database, const TicketRecord &before, const TicketRecord &now, const Event &event,
                 const PolicyEntry *judge)
{
    addStep(database, event);
    updateParts(database, before, now, event, judge);
    const bool isTied = std::holds_alternative<TicketTied>(event.body);
    const bool isSame = before.works == now.works && before.cause == now.cause && before.resolved == now.resolved;
    if (isTied || !isSame) {
        removeWorks(database, before);
        insertWorks(database, now, judge);
    }
}

void addStep(Database &database, const Event &event)
{
    static constexpr char kSql[] = "INSERT INTO report_step (at, id, kind, outcome, agent, ticket, stream) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    const TicketId ticket = event.stream.kind == StreamKind::Ticket ? TicketId(event.stream.id) : TicketId();
    const auto add = [&](ReportStep kind, auto outcome) {
        Query query(database, kSql, event.at, event.id, kind, outcome, event.author, ticket, event.stream.id);
        query.run();
        if (query.changes() > 0)
            countIn(database, ReportQuarter::of(event.at, outcome));
    };
    if (const auto *attempt = std::get_if<Attempted>(&event.body))
        add(ReportStep::Call, attempt->outcome);
    else if (const auto *done = std::get_if<CallbackDone>(&event.body))
        add(ReportStep::Call, done->outcome);
    else if (const auto *defect = std::get_if<DefectReported>(&event.body))
        add(ReportStep::Defect, defect->accepted ? DefectAnswer::Accepted : DefectAnswer::Refused);
}

} // namespace permanence
