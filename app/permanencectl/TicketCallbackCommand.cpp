#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketCallbackCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket callback"_s, Ctl::tr("Schedules a call to the customer."), {whenArgument()}, {},
            u"2026-03-02T14:00"_s,
            Ctl::tr("A time outside the customer's hours is accepted, and said to be outside."));
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(due, momentGiven(store->queries(), session.arguments().word(1), u"when"_s));
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            PERMANENCE_TRY(callback, desk.scheduleCallback(view.ticket.id, due));
            return tellCallback(callback, desk.queries());
        });
    }
};

PERMANENCE_COMMAND(TicketCallbackCommand)

} // namespace
} // namespace permanence::ctl
