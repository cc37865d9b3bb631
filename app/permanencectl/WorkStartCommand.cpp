#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class WorkStartCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"work start"_s, Ctl::tr("Starts your timer on a ticket; one that runs elsewhere stops."), {},
            {serviceOption(Ctl::tr("what is sold by the hour, one of the policy's services"))},
            u"--service remote_assistance"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            PERMANENCE_TRY(work, desk.startWork(view.ticket.id, session.arguments().value(u"service"_s)));
            return tellWork(work);
        });
    }
};

PERMANENCE_COMMAND(WorkStartCommand)

} // namespace
} // namespace permanence::ctl
