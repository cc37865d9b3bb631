// How fast tables scroll on a big store: `bench_models FILE`. FILE is only read; the work is done on a copy beside it.
//
// A jump puts rows anywhere in a table into view, as dragging its scroll bar does: the model is asked for each cell,
// reads the pages that it lacks on the reading thread, and is asked again until every cell has its words. Beside it stand
// prepared statements of SQLite's C API that read every column of the same rows.

#include "app/permanencectl/bench/BenchRow.h"
#include "app/permanencectl/bench/RawDatabase.h"
#include "core/desk/DeskService.h"
#include "core/store/StoreFile.h"
#include "ui/customer/CustomerTable.h"
#include "ui/queue/QueueTable.h"
#include "ui/tickets/TicketTable.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/RowIds.h"

#include <QApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <cstdio>

using namespace permanence;
using namespace permanence::ctl;

namespace {

constexpr int kJumps = 100;
constexpr int kRowsInView = 40;

#define TICKET_COLUMNS                                                                                             \
    "SELECT t.seq, t.id, t.number, t.summary, t.severity, t.status, t.nature, t.customer, "                       \
    "c.name AS customer_name, a.name AS owner_name, t.policy, t.policy_version, t.received, t.taken, t.resolved, " \
    "t.closed, t.take_in_charge_due, t.resolution_due, t.next_due"
#define TICKET_TABLES                                                                                               \
    " FROM ticket t LEFT JOIN customer c ON c.id = t.customer LEFT JOIN agent a ON a.id = t.owner WHERE t.seq = ?1"

constexpr char kTicket[] = TICKET_COLUMNS TICKET_TABLES;
constexpr char kQueueRow[] = TICKET_COLUMNS ", t.product, t.owner, t.severity_rank, t.asked" TICKET_TABLES;
constexpr char kCustomer[] =
    "SELECT c.seq, c.id, c.name, c.timezone, k.policy, k.tier, k.\"from\", k.until, "
    "(SELECT count(*) FROM contact o WHERE o.customer = c.id AND o.id NOT IN (SELECT id FROM merged)) AS contacts, "
    "(SELECT count(*) FROM ticket t WHERE t.customer = c.id AND t.closed IS NULL) AS open_tickets "
    "FROM customer c LEFT JOIN contract k ON k.seq = (SELECT seq FROM contract WHERE customer = c.id "
    "ORDER BY (coalesce(\"from\", '') <= '2026-03-02' AND coalesce(until, '9999') >= '2026-03-02') DESC, \"from\" DESC, "
    "seq DESC LIMIT 1) WHERE c.seq = ?1";

void until(const std::function<bool()> &done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// A table of the window without its view.
class Table
{
public:
    Table(QString name, std::shared_ptr<TableSource> source, std::vector<Column> columns, const TableQuery &query,
          RawDatabase &raw, const char *sql)
        : m_source(std::move(source)), m_columns(std::move(columns)), m_query(query), m_raw(raw, sql),
          m_row(std::move(name))
    {
    }

    /// False where both read different rows.
    bool measure(QRandomGenerator &random)
    {
        for (int jump = 0; jump < kJumps; ++jump) {
            open();
            const int first = static_cast<int>(random.bounded(std::max(1, m_model->rowCount() - kRowsInView)));
            const std::vector<qint64> lacking = rowsOfPages(first);
            m_read += static_cast<qint64>(lacking.size());
            if (!m_row.round([&] { return jumpTo(first, lacking); }, [&] { return readRaw(lacking); }))
                return false;
        }
        return true;
    }
    void tell() const
    {
        std::printf("%-18s %8d %8lld %10.1f %10.1f %14.1f %14.1f %7.2f\n", qPrintable(m_row.name()), m_model->rowCount(),
                    static_cast<long long>(m_read / kJumps), m_row.p50(), m_row.p95(), m_row.rawP50(), m_row.rawP95(),
                    m_row.ratio());
    }

private:
    /// Anew, so that no jump finds what another one read.
    void open()
    {
        m_model = std::make_unique<PagedTableModel>(m_source, m_columns);
        m_model->setQuery(m_query);
        until([this] { return m_model->state() != PagedTableModel::State::Loading; });
    }
    /// The rows of the pages in view.
    [[nodiscard]] std::vector<qint64> rowsOfPages(int first) const
    {
        constexpr int kPage = PagedTableModel::kPageRows;
        const int last = std::min(first + kRowsInView, m_model->rowCount()) - 1;
        std::vector<qint64> seqs;
        for (int row = first / kPage * kPage; row < std::min((last / kPage + 1) * kPage, m_model->rowCount()); ++row)
            seqs.push_back(seqOf(m_model->idAt(row)));
        return seqs;
    }
    qint64 jumpTo(int first, const std::vector<qint64> &lacking)
    {
        const int last = std::min(first + kRowsInView, m_model->rowCount()) - 1;
        until([&] {
            bool complete = true;
            for (int row = first; row <= last; ++row) {
                for (int column = 0; column < m_model->columnCount(); ++column) {
                    const QModelIndex cell = m_model->index(row, column);
                    m_letters += cell.data().toString().size();
                    if (column == 0)
                        complete = complete && cell.data(PagedTableModel::StateRole).toInt() ==
                                                   static_cast<int>(PagedTableModel::State::Loaded);
                }
            }
            return complete;
        });
        return static_cast<qint64>(lacking.size());
    }
    qint64 readRaw(const std::vector<qint64> &seqs)
    {
        qint64 rows = 0;
        for (const qint64 seq : seqs)
            rows += m_raw.number(1, seq).readAll();
        return rows;
    }

    std::shared_ptr<TableSource> m_source;
    std::vector<Column> m_columns;
    TableQuery m_query;
    std::unique_ptr<PagedTableModel> m_model;
    RawStatement m_raw;
    BenchRow m_row;
    qint64 m_read = 0;
    qsizetype m_letters = 0;
};

bool measureAll(DeskService &desk)
{
    RawDatabase raw(desk.path(), Database::Mode::ReadOnly);
    QRandomGenerator random(1);
    QueueView open;
    open.scope = QueueScope::AllOpen;
    const auto queue = std::make_shared<QueueTableSource>(desk);
    std::vector<std::unique_ptr<Table>> tables;
    tables.push_back(std::make_unique<Table>(u"scroll_queue"_s, queue, queueColumns(queue), QueueTableSource::query(open),
                                             raw, kQueueRow));
    tables.push_back(std::make_unique<Table>(u"scroll_tickets"_s, std::make_shared<TicketTableSource>(desk),
                                             ticketColumns(desk), TicketTableSource::query(TicketScope::AllOpen), raw,
                                             kTicket));
    tables.push_back(std::make_unique<Table>(u"scroll_customers"_s, std::make_shared<CustomerTableSource>(desk),
                                             customerColumns(desk), CustomerTableSource::query({}), raw, kCustomer));
    std::printf("%d random jumps each\n%-18s %8s %8s %10s %10s %14s %14s %7s\n", kJumps, "Work", "rows", "read", "p50 us",
                "p95 us", "SQLite p50 us", "SQLite p95 us", "ratio");
    for (const auto &table : tables) {
        if (!table->measure(random)) {
            std::fprintf(stderr, "the model and the prepared statements read different rows\n");
            return false;
        }
        table->tell();
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_models FILE\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const QString copy = path % u".bench-"_s % QString::number(QCoreApplication::applicationPid());
    const auto cleanUp = qScopeGuard([&] {
        for (const QString &side : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(copy + side);
    });
    const SystemClock clock;
    const Result<void> copied = backUp(path, copy);
    auto desk = copied ? DeskService::open(copy, {}, clock, {false, 0, {}})
                       : Result<std::unique_ptr<DeskService>>(copied.error());
    if (!desk) {
        std::fprintf(stderr, "%s\n", qPrintable(desk.error().text()));
        return 2;
    }
    return measureAll(**desk) ? 0 : 1;
}
