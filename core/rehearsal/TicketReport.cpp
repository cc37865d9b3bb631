#include "core/model/Money.h"
#include "core/rehearsal/RehearsalReport.h"
#include "core/rules/Charges.h"
#include "core/rules/ServiceClock.h"
#include "core/rules/WorkTime.h"

#include <QJsonArray>

namespace permanence {
namespace {

QJsonObject jsonOf(const ServiceClock &clock, const QTimeZone &zone)
{
    return {{u"due"_s, jsonOf(clock.due, zone)},
            {u"done"_s, jsonOf(clock.done, zone)},
            {u"met"_s, clock.met ? QJsonValue(*clock.met) : QJsonValue()}};
}

QJsonValue closingOf(const TicketRecord &ticket, const QTimeZone &zone)
{
    if (!ticket.closed || !ticket.closedReason)
        return {};
    return QJsonObject{{u"reason"_s, codeOf(*ticket.closedReason)}, {u"at"_s, jsonOf(*ticket.closed, zone)}};
}

QJsonArray jsonOf(const std::vector<Charge> &charges, const QTimeZone &zone)
{
    QJsonArray lines;
    for (const Charge &charge : charges) {
        QJsonObject line{{u"service"_s, charge.service},
                         {u"from"_s, jsonOf(charge.from, zone)},
                         {u"until"_s, jsonOf(charge.until, zone)},
                         {u"factor"_s, factorText(charge.factor)},
                         {u"amount"_s, decimalText(charge.cents)}};
        if (charge.extra)
            line.insert(u"extra"_s, true);
        lines.append(line);
    }
    return lines;
}

/// APL-7, in the order in which the file names them.
QJsonArray suggestedAgents(Stage &stage, const TicketRecord &ticket, const PolicyEntry &judge)
{
    QStringList keys;
    if (judge.policy.suggestsTrainedAgents && !ticket.product.isEmpty()) {
        for (const AgentView &agent :
             stage.queries().trainedAgents(ticket.product, judge.calendar.dateAt(stage.now())))
            keys << stage.keyOf(agent.id);
    }
    keys.removeDuplicates();
    return QJsonArray::fromStringList(keys);
}

QJsonValue defectReportOf(const TicketRecord &ticket)
{
    if (!ticket.defectAccepted)
        return {};
    return *ticket.defectAccepted ? u"accepted"_s : u"refused"_s;
}

} // namespace

QJsonObject ticketReport(Stage &stage, const TicketRecord &ticket, const PolicyEntry &judge,
                         const QTimeZone &zone)
{
    const Instant now = stage.now();
    const TicketClocks clocks = clocksOf(ticket, judge.policy, judge.calendar, now);
    const std::vector<Charge> charges = chargesOf(ticket, judge.policy, judge.calendar, now);
    return {
        {u"number"_s, ticket.number},
        {u"customer"_s, jsonOf(stage.keyOf(ticket.customer))},
        {u"status"_s, codeOf(ticket.status)},
        {u"colour"_s, colourCodeOf(ticket.status)},
        {u"owner"_s, jsonOf(stage.keyOf(ticket.owner))},
        {u"severity"_s, ticket.severity},
        {u"received"_s, jsonOf(ticket.received, zone)},
        {u"closed"_s, closingOf(ticket, zone)},
        {u"take_in_charge"_s, jsonOf(clocks.takeInCharge, zone)},
        {u"resolution"_s, jsonOf(clocks.resolution, zone)},
        {u"date"_s, jsonOf(ticket.date)},
        {u"defect_report"_s, defectReportOf(ticket)},
        {u"fix_delivery"_s, ticket.fixDelivery ? QJsonValue(codeOf(*ticket.fixDelivery)) : QJsonValue()},
        {u"worked_seconds"_s, workedTime(ticket, now) / kSecond},
        {u"counted_minutes"_s, countedMinutes(ticket, judge.policy, now)},
        {u"charges"_s, jsonOf(charges, zone)},
        {u"charge_total"_s, decimalText(totalOf(charges))},
        {u"suggested_agents"_s, suggestedAgents(stage, ticket, judge)},
    };
}

} // namespace permanence
