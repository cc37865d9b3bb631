#pragma once

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace permanence {

/// What came of a rehearsal about one subject, for people.
struct ResultTable
{
    QString id; ///< as `steps`, `tickets`
    QString title;
    QStringList columns;
    std::vector<QStringList> rows;
};

/// The document of a play as tables; `scenario` is what was played, for it says who did what. Tables without rows are
/// left out, but for the steps. In the language in view.
[[nodiscard]] std::vector<ResultTable> tablesOf(const QJsonObject &scenario, const QJsonObject &result);

/// How many steps the rules refused.
[[nodiscard]] int refusedSteps(const QJsonObject &result);

} // namespace permanence
