#include "ui/charts/ChartTableModel.h"

namespace permanence {

void ChartTableModel::setData(const ChartData &data)
{
    beginResetModel();
    m_data = data;
    endResetModel();
}

ChartMark ChartTableModel::markAt(const QModelIndex &index)
{
    return index.isValid() && index.column() > 0 ? ChartMark{index.row(), index.column() - 1} : ChartMark();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.columns.size()) + 1;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ChartRow &row = m_data.rows[static_cast<std::size_t>(index.row())];
    const ChartMark mark = markAt(index);
    const ChartCell *cell = m_data.cell(mark.row, mark.column);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return row.isPartial ? tr("%1 (partial)", "a week or month").arg(row.label) : row.label;
        return cell ? cell->text : QString();
    case Qt::AccessibleTextRole:
        return cell ? markWords(m_data, mark) : row.label;
    case Qt::ToolTipRole:
        return cell ? m_data.definition : row.label;
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    return section == 0 ? m_data.rowsTitle : m_data.columns.value(section - 1);
}

} // namespace permanence
