#include "app/permanencectl/TicketStep.h"

#include "app/permanencectl/TicketText.h"
#include "app/permanencectl/Words.h"

namespace permanence::ctl {

Result<void> stepTicket(Session &session, const TicketStep &step)
{
    // Found before the desk is opened: who mistypes a number is not added to the store as an agent.
    PERMANENCE_TRY(store, session.store());
    PERMANENCE_TRY(before, findTicket(store->queries(), session.arguments().word(0)));
    PERMANENCE_TRY(desk, session.desk());
    Queries &queries = desk->queries();
    PERMANENCE_TRY(told, step(*desk, before));
    const TicketView view = queries.ticketView(before.ticket.id).value_or(before);
    const JsonWriter writer(queries.desk());
    if (session.out().wantsJson()) {
        told.json.insert(u"ticket"_s, ticketJson(view.ticket, writer));
        told.json.insert(u"owner_name"_s, view.ownerName);
        session.out().json(told.json);
        return {};
    }
    for (const QString &line : told.lines)
        session.out().line(line);
    printTicketHead(session.out(), view, desk->store(), writer.zone());
    return {};
}

Description describeStep(const QString &path, const QString &summary, const std::vector<Argument> &arguments,
                         const std::vector<Option> &options, const QString &example, const QString &details)
{
    std::vector<Argument> all{{u"NUMBER"_s, Ctl::tr("the ticket's number, as 2026-000123, or its id")}};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const QString line = u"--store desk.permanence "_s % path % u" 2026-000123 "_s % example;
    return {path.split(u' '), summary, StoreUse::Existing, all, options, {line.trimmed()}, details};
}

Option textOption(const QString &text, bool required)
{
    return {u"text"_s, u"TEXT"_s, Ctl::tr("%1; - reads it from standard input").arg(text), required};
}

Option serviceOption(const QString &text)
{
    return {u"service"_s, u"ID"_s, text};
}

Argument whenArgument()
{
    return {u"WHEN"_s, Ctl::tr("a day and time, as 2026-03-02T14:00 at the desk or 2026-03-02T14:00+01:00")};
}

StepTold tellWork(const WorkId &work)
{
    return {{{u"work"_s, work.text()}}, {Ctl::tr("Work entry: %1").arg(work.text())}};
}

StepTold tellCallback(const std::optional<Scheduled> &callback, Queries &queries)
{
    if (!callback)
        return {{{u"callback"_s, QJsonValue()}, {u"warnings"_s, QJsonArray()}}};
    const JsonWriter writer(queries.desk());
    const QString due = timeText(callback->due, writer.zone());
    QJsonArray warnings;
    if (!callback->insideCustomerHours)
        warnings.append(u"outside_customer_hours"_s);
    return {{{u"callback"_s,
              QJsonObject{{u"id"_s, callback->activity.text()}, {u"due"_s, writer.value(callback->due)}}},
             {u"warnings"_s, warnings}},
            {callback->insideCustomerHours
                 ? Ctl::tr("Callback scheduled: %1").arg(due)
                 : Ctl::tr("Callback scheduled, outside the customer's hours: %1").arg(due)}};
}

} // namespace permanence::ctl
