#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace permanence {

enum class ChartKind
{
    Lines,
    Grouped, ///< upright bars beside each other
    Stacked, ///< upright bars on each other
    Rows,    ///< lying bars, for labels that are words
    HeatMap
};

/// What the numbers of the drawn columns are.
enum class ChartScale
{
    Count,
    Share, ///< 0 to 1
    Time,  ///< milliseconds
    Minutes
};

struct ChartCell
{
    std::optional<double> value; ///< none: there is nothing to tell
    QString text;                ///< as people read it
    bool operator==(const ChartCell &) const = default;
};

struct ChartRow
{
    QString key; ///< what it is called by whoever answers for it
    QString label;
    std::vector<ChartCell> cells; ///< one a column
    bool isPartial = false;       ///< of a period that is not whole
    bool operator==(const ChartRow &) const = default;
};

/// What a chart and the table behind it show: rows and columns, of which some are drawn. Plain values.
struct ChartData
{
    QString id; ///< in names of objects and files
    ChartKind kind = ChartKind::Grouped;
    ChartScale scale = ChartScale::Count;
    QString title;
    QString definition; ///< what the numbers are, in sentences
    QString rowsTitle;  ///< of the column of labels: "Week"
    QStringList columns;
    std::vector<ChartRow> rows;
    std::vector<int> drawn;  ///< columns that are drawn, the lowest of a stack first
    bool isOrdered = false;  ///< the drawn columns are steps of one scale, as ages are
    std::optional<double> target;
    QString targetText; ///< "Target 90 %"
    QString nothing;    ///< what is said where nothing was counted
    bool operator==(const ChartData &) const = default;

    /// No drawn cell tells more than nought.
    [[nodiscard]] bool isEmpty() const;
    /// Null where there is no such cell.
    [[nodiscard]] const ChartCell *cell(int row, int column) const;
};

/// One drawn cell, by its row and column in the data.
struct ChartMark
{
    int row = -1;
    int column = -1;
    [[nodiscard]] bool isValid() const { return row >= 0 && column >= 0; }
    bool operator==(const ChartMark &) const = default;
};

/// "W10 · Opened: 12"; says where the period is partial.
[[nodiscard]] QString markWords(const ChartData &data, const ChartMark &mark);

/// A number at an axis: "1,500", "75 %", "2 h", "30 min".
[[nodiscard]] QString axisText(ChartScale scale, double value);

} // namespace permanence
