#include "ui/tickets/TicketTable.h"

#include "ui/widgets/CountdownLabel.h"
#include "ui/widgets/RowIds.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace permanence {
namespace {

const QString kScope = QStringLiteral("scope");

struct TicketTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(TicketTable)
};

/// The target of the clock that limits the ticket next.
std::optional<Target> nextTarget(const TicketListItem &ticket, const PolicyEntry &entry)
{
    const Severity *severity = entry.policy.severity(ticket.severity);
    if (!severity)
        return std::nullopt;
    const bool takeInCharge = !ticket.taken && ticket.takeInChargeDue == ticket.nextDue;
    return takeInCharge ? severity->takeInCharge : severity->resolution;
}

using Show = std::function<QVariant(const TicketListItem &ticket, int role)>;

Column columnOf(const QString &key, const char *title, int width, const Show &show)
{
    Column made;
    made.key = key;
    made.title = [title] { return TicketTableTexts::tr(title); };
    made.width = width;
    made.show = [show](const TableRow &row, int role) {
        // A view asks for a dozen roles of each cell.
        const bool isSaid = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::DecorationRole;
        return isSaid ? show(ticketOf(row), role) : QVariant();
    };
    return made;
}

/// A column that is only text.
Column textColumn(const QString &key, const char *title, int width,
                  const std::function<QString(const TicketListItem &)> &text)
{
    return columnOf(key, title, width, [text](const TicketListItem &ticket, int role) -> QVariant {
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? text(ticket) : QVariant();
    });
}

QVariant shown(int role, const QString &text, const QString &icon, ColourRole colour)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::DecorationRole:
        return icon.isEmpty() ? QVariant() : QVariant(Theme::icon(icon, colour));
    default:
        return {};
    }
}

} // namespace

TableQuery TicketTableSource::query(TicketScope scope)
{
    TableQuery query;
    query.filter.insert(kScope, static_cast<int>(scope));
    return query;
}

Reply<Result<std::vector<RowId>>> TicketTableSource::spine(const TableQuery &query)
{
    const bool all = query.filter.value(kScope).toInt() == static_cast<int>(TicketScope::AllOpen);
    return m_desk.query([all, me = m_desk.agent().id](Queries &queries) {
        return rowIdsOf(all ? queries.openTicketSeqs() : queries.myTicketSeqs(me));
    });
}

Reply<Result<std::vector<TableRow>>> TicketTableSource::rows(const std::vector<RowId> &ids)
{
    return m_desk.query([ids](Queries &queries) {
        std::vector<TableRow> rows;
        for (const TicketListItem &item : queries.ticketsBySeq(seqsOf(ids)))
            rows.push_back({rowIdOf(item.seq), {QVariant::fromValue(item)}, {}});
        return rows;
    });
}

TicketListItem ticketOf(const TableRow &row)
{
    return row.cells.value(0).value<TicketListItem>();
}

LimitStand limitStand(const TicketListItem &ticket, const PolicyLibrary &policies, Instant now)
{
    if (ticket.nextDue == kNoLimit)
        return {TicketTableTexts::tr("no limit"), ClockState::None};
    const PolicyEntry *entry = policies.find(ticket.policy, ticket.policyVersion);
    const std::optional<Target> target = entry ? nextTarget(ticket, *entry) : std::nullopt;
    const bool business = target && target->clock == ClockKind::Business;
    const Duration left = business ? entry->calendar.between(now, ticket.nextDue) : ticket.nextDue - now;
    if (now > ticket.nextDue)
        return {
            TicketTableTexts::tr("%1 over", "time since the limit").arg(hoursAndMinutes(std::min<Duration>(left, -1))),
            ClockState::Overdue};
    const bool soon = target && left * 4 <= target->length;
    return {TicketTableTexts::tr("%1 left", "time until the limit").arg(hoursAndMinutes(left)),
            soon ? ClockState::Warning : ClockState::Running};
}

std::vector<Column> ticketColumns(const DeskService &desk)
{
    std::vector<Column> columns;
    columns.push_back(textColumn(u"number"_s, QT_TRANSLATE_NOOP("TicketTable", "Number"), 11,
                                 [](const TicketListItem &ticket) { return ticket.number; }));
    columns.push_back(textColumn(u"summary"_s, QT_TRANSLATE_NOOP("TicketTable", "Summary"), 24,
                                 [](const TicketListItem &ticket) { return ticket.summary; }));
    columns.back().stretches = true;
    columns.push_back(textColumn(
        u"customer"_s, QT_TRANSLATE_NOOP("TicketTable", "Customer"), 14, [](const TicketListItem &ticket) {
            return ticket.customerName.isEmpty() ? TicketTableTexts::tr("unknown caller") : ticket.customerName;
        }));
    columns.push_back(columnOf(
        u"severity"_s, QT_TRANSLATE_NOOP("TicketTable", "Severity"), 12,
        [&desk](const TicketListItem &ticket, int role) {
            const PolicyLibrary &policies = desk.policies();
            return shown(role, severityTitle(policies, ticket.policy, ticket.policyVersion, ticket.severity),
                         severityIcon(policies, ticket.policy, ticket.policyVersion, ticket.severity),
                         ColourRole::Text);
        }));
    columns.push_back(columnOf(u"status"_s, QT_TRANSLATE_NOOP("TicketTable", "Status"), 12,
                               [](const TicketListItem &ticket, int role) {
                                   const StatusKind kind = statusKind(ticket.status);
                                   return shown(role, statusWord(kind), statusIcon(kind), statusColour(kind));
                               }));
    columns.push_back(textColumn(
        u"owner"_s, QT_TRANSLATE_NOOP("TicketTable", "Owner"), 10, [](const TicketListItem &ticket) {
            return ticket.ownerName.isEmpty() ? TicketTableTexts::tr("nobody", "owner of a ticket") : ticket.ownerName;
        }));
    columns.push_back(textColumn(u"received"_s, QT_TRANSLATE_NOOP("TicketTable", "Received"), 11,
                                 [&desk](const TicketListItem &ticket) {
                                     return shortMomentText(ticket.received, desk.clock().now(),
                                                       QTimeZone(desk.desk().timezone.toUtf8()));
                                 }));
    columns.push_back(
        columnOf(u"due"_s, QT_TRANSLATE_NOOP("TicketTable", "Limit"), 15,
                 [&desk](const TicketListItem &ticket, int role) -> QVariant {
                     const LimitStand stand = limitStand(ticket, desk.policies(), desk.clock().now());
                     if (role == Qt::ToolTipRole)
                         return clockStateWord(stand.state);
                     const bool calm = stand.state == ClockState::None;
                     return shown(role, stand.text, calm ? QString() : clockStateIcon(stand.state),
                                  clockStateColour(stand.state));
                 }));
    return columns;
}

} // namespace permanence
