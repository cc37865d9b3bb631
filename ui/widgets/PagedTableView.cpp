#include "ui/widgets/PagedTableView.h"

#include "core/base/Literals.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace permanence {
namespace {

// A larger selection (select all) is not worth the search for each of its rows.
constexpr int kKeptSelection = 1000;

/// Of the set of columns: a saved state fits only the columns it was saved with.
int versionOf(const std::vector<Column> &columns)
{
    quint32 hash = 2166136261U; // FNV-1a: the same on every run, as qHash is not
    for (const Column &column : columns) {
        for (const QChar letter : QString(column.key % u'|'))
            hash = (hash ^ letter.unicode()) * 16777619U;
    }
    return static_cast<int>(hash & 0x7fffffffU);
}

} // namespace

PagedTableView::PagedTableView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, [this] { emit opened(currentId()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &PagedTableView::fitStretched, Qt::QueuedConnection);
}

void PagedTableView::setPagedModel(PagedTableModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    // Before QTableView's own connections, which forget the current row on reset.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &PagedTableView::keepPlace);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &PagedTableView::restorePlace);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!currentIndex().isValid())
            restorePlace();
    });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &PagedTableView::sortBy,
            Qt::UniqueConnection);
    measure();
    restorePlace();
}

RowId PagedTableView::currentId() const
{
    return m_model ? m_model->idAt(currentIndex().row()) : RowId();
}

void PagedTableView::setCurrentId(const RowId &id)
{
    const int row = m_model ? m_model->rowOf(id) : -1;
    if (row >= 0)
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
}

void PagedTableView::keepPlace()
{
    m_keptId = currentId();
    m_keptRow = std::max(0, currentIndex().row());
    m_keptScroll = verticalScrollBar()->value();
    m_keptSelection.clear();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (m_keptSelection.size() + range.height() > kKeptSelection)
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_keptSelection.insert(m_model->idAt(row));
    }
}

void PagedTableView::restorePlace()
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    const int known = m_keptId.isNull() ? -1 : m_model->rowOf(m_keptId);
    // A row that went away leaves the place to its neighbour.
    const int row = known >= 0 ? known : std::min(m_keptRow, m_model->rowCount() - 1);
    setCurrentIndex(m_model->index(row, 0));
    if (m_keptSelection.size() > 1) {
        QItemSelection selection;
        for (const int kept : m_model->rowsOf(m_keptSelection))
            selection.select(m_model->index(kept, 0), m_model->index(kept, m_model->columnCount() - 1));
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    if (known >= 0)
        verticalScrollBar()->setValue(m_keptScroll);
    scrollTo(currentIndex());
}

QByteArray PagedTableView::headerState() const
{
    return horizontalHeader()->saveState();
}

int PagedTableView::headerVersion() const
{
    return m_model ? versionOf(m_model->columns()) : 0;
}

void PagedTableView::restoreHeaderState(const QByteArray &state)
{
    if (!m_model || state.isEmpty())
        return;
    horizontalHeader()->restoreState(state);
    fitStretched();
}

void PagedTableView::sortBy(int column, Qt::SortOrder order)
{
    const bool known = m_model && column >= 0 && column < m_model->columnCount();
    if (known && m_model->columns()[static_cast<std::size_t>(column)].sortKey.isEmpty()) {
        const QSignalBlocker quiet(horizontalHeader());
        horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
        return;
    }
    m_sortColumn = known ? column : -1;
    m_sortOrder = order;
    if (m_model)
        m_model->sort(m_sortColumn, order);
}

void PagedTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentIdChanged(currentId());
}

void PagedTableView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(currentId());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the window's, not the beginning of a search
        return;
    }
    QTableView::keyPressEvent(event);
}

void PagedTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    if (event->type() == QEvent::LanguageChange && m_model)
        emit m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
}

void PagedTableView::measure()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * Theme::spacing(1, this));
    if (!m_model)
        return;
    const int margin = Theme::spacing(2, this);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const Column &column = m_model->columns()[static_cast<std::size_t>(i)];
        horizontalHeader()->setSectionResizeMode(i, QHeaderView::Interactive);
        setColumnWidth(i, column.width * characterWidth() + margin);
    }
    fitStretched();
}

int PagedTableView::characterWidth() const
{
    return std::max(fontMetrics().averageCharWidth(), fontMetrics().horizontalAdvance(u'0'));
}

void PagedTableView::fitStretched()
{
    constexpr int kLeast = 16; // characters
    const int least = kLeast * characterWidth();
    QHeaderView *header = horizontalHeader();
    for (int i = 0; m_model && i < m_model->columnCount(); ++i) {
        if (!m_model->columns()[static_cast<std::size_t>(i)].stretches || header->isSectionHidden(i))
            continue;
        const bool fits = viewport()->width() - (header->length() - header->sectionSize(i)) >= least;
        header->setSectionResizeMode(i, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!fits)
            header->resizeSection(i, least);
    }
}

void PagedTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitStretched();
}

} // namespace permanence
