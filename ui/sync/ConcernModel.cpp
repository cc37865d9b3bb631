#include "ui/sync/ConcernModel.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

namespace permanence {

void ConcernModel::setConcerns(std::vector<Concern> concerns, ConcernScene scene)
{
    beginResetModel();
    m_concerns = std::move(concerns);
    m_scene = std::move(scene);
    endResetModel();
}

const Concern *ConcernModel::at(int row) const
{
    return row >= 0 && row < static_cast<int>(m_concerns.size()) ? &m_concerns[static_cast<std::size_t>(row)] : nullptr;
}

int ConcernModel::rowOf(const EventId &event, const QString &member) const
{
    for (std::size_t i = 0; i < m_concerns.size(); ++i) {
        if (m_concerns[i].event == event && m_concerns[i].member == member)
            return static_cast<int>(i);
    }
    return -1;
}

void ConcernModel::retranslate()
{
    if (!m_concerns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ConcernModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_concerns.size());
}

int ConcernModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConcernModel::data(const QModelIndex &index, int role) const
{
    const Concern *concern = at(index.row());
    if (!concern)
        return {};
    if (role == Qt::DecorationRole && index.column() == What)
        return concern->isRefused() ? Theme::icon(u"problem"_s, ColourRole::Overdue)
                                    : Theme::icon(u"warning"_s, ColourRole::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What:
        return whatWords(*concern, m_scene);
    case Subject:
        return concern->subject;
    case When:
        return shortMomentText(concern->entry.at, m_scene.now, m_scene.lexicon.zone);
    default:
        return whyWords(*concern, m_scene);
    }
}

QVariant ConcernModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What you did");
    case Subject:
        return tr("Of");
    case When:
        return tr("When");
    default:
        return tr("What came of it");
    }
}

} // namespace permanence
