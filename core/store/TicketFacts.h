#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/CountedPart.h"
#include "core/store/TicketRecord.h"

#include <vector>

// What figures are told from of a ticket, kept beside it (migration 0007). TicketProjection writes these rows, for it holds
// the state from which they follow; ReportProjection owns their tables.

namespace permanence {

/// What figures count of calls and hand-offs.
enum class ReportStep
{
    Call,  ///< its outcome is an AttemptOutcome
    Defect ///< its outcome is a DefectAnswer
};

template <>
struct CodeTable<ReportStep>
{
    static constexpr std::array rows{
        CodeRow{ReportStep::Call, QLatin1StringView("call")},
        CodeRow{ReportStep::Defect, QLatin1StringView("defect")},
    };
};

/// What quality control says to a defect.
enum class DefectAnswer
{
    Accepted,
    Refused
};

template <>
struct CodeTable<DefectAnswer>
{
    static constexpr std::array rows{
        CodeRow{DefectAnswer::Accepted, QLatin1StringView("accepted")},
        CodeRow{DefectAnswer::Refused, QLatin1StringView("refused")},
    };
};

/// A ticket from its opening or a reopening on until it was closed.
struct TicketPart {
    Instant from;
    TicketId id;
    int part = 0;             ///< how often it had been reopened
    Instant last = kNoLimit;  ///< the last instant that counts anything; none while it is open
    std::optional<Instant> until;
    std::optional<Instant> taken;
    std::optional<Duration> takeTime; ///< business time from receipt; none where the policy has not arrived
    std::optional<Instant> takeMissed; ///< the instant at which its limit is missed, or kMet; none where it has none
    std::optional<Instant> resolved; ///< by the resolution that stands
    std::optional<Duration> resolveTime;
    std::optional<Instant> resolveMissed;
    std::optional<CloseReason> reason;
    std::optional<ResolutionCause> cause;
    bool atOnce = false; ///< nothing was exchanged with the customer after the opening, and nothing reopened it
    Instant received;
    QString severity, policy;
    int policyVersion = 0;
    ContractId contract;
    CustomerId customer; ///< as the events name it
    QString product;
    AgentId owner;
    qint64 seq = 0; ///< of the event that opened the ticket
    QByteArray counted; ///< the same once more, as countedOf() packs it

    template <class T = TicketPart>
    static constexpr auto fields()
    {
        return std::tuple{field("from", &T::from),
                          field("id", &T::id),
                          field("part", &T::part),
                          field("last", &T::last),
                          field("until", &T::until),
                          field("taken", &T::taken),
                          field("take_time", &T::takeTime),
                          field("take_missed", &T::takeMissed),
                          field("resolved", &T::resolved),
                          field("resolve_time", &T::resolveTime),
                          field("resolve_missed", &T::resolveMissed),
                          field("reason", &T::reason),
                          field("cause", &T::cause),
                          field("at_once", &T::atOnce),
                          field("received", &T::received),
                          field("severity", &T::severity),
                          field("policy", &T::policy),
                          field("policy_version", &T::policyVersion),
                          field("contract", &T::contract),
                          field("customer", &T::customer),
                          field("product", &T::product),
                          field("owner", &T::owner),
                          field("seq", &T::seq),
                          field("counted", &T::counted)};
    }
};

/// The parts of a ticket's life, told event by event.
class TicketLife
{
public:
    /// The ticket after an event that was applied to it; `wasClosed`: before.
    void add(bool wasClosed, const TicketState &now, const Event &event);

    /// All parts as the ticket stands; its due times are those of its record.
    [[nodiscard]] std::vector<TicketPart> parts(const TicketRecord &ticket, const PolicyEntry *judge) const;
    /// The events that count by themselves.
    [[nodiscard]] const std::vector<Event> &steps() const { return m_steps; }

private:
    struct Part {
        Instant from;
        std::optional<Instant> until;
        std::optional<CloseReason> reason;
        std::optional<ResolutionCause> cause;
        bool hadContact = false;
        bool takenBefore = false;
    };
    std::vector<Part> m_parts;
    std::vector<Event> m_steps;
    CustomerId m_customer;
};

/// Writes all facts of a ticket of which there are none yet. Throws DatabaseError.
void insertFacts(Database &database, const TicketRecord &ticket, const TicketLife &life, const PolicyEntry *judge);
/// Brings them in step after one more event that is ordered after all others of the ticket. Throws DatabaseError.
void updateFacts(Database &database, const TicketRecord &before, const TicketRecord &now, const Event &event,
                 const PolicyEntry *judge);

/// A call to a customer or a hand-off to quality control; nothing for events of other kinds. Throws DatabaseError.
void addStep(Database &database, const Event &event);

} // namespace permanence
