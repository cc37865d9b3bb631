#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

/// The day of a solution or of a release (CARE-9, CARE-10).
class TicketDateCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket date"_s,
            Ctl::tr("Sets the day of the solution or of the release, and tells the requester."),
            {{u"DAY"_s, Ctl::tr("as 2026-03-31")}},
            {{u"kind"_s, u"CODE"_s,
              Ctl::tr("the one that the ticket's nature takes if none is given; one of: %1")
                  .arg(codeList<DateKind>())}},
            u"2026-03-31"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(day, dayGiven(given.word(1), u"day"_s));
        std::optional<DateKind> kind;
        if (given.has(u"kind"_s)) {
            PERMANENCE_TRY(named, codeGiven<DateKind>(given.value(u"kind"_s), u"--kind"_s));
            kind = named;
        }
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            const TicketRecord &ticket = view.ticket;
            const PolicyEntry *judge = desk.store().policies().find(ticket.policy, ticket.policyVersion);
            const DateKind usual = judge ? judge->policy.dateKind(ticket.nature) : DateKind::Solution;
            PERMANENCE_CHECK(desk.setDate(ticket.id, day, kind.value_or(usual)));
            return StepTold{};
        });
    }
};

PERMANENCE_COMMAND(TicketDateCommand)

} // namespace
} // namespace permanence::ctl
