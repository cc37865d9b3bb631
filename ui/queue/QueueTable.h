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

    [[nodiscard]] Reply<Result<std::vector<RowId>>> spine(const TableQuery &query) override;
    [[nodiscard]] Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override;

    /// What is shown.
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    /// What its words depend on, as of now; policies and zone as of when the rows were last asked for.
    [[nodiscard]] const QueueSetting &setting() const;

private:
    DeskService &m_desk;
    QueueFilter m_filter;
    mutable QueueSetting m_setting; ///< kept, for every cell in view asks for it
};

/// The ticket of a row; its cells are one QueueRow.
[[nodiscard]] QueueRow queueRowOf(const TableRow &row);

/// The columns of the queue; their keys are the codes of QueueColumn.
[[nodiscard]] std::vector<Column> queueColumns(std::shared_ptr<QueueTableSource> source);

} // namespace permanence

Q_DECLARE_METATYPE(permanence::QueueRow)
