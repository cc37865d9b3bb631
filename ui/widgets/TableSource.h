#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"

#include <QUuid>
#include <QVariant>

#include <functional>
#include <vector>

namespace permanence {

/// What a row stands for: the id of a ticket, customer, event … (all our ids are UUIDs).
using RowId = QUuid;

/// One row of a table: raw values (numbers, instants, codes) in the order of the columns. A Column makes text
/// of them, so a change of language or time zone needs no new query.
struct TableRow
{
    RowId id;
    QVariantList cells;
    QVariantHash extra; ///< further values by name, for actions and for Column::show
};

/// What a table asks for. `filter` means something to its source alone.
struct TableQuery
{
    QString sortKey; ///< Column::sortKey; empty means the source's own order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QVariantMap filter;

    bool operator==(const TableQuery &) const = default;
};

/// Where a PagedTableModel gets its rows from. Both functions are called in the window's thread, return at
/// once, and answer by a future finished in any thread.
class TableSource
{
public:
    TableSource() = default;
    TableSource(const TableSource &) = delete;
    TableSource &operator=(const TableSource &) = delete;
    virtual ~TableSource() = default;

    /// The ids of all rows in order.
    [[nodiscard]] virtual Reply<Result<std::vector<RowId>>> spine(const TableQuery &query) = 0;
    /// The rows of these ids (about 256), in any order; a row that is no longer there is left out.
    [[nodiscard]] virtual Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) = 0;
};

/// One column of a table.
struct Column
{
    QString key;                    ///< stable name, for saved header states
    std::function<QString()> title; ///< translated at the time of asking
    int width = 12;                 ///< in average characters
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString sortKey; ///< empty: cannot be sorted by
    /// Answers any item role from the row; an invalid answer for Qt::DisplayRole means the cell's value in
    /// the locale's writing. May be empty.
    std::function<QVariant(const TableRow &row, int role)> show;
    bool stretches = false; ///< takes the room that is left
};

} // namespace permanence
