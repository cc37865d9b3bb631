#include "core/exchange/QueueSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/Csv.h"
#include "core/exchange/QueueWorkbook.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace permanence {
namespace {

constexpr std::size_t kRowsAtOnce = 1000;

struct QueueSheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(QueueSheet)
};

const PolicyEntry *judgeOf(const QueueRow &row, const QueueSetting &setting)
{
    return setting.policies.find(row.policy, row.policyVersion);
}

QString severityText(const QueueRow &row, const QueueSetting &setting)
{
    const PolicyEntry *judge = judgeOf(row, setting);
    const Severity *severity = judge ? judge->policy.severity(row.severity) : nullptr;
    return severity ? severity->title.in(QLocale().name()) : row.severity;
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Waiting:
        return QueueSheetTexts::tr("waiting", "status of a ticket");
    case Status::InProgress:
        return QueueSheetTexts::tr("in progress", "status of a ticket");
    case Status::Resolved:
        break;
    }
    return QueueSheetTexts::tr("resolved", "status of a ticket");
}

/// Writes rows as they come, so that a long queue is never held as a whole.
class CsvFile
{
public:
    explicit CsvFile(const QString &path)
        : m_file(path), m_delimiter(QLocale().decimalPoint() == u","_s ? u';' : u',')
    {
        m_good = m_file.open(QIODevice::WriteOnly);
    }

    void add(QStringList cells)
    {
        for (QString &cell : cells)
            cell = withoutFormula(cell);
        m_rows.push_back(std::move(cells));
        if (m_rows.size() == kRowsAtOnce)
            flush();
    }

    Result<void> finish()
    {
        flush();
        if (m_good && m_file.commit())
            return {};
        return Error{ErrorCode::FileNotWritable, {m_file.fileName(), m_file.errorString()}, {}};
    }

private:
    void flush()
    {
        static constexpr qsizetype kMark = 3; // of the byte order, which stands at the beginning only
        const QByteArray bytes = writeCsv(m_rows, m_delimiter).mid(m_begun ? kMark : 0);
        m_good = m_good && m_file.write(bytes) == bytes.size();
        m_begun = true;
        m_rows.clear();
    }

    QSaveFile m_file;
    QChar m_delimiter;
    std::vector<QStringList> m_rows;
    bool m_begun = false;
    bool m_good = false;
};

template <class Target>
Result<qint64> writeTo(Target &target, Queries &queries, const QueueFilter &filter,
                       const std::vector<QueueColumn> &columns, const QueueSetting &setting)
{
    QStringList titles;
    for (const QueueColumn column : columns)
        titles << queueTitle(column);
    target.add(titles);
    const qint64 count = QueueQueries(queries).each(filter, [&](const QueueRow &row) {
        QStringList cells;
        for (const QueueColumn column : columns)
            cells << queueText(column, row, setting);
        target.add(cells);
    });
    PERMANENCE_CHECK(target.finish());
    return count;
}

} // namespace

std::vector<QueueColumn> allQueueColumns()
{
    std::vector<QueueColumn> all;
    for (const auto &row : CodeTable<QueueColumn>::rows)
        all.push_back(row.value);
    return all;
}

QueuePlace placeOf(const QueueRow &row)
{
    return {row.status,          row.severity,      row.received, row.taken,
            row.takeInChargeDue, row.resolutionDue, row.asked};
}

QueueReason reasonOf(const QueueRow &row, const QueueSetting &setting)
{
    return queueReason(placeOf(row), setting.order, judgeOf(row, setting), setting.now);
}

QString queueTitle(QueueColumn column)
{
    switch (column) {
    case QueueColumn::Number:
        return QueueSheetTexts::tr("Number", "of a ticket");
    case QueueColumn::Summary:
        return QueueSheetTexts::tr("Summary");
    case QueueColumn::Customer:
        return QueueSheetTexts::tr("Customer");
    case QueueColumn::Product:
        return QueueSheetTexts::tr("Product");
    case QueueColumn::Severity:
        return QueueSheetTexts::tr("Severity");
    case QueueColumn::Status:
        return QueueSheetTexts::tr("Status");
    case QueueColumn::Owner:
        return QueueSheetTexts::tr("Owner");
    case QueueColumn::Received:
        return QueueSheetTexts::tr("Received");
    case QueueColumn::Waits:
        return QueueSheetTexts::tr("Waits for", "a length of time");
    case QueueColumn::Why:
        break;
    }
    return QueueSheetTexts::tr("Why here", "the reason for the place in the queue");
}

QString queueText(QueueColumn column, const QueueRow &row, const QueueSetting &setting)
{
    switch (column) {
    case QueueColumn::Number:
        return row.number;
    case QueueColumn::Summary:
        return row.summary;
    case QueueColumn::Customer:
        return row.customerName.isEmpty() ? QueueSheetTexts::tr("unknown caller") : row.customerName;
    case QueueColumn::Product:
        return row.product;
    case QueueColumn::Severity:
        return severityText(row, setting);
    case QueueColumn::Status:
        return statusText(row.status);
    case QueueColumn::Owner:
        return row.ownerName.isEmpty() ? QueueSheetTexts::tr("nobody", "owner of a ticket") : row.ownerName;
    case QueueColumn::Received:
        return row.received.in(setting.zone).toString(u"yyyy-MM-dd HH:mm"_s);
    case QueueColumn::Waits:
        return waitText(placeOf(row), setting.now);
    case QueueColumn::Why:
        break;
    }
    return queueReasonText(reasonOf(row, setting), judgeOf(row, setting), setting.zone, setting.now);
}

Result<qint64> exportQueue(Queries &queries, const QueueFilter &filter,
                           const std::vector<QueueColumn> &columns, const QueueSetting &setting,
                           const QString &path)
{
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        QueueWorkbook workbook(path, columns);
        return writeTo(workbook, queries, filter, columns, setting);
    }
    CsvFile csv(path);
    return writeTo(csv, queries, filter, columns, setting);
}

} // namespace permanence
