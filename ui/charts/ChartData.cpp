#include "ui/charts/ChartData.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace permanence {
namespace {

struct ChartDataTexts
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr double kMsPerMinute = 60'000;

QString timeAt(double minutes)
{
    const QLocale locale;
    if (minutes > 0 && minutes < 60)
        return ChartDataTexts::tr("%1 min", "minutes").arg(locale.toString(std::round(minutes), 'f', 0));
    const double hours = minutes / 60;
    const bool whole = std::abs(hours - std::round(hours)) < 0.01;
    return ChartDataTexts::tr("%1 h", "hours").arg(locale.toString(hours, 'f', whole ? 0 : 1));
}

} // namespace

bool ChartData::isEmpty() const
{
    return std::all_of(rows.begin(), rows.end(), [this](const ChartRow &row) {
        return std::all_of(drawn.begin(), drawn.end(), [&row, this](int column) {
            const std::size_t at = static_cast<std::size_t>(column);
            if (at >= row.cells.size() || !row.cells[at].value)
                return true;
            // A share of nought is something: all of them were missed.
            return scale != ChartScale::Share && *row.cells[at].value == 0;
        });
    });
}

const ChartCell *ChartData::cell(int row, int column) const
{
    if (row < 0 || column < 0 || static_cast<std::size_t>(row) >= rows.size())
        return nullptr;
    const std::vector<ChartCell> &cells = rows[static_cast<std::size_t>(row)].cells;
    return static_cast<std::size_t>(column) < cells.size() ? &cells[static_cast<std::size_t>(column)] : nullptr;
}

QString markWords(const ChartData &data, const ChartMark &mark)
{
    const ChartCell *cell = data.cell(mark.row, mark.column);
    if (!cell)
        return {};
    const ChartRow &row = data.rows[static_cast<std::size_t>(mark.row)];
    const QString where = row.isPartial ? ChartDataTexts::tr("%1 (partial)", "a week or month").arg(row.label) : row.label;
    return ChartDataTexts::tr("%1 · %2: %3", "row · column: value").arg(where, data.columns.value(mark.column), cell->text);
}

QString axisText(ChartScale scale, double value)
{
    const QLocale locale;
    switch (scale) {
    case ChartScale::Share:
        return ChartDataTexts::tr("%1 %", "percent").arg(locale.toString(std::round(value * 100), 'f', 0));
    case ChartScale::Time:
        return timeAt(value / kMsPerMinute);
    case ChartScale::Minutes:
        return timeAt(value);
    case ChartScale::Count:
        break;
    }
    return locale.toString(std::round(value), 'f', 0);
}

} // namespace permanence
