#pragma once

#include "core/desk/DeskService.h"
#include "core/rules/ServiceClock.h"
#include "ui/widgets/TableSource.h"

namespace permanence {

/// Which tickets a table shows.
enum class TicketScope
{
    Mine,
    AllOpen
};

/// Open tickets, nearest limit first. The filter `scope` is an int of TicketScope.
class TicketTableSource : public TableSource
{
public:
    explicit TicketTableSource(DeskService &desk) : m_desk(desk) {}

    [[nodiscard]] static TableQuery query(TicketScope scope);

    [[nodiscard]] Reply<Result<std::vector<RowId>>> spine(const TableQuery &query) override;
    [[nodiscard]] Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override;

private:
    DeskService &m_desk;
};

/// The ticket of a row; its cells are one TicketListItem.
[[nodiscard]] TicketListItem ticketOf(const TableRow &row);

/// Number, summary, customer, severity, status, owner, received, and last the limit by which the rows are
/// ordered.
[[nodiscard]] std::vector<Column> ticketColumns(const DeskService &desk);

/// The place of the owner among them, which says nothing in a list of my own.
inline constexpr int kOwnerColumn = 5;

/// "00:18 left", "02:05 over", "no limit": how a ticket stands at an instant, counted by the calendar of its
/// policy.
struct LimitStand
{
    QString text;
    ClockState state = ClockState::None;
};
[[nodiscard]] LimitStand limitStand(const TicketListItem &ticket, const PolicyLibrary &policies, Instant now);

} // namespace permanence

Q_DECLARE_METATYPE(permanence::TicketListItem)
