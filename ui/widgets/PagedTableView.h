#pragma once

#include "ui/widgets/TableSource.h"

#include <QTableView>

namespace permanence {

class PagedTableModel;
class Settings;

/// The view for a PagedTableModel: rows of one height, widths in characters of the column, always a current
/// row where there are rows (screen readers need one), selection kept by id over refreshes, Enter opens.
class PagedTableView : public QTableView
{
    Q_OBJECT

public:
    explicit PagedTableView(QWidget *parent = nullptr);

    /// The view does not own the model. `name` is the accessible name.
    void setPagedModel(PagedTableModel *model);
    [[nodiscard]] PagedTableModel *pagedModel() const { return m_model; }

    [[nodiscard]] RowId currentId() const;
    void setCurrentId(const RowId &id);

    /// Order and widths of the columns, for this set of columns only.
    void saveHeader(Settings &settings, const QString &name) const;
    void restoreHeader(Settings &settings, const QString &name);

signals:
    /// Enter or double click.
    void opened(const permanence::RowId &id);
    void currentIdChanged(const permanence::RowId &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void keepPlace();
    void restorePlace();

    PagedTableModel *m_model = nullptr;
    RowId m_keptId;
    int m_keptRow = 0;
    int m_keptScroll = 0;
};

} // namespace permanence
