#include "ui/widgets/PagedTableModel.h"

#include "core/base/Literals.h"

#include <QLocale>

#include <algorithm>

namespace permanence {
namespace {

// More questions at once would only queue up behind the one reader.
constexpr int kRequestsAtOnce = 2;
// What was wanted longer ago than this many pages is out of view by now.
constexpr std::size_t kWantedPages = 6;

QString inWords(const QVariant &value)
{
    const QLocale locale;
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return locale.toString(value.toDateTime(), QLocale::ShortFormat);
    case QMetaType::QDate:
        return locale.toString(value.toDate(), QLocale::ShortFormat);
    case QMetaType::Int:
    case QMetaType::LongLong:
        return locale.toString(value.toLongLong());
    case QMetaType::Double:
        return locale.toString(value.toDouble());
    default:
        return value.toString();
    }
}

} // namespace

PagedTableModel::PagedTableModel(std::shared_ptr<TableSource> source, std::vector<Column> columns,
                                 QObject *parent)
    : QAbstractTableModel(parent), m_source(std::move(source)), m_columns(std::move(columns)),
      m_cache(kCachedRows)
{
    load();
}

void PagedTableModel::setQuery(const TableQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    load();
}

void PagedTableModel::refresh()
{
    load();
}

void PagedTableModel::load()
{
    const quint64 generation = ++m_askedGeneration;
    setState(State::Loading);
    m_source->spine(m_query).then(
        this, [this, generation](const Result<Spine> &answer) { takeSpine(generation, answer); });
}

void PagedTableModel::takeSpine(quint64 generation, const Result<Spine> &answer)
{
    if (generation != m_askedGeneration)
        return; // a newer question is under way
    if (!answer) {
        setState(State::Failed, answer.error().text());
        return;
    }
    beginResetModel();
    m_generation = generation;
    m_spine = *answer;
    m_wanted.clear();
    m_inFlight.clear();
    m_failed.clear();
    endResetModel();
    setState(State::Loaded);
}

void PagedTableModel::setState(State state, const QString &failure)
{
    if (m_state == state && m_failure == failure)
        return;
    m_state = state;
    m_failure = failure;
    emit stateChanged();
}

void PagedTableModel::insertId(const RowId &id, int position)
{
    removeId(id);
    const int row = std::clamp(position, 0, static_cast<int>(m_spine.size()));
    beginInsertRows({}, row, row);
    m_spine.insert(m_spine.begin() + row, id);
    endInsertRows();
}

void PagedTableModel::removeId(const RowId &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_spine.erase(m_spine.begin() + row);
    m_cache.remove(id);
    endRemoveRows();
}

void PagedTableModel::updateId(const RowId &id)
{
    if (CachedRow *known = m_cache.object(id))
        known->generation = 0; // shown until the new one is there
    m_failed.remove(id);
    m_inFlight.remove(id); // an answer under way may be from before the change
    changed({id});
}

RowId PagedTableModel::idAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_spine.size()) ? m_spine[static_cast<std::size_t>(row)]
                                                              : RowId();
}

int PagedTableModel::rowOf(const RowId &id) const
{
    const auto found = std::find(m_spine.begin(), m_spine.end(), id);
    return found == m_spine.end() ? -1 : static_cast<int>(found - m_spine.begin());
}

const TableRow *PagedTableModel::loadedRow(int row) const
{
    const CachedRow *known = look(row);
    return known ? &known->row : nullptr;
}

std::vector<int> PagedTableModel::rowsOf(const QSet<RowId> &ids) const
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < m_spine.size() && rows.size() < static_cast<std::size_t>(ids.size()); ++i) {
        if (ids.contains(m_spine[i]))
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

int PagedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spine.size());
}

int PagedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

/// The row as far as it is known; asks for its page where it is missing or old.
const PagedTableModel::CachedRow *PagedTableModel::look(int row) const
{
    const RowId id = idAt(row);
    if (id.isNull())
        return nullptr;
    const CachedRow *known = m_cache.object(id);
    if ((!known || known->generation != m_generation) && !m_inFlight.contains(id) && !m_failed.contains(id))
        want(row / kPageRows);
    return known;
}

void PagedTableModel::want(int page) const
{
    if (!m_wanted.empty() && m_wanted.back() == page && m_sendPosted)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > kWantedPages)
        m_wanted.erase(m_wanted.begin());
    if (!std::exchange(m_sendPosted, true)) {
        auto *self = const_cast<PagedTableModel *>(this);
        QMetaObject::invokeMethod(
            self, [self] { self->sendRequests(); }, Qt::QueuedConnection);
    }
}

