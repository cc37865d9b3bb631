#pragma once

#include "ui/widgets/TableSource.h"

#include <QSet>
#include <QTableView>

namespace permanence {

class PagedTableModel;

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

    /// Order, widths and sorting of the columns, to be saved with headerVersion() (Settings::saveState).
    [[nodiscard]] QByteArray headerState() const;
    /// Another for every other set of columns.
    [[nodiscard]] int headerVersion() const;
    void restoreHeaderState(const QByteArray &state);

signals:
    /// Enter or double click.
    void opened(const permanence::RowId &id);
    void currentIdChanged(const permanence::RowId &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();
    [[nodiscard]] int characterWidth() const;
    /// The column that takes what room is left keeps enough to be read; then the table scrolls.
    void fitStretched();
    void sortBy(int column, Qt::SortOrder order);
    void keepPlace();
    void restorePlace();

    PagedTableModel *m_model = nullptr;
    int m_sortColumn = -1; ///< shown by the header
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    RowId m_keptId;
    QSet<RowId> m_keptSelection;
    int m_keptRow = 0;
    int m_keptScroll = 0;
};

} // namespace permanence
