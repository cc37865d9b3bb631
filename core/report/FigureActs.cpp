#include "core/report/FigureReader.h"
#include "core/time/ZoneOffsets.h"

#include <algorithm>

// What people did, each thing counted at its own time: calls in and out, hand-offs, work, promises.

namespace permanence {

void FigureReader::readCalls()
{
    static constexpr char kCalls[] = "SELECT at, missed, seconds, customer, agent, ticket FROM call INDEXED BY call_report "
                                     "WHERE at >= ? AND at < ? AND channel = 'phone'";
    static constexpr char kZones[] = "SELECT id, timezone FROM customer";
    std::vector<ZoneOffsets> zones{ZoneOffsets(m_period.zone(), m_period.begin(), m_period.end())};
    QHash<Uuid, int> zoneOf;
    if (m_filter.zone == HeatMapZone::Customer) {
        QHash<QString, int> known;
        for (Query query(m_database, kZones); query.next();) {
            const auto name = query.get<QString>(1);
            if (QTimeZone::isTimeZoneIdAvailable(name.toLatin1()) && !known.contains(name)) {
                known.insert(name, static_cast<int>(zones.size()));
                zones.emplace_back(QTimeZone(name.toLatin1()), m_period.begin(), m_period.end());
            }
            zoneOf.insert(query.get<Uuid>(0), known.value(name, 0));
        }
    }
    Query query(m_database, kCalls, m_period.begin(), m_period.end());
    while (query.next()) {
        const auto at = query.get<Instant>(0);
        if (!m_period.holds(at))
            continue;
        const TicketId ticket = m_parts.asksForMore() ? query.get<TicketId>(5) : soughtId(query, 5);
        int row = m_period.isCut() ? m_period.pieceAt(at) : 0;
        CustomerId customer;
        if (m_parts.asksForFacets() || m_filter.zone == HeatMapZone::Customer)
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
        const ZoneOffsets &zone = zones[static_cast<std::size_t>(zoneOf.isEmpty() ? 0 : zoneOf.value(customer.uuid, 0))];
        const qint64 local = at.ms + zone.at(at);
        const qint64 day = local / kDay - (local % kDay < 0 ? 1 : 0);
        const auto weekday = static_cast<int>(((day + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
        const auto hour = static_cast<int>((local - day * kDay) / kHour);
        m_tally.add(FigureId::CallTimes, weekday, hour, ticket);
    }
}

void FigureReader::readSteps()
{
    static constexpr char kSteps[] =
        "SELECT at, kind, outcome, agent, ticket, stream FROM report_step WHERE at >= ? AND at < ?";
    static const QString kDefect = u"defect"_s;
    static const QString kAccepted = u"accepted"_s;
    Query query(m_database, kSteps, m_period.begin(), m_period.end());
    while (query.next()) {
        const auto at = query.get<Instant>(0);
        if (!m_period.holds(at))
            continue;
        const auto ticket = query.get<TicketId>(4);
        const auto agent = query.get<AgentId>(3);
        FigureFacets facets;
        if (m_parts.asksForTicket() && ticket.isValid())
            facets = look(ticket);
        else if (m_parts.asksForCustomer())
            facets.customer = customerOfCallback(query.get<Uuid>(5));
        if (!m_parts.holds(facets) || !m_parts.holdsAgent(agent))
            continue;
        const int row = m_parts.rowOf(at, facets, agent);
        if (query.get<QString>(1) == kDefect) {
            m_tally.add(FigureId::Defects, row, query.get<QString>(2) == kAccepted ? 1 : 2, ticket);
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

void FigureReader::readWork()
{
    static constexpr char kWork[] =
        "SELECT \"from\", until, agent, service, billable, minutes, ticket FROM report_work WHERE \"from\" >= ? AND \"from\" < ?";
    Query query(m_database, kWork, m_period.begin(), m_period.end());
    while (query.next()) {
        const auto from = query.get<Instant>(0);
        if (!m_period.holds(from))
            continue;
        const auto agent = query.get<AgentId>(2);
        const auto ticket = query.get<TicketId>(6);
        FigureFacets facets;
        if (m_parts.asksForTicket())
            facets = look(ticket);
        if (!m_parts.holds(facets) || !m_parts.holdsAgent(agent))
            continue;
        const Duration length =
            std::max<Duration>(0, query.get<std::optional<Instant>>(1).value_or(m_period.now()) - from);
        auto ofAgent = m_agentRows.constFind(agent.uuid);
        if (ofAgent == m_agentRows.constEnd())
            ofAgent = m_agentRows.insert(agent.uuid, rowOf(FigureRows::Agents, agent.isValid() ? agent.text() : QString()));
        const int service = rowOf(FigureRows::Services, query.get<QString>(3));
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

void FigureReader::readPromises()
{
    static constexpr char kPromises[] = "SELECT due, done, outcome, agent, ticket FROM activity INDEXED BY activity_promise "
                                        "WHERE kind = 'promise' AND due >= ? AND due < ?";
    Query query(m_database, kPromises, m_period.begin(), m_period.end());
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
