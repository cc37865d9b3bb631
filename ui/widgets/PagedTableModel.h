#pragma once

#include "ui/widgets/TableSource.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>

#include <memory>

namespace permanence {

/// A table of any length over a TableSource: all ids in order are held (16 bytes a row), the rows come page
/// by page when they are looked at, the newest page first. data() never waits.
///
/// Rows are cached by id, so rows may be put in or taken out without spoiling what is loaded. Every question
/// carries a generation; the answer to an older one is dropped.
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole, ///< QUuid
        StateRole,             ///< int of State
        RawRole,               ///< the cell's raw value
        FailureRole            ///< the sentence why a row could not be loaded
    };
    enum class State
    {
        Loading,
        Loaded,
        Failed
    };
    Q_ENUM(State)

    static constexpr int kPageRows = 256;
    static constexpr int kCachedRows = 64 * kPageRows;

    PagedTableModel(std::shared_ptr<TableSource> source, std::vector<Column> columns,
                    QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] const TableQuery &query() const { return m_query; }
    /// Asks for other rows or another order; the old ones stay in view until the answer is there.
    void setQuery(const TableQuery &query);
    /// Asks the same again. Rows keep what they show until they are read again.
    void refresh();

    /// Whether the list of rows itself is there; failure() says why not.
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &failure() const { return m_failure; }

    /// A new row at `position` (kept within 0 and the number of rows); one that is there already is moved.
    void insertId(const RowId &id, int position);
    void removeId(const RowId &id);
    /// Something about the row changed: it is read again when next looked at.
    void updateId(const RowId &id);

    [[nodiscard]] RowId idAt(int row) const;
    /// -1 where there is no such row.
    [[nodiscard]] int rowOf(const RowId &id) const;
    /// The rows of those ids that are there, in order; one pass over all rows.
    [[nodiscard]] std::vector<int> rowsOf(const QSet<RowId> &ids) const;
    /// The row if it is loaded, else nothing.
    [[nodiscard]] const TableRow *loadedRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void stateChanged();

private:
    using Spine = std::vector<RowId>;
    struct CachedRow
    {
        TableRow row;
        quint64 generation;
    };

    void load();
    void takeSpine(quint64 generation, const Result<Spine> &answer);
    void setState(State state, const QString &failure = {});
    [[nodiscard]] const CachedRow *look(int row) const;
    void want(int page) const;
    void sendRequests();
    void request(int page);
    void takeRows(quint64 generation, const std::vector<RowId> &asked,
                  const Result<std::vector<TableRow>> &answer);
    void changed(const std::vector<RowId> &ids);
    [[nodiscard]] QVariant cell(const TableRow &row, int column, int role) const;

    std::shared_ptr<TableSource> m_source;
    std::vector<Column> m_columns;
    TableQuery m_query;
    Spine m_spine;
    State m_state = State::Loading;
    QString m_failure;
    quint64 m_generation = 0;      ///< of the rows in the spine
    quint64 m_askedGeneration = 0; ///< of the newest spine asked for
    mutable QCache<RowId, CachedRow> m_cache;
    mutable std::vector<int> m_wanted; ///< pages to ask for, newest last
    mutable bool m_sendPosted = false;
    QSet<RowId> m_inFlight;
    QHash<RowId, QString> m_failed;
    int m_requests = 0;
};

} // namespace permanence
