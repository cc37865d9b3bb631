#pragma once

#include "ui/review/ReviewWords.h"

#include <QAbstractItemModel>

namespace permanence {

enum class AgendaColumn
{
    Ticket,
    Summary,
    Customer,
    Age,
    Clocks,
    Exchange,
    Next,
    Before
};

/// The agenda of a review: groups with their tickets below them, each with what matters in one line.
class ReviewAgendaModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int kColumns = 8;

    using QAbstractItemModel::QAbstractItemModel;

    void show(const std::shared_ptr<const ReviewPack> &pack, ReviewGrouping grouping,
              const PolicyLibrary &policies);
    /// Texts are said again.
    void retranslate(const PolicyLibrary &policies);

    [[nodiscard]] const ReviewPack *pack() const { return m_pack.get(); }
    /// The tickets in the order in which they stand.
    [[nodiscard]] std::vector<TicketId> order() const;
    /// Null for a group.
    [[nodiscard]] const ReviewItem *itemAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const TicketId &ticket) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const ReviewItem &item, AgendaColumn column) const;
    [[nodiscard]] QVariant dataOf(const ReviewItem &item, AgendaColumn column, int role) const;

    std::shared_ptr<const ReviewPack> m_pack;
    std::vector<ReviewGroup> m_groups;
    ReviewGrouping m_grouping = ReviewGrouping::Age;
};

} // namespace permanence
