#include "core/report/FigureReader.h"
#include "core/store/ReportQuarter.h"

#include <algorithm>

// What people did, each thing counted at its own time: calls in and out, hand-offs, work, promises.

namespace permanence {

void FigureReader::readContacts(const FigureSpan &span, bool wantsCalls, bool wantsSteps)
{
    const auto readEach = [&](Instant from, Instant until) {
        if (wantsCalls && from < until)
            readCalls(from, until);
        if (wantsSteps && from < until)
            readSteps(from, until);
    };
    const Instant begin = ReportQuarter::startOf(span.begin + ReportQuarter::kLength - 1);
    const Instant end = ReportQuarter::startOf(std::min(span.end, m_period.now() + 1));
    const bool isByQuarters = !asksForAll() && m_filter.zone == HeatMapZone::Desk && begin < end;
    if (!m_zones && (wantsCalls || isByQuarters))
        m_zones.emplace(m_database, m_filter, m_period);
    if (!isByQuarters)
        return readEach(span.begin, span.end);
    static constexpr char kQuarters[] = "SELECT * FROM report_quarter WHERE \"from\" >= ? AND \"from\" < ?";
    readEach(span.begin, begin);
    for (Query query(m_database, kQuarters, begin, end); query.next();) {
        const auto quarter = query.row<ReportQuarter>();
        if (m_zones->localAt(quarter.from, {}) % ReportQuarter::kLength != 0) // its clock stands askew: an hour or a day may begin in it
            readEach(quarter.from, quarter.from + ReportQuarter::kLength);
        else
            countContacts(quarter, m_period.isCut() ? m_period.pieceAt(quarter.from) : 0, {}, {});
    }
    readEach(end, span.end);
}

void FigureReader::countContacts(const ReportQuarter &what, int row, const TicketId &ticket, const CustomerId &customer)
{
    const auto add = [&](FigureId figure, int slot, qint64 amount) {
        if (amount != 0)
            m_tally.add(figure, row, slot, ticket, amount);
    };
    add(FigureId::Calls, 1, what.answered);
    add(FigureId::Calls, 2, what.missed);
    add(FigureId::Calls, 4, what.reached);
    add(FigureId::Calls, 5, what.voicemail);
    add(FigureId::Calls, 6, what.unreached);
    add(FigureId::Calls, 7, what.seconds * kSecond);
    add(FigureId::Calls, 8, what.timed);
    add(FigureId::AttemptsPerReach, 1, what.reached + what.voicemail + what.unreached);
    add(FigureId::AttemptsPerReach, 2, what.reached);
    add(FigureId::Defects, 1, what.accepted);
    add(FigureId::Defects, 2, what.refused);
    if (const qint64 calls = what.answered + what.missed; calls > 0) {
        const qint64 local = m_zones->localAt(what.from, customer);
        const qint64 day = local / kDay - (local % kDay < 0 ? 1 : 0);
        const auto weekday = static_cast<int>(((day + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
        m_tally.add(FigureId::CallTimes, weekday, static_cast<int>((local - day * kDay) / kHour), ticket, calls);
    }
}

void FigureReader::readCalls(Instant from, Instant until)
{
    static constexpr char kCalls[] = "SELECT at, missed, seconds, customer, agent, ticket FROM call INDEXED BY call_phone "
                                     "WHERE at >= ? AND at < ? AND channel = 'phone'";
    for (Query query(m_database, kCalls, from, until); query.next();) {
        const auto at = query.get<Instant>(0);
        if (!m_period.holds(at))
            continue;
        const auto customer = query.get<CustomerId>(3);
        const auto agent = query.get<AgentId>(4);
        const auto ticket = query.get<TicketId>(5);
        FigureFacets facets = m_parts.asksForMore() ? look(ticket) : m_nothing;
        facets.customer = customer;
        if (m_parts.holds(facets) && m_parts.holdsAgent(agent)) {
            const bool isMissed = query.get<std::optional<QString>>(1).has_value();
            countContacts(ReportQuarter::ofCall(at, isMissed, query.get<qint64>(2)), m_parts.rowOf(at, facets, agent),
                          ticket, customer);
        }
    }
}

void FigureReader::readSteps(Instant from, Instant until)
{
    static constexpr char kSteps[] =
        "SELECT at, kind, outcome, agent, ticket, stream FROM report_step WHERE at >= ? AND at < ?";
    for (Query query(m_database, kSteps, from, until); query.next();) {
        const auto at = query.get<Instant>(0);
        if (!m_period.holds(at))
            continue;
        const auto agent = query.get<AgentId>(3);
        const auto ticket = query.get<TicketId>(4);
        FigureFacets facets;
        if (m_parts.asksForTicket() && ticket.isValid())
            facets = look(ticket);
        else if (m_parts.asksForCustomer())
            facets.customer = customerOfCallback(query.get<Uuid>(5));
        if (m_parts.holds(facets) && m_parts.holdsAgent(agent))
            countContacts(ReportQuarter::ofStep(at, query, 1), m_parts.rowOf(at, facets, agent), ticket, {});
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
        const int service = rowOfService(query.get<QByteArrayView>(3));
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

int FigureReader::rowOfService(QByteArrayView service)
{
    const auto known = std::find_if(m_serviceRows.begin(), m_serviceRows.end(),
                                    [&](const auto &row) { return row.first == service; });
    if (known != m_serviceRows.end())
        return known->second;
    const int row = keys(FigureRows::Services).rowOf(QString::fromUtf8(service));
    m_serviceRows.emplace_back(service.toByteArray(), row);
    return row;
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
