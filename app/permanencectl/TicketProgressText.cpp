#include "app/permanencectl/TicketProgressText.h"

#include "app/permanencectl/Ctl.h"
#include "app/permanencectl/Words.h"
#include "core/rules/WorkTime.h"

#include <QLocale>

namespace permanence::ctl {
namespace {

/// "an answer, Mon 2 Mar 2026 10:30".
QString joined(const QString &word, const QString &more)
{
    return more.isEmpty() ? word : QString(word % u", "_s % more);
}

QString dateText(const TicketRecord &ticket)
{
    if (!ticket.date.isValid())
        return {};
    return joined(QLocale().toString(ticket.date, QLocale::LongFormat),
                  ticket.dateKind ? wordOf(*ticket.dateKind) : QString());
}

QString defectText(const TicketRecord &ticket)
{
    if (!ticket.defectAccepted)
        return {};
    return joined(*ticket.defectAccepted ? Ctl::tr("takes it") : Ctl::tr("does not take it"),
                  ticket.defectCause ? wordOf(*ticket.defectCause) : QString());
}

QString workText(const TicketRecord &ticket, Instant now)
{
    if (ticket.works.empty())
        return {};
    const bool isRunning = std::any_of(ticket.works.begin(), ticket.works.end(),
                                       [](const Work &work) { return work.isRunning(); });
    return joined(lengthText(workedTime(ticket, now)), isRunning ? Ctl::tr("a timer runs") : QString());
}

/// Prints a table under its title, where it has rows.
void section(Output &out, const QString &title, const QStringList &header,
             const std::vector<QStringList> &rows)
{
    if (rows.empty())
        return;
    out.line(u'\n' + title);
    out.table(header, rows);
}

} // namespace

std::vector<std::pair<QString, QString>> progressRows(const TicketRecord &ticket, Instant now,
                                                      const QTimeZone &zone)
{
    const auto &question = ticket.question;
    return {
        {Ctl::tr("Asked for"),
         question ? joined(wordOf(question->what), timeText(question->at, zone)) : QString()},
        {Ctl::tr("Date"), dateText(ticket)},
        {Ctl::tr("Quality control"), defectText(ticket)},
        {Ctl::tr("Work"), workText(ticket, now)},
        {Ctl::tr("Closes by itself"), timeText(ticket.closesAt, zone)},
        {Ctl::tr("Closed"), ticket.closed
                                ? joined(timeText(ticket.closed, zone),
                                         ticket.closedReason ? wordOf(*ticket.closedReason) : QString())
                                : QString()},
    };
}

void printProgress(Output &out, const TicketRecord &ticket, Queries &queries, Instant now,
                   const QTimeZone &zone)
{
    const auto nameOf = [&](const AgentId &id) {
        const auto agent = queries.agent(id);
        return agent ? agent->name : u"Permanence"_s;
    };
    std::vector<QStringList> rows;
    for (const Activity &activity : ticket.activities)
        rows.push_back({wordOf(activity.kind), timeText(activity.due, zone), timeText(activity.done, zone),
                        activity.outcome ? wordOf(*activity.outcome) : QString(), nameOf(activity.agent)});
    section(out, Ctl::tr("Owed to the customer"),
            {Ctl::tr("What"), Ctl::tr("Due"), Ctl::tr("Done"), Ctl::tr("Outcome"), Ctl::tr("Who")}, rows);
    rows.clear();
    for (const Attempt &attempt : ticket.attempts)
        rows.push_back({timeText(attempt.at, zone), wordOf(attempt.outcome), nameOf(attempt.agent)});
    section(out, Ctl::tr("Calls to the customer since it was reached"),
            {Ctl::tr("When"), Ctl::tr("Outcome"), Ctl::tr("Who")}, rows);
    rows.clear();
    for (const Work &work : ticket.works)
        rows.push_back({timeText(work.from, zone), lengthText(work.lengthAt(now)),
                        work.isRunning() ? Ctl::tr("runs", "a timer") : QString(), work.service, nameOf(work.agent),
                        work.id.text()});
    section(out, Ctl::tr("Work"),
            {Ctl::tr("From"), Ctl::tr("Length"), Ctl::tr("Timer"), Ctl::tr("Service"), Ctl::tr("Who"),
             Ctl::tr("Id")},
            rows);
}

} // namespace permanence::ctl
