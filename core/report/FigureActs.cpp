#include "core/report/FigureReader.h"
#include "core/store/TicketFacts.h"

#include <algorithm>

// What people did, each thing counted at its own time: calls in and out, hand-offs, work, promises.

namespace permanence {

void FigureReader::readCalls(const FigureSpan &span)
{
#define PERMANENCE_CALLS(more)                                                                               \
    "SELECT at, missed, seconds" more " FROM call INDEXED BY call_phone WHERE at >= ? AND at < ? AND channel = 'phone'"
    static constexpr char kCalls[] = PERMANENCE_CALLS("");
    static constexpr char kAllOfCalls[] = PERMANENCE_CALLS(", customer, agent, ticket");
    if (!m_zones)
        m_zones.emplace(m_database, m_filter, m_period);
    const bool asksForZone = m_filter.zone == HeatMapZone::Customer;
    Query query(m_database, asksForAll() || asksForZone ? kAllOfCalls : kCalls, span.begin, span.end);
    while (query.next()) {
        const auto at = query.get<Instant>(0);
        if (!m_period.holds(at))
            continue;
        const auto ticket = asksForAll() ? query.get<TicketId>(5) : TicketId();
        int row = m_period.isCut() ? m_period.pieceAt(at) : 0;
        CustomerId customer;
        if (asksForAll() || asksForZone)
            customer = query.get<CustomerId>(3);
        if (m_parts.asksForFacets()) {
            const auto agent = query.get<AgentId>(4);
            FigureFacets facets = m_parts.asksForMore() ? look(ticket) : m_nothing;
            facets.customer = customer;
            if (!m_parts.holds(facets) || !m_parts.holdsAgent(agent))
                continue;
            row = m_parts.rowOf(at, facets, agent);
        }
        const bool isMissed = query.get<std::optional<QString>>(1).has_value();
        m_tally.add(FigureId::Calls, row, isMissed ? 2 : 1, ticket);
        if (const auto seconds = query.get<qint64>(2); seconds > 0) {
            m_tally.add(FigureId::Calls, row, 7, ticket, seconds * kSecond);
            m_tally.add(FigureId::Calls, row, 8, ticket);
        }
        const qint64 local = m_zones->localAt(at, customer);
        const qint64 day = local / kDay - (local % kDay < 0 ? 1 : 0);
        const auto weekday = static_cast<int>(((day + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
        const auto hour = static_cast<int>((local - day * kDay) / kHour);
        m_tally.add(FigureId::CallTimes, weekday, hour, ticket);
    }
}

void FigureReader::readSteps(const FigureSpan &span)
{
#define PERMANENCE_STEPS(more) "SELECT at, kind, outcome" more " FROM report_step WHERE at >= ? AND at < ?"
    static constexpr char kSteps[] = PERMANENCE_STEPS("");
    static constexpr char kAllOfSteps[] = PERMANENCE_STEPS(", agent, ticket, stream");
    Query query(m_database, asksForAll() ? kAllOfSteps : kSteps, span.begin, span.end);
    while (query.next()) {
        const auto at = query.get<Instant>(0);
        if (!m_period.holds(at))
            continue;
        TicketId ticket;
        AgentId agent;
        FigureFacets facets;
        if (asksForAll()) {
            agent = query.get<AgentId>(3);
            ticket = query.get<TicketId>(4);
            if (m_parts.asksForTicket() && ticket.isValid())
                facets = look(ticket);
            else if (m_parts.asksForCustomer())
                facets.customer = customerOfCallback(query.get<Uuid>(5));
            if (!m_parts.holds(facets) || !m_parts.holdsAgent(agent))
                continue;
        }
        const int row = m_parts.rowOf(at, facets, agent);
        if (query.get<ReportStep>(1) == ReportStep::Defect) {
            m_tally.add(FigureId::Defects, row, query.get<DefectAnswer>(2) == DefectAnswer::Accepted ? 1 : 2, ticket);
            continue;
        }
        const auto outcome = query.get<AttemptOutcome>(2);
        const bool isReached = outcome == AttemptOutcome::Reached;
        m_tally.add(FigureId::Calls, row, isReached ? 4 : outcome == AttemptOutcome::Voicemail ? 5 : 6, ticket);
        m_tally.add(FigureId::AttemptsPerReach, row, 1, ticket);
        if (isReached)
            m_tally.add(FigureId::AttemptsPerReach, row, 2, ticket);
    }
}

void FigureReader::readWork(const FigureSpan &span)
{
#define PERMANENCE_WORK(more)                                                                                \
    "SELECT \"from\", until, agent, service, billable, minutes" more " FROM report_work WHERE \"from\" >= ? AND \"from\" < ?"
    static constexpr char kWork[] = PERMANENCE_WORK("");
    static constexpr char kAllOfWork[] = PERMANENCE_WORK(", ticket");
    Query query(m_database, asksForAll() ? kAllOfWork : kWork, span.begin, span.end);
    while (query.next()) {
        const auto from = query.get<Instant>(0);
        if (!m_period.holds(from))
            continue;
        const auto agent = query.get<AgentId>(2);
        const auto ticket = asksForAll() ? query.get<TicketId>(6) : TicketId();
        FigureFacets facets;
        if (m_parts.asksForTicket())
            facets = look(ticket);
        if (!m_parts.holds(facets) || !m_parts.holdsAgent(agent))
            continue;
        const Duration length =
            std::max<Duration>(0, query.get<std::optional<Instant>>(1).value_or(m_period.now()) - from);
        auto ofAgent = m_agentRows.constFind(agent.uuid);
        if (ofAgent == m_agentRows.constEnd())
            ofAgent = m_agentRows.insert(agent.uuid, keys(FigureRows::Agents).rowOf(agent.isValid() ? agent.text() : QString()));
        const int service = keys(FigureRows::Services).rowOf(query.get<QString>(3));
        m_tally.add(FigureId::WorkByAgent, *ofAgent, 0, ticket, length);
        m_tally.add(FigureId::WorkByService, service, 0, ticket, length);
        if (query.get<bool>(4)) {
            m_tally.add(FigureId::WorkByAgent, *ofAgent, 1, ticket, length);
            m_tally.add(FigureId::WorkByService, service, 1, ticket, length);
        }
        if (const auto minutes = query.get<qint64>(5); minutes > 0) {
            const int row = m_parts.rowOf(from, facets, agent);
            m_tally.add(FigureId::PacksUsed, row, 0, ticket, minutes);
            m_tally.add(FigureId::PacksUsed, row, 1, ticket);
        }
    }
}

void FigureReader::readPromises(const FigureSpan &span)
{
    static constexpr char kPromises[] = "SELECT due, done, outcome, agent, ticket FROM activity INDEXED BY activity_promise "
                                        "WHERE kind = 'promise' AND due >= ? AND due < ?";
    Query query(m_database, kPromises, span.begin, span.end);
    while (query.next()) {
        const auto due = query.get<Instant>(0);
        const auto done = query.get<std::optional<Instant>>(1);
        const bool isCancelled = query.get<std::optional<ActivityOutcome>>(2) == ActivityOutcome::Cancelled;
        const bool isInTime = done && *done <= due;
        if ((isInTime && isCancelled) || (isInTime ? !m_period.holds(due) : !m_period.passed(due)))
            continue;
        const auto agent = query.get<AgentId>(3);
        const auto ticket = query.get<TicketId>(4);
        FigureFacets facets;
        if (m_parts.asksForTicket())
            facets = look(ticket);
        if (m_parts.holds(facets) && m_parts.holdsAgent(agent))
            m_tally.add(FigureId::Promises, m_parts.rowOf(due, facets, agent), isInTime ? 1 : 2, ticket);
    }
}

CustomerId FigureReader::customerOfCallback(const Uuid &callback)
{
    static constexpr char kSql[] = "SELECT customer FROM activity WHERE id = ?";
    Query query(m_database, kSql, callback);
    return query.next() ? query.get<CustomerId>(0) : CustomerId{};
}

} // namespace permanence
