#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/report/FigureId.h"
#include "core/store/Queries.h"

#include <optional>
#include <vector>

namespace permanence {

/// By what the rows of a figure are told apart.
enum class FigureGrouping
{
    Weeks,  ///< of ISO 8601, of the desk's days
    Months,
    Severities,
    Contracts, ///< kinds of contract: a policy and a tier
    Customers,
    Products,
    Agents ///< of tickets their owner, else who called, spoke or worked
};

template <>
struct CodeTable<FigureGrouping>
{
    static constexpr std::array rows{
        CodeRow{FigureGrouping::Weeks, QLatin1StringView("week")},
        CodeRow{FigureGrouping::Months, QLatin1StringView("month")},
        CodeRow{FigureGrouping::Severities, QLatin1StringView("severity")},
        CodeRow{FigureGrouping::Contracts, QLatin1StringView("contract")},
        CodeRow{FigureGrouping::Customers, QLatin1StringView("customer")},
        CodeRow{FigureGrouping::Products, QLatin1StringView("product")},
        CodeRow{FigureGrouping::Agents, QLatin1StringView("agent")},
    };
};

/// Whose clock tells the hours of calls.
enum class HeatMapZone
{
    Desk,
    Customer ///< the desk's for unknown callers and customers without a time zone
};

template <>
struct CodeTable<HeatMapZone>
{
    static constexpr std::array rows{
        CodeRow{HeatMapZone::Desk, QLatin1StringView("desk")},
        CodeRow{HeatMapZone::Customer, QLatin1StringView("customer")},
    };
};

/// What figures are asked of: a period, a part of the desk's work, and how it is told apart. Empty lists filter nothing;
/// of several lists all must fit. A call or callback that has no ticket has no severity, contract or product.
struct FigureFilter
{
    QDate from, until; ///< first and last day, by the desk's time zone
    Instant now;       ///< what the future has not decided is not counted
    FigureGrouping grouping = FigureGrouping::Weeks;
    HeatMapZone zone = HeatMapZone::Desk;
    QStringList severities; ///< codes of the policies
    QStringList contracts;  ///< keys of the rows of FigureGrouping::Contracts: "policy" (any tier) or "policy/tier"
    QStringList products;
    std::vector<CustomerId> customers; ///< merged ones count as one
    std::vector<AgentId> agents;
    QString team; ///< of agents, by its name; empty: all. A team without agents has no figures
    double complianceTarget = 0.9; ///< share of tickets that is to be within target
    bool operator==(const FigureFilter &) const = default;
};

/// What an agent may see: a manager all, a lead the own team (alone where in none), an agent the own work.
[[nodiscard]] FigureFilter scopedTo(FigureFilter filter, const AgentView &who);

/// One number of a figure.
struct FigureCell
{
    std::optional<double> value; ///< in the unit of its column; none: there is nothing to tell it from
    qint64 numerator = 0;        ///< what was counted or added up
    qint64 denominator = 0;      ///< of a share or mean what it is a share of, of a percentile how many; of a count 1
    bool operator==(const FigureCell &) const = default;
};

struct FigureRow
{
    QString key;   ///< stays the same in any language: "2026-W10", "2026-03", "blocking", an id; empty: nothing, nobody
    QString label; ///< for people; may be long
    std::vector<FigureCell> cells; ///< one a column
    bool isPartial = false; ///< of a week or month: days of it lie outside the period or in the future
    bool operator==(const FigureRow &) const = default;
};

/// One figure: the same rows for a chart, a table and a sheet.
struct Figure
{
    FigureId id = FigureId::TakeInChargeWithin;
    std::vector<FigureRow> rows; ///< weeks, months and given classes without gaps, all else by label
    FigureRow total;             ///< of the whole period; not a sum where a ticket counts in several rows
    std::optional<double> target; ///< of the first column; none: it has none
    bool operator==(const Figure &) const = default;

    /// Nothing was counted: a chart of it would be blank.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const FigureRow *row(const QString &key) const; ///< null where there is none
};

/// All figures of a filter.
struct FigureSet
{
    FigureFilter filter;
    QString timezone; ///< the desk's, which tells days
    Instant begin, end; ///< of the period, the end not included
    std::optional<QDate> firstDay; ///< the first day of which anything is known; none: of no day
    bool isPartial = false;  ///< the period began before the first day, or goes on after `now`
    std::vector<Figure> figures;
    bool operator==(const FigureSet &) const = default;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const Figure *figure(FigureId id) const; ///< null where it was not asked for
};

/// Computes figures; `wanted` empty: all, in the order of FigureId. Errors: Expected (a day that is none, or a period of
/// more than kLongestPeriod days), EndBeforeStart, UnknownTimeZone (the desk's). Throws DatabaseError as Queries do.
[[nodiscard]] Result<FigureSet> figuresOf(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter,
                                          const std::vector<FigureId> &wanted = {});
inline constexpr int kLongestPeriod = 36'600; ///< a hundred years

/// A cell: its figure, row and column.
struct FigurePlace
{
    FigureId figure = FigureId::TakeInChargeWithin;
    std::optional<QString> row; ///< key; none: the total
    int column = 0;
};

/// The tickets that a cell was told from, oldest receipt first: the spine of a table, whose rows
/// Queries::ticketsBySeq() reads page by page. Of a share all that it is a share of; of calls and work the tickets that
/// they were about, each once. Errors: those of figuresOf().
[[nodiscard]] Result<std::vector<qint64>> ticketsBehind(Queries &queries, const PolicyLibrary &policies,
                                                        const FigureFilter &filter, const FigurePlace &place);

} // namespace permanence
