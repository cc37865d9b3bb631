#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class WorkStopCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"work stop"_s, Ctl::tr("Stops your timer on a ticket."), {},
            {serviceOption(Ctl::tr("goes before the service that the timer was started with"))}, {});
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        return stepTicket(session, [&](Desk &desk, const TicketId &ticket) {
            return desk.stopWork(ticket, session.arguments().value(u"service"_s));
        });
    }
};

PERMANENCE_COMMAND(WorkStopCommand)

} // namespace
} // namespace permanence::ctl
