#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/Views.h"
#include "core/time/Clock.h"

#include <QHash>
#include <QTimeZone>

#include <functional>

namespace permanence {

/// What a history needs to name things that its entries hold as ids. An empty one says the ids.
struct HistoryLexicon {
    QHash<QString, QString> titles; ///< of severities, services and checklist items, by their ids
    QHash<QString, QString> agents; ///< names by the ids of agents
    QTimeZone zone = QTimeZone::systemTimeZone();
    /// The factors of work from … until …, as "1.0" or "1.0, 1.5"; empty where no hours are sold.
    std::function<QString(Instant from, Instant until)> factors;

    [[nodiscard]] QString title(const QString &id) const { return titles.value(id, id); }
};

/// The titles of one policy in the language of the window.
void addTitles(HistoryLexicon &lexicon, const Policy &policy);
void addAgents(HistoryLexicon &lexicon, const std::vector<AgentView> &agents);

} // namespace permanence
