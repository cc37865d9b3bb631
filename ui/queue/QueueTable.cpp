#include "ui/queue/QueueTable.h"

#include "ui/widgets/RowIds.h"
#include "ui/widgets/Words.h"

namespace permanence {
namespace {

const QString kScope = QStringLiteral("scope");
const QString kProduct = QStringLiteral("product");
const QString kCustomer = QStringLiteral("customer");

/// In average characters.
int widthOf(QueueColumn column)
{
    switch (column) {
    case QueueColumn::Summary:
        return 24;
    case QueueColumn::Why:
        return 40;
    case QueueColumn::Number:
    case QueueColumn::Customer:
    case QueueColumn::Severity:
    case QueueColumn::Status:
        return 12;
    case QueueColumn::Waits:
        return 17;
    case QueueColumn::Product:
    case QueueColumn::Owner:
    case QueueColumn::Received:
        break;
    }
    return 9;
}

/// A shape with its colour; none where the cell needs none.
struct Shape
{
    QString icon;
    ColourRole role = ColourRole::Text;
};

Shape shapeOfReason(const QueueReason &reason)
{
    if (!reason.hasLimit())
        return {};
    const ClockState state = reason.isOver() ? ClockState::Overdue
                             : reason.soon   ? ClockState::Warning
                                             : ClockState::Running;
    return {clockStateIcon(state), clockStateColour(state)};
}

Shape shapeOf(QueueColumn column, const QueueRow &row, const QueueSetting &setting)
{
    if (column == QueueColumn::Severity)
        return {severityIcon(setting.policies, row.policy, row.policyVersion, row.severity)};
    if (column == QueueColumn::Status)
        return {statusIcon(statusKind(row.status)), statusColour(statusKind(row.status))};
    if (column == QueueColumn::Why)
        return shapeOfReason(reasonOf(row, setting));
    if (column == QueueColumn::Waits) {
        const WaitMark mark = waitMark(placeOf(row), setting.now);
        return mark == WaitMark::Passed ? Shape{u"problem"_s, ColourRole::Overdue}
               : mark == WaitMark::Near ? Shape{u"warning"_s, ColourRole::Warning}
                                        : Shape{};
    }
    return {};
}

QVariant shown(QueueColumn column, const QueueRow &row, const QueueSetting &setting, int role)
{
    if (role == Qt::DisplayRole && column == QueueColumn::Received)
        return shortMomentText(row.received, setting.now, setting.zone);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return queueText(column, row, setting);
    if (role != Qt::DecorationRole)
        return {};
    const Shape shape = shapeOf(column, row, setting);
    return shape.icon.isEmpty() ? QVariant() : QVariant(Theme::icon(shape.icon, shape.role));
}

} // namespace

TableQuery QueueTableSource::query(const QueueView &view)
{
    TableQuery query;
    query.filter = {{kScope, codeOf(view.scope)},
                    {kProduct, view.product},
                    {kCustomer, view.customer.isValid() ? view.customer.text() : QString()}};
    return query;
}

Reply<Result<std::vector<RowId>>> QueueTableSource::spine(const TableQuery &query)
{
    const DeskView &desk = m_desk.desk();
    m_filter.scope =
        fromCode<QueueScope>(query.filter.value(kScope).toString()).value_or(QueueScope::Waiting);
    m_filter.agent = m_desk.agent().id;
    m_filter.product = query.filter.value(kProduct).toString();
    m_filter.customer = CustomerId(Uuid::fromText(query.filter.value(kCustomer).toString()).value_or(Uuid{}));
    m_filter.order = queueOrderOf(desk, m_desk.policies());
    m_filter.dayEnd = deskDayEnd(desk, m_desk.clock().now());
    m_setting = {m_desk.policies(), QTimeZone(desk.timezone.toLatin1()), {}, m_filter.reasonOrder()};
    return m_desk.query(
        [filter = m_filter](Queries &queries) { return rowIdsOf(QueueQueries(queries).spine(filter)); });
}

Reply<Result<std::vector<TableRow>>> QueueTableSource::rows(const std::vector<RowId> &ids)
{
    return m_desk.query([ids](Queries &queries) {
        std::vector<TableRow> rows;
        for (const QueueRow &row : QueueQueries(queries).rows(seqsOf(ids)))
            rows.push_back({rowIdOf(row.seq), {QVariant::fromValue(row)}, {}});
        return rows;
    });
}

const QueueSetting &QueueTableSource::setting() const
{
    m_setting.now = m_desk.clock().now();
    return m_setting;
}

QueueRow queueRowOf(const TableRow &row)
{
    return row.cells.value(0).value<QueueRow>();
}

std::vector<Column> queueColumns(std::shared_ptr<QueueTableSource> source)
{
    std::vector<Column> columns;
    for (const QueueColumn column : allQueueColumns()) {
        Column made;
        made.key = codeOf(column);
        made.title = [column] { return queueTitle(column); };
        made.width = widthOf(column);
        made.stretches = column == QueueColumn::Summary;
        made.show = [column, source](const TableRow &row, int role) {
            // A view asks for a dozen roles of each cell.
            const bool isSaid = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::DecorationRole;
            return isSaid ? shown(column, queueRowOf(row), source->setting(), role) : QVariant();
        };
        columns.push_back(std::move(made));
    }
    return columns;
}

} // namespace permanence
