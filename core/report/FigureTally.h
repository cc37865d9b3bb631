#pragma once

#include "core/report/FigureWords.h"

#include <QSet>

#include <array>

namespace permanence {

/// What is counted for figures, row by row, before it is told as shares, percentiles and means.
///
/// Each figure counts into slots that have the numbers of its columns; a column that is computed from others (a share) has
/// a slot of its own only where nothing else fits. Lengths of which percentiles are told are kept one by one.
class FigureTally
{
public:
    static constexpr std::size_t kFigures = CodeTable<FigureId>::rows.size();
    static constexpr int kSlots = 24;

    void add(FigureId figure, int row, int slot, const TicketId &ticket, qint64 amount = 1)
    {
        countsOf(figure, row)[static_cast<std::size_t>(slot)] += amount;
        if (m_sought && figure == *m_sought && (m_soughtRow < 0 || m_soughtRow == row) && (m_soughtSlots >> slot & 1U) != 0 &&
            ticket.isValid())
            m_found.insert(ticket.uuid);
    }
    void addLength(FigureId figure, int row, Duration length) { lengthsOf(figure, row).push_back(length); }

    /// What another one counted of a figure; its rows are those of this one that `rows` names, or without them the same.
    void add(FigureId figure, const FigureTally &other, const std::vector<int> &rows);
    void addFound(const FigureTally &other) { m_found.unite(other.m_found); }

    /// The cells of a row.
    [[nodiscard]] std::vector<FigureCell> cells(FigureId figure, int row);
    /// The cells of all rows together.
    [[nodiscard]] std::vector<FigureCell> totalCells(FigureId figure);
    /// Something was counted in the row.
    [[nodiscard]] bool hasRow(FigureId figure, int row) const;

    /// From now on the tickets of a cell are kept; row -1: of all rows.
    void seek(FigureId figure, int row, int column);
    [[nodiscard]] bool isSeeking() const { return m_sought.has_value(); }
    [[nodiscard]] const QSet<Uuid> &found() const { return m_found; }

private:
    using Counts = std::array<qint64, kSlots>;

    Counts &countsOf(FigureId figure, int row) { return atRow(m_counts[static_cast<std::size_t>(figure)], row); }
    std::vector<Duration> &lengthsOf(FigureId figure, int row)
    {
        return atRow(m_lengths[static_cast<std::size_t>(figure)], row);
    }
    template <class T>
    static T &atRow(std::vector<T> &rows, int row)
    {
        if (rows.size() <= static_cast<std::size_t>(row))
            rows.resize(static_cast<std::size_t>(row) + 1);
        return rows[static_cast<std::size_t>(row)];
    }

    std::array<std::vector<Counts>, kFigures> m_counts;
    std::array<std::vector<std::vector<Duration>>, kFigures> m_lengths;
    std::optional<FigureId> m_sought;
    int m_soughtRow = -1;
    unsigned m_soughtSlots = 0;
    QSet<Uuid> m_found;
};

/// The smallest of the lengths that at least `percent` in a hundred do not exceed (nearest rank); nothing of none. Changes
/// their order.
[[nodiscard]] std::optional<Duration> percentileOf(std::vector<Duration> &lengths, int percent);

} // namespace permanence
