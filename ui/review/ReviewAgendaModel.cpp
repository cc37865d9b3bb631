#include "ui/review/ReviewAgendaModel.h"

#include "core/base/Literals.h"

#include <QFont>

namespace permanence {
namespace {

constexpr quintptr kGroup = 0; ///< internal id of a group; of a ticket its group's place plus one

} // namespace

void ReviewAgendaModel::show(const std::shared_ptr<const ReviewPack> &pack, ReviewGrouping grouping,
                             const PolicyLibrary &policies)
{
    beginResetModel();
    m_pack = pack;
    m_grouping = grouping;
    m_groups = pack ? groupsOf(*pack, grouping, policies) : std::vector<ReviewGroup>{};
    endResetModel();
}

void ReviewAgendaModel::retranslate(const PolicyLibrary &policies)
{
    show(m_pack, m_grouping, policies);
}

std::vector<TicketId> ReviewAgendaModel::order() const
{
    std::vector<TicketId> all;
    for (const ReviewGroup &group : m_groups) {
        for (const std::size_t item : group.items)
            all.push_back(m_pack->items[item].ticket.id);
    }
    return all;
}

const ReviewItem *ReviewAgendaModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return nullptr;
    const ReviewGroup &group = m_groups[index.internalId() - 1];
    return &m_pack->items[group.items[static_cast<std::size_t>(index.row())]];
}

QModelIndex ReviewAgendaModel::indexOf(const TicketId &ticket) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<std::size_t> &items = m_groups[group].items;
        for (std::size_t row = 0; row < items.size(); ++row) {
            if (m_pack->items[items[row]].ticket.id == ticket)
                return createIndex(static_cast<int>(row), 0, group + 1);
        }
    }
    return {};
}

QModelIndex ReviewAgendaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroup);
}

QModelIndex ReviewAgendaModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kGroup);
}

int ReviewAgendaModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kGroup || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].items.size());
}

int ReviewAgendaModel::columnCount(const QModelIndex &) const
{
    return kColumns;
}

QVariant ReviewAgendaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const ReviewItem *item = itemAt(index))
        return dataOf(*item, static_cast<AgendaColumn>(index.column()), role);
    const ReviewGroup &group = m_groups[static_cast<std::size_t>(index.row())];
    if (index.column() != 0)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("%1 (%2)", "a group of tickets, how many").arg(group.title).arg(group.items.size());
    if (role == Qt::FontRole) {
        QFont strong;
        strong.setBold(true);
        return strong;
    }
    return {};
}

QVariant ReviewAgendaModel::dataOf(const ReviewItem &item, AgendaColumn column, int role) const
{
    const ReviewMark mark = markOf(*m_pack, item);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, column);
    case Qt::ToolTipRole:
        return column == AgendaColumn::Ticket ? QString(markWord(mark)) : textOf(item, column);
    case Qt::DecorationRole:
        return column == AgendaColumn::Ticket && m_pack->review.id.isValid()
                   ? QVariant(Theme::icon(markIcon(mark), markColour(mark)))
                   : QVariant();
    case Qt::AccessibleTextRole: {
        if (column != AgendaColumn::Ticket)
            return textOf(item, column);
        QStringList parts{item.ticket.number, markWord(mark), item.ticket.summary, customerWord(item),
                          itemLine(item, m_pack->asOf, m_pack->zone)};
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

QString ReviewAgendaModel::textOf(const ReviewItem &item, AgendaColumn column) const
{
    switch (column) {
    case AgendaColumn::Ticket:
        return item.isNew && m_pack->last ? tr("%1 new", "number of a ticket").arg(item.ticket.number)
                                          : item.ticket.number;
    case AgendaColumn::Summary:
        return item.ticket.summary;
    case AgendaColumn::Customer:
        return customerWord(item);
    case AgendaColumn::Age:
        return item.isKnownPolicy ? QString::number(item.businessDays) : QString();
    case AgendaColumn::Clocks:
        return clocksWord(item, m_pack->zone);
    case AgendaColumn::Exchange:
        return exchangeWord(item, m_pack->asOf, m_pack->zone);
    case AgendaColumn::Next:
        return moverWord(item);
    case AgendaColumn::Before:
        return historyWord(item);
    }
    return {};
}

QVariant ReviewAgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<AgendaColumn>(section)) {
    case AgendaColumn::Ticket:
        return tr("Ticket");
    case AgendaColumn::Summary:
        return tr("Summary");
    case AgendaColumn::Customer:
        return tr("Customer");
    case AgendaColumn::Age:
        return tr("Days", "age in business days");
    case AgendaColumn::Clocks:
        return tr("Limits");
    case AgendaColumn::Exchange:
        return tr("Last exchange");
    case AgendaColumn::Next:
        return tr("Next step with");
    case AgendaColumn::Before:
        return tr("Before", "earlier reviews and promises");
    }
    return {};
}

} // namespace permanence
