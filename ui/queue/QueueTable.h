#pragma once

#include "core/desk/DeskService.h"
#include "core/exchange/QueueSheet.h"
#include "ui/queue/QueueViews.h"
#include "ui/widgets/TableSource.h"

namespace permanence {

/// The tickets of a view of the queue.
class QueueTableSource : public TableSource
{
public:
    explicit QueueTableSource(DeskService &desk) : m_desk(desk) {}

    [[nodiscard]] static TableQuery query(const QueueView &view);

    [[nodiscard]] QFuture<Result<std::vector<RowId>>> spine(const TableQuery &query) override;
    [[nodiscard]] QFuture<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override;

    /// What is shown, as of now.
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    [[nodiscard]] QueueSetting setting() const;

private:
    DeskService &m_desk;
    QueueFilter m_filter;
};

/// The ticket of a row; its cells are one QueueRow.
[[nodiscard]] QueueRow queueRowOf(const TableRow &row);

/// The columns of the queue; their keys are the codes of QueueColumn.
[[nodiscard]] std::vector<Column> queueColumns(std::shared_ptr<QueueTableSource> source);

} // namespace permanence

Q_DECLARE_METATYPE(permanence::QueueRow)
