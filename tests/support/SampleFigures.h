#pragma once

#include "core/base/Literals.h"
#include "core/report/FigureWords.h"

#include <QTimeZone>

namespace permanence::test {

inline FigureRow figureRow(const QString &key, const QString &label, const std::vector<std::optional<double>> &values)
{
    FigureRow row{key, label, {}, false};
    for (const auto &value : values)
        row.cells.push_back({value, static_cast<qint64>(value.value_or(0)), 1});
    return row;
}

/// March 2026 by weeks on a desk in Paris, with these figures.
inline FigureSet figureSet(const std::vector<Figure> &figures)
{
    FigureSet set;
    set.filter.from = {2026, 3, 1};
    set.filter.until = {2026, 3, 31};
    set.timezone = u"Europe/Paris"_s;
    set.begin = Instant{QDateTime(set.filter.from, QTime(0, 0), QTimeZone("Europe/Paris")).toMSecsSinceEpoch()};
    set.end = Instant{QDateTime({2026, 4, 1}, QTime(0, 0), QTimeZone("Europe/Paris")).toMSecsSinceEpoch()};
    set.filter.now = set.end;
    set.firstDay = QDate(2026, 1, 5);
    set.figures = figures;
    return set;
}

inline Figure figureOf(FigureId id, const std::vector<FigureRow> &rows, const FigureRow &total = {})
{
    Figure figure;
    figure.id = id;
    figure.rows = rows;
    figure.total = total;
    return figure;
}

} // namespace permanence::test
