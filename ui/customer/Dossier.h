#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/TimelineQueries.h"

#include <QJsonObject>

namespace permanence {

/// What a dossier says of a customer.
struct DossierContent {
    CustomerView customer;
    std::vector<ContactView> contacts;
    std::vector<ContractView> contracts;
    std::vector<AgentView> agents;
    std::vector<std::pair<HistoryEntry, QString>> entries; ///< oldest first, with the whole of a text that is cut
};

/// All of a period: for the reading thread.
[[nodiscard]] DossierContent readDossier(Queries &queries, const CustomerId &customer, const TimelineFilter &period);
/// As paper shows it; `region` tells how phone numbers are written.
[[nodiscard]] QString dossierHtml(const DossierContent &content, const PolicyLibrary &policies, const QString &title,
                                  const QTimeZone &zone, const QString &region);
/// What exportPerson() gave, for paper.
[[nodiscard]] QString personHtml(const QJsonObject &person, const QString &title);

} // namespace permanence
