#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/time/Iso8601.h"

#include <QCoreApplication>

namespace permanence {
namespace {

Result<void> checkMinutes(int minutes, int least)
{
    if (minutes >= least && minutes <= Desk::kLongestWork)
        return {};
    return Error{ErrorCode::Expected,
                 {QCoreApplication::translate("Expectation", "a whole number of minutes from %1 to %2")
                      .arg(least)
                      .arg(Desk::kLongestWork)},
                 u"minutes"_s};
}

} // namespace

Result<QString> Desk::checkService(const TicketRecord &ticket, const QString &service)
{
    if (service.isEmpty())
        return service;
    PERMANENCE_TRY(judge, judgeOf(ticket));
    if (judge->policy.service(service))
        return service;
    QStringList known;
    for (const Service &one : judge->policy.services)
        known << one.id;
    return Error{ErrorCode::Expected,
                 {known.isEmpty()
                      ? QCoreApplication::translate("Expectation", "no service, for the policy sells none by the hour")
                      : QCoreApplication::translate("Expectation", "one of: %1").arg(known.join(u", "_s))},
                 u"service"_s};
}

Result<void> Desk::checkFree(Instant from, Instant until, const AgentId &agent, const WorkId &except)
{
    const auto other = queries().overlappingWork(agent, from, until, except);
    if (!other)
        return {};
    const QTimeZone zone(queries().desk().timezone.toLatin1());
    return Error{ErrorCode::OverlappingWork, {formatInstant(other->from, zone), other->ticketNumber}, {}};
}

void Desk::stopTimer(const TicketId &ticket, const WorkId &work, const AgentId &agent, Instant from,
                     const QString &service)
{
    append(ticket, WorkLogged{work, agent, from, std::max(from, now()), service});
}

Result<WorkId> Desk::startWork(const TicketId &id, const QString &service)
{
    return m_store.write<WorkId>([&](Store &) -> Result<WorkId> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        if (ticket.status == Status::Waiting)
            return Error{ErrorCode::WorkWhileWaiting, {ticket.number}, {}};
        PERMANENCE_CHECK(checkService(ticket, service));
        if (const auto running = queries().runningWork(m_agent))
            stopTimer(running->ticket, running->id, m_agent, running->from, running->service);
        const WorkId work(newId());
        append(ticket.id, WorkStarted{work, service});
        return work;
    });
}

Result<void> Desk::stopWork(const TicketId &id, const QString &service)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        if (ticket.status == Status::Waiting)
            return Error{ErrorCode::WorkWhileWaiting, {ticket.number}, {}};
        const Work *running = ticket.runningWork(m_agent);
        if (!running)
            return Error{ErrorCode::NoTimerRunning, {ticket.number}, {}};
        PERMANENCE_CHECK(checkService(ticket, service));
        stopTimer(ticket.id, running->id, m_agent, running->from, service.isEmpty() ? running->service : service);
        return {};
    });
}

Result<WorkId> Desk::logWork(const TicketId &id, Instant from, int minutes, const QString &service, Overlap overlap)
{
    return m_store.write<WorkId>([&](Store &) -> Result<WorkId> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_CHECK(checkMinutes(minutes, 1));
        PERMANENCE_TRY(ticket, openTicket(id));
        const Instant until = from + minutes * kMinute;
        if (ticket.status == Status::Waiting || ticket.waitedDuring(from, until))
            return Error{ErrorCode::WorkWhileWaiting, {ticket.number}, {}};
        if (until > now()) {
            const QTimeZone zone(queries().desk().timezone.toLatin1());
            return Error{ErrorCode::InTheFuture, {formatInstant(until, zone)}, {}};
        }
        PERMANENCE_CHECK(checkService(ticket, service));
        if (overlap == Overlap::Refused)
            PERMANENCE_CHECK(checkFree(from, until, m_agent));
        const WorkId work(newId());
        append(ticket.id, WorkLogged{work, m_agent, from, until, service});
        return work;
    });
}

Result<void> Desk::correctWork(const TicketId &id, const WorkId &workId, Instant from, int minutes,
                               const QString &service, const QString &reason)
{
    PERMANENCE_TRY(why, longText(reason, u"reason"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_CHECK(checkMinutes(minutes, 0));
        PERMANENCE_TRY(ticket, knownTicket(id));
        const Work *work = ticket.work(workId);
        if (!work || work->isRunning())
            return Error{ErrorCode::NoSuchWork, {workId.text()}, {}};
        if (work->agent != m_agent)
            PERMANENCE_CHECK(requireLead());
        if (why.trimmed().isEmpty())
            return Error{ErrorCode::ReasonRequired, {}, {}};
        const Instant until = from + minutes * kMinute;
        if (minutes > 0 && ticket.waitedDuring(from, until))
            return Error{ErrorCode::WorkWhileWaiting, {ticket.number}, {}};
        if (until > now()) {
            const QTimeZone zone(queries().desk().timezone.toLatin1());
            return Error{ErrorCode::InTheFuture, {formatInstant(until, zone)}, {}};
        }
        PERMANENCE_CHECK(checkService(ticket, service));
        if (minutes > 0)
            PERMANENCE_CHECK(checkFree(from, until, work->agent, work->id));
        append(ticket.id, WorkCorrected{work->id, from, until, service, why});
        return {};
    });
}

} // namespace permanence
