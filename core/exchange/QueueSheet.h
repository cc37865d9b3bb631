#pragma once

#include "core/base/Result.h"
#include "core/rules/QueueReason.h"
#include "core/store/QueueQueries.h"

namespace permanence {

/// The columns of a queue, in a window and in a sheet.
enum class QueueColumn
{
    Number,
    Summary,
    Customer,
    Product,
    Severity,
    Status,
    Owner,
    Received,
    Waits, ///< how long it waits, with the mark of 48 hours (SYS-3)
    Why    ///< the reason for its place
};

template <>
struct CodeTable<QueueColumn>
{
    static constexpr std::array rows{
        CodeRow{QueueColumn::Number, QLatin1StringView("number")},
        CodeRow{QueueColumn::Summary, QLatin1StringView("summary")},
        CodeRow{QueueColumn::Customer, QLatin1StringView("customer")},
        CodeRow{QueueColumn::Product, QLatin1StringView("product")},
        CodeRow{QueueColumn::Severity, QLatin1StringView("severity")},
        CodeRow{QueueColumn::Status, QLatin1StringView("status")},
        CodeRow{QueueColumn::Owner, QLatin1StringView("owner")},
        CodeRow{QueueColumn::Received, QLatin1StringView("received")},
        CodeRow{QueueColumn::Waits, QLatin1StringView("waits")},
        CodeRow{QueueColumn::Why, QLatin1StringView("why")},
    };
};
[[nodiscard]] std::vector<QueueColumn> allQueueColumns();

/// What the words of a row depend on beside the row.
struct QueueSetting
{
    PolicyLibrary policies;
    QTimeZone zone;
    Instant now;
    std::optional<QueueOrder> order; ///< QueueFilter::reasonOrder()
};

[[nodiscard]] QueuePlace placeOf(const QueueRow &row);
[[nodiscard]] QueueReason reasonOf(const QueueRow &row, const QueueSetting &setting);

/// In the language of the program.
[[nodiscard]] QString queueTitle(QueueColumn column);
[[nodiscard]] QString queueText(QueueColumn column, const QueueRow &row, const QueueSetting &setting);

/// Writes the rows of the filter, in its order and with these columns, as of one moment: a workbook where the
/// path ends in .xlsx, else CSV as spreadsheets of the language read it. No cell is a formula, whatever a
/// customer wrote; an older file stays until the new one is whole. Answers with the number of tickets.
/// Errors: FileNotWritable.
[[nodiscard]] Result<qint64> exportQueue(Queries &queries, const QueueFilter &filter,
                                         const std::vector<QueueColumn> &columns, const QueueSetting &setting,
                                         const QString &path);

} // namespace permanence
