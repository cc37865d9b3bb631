#include "ui/customer/ImportModel.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

namespace permanence {

void ImportModel::setPreview(std::shared_ptr<const ImportPreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_rows.clear();
    // Refused lines first: they are what needs a person.
    for (const bool refused : {true, false}) {
        for (size_t i = 0; m_preview && i < m_preview->plan.rows.size(); ++i) {
            const ImportVerdict verdict = m_preview->plan.rows[i].verdict;
            if (verdict != ImportVerdict::Unchanged && (verdict == ImportVerdict::Refused) == refused)
                m_rows.push_back(i);
        }
    }
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QString ImportModel::words(const RowPlan &row) const
{
    QStringList parts;
    if (row.verdict == ImportVerdict::Refused) {
        for (const Error &reason : row.reasons)
            parts << reason.text();
        return parts.join(u" · "_s);
    }
    for (const FieldChange &change : row.changes) {
        parts << (change.before.isEmpty() ? change.after
                                          : tr("%1 instead of %2").arg(change.after, change.before));
    }
    return parts.join(u" · "_s);
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const size_t at = m_rows[static_cast<size_t>(index.row())];
    const RowPlan &row = m_preview->plan.rows[at];
    if (role == Qt::ToolTipRole && index.column() == 3)
        return words(row);
    if (role == Qt::DecorationRole && index.column() == 1) {
        switch (row.verdict) {
        case ImportVerdict::New:
            return Theme::icon(u"add"_s, ColourRole::Good);
        case ImportVerdict::Changed:
            return Theme::icon(u"note"_s, ColourRole::Information);
        case ImportVerdict::Refused:
            return Theme::icon(u"problem"_s, ColourRole::Overdue);
        case ImportVerdict::Unchanged:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return row.line;
    case 1:
        return row.verdict == ImportVerdict::New     ? tr("new", "a line of an import")
            : row.verdict == ImportVerdict::Changed ? tr("changed", "a line of an import")
                                                    : tr("refused", "a line of an import");
    case 2:
        return at < m_preview->sheet.rows.size() ? m_preview->sheet.rows[at].company : QString();
    default:
        return words(row);
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Line");
    case 1:
        return tr("Verdict");
    case 2:
        return tr("Company");
    default:
        return tr("What");
    }
}

} // namespace permanence
