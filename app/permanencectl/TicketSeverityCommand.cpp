#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketSeverityCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket severity"_s,
            Ctl::tr("Sets a ticket's severity; its targets are computed anew from its receipt."),
            {{u"SEVERITY"_s, Ctl::tr("one of the severities of the ticket's policy")}}, {}, u"blocking"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        return stepTicket(session, [&](Desk &desk, const TicketId &ticket) {
            return desk.setSeverity(ticket, session.arguments().word(1));
        });
    }
};

PERMANENCE_COMMAND(TicketSeverityCommand)

} // namespace
} // namespace permanence::ctl
