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
    using Titles = QHash<QString, QString>;
    Titles titles; ///< of severities, services and checklist items, by their ids
    QHash<TicketId, Titles> ofTickets; ///< as their policies say; goes before `titles`
    QHash<QString, QString> agents; ///< names by the ids of agents
    QTimeZone zone = QTimeZone::systemTimeZone();
    /// The factors of work from … until …, as "1.0" or "1.0, 1.5"; empty where no hours are sold.
    std::function<QString(Instant from, Instant until)> factors;

    /// What no policy here knows keeps its id.
    [[nodiscard]] QString title(const QString &id, const TicketId &ticket = {}) const
    {
        return ofTickets.value(ticket).value(id, titles.value(id, id));
    }
    [[nodiscard]] QStringList titlesOf(const QStringList &ids, const TicketId &ticket = {}) const;
};

/// For a history of these tickets: each is named by the policy version that judges it. What happened on any other ticket
/// is named by the latest version of a policy that knows its ids.
[[nodiscard]] HistoryLexicon lexiconOf(const PolicyLibrary &policies, const std::vector<TicketListItem> &tickets,
                                       const QTimeZone &zone);
/// The titles of one policy in the language of the window.
void addTitles(HistoryLexicon &lexicon, const Policy &policy);
void addAgents(HistoryLexicon &lexicon, const std::vector<AgentView> &agents);

} // namespace permanence
