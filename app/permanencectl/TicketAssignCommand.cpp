#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketAssignCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(u"ticket assign"_s, Ctl::tr("Gives a ticket to another agent; its status stays."),
                            {{u"AGENT"_s, Ctl::tr("the new owner, by login, name or id")}}, {}, u"hugo"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(agent, findAgent(store->queries(), session.arguments().word(1)));
        return stepTicket(session,
                          [&](Desk &desk, const TicketId &ticket) { return desk.assign(ticket, agent.id); });
    }
};

PERMANENCE_COMMAND(TicketAssignCommand)

} // namespace
} // namespace permanence::ctl
