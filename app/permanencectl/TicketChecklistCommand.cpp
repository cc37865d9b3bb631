#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

/// What the customer has to do (SYS-9).
class TicketChecklistCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket checklist"_s, Ctl::tr("Sends the contact what the customer has to do."), {},
            {{u"item"_s, u"ID"_s,
              Ctl::tr("one item of the policy's checklist, and further ones; all if none is given"), false,
              true}},
            u"--item send_files"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        return stepTicket(session, [&](Desk &desk, const TicketId &ticket) {
            return desk.sendChecklist(ticket, session.arguments().values(u"item"_s));
        });
    }
};

PERMANENCE_COMMAND(TicketChecklistCommand)

} // namespace
} // namespace permanence::ctl
