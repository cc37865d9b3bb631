#pragma once

#include "ui/sync/ConcernWords.h"

#include <QAbstractTableModel>

namespace permanence {

/// What is to be decided, a row each: what was done, to what, when, and why it stands here.
class ConcernModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Subject, When, Why, ColumnCount };

    explicit ConcernModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setConcerns(std::vector<Concern> concerns, ConcernScene scene);
    /// Null where there is no such row.
    [[nodiscard]] const Concern *at(int row) const;
    [[nodiscard]] const ConcernScene &scene() const { return m_scene; }
    /// -1 where it is not among them.
    [[nodiscard]] int rowOf(const EventId &event, const QString &member) const;
    /// The texts are other ones.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Concern> m_concerns;
    ConcernScene m_scene;
};

} // namespace permanence
