#include "core/report/FigureTally.h"

#include <algorithm>

namespace permanence {
namespace {

FigureCell count(qint64 number)
{
    return {static_cast<double>(number), number, 1};
}

FigureCell quotient(qint64 numerator, qint64 denominator)
{
    FigureCell cell{std::nullopt, numerator, denominator};
    if (denominator > 0)
        cell.value = static_cast<double>(numerator) / static_cast<double>(denominator);
    return cell;
}

FigureCell percentile(std::vector<Duration> &lengths, int percent)
{
    FigureCell cell{std::nullopt, 0, static_cast<qint64>(lengths.size())};
    if (const auto length = percentileOf(lengths, percent)) {
        cell.value = static_cast<double>(*length);
        cell.numerator = *length;
    }
    return cell;
}

template <class Counts>
std::vector<FigureCell> told(FigureId figure, const Counts &n, std::vector<Duration> &lengths)
{
    const auto counts = [&](std::size_t first, std::size_t end) {
        std::vector<FigureCell> cells;
        for (std::size_t i = first; i < end; ++i)
            cells.push_back(count(n[i]));
        return cells;
    };
    const auto behind = [](FigureCell first, const std::vector<FigureCell> &others) {
        std::vector<FigureCell> cells{first};
        cells.insert(cells.end(), others.begin(), others.end());
        return cells;
    };
    switch (figure) {
    case FigureId::TakeInChargeWithin:
    case FigureId::ResolvedWithin:
        return behind(quotient(n[1], n[1] + n[2]), counts(1, 4));
    case FigureId::FirstContact:
    case FigureId::Promises:
        return behind(quotient(n[1], n[1] + n[2]), counts(1, 3));
    case FigureId::TimeToTake:
    case FigureId::TimeToResolve:
        return {percentile(lengths, 50), percentile(lengths, 90), count(n[2])};
    case FigureId::Backlog:
        return behind(count(n[1] + n[2] + n[3] + n[4] + n[5]), counts(1, 6));
    case FigureId::AttemptsPerReach:
        return behind(quotient(n[1], n[2]), counts(1, 3));
    case FigureId::Defects:
        return behind(count(n[1] + n[2]), counts(1, 3));
    case FigureId::Calls:
        return {count(n[1] + n[2]), count(n[1]), count(n[2]), count(n[4] + n[5] + n[6]), count(n[4]), count(n[5]),
                count(n[6]), count(n[7]), quotient(n[7], n[8])};
    default:
        return counts(0, figureColumns(figure).size());
    }
}

/// The slots from which a column is told.
unsigned slotsOf(FigureId figure, int column)
{
    const auto bits = [](std::initializer_list<int> wanted) {
        unsigned all = 0;
        for (const int slot : wanted)
            all |= 1U << slot;
        return all;
    };
    switch (figure) {
    case FigureId::TakeInChargeWithin:
    case FigureId::ResolvedWithin:
    case FigureId::FirstContact:
    case FigureId::Promises:
    case FigureId::Defects:
        return column == 0 ? bits({1, 2}) : bits({column});
    case FigureId::TimeToTake:
    case FigureId::TimeToResolve:
        return bits({2});
    case FigureId::Backlog:
        return column == 0 ? bits({1, 2, 3, 4, 5}) : bits({column});
    case FigureId::AttemptsPerReach:
        return column == 0 ? bits({1}) : bits({column});
    case FigureId::Calls:
        return column == 0 ? bits({1, 2}) : column == 3 ? bits({4, 5, 6}) : column == 8 ? bits({7}) : bits({column});
    case FigureId::PacksUsed:
        return bits({1});
    default:
        return bits({column});
    }
}

} // namespace

std::optional<Duration> percentileOf(std::vector<Duration> &lengths, int percent)
{
    if (lengths.empty())
        return std::nullopt;
    const std::size_t rank = (lengths.size() * static_cast<std::size_t>(percent) + 99) / 100; // from 1 on
    const auto place = lengths.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(lengths.begin(), place, lengths.end());
    return *place;
}

void FigureTally::add(FigureId figure, const FigureTally &other, const std::vector<int> &rows)
{
    const auto rowHere = [&](std::size_t row) { return rows.empty() ? static_cast<int>(row) : rows[row]; };
    const auto &counts = other.m_counts[static_cast<std::size_t>(figure)];
    for (std::size_t row = 0; row < counts.size(); ++row) {
        Counts &sum = countsOf(figure, rowHere(row));
        for (std::size_t slot = 0; slot < sum.size(); ++slot)
            sum[slot] += counts[row][slot];
    }
    const auto &lengths = other.m_lengths[static_cast<std::size_t>(figure)];
    for (std::size_t row = 0; row < lengths.size(); ++row) {
        auto &all = lengthsOf(figure, rowHere(row));
        all.insert(all.end(), lengths[row].begin(), lengths[row].end());
    }
}

std::vector<FigureCell> FigureTally::cells(FigureId figure, int row)
{
    auto &lengths = m_lengths[static_cast<std::size_t>(figure)];
    std::vector<Duration> none;
    const bool hasLengths = static_cast<std::size_t>(row) < lengths.size();
    return told(figure, countsOf(figure, row), hasLengths ? lengths[static_cast<std::size_t>(row)] : none);
}

std::vector<FigureCell> FigureTally::totalCells(FigureId figure)
{
    Counts sum{};
    for (const Counts &row : m_counts[static_cast<std::size_t>(figure)]) {
        for (std::size_t slot = 0; slot < sum.size(); ++slot)
            sum[slot] += row[slot];
    }
    std::vector<Duration> all;
    for (const auto &lengths : m_lengths[static_cast<std::size_t>(figure)])
        all.insert(all.end(), lengths.begin(), lengths.end());
    return told(figure, sum, all);
}

bool FigureTally::hasRow(FigureId figure, int row) const
{
    const auto &rows = m_counts[static_cast<std::size_t>(figure)];
    if (static_cast<std::size_t>(row) >= rows.size())
        return false;
    const Counts &counts = rows[static_cast<std::size_t>(row)];
    return std::any_of(counts.begin(), counts.end(), [](qint64 number) { return number != 0; });
}

void FigureTally::seek(FigureId figure, int row, int column)
{
    m_sought = figure;
    m_soughtRow = row;
    m_soughtSlots = slotsOf(figure, column);
}

} // namespace permanence
