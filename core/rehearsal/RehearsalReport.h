#pragma once

#include "core/rehearsal/Stage.h"

#include <QJsonObject>

namespace permanence {

/// Everything that came of a play, as of now on its stage: queue, tickets, activities, packs, history,
/// outbox, reviews. Instants in the desk's zone.
[[nodiscard]] QJsonObject reportOf(Stage &stage, const Scenario &scenario);

/// One ticket of it.
[[nodiscard]] QJsonObject ticketReport(Stage &stage, const TicketRecord &ticket, const PolicyEntry &judge,
                                       const QTimeZone &zone);

// The values of the document: what is not known is null.
[[nodiscard]] QJsonValue jsonOf(Instant at, const QTimeZone &zone);
[[nodiscard]] QJsonValue jsonOf(const std::optional<Instant> &at, const QTimeZone &zone);
[[nodiscard]] QJsonValue jsonOf(QDate day);
[[nodiscard]] QJsonValue jsonOf(const QString &text); ///< empty: null

} // namespace permanence
