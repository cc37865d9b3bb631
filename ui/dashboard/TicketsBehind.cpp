#include "ui/dashboard/TicketsBehind.h"

#include "ui/dashboard/DeskFigures.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"
#include "ui/widgets/RowIds.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>

namespace permanence {
namespace {

struct TicketsBehindTexts
{
    Q_DECLARE_TR_FUNCTIONS(TicketsBehind)
};

/// The cells of a row, in the order of the columns.
enum Cell
{
    Number,
    Summary,
    Customer,
    SeverityOf,
    StatusOf,
    Owner,
    Received
};

class BehindSource : public TableSource
{
public:
    BehindSource(DeskService &desk, FigureFilter filter, FigurePlace place)
        : m_desk(desk), m_filter(std::move(filter)), m_place(std::move(place))
    {
    }

    [[nodiscard]] Reply<Result<std::vector<RowId>>> spine(const TableQuery &) override
    {
        return readTicketsBehind(m_desk, m_filter, m_place).then(&m_desk, [](const Result<std::vector<qint64>> &seqs) {
            return seqs ? Result<std::vector<RowId>>(rowIdsOf(*seqs)) : Result<std::vector<RowId>>(seqs.error());
        });
    }
    [[nodiscard]] Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override
    {
        return m_desk.query([ids](Queries &queries) {
            std::vector<TableRow> rows;
            for (const TicketListItem &item : queries.ticketsBySeq(seqsOf(ids))) {
                TableRow row{rowIdOf(item.seq), {item.number, item.summary, item.customerName, item.severity,
                                                 static_cast<int>(item.status), item.ownerName, item.received.ms}, {}};
                row.extra = {{u"policy"_s, item.policy}, {u"version"_s, item.policyVersion}};
                rows.push_back(std::move(row));
            }
            return rows;
        });
    }

private:
    DeskService &m_desk;
    FigureFilter m_filter;
    FigurePlace m_place;
};

using Show = std::function<QVariant(const TableRow &row, int role)>;

Column columnOf(const QString &key, const char *title, int width, const Show &show = {})
{
    Column column;
    column.key = key;
    column.title = [title] { return TicketsBehindTexts::tr(title); };
    column.width = width;
    column.show = show;
    return column;
}

/// Text that is only that, with a word where there is none.
Show textOr(Cell cell, const char *none)
{
    return [cell, none](const TableRow &row, int role) -> QVariant {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        const QString text = row.cells.value(cell).toString();
        return text.isEmpty() ? TicketsBehindTexts::tr(none) : text;
    };
}

std::vector<Column> columnsOf(const DeskService &desk)
{
    std::vector<Column> columns;
    columns.push_back(columnOf(u"number"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Number"), 16));
    columns.push_back(columnOf(u"summary"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Summary"), 30));
    columns.back().stretches = true;
    columns.push_back(columnOf(u"customer"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Customer"), 22,
                               textOr(Customer, QT_TRANSLATE_NOOP("TicketsBehind", "unknown caller"))));
    columns.push_back(columnOf(u"severity"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Severity"), 12,
                               [&desk](const TableRow &row, int role) -> QVariant {
                                   if (role != Qt::DisplayRole)
                                       return {};
                                   return severityTitle(desk.policies(), row.extra.value(u"policy"_s).toString(),
                                                        row.extra.value(u"version"_s).toInt(),
                                                        row.cells.value(SeverityOf).toString());
                               }));
    columns.push_back(columnOf(u"status"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Status"), 13,
                               [](const TableRow &row, int role) -> QVariant {
                                   const StatusKind kind = statusKind(static_cast<Status>(row.cells.value(StatusOf).toInt()));
                                   if (role == Qt::DecorationRole)
                                       return Theme::icon(statusIcon(kind), statusColour(kind));
                                   return role == Qt::DisplayRole ? statusWord(kind) : QVariant();
                               }));
    columns.push_back(columnOf(u"owner"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Owner"), 16,
                               textOr(Owner, QT_TRANSLATE_NOOP("TicketsBehind", "nobody"))));
    columns.push_back(columnOf(u"received"_s, QT_TRANSLATE_NOOP("TicketsBehind", "Received"), 20,
                               [&desk](const TableRow &row, int role) -> QVariant {
                                   if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
                                       return {};
                                   return momentText(Instant{row.cells.value(Received).toLongLong()}, desk.clock().now(),
                                                     QTimeZone(desk.desk().timezone.toUtf8()));
                               }));
    return columns;
}

} // namespace

TicketsBehind::TicketsBehind(DeskService &desk, const FigureFilter &filter, const FigurePlace &place,
                             const QString &words, const QString &definition, QWidget *parent)
    : QDialog(parent), m_countsCalls(place.figure == FigureId::Calls || place.figure == FigureId::CallTimes ||
                                     place.figure == FigureId::AttemptsPerReach),
      m_model(new PagedTableModel(std::make_shared<BehindSource>(desk, filter, place), columnsOf(desk), this)),
      m_view(new PagedTableView(this)), m_empty(new EmptyState(this)), m_count(new ToneLabel(ColourRole::MutedText, this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"ticketsBehind"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tickets behind the figure"));
    auto *title = new SizedLabel(TypeSize::Title, this);
    title->setText(words);
    title->setWordWrap(true);
    auto *what = new ToneLabel(ColourRole::MutedText, this);
    what->setText(definition);
    what->setWordWrap(true);
    m_view->setObjectName(u"behindTable"_s);
    m_view->setAccessibleName(tr("Tickets behind the figure"));
    m_count->setObjectName(u"behindCount"_s);
    m_close->setObjectName(u"closeBehind"_s);
    m_close->setAutoDefault(false);
    m_empty->hide();
    const int gap = Theme::spacing(1, this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(title);
    layout->addWidget(what);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(foot);
    resize(175 * fontMetrics().averageCharWidth(), 30 * fontMetrics().lineSpacing());
    m_view->setPagedModel(m_model);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_model, &PagedTableModel::stateChanged, this, &TicketsBehind::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TicketsBehind::showState);
    connect(m_view, &PagedTableView::opened, this, [this] {
        if (const TableRow *row = m_model->loadedRow(m_view->currentIndex().row())) {
            emit ticketChosen(row->cells.value(Number).toString());
            accept();
        }
    });
    m_model->refresh();
    m_view->setFocus(Qt::OtherFocusReason);
}

void TicketsBehind::showState()
{
    const int rows = m_model->rowCount();
    const bool failed = m_model->state() == PagedTableModel::State::Failed;
    const bool nothing = failed || (m_model->state() == PagedTableModel::State::Loaded && rows == 0);
    if (failed)
        m_empty->setText(tr("The tickets could not be read"), m_model->failure());
    else if (m_countsCalls)
        m_empty->setText(tr("None of these calls has a ticket"),
                         tr("They stand in the histories of their callers. Esc leads back to the dashboard."));
    else
        m_empty->setText(tr("No ticket is behind this figure"), tr("Esc leads back to the dashboard."));
    m_view->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_count->setText(rows == 0 ? QString() : tr("%n ticket(s). Enter opens the one that is selected.", nullptr, rows));
    if (rows > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
}

} // namespace permanence
