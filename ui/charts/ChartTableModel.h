#pragma once

#include "ui/charts/ChartData.h"

#include <QAbstractTableModel>

namespace permanence {

/// The table behind a chart: all its rows and columns, the labels first.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(const ChartData &data);
    /// Invalid for a label.
    [[nodiscard]] static ChartMark markAt(const QModelIndex &index);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using QAbstractTableModel::setData;

    ChartData m_data;
};

} // namespace permanence
