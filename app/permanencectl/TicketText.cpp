#include "app/permanencectl/TicketText.h"

#include "app/permanencectl/Ctl.h"
#include "app/permanencectl/TicketProgressText.h"
#include "app/permanencectl/Words.h"

#include <QLocale>

namespace permanence::ctl {
namespace {

QString severityText(const TicketView &view, const Store &store)
{
    const TicketRecord &ticket = view.ticket;
    const PolicyEntry *entry = store.policies().find(ticket.policy, ticket.policyVersion);
    const Severity *severity = entry ? entry->policy.severity(ticket.severity) : nullptr;
    return severity ? severity->title.in(QLocale().name()) : ticket.severity;
}

/// The words of an entry; some events have a code instead.
QString textOf(const HistoryEntry &entry)
{
    static const QStringList coded{u"contact_attempt"_s, u"defect_reported"_s, u"closed"_s};
    return coded.contains(entry.kind) ? wordOfCode(entry.text) : entry.text;
}

QString policyText(const TicketView &view)
{
    return Ctl::tr("%1, version %2").arg(view.ticket.policy).arg(view.ticket.policyVersion);
}

} // namespace

std::optional<TicketClocks> clocksNow(const TicketView &view, const Store &store)
{
    const PolicyEntry *entry = store.policies().find(view.ticket.policy, view.ticket.policyVersion);
    if (!entry)
        return std::nullopt;
    return clocksOf(view.ticket, entry->policy, entry->calendar, store.now());
}

QJsonObject ticketJson(const TicketRecord &ticket, const JsonWriter &writer)
{
    QJsonObject json = writer.object(ticket);
    json.insert(u"progress"_s, writer.object<TicketProgress>(ticket));
    return json;
}

QJsonObject clockJson(const ServiceClock &clock, const JsonWriter &writer)
{
    static const QStringList states{u"none"_s,    u"running"_s, u"warning"_s, u"paused"_s,
                                    u"overdue"_s, u"met"_s,     u"missed"_s,  u"stopped"_s};
    QJsonObject json{{u"state"_s, states.value(static_cast<int>(clock.state))},
                     {u"due"_s, writer.value(clock.due)},
                     {u"done"_s, writer.value(clock.done)},
                     {u"met"_s, writer.value(clock.met)},
                     {u"target"_s, QJsonValue()},
                     {u"clock"_s, QJsonValue()},
                     {u"left"_s, QJsonValue()}};
    if (clock.target) {
        json[u"target"_s] = formatDuration(clock.target->length);
        json[u"clock"_s] = clock.target->clock == ClockKind::Business ? u"business"_s : u"elapsed"_s;
    }
    if (clock.due)
        json[u"left"_s] = formatDuration(clock.left);
    return json;
}

TicketWhy whyDue(const TicketView &view, const TicketClocks &clocks, const Store &store)
{
    const PolicyEntry *entry = store.policies().find(view.ticket.policy, view.ticket.policyVersion);
    if (!entry)
        return {};
    const Instant now = store.now();
    const QString language = QLocale().name();
    return {explainDue(clocks.takeInCharge, {}, entry->calendar,
                       standsAt(clocks.takeInCharge, view.ticket, now), language),
            explainDue(clocks.resolution, view.ticket.pauses, entry->calendar,
                       standsAt(clocks.resolution, view.ticket, now), language)};
}

QJsonArray explanationJson(const DueExplanation &explanation, const JsonWriter &writer)
{
    static const QStringList kinds{u"counted"_s, u"lunch"_s,   u"closed"_s, u"night"_s,
                                   u"weekend"_s, u"holiday"_s, u"pause"_s};
    QJsonArray parts;
    for (const DuePart &part : explanation.parts) {
        parts.append(QJsonObject{{u"kind"_s, kinds.value(static_cast<int>(part.kind))},
                                 {u"from"_s, writer.value(part.from)},
                                 {u"until"_s, writer.value(part.until)},
                                 {u"counted"_s, formatDuration(part.counted)},
                                 {u"name"_s, part.name}});
    }
    return parts;
}

void printWhy(Output &out, const TicketView &view, const Store &store)
{
    const std::optional<TicketClocks> clocks = clocksNow(view, store);
    if (!clocks)
        return;
    const TicketWhy why = whyDue(view, *clocks, store);
    const QLocale locale;
    if (why.takeInCharge.due)
        out.line(QString(u'\n' % Ctl::tr("Why it is to be taken in charge by then") % u'\n' %
                         explanationText(why.takeInCharge, locale)));
    if (why.resolution.due)
        out.line(QString(u'\n' % Ctl::tr("Why it is to be resolved by then") % u'\n' %
                         explanationText(why.resolution, locale)));
}

void printTicketHead(Output &out, const TicketView &view, const Store &store, const QTimeZone &zone)
{
    const TicketRecord &ticket = view.ticket;
    out.line(Ctl::tr("Ticket %1").arg(ticket.number) % u"  "_s % ticket.summary);
    const std::optional<TicketClocks> clocks = clocksNow(view, store);
    std::vector<std::pair<QString, QString>> rows{
        {Ctl::tr("Status"), wordOf(ticket.status)},
        {Ctl::tr("Customer"), view.customer ? view.customer->name : Ctl::tr("an unknown caller")},
        {Ctl::tr("Contact"), view.contact ? view.contact->name : QString()},
        {Ctl::tr("Owner"), view.ownerName.isEmpty() ? Ctl::tr("nobody") : view.ownerName},
        {Ctl::tr("Nature"), wordOf(ticket.nature)},
        {Ctl::tr("Severity"), severityText(view, store)},
        {Ctl::tr("Policy"), policyText(view)},
        {Ctl::tr("Received"), timeText(ticket.received, zone)},
        {Ctl::tr("Take in charge"), clocks ? clockText(clocks->takeInCharge, zone) : QString()},
        {Ctl::tr("Resolution"), clocks ? clockText(clocks->resolution, zone) : QString()},
    };
    const auto progress = progressRows(ticket, store.now(), zone);
    rows.insert(rows.end(), progress.begin(), progress.end());
    rows.emplace_back(Ctl::tr("Time zone"), QString::fromLatin1(zone.id()));
    out.pairs(rows);
}

void printTickets(Output &out, const std::vector<TicketListItem> &tickets, const QTimeZone &zone)
{
    std::vector<QStringList> rows;
    for (const TicketListItem &ticket : tickets) {
        const QString due = ticket.nextDue == kNoLimit ? QString() : timeText(ticket.nextDue, zone);
        rows.push_back({ticket.number, wordOf(ticket.status), due,
                        ticket.customerName.isEmpty() ? Ctl::tr("an unknown caller") : ticket.customerName,
                        ticket.ownerName, ticket.summary});
    }
    out.table({Ctl::tr("Number"), Ctl::tr("Status"), Ctl::tr("Due"), Ctl::tr("Customer"), Ctl::tr("Owner"),
               Ctl::tr("Summary")},
              rows);
}

void printHistory(Output &out, const std::vector<HistoryEntry> &history, const QTimeZone &zone)
{
    for (const HistoryEntry &entry : history) {
        const QString who = entry.authorName.isEmpty() ? u"Permanence"_s : entry.authorName;
        const QString ticket =
            entry.ticketNumber.isEmpty() ? QString() : QString(u"  "_s % entry.ticketNumber);
        const QString text = entry.text.isEmpty() ? QString() : QString(u": "_s % textOf(entry));
        out.line(QString(u"  "_s % timeText(entry.at, zone) % u"  "_s % who % ticket % u"  "_s %
                         wordOfEvent(entry.kind) % text));
    }
}

} // namespace permanence::ctl