void PagedTableModel::sendRequests()
{
    m_sendPosted = false;
    while (m_requests < kRequestsAtOnce && !m_wanted.empty()) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        request(page);
    }
}

void PagedTableModel::request(int page)
{
    const std::size_t first = static_cast<std::size_t>(page) * kPageRows;
    const std::size_t last = std::min(first + kPageRows, m_spine.size());
    std::vector<RowId> ids;
    for (std::size_t i = first; i < last; ++i) {
        const CachedRow *known = m_cache.object(m_spine[i]);
        if ((!known || known->generation != m_generation) && !m_inFlight.contains(m_spine[i]))
            ids.push_back(m_spine[i]);
    }
    if (ids.empty())
        return;
    for (const RowId &id : ids)
        m_inFlight.insert(id);
    ++m_requests;
    m_source->rows(ids).then(
        this, [this, ids, generation = m_generation](const Result<std::vector<TableRow>> &answer) {
            --m_requests;
            takeRows(generation, ids, answer);
            sendRequests();
        });
}

void PagedTableModel::takeRows(quint64 generation, const std::vector<RowId> &asked,
                               const Result<std::vector<TableRow>> &answer)
{
    if (generation != m_generation)
        return;
    // Rows taken back from the flight by updateId() or asked again are waited for anew.
    std::vector<RowId> arrived;
    std::copy_if(asked.begin(), asked.end(), std::back_inserter(arrived),
                 [this](const RowId &id) { return m_inFlight.remove(id); });
    if (answer) {
        const QSet<RowId> wanted(arrived.begin(), arrived.end());
        for (const TableRow &row : *answer) {
            if (wanted.contains(row.id))
                m_cache.insert(row.id, new CachedRow{row, generation});
        }
    }
    for (const RowId &id : arrived) {
        const CachedRow *known = m_cache.object(id);
        if (!known || known->generation != generation)
            m_failed.insert(id, answer ? tr("no longer there") : answer.error().text());
    }
    changed(arrived);
}

void PagedTableModel::changed(const std::vector<RowId> &ids)
{
    if (ids.empty() || m_columns.empty())
        return;
    const int first = rowOf(ids.front());
    const int last = ids.size() == 1 ? first : rowOf(ids.back());
    const bool inOrder = first >= 0 && last >= first;
    if (!inOrder && ids.size() == 1)
        return;
    // After rows moved in between, telling the view to look again at all of them is cheaper than to search
    // each.
    emit dataChanged(index(inOrder ? first : 0, 0),
                     index(inOrder ? last : rowCount() - 1, static_cast<int>(m_columns.size()) - 1));
}

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(m_columns[static_cast<std::size_t>(index.column())].alignment);
    if (role == IdRole)
        return idAt(index.row());
    const CachedRow *known = look(index.row());
    const auto failure = known ? m_failed.constEnd() : m_failed.constFind(idAt(index.row()));
    if (role == StateRole)
        return static_cast<int>(known                            ? State::Loaded
                                : failure != m_failed.constEnd() ? State::Failed
                                                                 : State::Loading);
    if (known)
        return cell(known->row, index.column(), role);
    if (role == FailureRole || role == Qt::ToolTipRole)
        return failure != m_failed.constEnd() ? QVariant(*failure) : QVariant();
    if (role == Qt::DisplayRole)
        return failure != m_failed.constEnd() ? u"–"_s : u"…"_s;
    return {};
}

QVariant PagedTableModel::cell(const TableRow &row, int column, int role) const
{
    const QVariant raw = row.cells.value(column);
    if (role == RawRole)
        return raw;
    const Column &described = m_columns[static_cast<std::size_t>(column)];
    if (described.show) {
        if (const QVariant shown = described.show(row, role); shown.isValid())
            return shown;
    }
    return role == Qt::DisplayRole ? QVariant(inWords(raw)) : QVariant();
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title ? column.title() : column.key;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column.alignment);
    return {};
}

void PagedTableModel::sort(int column, Qt::SortOrder order)
{
    TableQuery query = m_query;
    query.sortKey = column >= 0 && column < columnCount()
                        ? m_columns[static_cast<std::size_t>(column)].sortKey
                        : QString();
    if (column >= 0 && query.sortKey.isEmpty())
        return;
    query.sortOrder = order;
    setQuery(query);
}

QHash<int, QByteArray> PagedTableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{IdRole, "id"}, {StateRole, "state"}, {RawRole, "raw"}, {FailureRole, "failure"}});
    return names;
}

} // namespace permanence
