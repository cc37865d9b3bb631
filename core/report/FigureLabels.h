#pragma once

#include "core/report/FigureId.h"
#include "core/report/Figures.h"

namespace permanence {

/// What people call the rows of figures: names of customers, titles of policies, words.
class FigureLabels
{
public:
    FigureLabels(Queries &queries, const PolicyLibrary &policies) : m_queries(queries), m_policies(policies) {}

    /// Of a group that is not told by time.
    [[nodiscard]] QString ofGroup(FigureGrouping grouping, const QString &key) const;
    /// Of any other row.
    [[nodiscard]] QString ofRow(FigureRows rows, const QString &key) const;

    /// Keys of the rows that are always the same, in their order; none where they follow from what happened.
    [[nodiscard]] static QStringList fixedKeys(FigureId figure);

private:
    [[nodiscard]] QString severity(const QString &id) const;
    [[nodiscard]] QString contract(const QString &key) const;
    [[nodiscard]] QString service(const QString &id) const;
    [[nodiscard]] QString pack(const QString &id) const;
    /// The first that answers, of the newest versions of all policies.
    template <class F>
    [[nodiscard]] QString fromPolicies(const QString &otherwise, F ask) const;

    Queries &m_queries;
    const PolicyLibrary &m_policies;
};

} // namespace permanence
