#include "core/store/TicketFacts.h"

#include "core/rules/WorkTime.h"
#include "core/store/EventLog.h"

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

/// When a limit was met or missed.
struct Decided {
    std::optional<Instant> at; ///< none: there is no limit, or nothing can miss it any more
    bool met = false;
};

/// `standsStill`: since when the customer owes an answer, so that the due time is none.
Decided decidedAt(const std::optional<Instant> &due, const std::optional<Instant> &done,
                  const std::optional<Instant> &closed, const std::optional<Instant> &standsStill)
{
    if (!due)
        return {};
    if (done)
        return *done <= *due ? Decided{done, true} : Decided{due, false};
    const bool wasStopped = closed && *closed <= *due;
    if (wasStopped || (!closed && standsStill && *due > *standsStill))
        return {};
    return {due, false};
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
    return at ? std::optional(std::max(from, *at)) : std::nullopt;
}

void addTaking(TicketFacts &facts, const TicketRecord &ticket, const PolicyEntry *judge)
{
    const Decided decided = decidedAt(ticket.takeInChargeDue, ticket.taken, ticket.closed, {});
    facts.taken = notBefore(facts.from, ticket.taken);
    facts.takeDecided = notBefore(facts.from, decided.at);
    facts.takeMet = decided.met;
    if (ticket.taken && judge)
        facts.takeTime = judge->calendar.between(ticket.received, std::max(ticket.received, *ticket.taken));
}

void addResolving(TicketFacts &facts, const TicketRecord &ticket, const PolicyEntry *judge)
{
    std::optional<Instant> standsStill;
    if (!ticket.pauses.empty() && !ticket.pauses.back().until)
        standsStill = ticket.pauses.back().from;
    const Decided decided = decidedAt(ticket.resolutionDue, ticket.resolved, ticket.closed, standsStill);
    facts.resolved = notBefore(facts.from, ticket.resolved);
    facts.resolveDecided = notBefore(facts.from, decided.at);
    facts.resolveMet = decided.met;
    if (ticket.resolved && judge)
        facts.resolveTime = timeToResolve(ticket, judge->calendar);
}

Instant lastOf(const TicketFacts &facts)
{
    Instant last = *facts.until;
    for (const auto &at : {facts.taken, facts.resolved, facts.takeDecided, facts.resolveDecided})
        last = at ? std::max(last, *at) : last;
    return last;
}

void insertParts(Database &database, const std::vector<TicketFacts> &parts)
{
    static constexpr char kSql[] =
        "INSERT INTO report_ticket (\"from\", id, part, last, until, taken, take_time, take_decided, take_met, resolved, "
        "resolve_time, resolve_decided, resolve_met, reason, cause, contacts, reopened, received, severity, policy, "
        "policy_version, contract, customer, product, owner, seq) VALUES (:from, :id, :part, :last, :until, :taken, "
        ":take_time, :take_decided, :take_met, :resolved, :resolve_time, :resolve_decided, :resolve_met, :reason, :cause, "
        ":contacts, :reopened, :received, :severity, :policy, :policy_version, :contract, :customer, :product, :owner, "
        ":seq)";
    for (const TicketFacts &part : parts)
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
    insertParts(database, life.facts(ticket, judge));
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
    const TicketFacts facts = life.facts(now, judge).front();
    const int contacts = !before.isClosed() && isContact(event.body) ? 1 : 0;
    static constexpr char kUpdate[] =
        "UPDATE report_ticket SET last = ?, until = ?, taken = ?, take_time = ?, take_decided = ?, take_met = ?, "
        "resolved = ?, resolve_time = ?, resolve_decided = ?, resolve_met = ?, reason = ?, cause = ?, "
        "contacts = contacts + ?, severity = ?, owner = ? WHERE \"from\" = ? AND id = ? AND part = 0";
    Query(database, kUpdate, facts.last, facts.until, facts.taken, facts.takeTime, facts.takeDecided, facts.takeMet,
          facts.resolved, facts.resolveTime, facts.resolveDecided, facts.resolveMet, facts.reason, facts.cause, contacts,
          facts.severity, facts.owner, facts.from, facts.id)
        .run();
}

} // namespace

void TicketLife::add(bool wasClosed, const TicketState &now, const Event &event)
{
    m_customer = now.customer;
    if (m_parts.empty())
        m_parts.push_back({now.received, {}, {}, {}, 0, false});
    Part &part = m_parts.back();
    if (!wasClosed && isContact(event.body))
        ++part.contacts;
    if (isStep(event.body))
        m_steps.push_back(event);
    if (!wasClosed && now.isClosed()) {
        part.until = std::max(part.from, *now.closed);
        part.reason = now.closedReason;
        part.cause = now.cause;
    } else if (wasClosed && !now.isClosed()) {
        m_parts.push_back({std::max(*part.until, event.at), {}, {}, {}, 0, now.taken.has_value()});
    }
}

std::vector<TicketFacts> TicketLife::facts(const TicketRecord &ticket, const PolicyEntry *judge) const
{
    std::vector<TicketFacts> all;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const bool isLast = i + 1 == m_parts.size();
        TicketFacts &facts = all.emplace_back();
        facts.from = part.from;
        facts.id = ticket.id;
        facts.part = static_cast<int>(i);
        facts.until = part.until;
        facts.reason = part.reason;
        facts.cause = part.cause;
        facts.contacts = part.contacts;
        facts.reopened = !isLast;
        facts.received = ticket.received;
        facts.severity = ticket.severity;
        facts.policy = ticket.policy;
        facts.policyVersion = ticket.policyVersion;
        facts.contract = ticket.contract;
        facts.customer = m_customer;
        facts.product = ticket.product;
        facts.owner = ticket.owner;
        facts.seq = ticket.seq;
        // Somebody took it in the part after which it was owned; nobody has yet, in the last one.
        const bool isTakenLater = isLast ? false : m_parts[i + 1].takenBefore;
        if (!part.takenBefore && (isLast || isTakenLater))
            addTaking(facts, ticket, judge);
        if (isLast)
            addResolving(facts, ticket, judge);
        if (facts.until)
            facts.last = lastOf(facts);
    }
    return all;
}

void insertFacts(Database &database, const TicketRecord &ticket, const TicketLife &life, const PolicyEntry *judge)
{
    insertParts(database, life.facts(ticket, judge));
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
    static const QString kCall = u"call"_s;
    static const QString kDefect = u"defect"_s;
    const TicketId ticket = event.stream.kind == StreamKind::Ticket ? TicketId(event.stream.id) : TicketId();
    const auto add = [&](const QString &kind, const QString &outcome) {
        Query(database, kSql, event.at, event.id, kind, outcome, event.author, ticket, event.stream.id).run();
    };
    if (const auto *attempt = std::get_if<Attempted>(&event.body))
        add(kCall, codeOf(attempt->outcome));
    else if (const auto *done = std::get_if<CallbackDone>(&event.body))
        add(kCall, codeOf(done->outcome));
    else if (const auto *defect = std::get_if<DefectReported>(&event.body))
        add(kDefect, defect->accepted ? u"accepted"_s : u"refused"_s);
}

} // namespace permanence
