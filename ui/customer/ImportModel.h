#pragma once

#include "core/exchange/ImportRun.h"

#include <QAbstractTableModel>

#include <memory>

namespace permanence {

/// The lines of a sheet that do something or are refused, refused ones first: line, verdict, company, what.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(std::shared_ptr<const ImportPreview> preview);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const RowPlan &row) const;

    std::shared_ptr<const ImportPreview> m_preview;
    std::vector<size_t> m_rows;
};

} // namespace permanence
