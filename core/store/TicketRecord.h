#pragma once

#include "core/rules/TicketState.h"
#include "core/store/Database.h"

namespace permanence {

/// `next_due` of a ticket that nothing limits: sorts behind all others.
inline constexpr Instant kNoLimit{std::numeric_limits<qint64>::max()};

/// A row of the ticket table: the state of the ticket and the due times computed from it.
struct TicketRecord : TicketState {
    qint64 seq = 0; ///< of the event that opened it
    QString progressText; ///< TicketProgress as JSON; empty where nothing happened yet
    std::optional<Instant> takeInChargeDue, resolutionDue;
    Instant nextDue = kNoLimit;
    std::optional<Instant> closesAt; ///< when a rule closes it by itself (SYS-11)
    int severityRank = 0;            ///< in the judging policy; 0 is the most urgent
    std::optional<Instant> asked;    ///< since when the customer owes an answer

    template <class T = TicketRecord>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),
                          field("id", &T::id),
                          field("number", &T::number),
                          field("customer", &T::customer),
                          field("contact", &T::contact),
                          field("contract", &T::contract),
                          field("policy", &T::policy),
                          field("policy_version", &T::policyVersion),
                          field("channel", &T::channel),
                          field("nature", &T::nature),
                          field("severity", &T::severity),
                          field("category", &T::category),
                          field("product", &T::product),
                          field("summary", &T::summary),
                          field("details", &T::details),
                          field("intake", &T::intake),
                          field("targets", &T::targets),
                          field("status", &T::status),
                          field("owner", &T::owner),
                          field("received", &T::received),
                          field("taken", &T::taken),
                          field("resolved", &T::resolved),
                          field("closed", &T::closed),
                          field("closed_reason", &T::closedReason),
                          field("take_in_charge_due", &T::takeInChargeDue),
                          field("resolution_due", &T::resolutionDue),
                          field("next_due", &T::nextDue),
                          field("progress", &T::progressText),
                          field("closes_at", &T::closesAt),
                          field("cause", &T::cause),
                          field("severity_rank", &T::severityRank),
                          field("asked", &T::asked)};
    }
};

/// The ticket as it stands in the projection; nothing where it is not known. Throws DatabaseError.
[[nodiscard]] std::optional<TicketRecord> readTicket(Database &database, const TicketId &id);

} // namespace permanence
