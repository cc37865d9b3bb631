#pragma once

#include "core/report/Figures.h"

namespace permanence {

/// A part of a period that is read at one go.
struct FigureSpan
{
    Instant begin, end; ///< the end not included
    bool isFirst = false; ///< what cannot be cut goes with it: what began before the period, and packs
};

/// The days of a filter as instants, cut into weeks, months or one piece.
class FigurePeriod
{
public:
    /// Errors: Expected, EndBeforeStart, UnknownTimeZone.
    [[nodiscard]] static Result<FigurePeriod> of(const FigureFilter &filter, const QString &timezone);

    [[nodiscard]] Instant begin() const { return m_bounds.front(); }
    /// Not included.
    [[nodiscard]] Instant end() const { return m_bounds.back(); }
    [[nodiscard]] Instant now() const { return m_now; }
    /// Whether something that happened then counts.
    [[nodiscard]] bool holds(Instant at) const { return begin() <= at && at < end() && at <= m_now; }
    /// Whether a due time that passed undone counts.
    [[nodiscard]] bool passed(Instant due) const { return begin() <= due && due < end() && due < m_now; }

    [[nodiscard]] int pieces() const { return static_cast<int>(m_bounds.size()) - 1; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// One of `count` spans of the same length, whatever the pieces are.
    [[nodiscard]] FigureSpan span(int index, int count) const;
    /// In which piece an instant of the period lies.
    [[nodiscard]] int pieceAt(Instant at) const;
    /// The piece of a key, as 2026-W10.
    [[nodiscard]] std::optional<int> pieceOf(const QString &key) const;
    /// When a piece ends, or now where that comes first; what came this very moment is there.
    [[nodiscard]] Instant closeOf(int piece) const
    {
        return std::min(m_bounds[static_cast<std::size_t>(piece) + 1], m_now + 1);
    }
    /// It begins in the future: nothing is known of it.
    [[nodiscard]] bool isAhead(int piece) const { return m_bounds[static_cast<std::size_t>(piece)] > m_now; }
    [[nodiscard]] bool isPartial(int piece) const { return m_isPartial[static_cast<std::size_t>(piece)]; }
    [[nodiscard]] const QString &keyOf(int piece) const { return m_keys[static_cast<std::size_t>(piece)]; }
    [[nodiscard]] const QString &labelOf(int piece) const { return m_labels[static_cast<std::size_t>(piece)]; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    void cut(const FigureFilter &filter);

    QTimeZone m_zone;
    Instant m_now;
    bool m_isCut = false;
    std::vector<Instant> m_bounds; ///< of the pieces, one more than there are
    std::vector<bool> m_isPartial;
    std::vector<QString> m_keys, m_labels;
};

} // namespace permanence
