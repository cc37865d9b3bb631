#include "core/report/Figures.h"

#include <algorithm>

namespace permanence {

FigureFilter scopedTo(FigureFilter filter, const AgentView &who)
{
    if (who.role == Role::Manager)
        return filter;
    if (who.role == Role::Lead && !who.team.isEmpty()) {
        filter.team = who.team;
        return filter;
    }
    filter.agents = {who.id};
    filter.team.clear();
    return filter;
}

bool Figure::isEmpty() const
{
    const auto tellsNothing = [](const FigureRow &row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const FigureCell &cell) { return cell.numerator == 0 && cell.value.value_or(0) == 0; });
    };
    return std::all_of(rows.begin(), rows.end(), tellsNothing);
}

const FigureRow *Figure::row(const QString &key) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const FigureRow &one) { return one.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

bool FigureSet::isEmpty() const
{
    return std::all_of(figures.begin(), figures.end(), [](const Figure &figure) { return figure.isEmpty(); });
}

const Figure *FigureSet::figure(FigureId id) const
{
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Figure &one) { return one.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

} // namespace permanence
